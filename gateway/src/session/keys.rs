//! The keys that seal the cookies: the first seals, all open, so that a key is replaced by putting
//! a new one in front and taking the old one away when its sessions are over.

use std::fmt;

use cookie::Key;

/// The fewest bytes that a key is made of.
const FEWEST_BYTES: usize = 32;

/// One key that seals, and older ones that only open.
#[derive(Clone)]
pub struct Keys {
    first: Key,
    older: Vec<Key>,
}

impl Keys {
    /// Reads keys of 64 or more hexadecimal digits, separated by commas, the one that seals first.
    ///
    /// # Errors
    /// Says which key is not one; the key itself is never in the sentence.
    pub fn parse(text: &str) -> Result<Keys, KeyProblem> {
        let mut keys = text
            .split(',')
            .map(str::trim)
            .enumerate()
            .map(|(at, digits)| key(at + 1, digits));
        let first = match keys.next() {
            Some(first) => first?,
            None => return Err(KeyProblem::TooShort { which: 1, digits: 0 }),
        };
        let older = keys.collect::<Result<_, _>>()?;
        Ok(Keys { first, older })
    }
}

fn key(which: usize, digits: &str) -> Result<Key, KeyProblem> {
    let nibbles = digits
        .chars()
        .map(|digit| digit.to_digit(16))
        .collect::<Option<Vec<u32>>>()
        .ok_or(KeyProblem::NotHexadecimal { which })?;
    if nibbles.len() < 2 * FEWEST_BYTES {
        return Err(KeyProblem::TooShort {
            which,
            digits: nibbles.len(),
        });
    }
    if nibbles.len() % 2 == 1 {
        return Err(KeyProblem::Odd { which });
    }
    let bytes: Vec<u8> = nibbles
        .chunks_exact(2)
        .map(|pair| pair.iter().fold(0, |byte, nibble| byte << 4 | *nibble as u8))
        .collect();
    Ok(Key::derive_from(&bytes))
}

/// Shows how many keys there are, never a key.
impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keys({})", 1 + self.older.len())
    }
}

/// Why a text holds no keys. `which` counts from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyProblem {
    /// There is something else than hexadecimal digits in it.
    NotHexadecimal {
        /// The key that it is about.
        which: usize,
    },
    /// There are fewer than 64 digits.
    TooShort {
        /// The key that it is about.
        which: usize,
        /// The digits that it has.
        digits: usize,
    },
    /// The last byte misses a digit.
    Odd {
        /// The key that it is about.
        which: usize,
    },
}

impl fmt::Display for KeyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyProblem::NotHexadecimal { which } => write!(
                f,
                "session key {which} is not made of hexadecimal digits only"
            ),
            KeyProblem::TooShort { which, digits } => write!(
                f,
                "session key {which} has {digits} digits; 64 are the fewest (`openssl rand -hex 32` makes a good one)"
            ),
            KeyProblem::Odd { which } => {
                write!(f, "session key {which} has an odd number of digits")
            }
        }
    }
}

impl std::error::Error for KeyProblem {}
