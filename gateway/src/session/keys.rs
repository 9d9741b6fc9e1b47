//! The keys that seal the cookies: the first seals, all open, so that a key is replaced by putting
//! a new one in front and taking the old one away when its sessions are over.

use std::fmt;

use axum::http::{HeaderMap, header};
use cookie::{Cookie, CookieJar, Key};

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
            None => {
                return Err(KeyProblem::TooShort {
                    which: 1,
                    digits: 0,
                });
            }
        };
        let older = keys.collect::<Result<_, _>>()?;
        Ok(Keys { first, older })
    }

    /// The text encrypted and authenticated (AES-256-GCM), for a cookie of this name and no other.
    pub fn seal(&self, name: &str, text: &str) -> String {
        let mut jar = CookieJar::new();
        jar.private_mut(&self.first)
            .add(Cookie::new(name.to_owned(), text.to_owned()));
        jar.get(name)
            .map_or_else(String::new, |cookie| cookie.value().to_owned())
    }

    /// The text that was sealed for a cookie of this name by any of the keys.
    pub fn open(&self, name: &str, sealed: &str) -> Option<String> {
        let cookie = Cookie::new(name.to_owned(), sealed.to_owned());
        std::iter::once(&self.first)
            .chain(&self.older)
            .find_map(|key| CookieJar::new().private(key).decrypt(cookie.clone()))
            .map(|opened| opened.value().to_owned())
    }

    /// Every text that opens among the cookies of this name: a stranger may have set a second one.
    pub fn open_all<'a>(
        &'a self,
        name: &'a str,
        headers: &'a HeaderMap,
    ) -> impl Iterator<Item = String> + 'a {
        values(name, headers).filter_map(|sealed| self.open(name, sealed))
    }
}

/// The values of all cookies of this name in a request.
pub fn values<'a>(name: &'a str, headers: &'a HeaderMap) -> impl Iterator<Item = &'a str> + 'a {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.split_once('='))
        .filter(move |(other, _)| other.trim() == name)
        .map(|(_, value)| value.trim())
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
        .map(|pair| {
            pair.iter()
                .fold(0, |byte, nibble| byte << 4 | *nibble as u8)
        })
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const OLD: &str = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";
    const NEW: &str = "ff112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";

    fn keys(text: &str) -> Keys {
        Keys::parse(text).unwrap()
    }

    #[test]
    fn a_text_of_keys_is_read_or_refused() {
        for (text, problem) in [
            (OLD.to_owned(), None),
            (format!("{NEW}, {OLD}"), None),
            (format!("{OLD}00"), None),
            (
                String::new(),
                Some(KeyProblem::TooShort {
                    which: 1,
                    digits: 0,
                }),
            ),
            (
                format!("{OLD},"),
                Some(KeyProblem::TooShort {
                    which: 2,
                    digits: 0,
                }),
            ),
            (
                OLD[1..].to_owned(),
                Some(KeyProblem::TooShort {
                    which: 1,
                    digits: 63,
                }),
            ),
            (format!("{OLD}0"), Some(KeyProblem::Odd { which: 1 })),
            (
                format!("{OLD},{}", OLD.replace('0', "g")),
                Some(KeyProblem::NotHexadecimal { which: 2 }),
            ),
        ] {
            assert_eq!(Keys::parse(&text).err(), problem, "{text}");
        }
    }

    #[test]
    fn a_new_key_in_front_opens_what_the_old_one_sealed() {
        let sealed = keys(OLD).seal("desk", "text");
        let opened = |text: &str| keys(text).open("desk", &sealed);
        assert_eq!(opened(OLD).as_deref(), Some("text"));
        assert_eq!(opened(&format!("{NEW},{OLD}")).as_deref(), Some("text"));
        assert_eq!(opened(NEW), None);
        // And the new one seals: with the old one alone it does not open.
        let anew = keys(&format!("{NEW},{OLD}")).seal("desk", "text");
        assert_eq!(keys(OLD).open("desk", &anew), None);
    }

    #[test]
    fn a_sealed_text_opens_under_its_own_name_only() {
        let sealed = keys(OLD).seal("desk", "text");
        assert_eq!(keys(OLD).open("desk-sign-in", &sealed), None);
    }

    #[test]
    fn keys_are_never_shown() {
        assert_eq!(format!("{:?}", keys(&format!("{NEW},{OLD}"))), "Keys(2)");
    }

    proptest! {
        #[test]
        fn nothing_but_what_was_sealed_opens(forged in "\\PC{0,200}") {
            prop_assert_eq!(keys(OLD).open("desk", &forged), None);
        }

        #[test]
        fn a_changed_letter_or_a_cut_spoils_it(text in ".{0,60}", at in any::<prop::sample::Index>()) {
            let sealed = keys(OLD).seal("desk", &text);
            let at = at.index(sealed.len());
            prop_assert_eq!(keys(OLD).open("desk", &sealed[..at]), None);
            let mut changed = sealed.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            prop_assert_eq!(keys(OLD).open("desk", &String::from_utf8(changed).unwrap()), None);
        }

        #[test]
        fn whatever_is_sealed_opens(text in ".*") {
            let sealed = keys(OLD).seal("desk", &text);
            prop_assert_eq!(keys(OLD).open("desk", &sealed), Some(text));
        }
    }
}
