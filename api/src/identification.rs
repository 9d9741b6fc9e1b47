//! What a clerk types or scans to find a passholder.
//!
//! The server works out by itself what it was given; this file sorts entries only to catch typing
//! mistakes early and to say what is still missing.

use std::fmt;

use crate::number::{NumberProblem, UitpasNumber, is_separator};

/// Something `retrieve` can look up.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Identification {
    /// A UiTPAS number.
    UitpasNumber(UitpasNumber),
    /// A national number (INSZ): 11 digits.
    Insz(String),
    /// The number of a chip, or some other bar code: digits and the letters A to F.
    Other(String),
}

/// Why an entry cannot be looked up as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IdentificationProblem {
    /// Nothing was entered.
    Empty,
    /// Fewer digits than any number has.
    TooShort {
        /// How many there are.
        digits: usize,
        /// How many more a UiTPAS number needs.
        missing: usize,
    },
    /// More characters than any number has.
    TooLong {
        /// How many too many.
        extra: usize,
    },
    /// A UiTPAS number that adds up, but whose second last digit is neither 0 nor 1: no card has
    /// such a number.
    KansenDigit(char),
    /// A UiTPAS number that does not add up. It may be looked up all the same: there are such
    /// numbers.
    CheckDigit(UitpasNumber),
    /// A national number whose last two digits do not fit. It may be looked up all the same.
    InszCheck(String),
    /// A character that stands in no number.
    Unusable(char),
}

impl Identification {
    /// Sorts an entry: 13 digits are a UiTPAS number, 11 a national number, and 14 digits, or 8
    /// to 20 digits and letters A to F, a chip. Spaces, dots, dashes and colons are ignored.
    ///
    /// # Errors
    /// What is wrong; two of the problems carry what may be looked up all the same.
    pub fn parse(entry: &str) -> Result<Self, IdentificationProblem> {
        let code: String = entry
            .chars()
            .filter(|&c| !is_separator(c) && c != ':')
            .map(|c| {
                let hex = c.is_ascii_hexdigit().then(|| c.to_ascii_uppercase());
                hex.ok_or(IdentificationProblem::Unusable(c))
            })
            .collect::<Result<_, _>>()?;
        match code.chars().find(char::is_ascii_alphabetic) {
            Some(letter) => chip(code, letter),
            None => digits(code),
        }
    }

    /// What goes to the server.
    pub fn as_str(&self) -> &str {
        match self {
            Self::UitpasNumber(number) => number.as_str(),
            Self::Insz(code) | Self::Other(code) => code,
        }
    }
}

fn chip(code: String, letter: char) -> Result<Identification, IdentificationProblem> {
    match code.len() {
        0..8 => Err(IdentificationProblem::Unusable(letter)),
        8..=20 => Ok(Identification::Other(code)),
        long => Err(IdentificationProblem::TooLong { extra: long - 20 }),
    }
}

fn digits(code: String) -> Result<Identification, IdentificationProblem> {
    match code.len() {
        11 if insz_fits(&code) => return Ok(Identification::Insz(code)),
        11 => return Err(IdentificationProblem::InszCheck(code)),
        14 => return Ok(Identification::Other(code)),
        _ => {}
    }
    let number = UitpasNumber::from_digits(&code).map_err(|problem| match problem {
        NumberProblem::TooShort { missing } => IdentificationProblem::TooShort {
            digits: code.len(),
            missing,
        },
        NumberProblem::TooLong { extra } => IdentificationProblem::TooLong { extra },
        _ => IdentificationProblem::Empty,
    })?;
    match UitpasNumber::parse(&code) {
        Ok(number) => Ok(Identification::UitpasNumber(number)),
        Err(NumberProblem::KansenDigit(digit)) if number.check_digit_fits() => {
            Err(IdentificationProblem::KansenDigit(digit))
        }
        Err(_) => Err(IdentificationProblem::CheckDigit(number)),
    }
}

/// Whether the last two digits of a national number are 97 less the rest modulo 97. For those
/// born from 2000 on, a 2 is put before the other nine digits; the number does not say which
/// century it is from, so either may fit.
fn insz_fits(digits: &str) -> bool {
    let Some((number, check)) = digits.split_at_checked(9) else {
        return false;
    };
    match (number.parse::<u64>(), check.parse::<u64>()) {
        (Ok(number), Ok(check)) => [number, 2_000_000_000 + number]
            .iter()
            .any(|n| 97 - n % 97 == check),
        _ => false,
    }
}

impl fmt::Display for IdentificationProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("type or scan a number"),
            Self::TooShort { missing, .. } => write!(f, "{missing} of the 13 digits are missing"),
            Self::TooLong { extra } => write!(f, "there are {extra} characters too many"),
            Self::KansenDigit(c) => write!(f, "the second last digit is {c}, not 0 or 1"),
            Self::CheckDigit(_) => f.write_str(
                "the UiTPAS number does not add up: check it, or look it up all the same",
            ),
            Self::InszCheck(_) => f.write_str(
                "the national number does not add up: check it, or look it up all the same",
            ),
            Self::Unusable(c) => write!(f, "{c:?} stands in no number"),
        }
    }
}

impl std::error::Error for IdentificationProblem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_each_kind_is_told_apart() {
        for (entry, kind, code) in [
            ("0770000012300", "number", "0770000012300"),
            (" 0770 000 012 300\r\n", "number", "0770000012300"),
            ("85.07.30-033.28", "insz", "85073003328"),
            ("17 07 30 033 84", "insz", "17073003384"),
            ("044C539AFF2080", "other", "044C539AFF2080"),
            ("04:4c:53:9a:ff:20:80", "other", "044C539AFF2080"),
            ("04453900112080", "other", "04453900112080"),
            ("0445390A", "other", "0445390A"),
            ("ABCDEF0123456789ABCD", "other", "ABCDEF0123456789ABCD"),
        ] {
            let found = Identification::parse(entry).unwrap_or_else(|e| panic!("{entry:?}: {e}"));
            let name = match &found {
                Identification::UitpasNumber(_) => "number",
                Identification::Insz(_) => "insz",
                Identification::Other(_) => "other",
            };
            assert_eq!((name, found.as_str()), (kind, code), "{entry:?}");
        }
    }

    #[test]
    fn err_says_what_is_missing_or_doubtful() {
        use IdentificationProblem::*;
        let number = |digits| UitpasNumber::from_digits(digits).unwrap();
        for (entry, problem) in [
            ("", Empty),
            (" - ", Empty),
            (
                "7",
                TooShort {
                    digits: 1,
                    missing: 12,
                },
            ),
            (
                "0770 000 01",
                TooShort {
                    digits: 9,
                    missing: 4,
                },
            ),
            (
                "077000001230",
                TooShort {
                    digits: 12,
                    missing: 1,
                },
            ),
            ("077000001230012", TooLong { extra: 2 }),
            ("0770000012301", CheckDigit(number("0770000012301"))),
            ("0987654321321", CheckDigit(number("0987654321321"))),
            ("0770000012326", KansenDigit('2')),
            ("0770000012320", CheckDigit(number("0770000012320"))),
            ("85073003329", InszCheck("85073003329".into())),
            ("0770B", Unusable('B')),
            ("0770000G12300", Unusable('G')),
            ("peeters", Unusable('p')),
            ("ABCDEF0123456789ABCDEF", TooLong { extra: 2 }),
        ] {
            assert_eq!(Identification::parse(entry), Err(problem), "{entry:?}");
        }
    }
}
