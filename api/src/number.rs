//! The UiTPAS number on a card: its shape, and what is wrong with one that was mistyped.
//!
//! Knows only digits; whether such a card exists is for the API to say.

use std::fmt;

/// How many digits a UiTPAS number has.
const LENGTH: usize = 13;

/// A UiTPAS number: 13 digits, kept as text because leading zeros count.
///
/// Digit 12 is the kansen digit (`1` on a kansen card, `0` on any other), digit 13 the Luhn check
/// digit over all 13. Both say something about the *card*; what the person is entitled to stands
/// in their memberships.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct UitpasNumber(String);

/// What is wrong with an entry that should have been a UiTPAS number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberProblem {
    /// Nothing was entered.
    Empty,
    /// A character that is no digit, nor a space, dot or dash.
    NotADigit(char),
    /// Digits are missing.
    TooShort {
        /// How many more digits are needed, 1 to 12.
        missing: usize,
    },
    /// There are too many digits.
    TooLong {
        /// How many digits there are beyond 13.
        extra: usize,
    },
    /// The second last digit says whether this is a kansen card, and must be 0 or 1.
    KansenDigit(char),
    /// The last digit does not fit the others: a digit was mistyped or two were swapped.
    CheckDigit,
}

impl UitpasNumber {
    /// Reads what a person typed or scanned, and checks every rule.
    ///
    /// # Errors
    /// The first rule that is broken, in the order of [`NumberProblem`].
    pub fn parse(entry: &str) -> Result<Self, NumberProblem> {
        let number = Self::from_digits(entry)?;
        match number.kansen_digit() {
            '0' | '1' if number.check_digit_fits() => Ok(number),
            '0' | '1' => Err(NumberProblem::CheckDigit),
            other => Err(NumberProblem::KansenDigit(other)),
        }
    }

    /// Reads a number that is already in use, as the API sends it: 13 digits, whatever they add
    /// up to. (The API's own examples do not all pass the check.)
    ///
    /// # Errors
    /// When there are no 13 digits.
    pub fn from_digits(entry: &str) -> Result<Self, NumberProblem> {
        let digits = entry
            .chars()
            .filter(|&c| !is_separator(c))
            .map(|c| {
                if c.is_ascii_digit() {
                    Ok(c)
                } else {
                    Err(NumberProblem::NotADigit(c))
                }
            })
            .collect::<Result<String, _>>()?;
        match digits.len() {
            0 => Err(NumberProblem::Empty),
            LENGTH => Ok(Self(digits)),
            short if short < LENGTH => Err(NumberProblem::TooShort {
                missing: LENGTH - short,
            }),
            long => Err(NumberProblem::TooLong {
                extra: long - LENGTH,
            }),
        }
    }

    /// The 13 digits, without separators.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the number belongs to a kansen card.
    pub fn is_kansen(&self) -> bool {
        self.kansen_digit() == '1'
    }

    /// Whether the last digit fits the others by the Luhn rule.
    pub fn check_digit_fits(&self) -> bool {
        let sum: u32 = self
            .0
            .bytes()
            .rev()
            .map(|byte| u32::from(byte - b'0'))
            .enumerate()
            .map(|(place, digit)| match place % 2 {
                0 => digit,
                _ if digit > 4 => digit * 2 - 9,
                _ => digit * 2,
            })
            .sum();
        sum.is_multiple_of(10)
    }

    /// The number in groups of 4, 3, 3 and 3, as it stands on the card: `0770 000 012 300`.
    pub fn grouped(&self) -> String {
        let mut grouped = String::with_capacity(LENGTH + 3);
        for (place, digit) in self.0.chars().enumerate() {
            if matches!(place, 4 | 7 | 10) {
                grouped.push(' ');
            }
            grouped.push(digit);
        }
        grouped
    }

    fn kansen_digit(&self) -> char {
        self.0.chars().nth(LENGTH - 2).unwrap_or('0')
    }
}

/// What people put between the digits of a number.
pub(crate) fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | '-' | '\u{2010}'..='\u{2015}')
}

impl fmt::Display for UitpasNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for NumberProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("enter a UiTPAS number of 13 digits"),
            Self::NotADigit(c) => write!(f, "{c:?} is not a digit; a UiTPAS number has 13 digits"),
            Self::TooShort { missing } => write!(f, "{missing} of the 13 digits are missing"),
            Self::TooLong { extra } => write!(f, "there are {extra} digits more than 13"),
            Self::KansenDigit(c) => write!(f, "the second last digit is {c}, not 0 or 1"),
            Self::CheckDigit => {
                f.write_str("the last digit does not fit: look for a mistyped digit")
            }
        }
    }
}

impl std::error::Error for NumberProblem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_numbers_of_every_kind() {
        for (entry, digits, kansen) in [
            ("0770000012300", "0770000012300", false),
            ("0930000420206", "0930000420206", false),
            ("1000001500601", "1000001500601", false),
            ("1000000600717", "1000000600717", true),
            ("0770000020113", "0770000020113", true),
            (" 0770 000 012 300\n", "0770000012300", false),
            ("0770.000.012.300", "0770000012300", false),
            ("0770-000-012\u{2013}300", "0770000012300", false),
            ("0770\u{a0}000\u{a0}012\u{a0}300", "0770000012300", false),
        ] {
            let number = UitpasNumber::parse(entry).unwrap_or_else(|e| panic!("{entry:?}: {e}"));
            assert_eq!(
                (number.as_str(), number.is_kansen()),
                (digits, kansen),
                "{entry:?}"
            );
        }
    }

    #[test]
    fn err_says_which_rule_broke() {
        use NumberProblem::*;
        for (entry, problem) in [
            ("", Empty),
            (" .-", Empty),
            ("077000001230O", NotADigit('O')),
            ("٠770000012300", NotADigit('٠')),
            ("7", TooShort { missing: 12 }),
            ("077000001230", TooShort { missing: 1 }),
            ("07700000123000", TooLong { extra: 1 }),
            ("0987654321321", KansenDigit('2')),
            ("0770000012301", CheckDigit),
            ("0770000021300", CheckDigit),
        ] {
            assert_eq!(UitpasNumber::parse(entry), Err(problem), "{entry:?}");
        }
    }

    #[test]
    fn the_api_may_send_numbers_that_fail_the_check() {
        for entry in [
            "0987654321321",
            "1234567890116",
            "0987654321113",
            "0942000000125",
            "0560002524314",
        ] {
            let number =
                UitpasNumber::from_digits(entry).unwrap_or_else(|e| panic!("{entry}: {e}"));
            assert!(!number.check_digit_fits(), "{entry}");
        }
        assert_eq!(
            UitpasNumber::from_digits("123"),
            Err(NumberProblem::TooShort { missing: 10 })
        );
    }

    #[test]
    fn grouped_as_on_the_card() {
        let number = UitpasNumber::parse("0770000012300").unwrap();
        assert_eq!(number.grouped(), "0770 000 012 300");
        assert_eq!(UitpasNumber::parse(&number.grouped()), Ok(number.clone()));
        assert_eq!(number.to_string(), "0770000012300");
    }

    #[test]
    fn err_sentences() {
        assert_eq!(
            NumberProblem::TooShort { missing: 2 }.to_string(),
            "2 of the 13 digits are missing"
        );
        assert_eq!(
            NumberProblem::NotADigit('O').to_string(),
            "'O' is not a digit; a UiTPAS number has 13 digits"
        );
    }
}
