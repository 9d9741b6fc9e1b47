//! What a UiTPAS number says by itself: 13 digits, the twelfth tells a kansen card, the last is a
//! Luhn check. Whether a card exists is for the town to say, and the town is asked first.

/// Whether these are 13 digits with a kansen digit and a check digit that fit.
pub fn is_well_formed(number: &str) -> bool {
    number.len() == 13
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(kansen_digit(number), Some(b'0' | b'1'))
        && luhn_sum(number).is_multiple_of(10)
}

/// Whether the number is of a card with the kansen mark.
pub fn is_kansen(number: &str) -> bool {
    kansen_digit(number) == Some(b'1')
}

fn kansen_digit(number: &str) -> Option<u8> {
    number.as_bytes().get(11).copied()
}

fn luhn_sum(number: &str) -> u32 {
    let doubled = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    let digits = number
        .bytes()
        .rev()
        .map(|byte| u32::from(byte.wrapping_sub(b'0')));
    digits
        .enumerate()
        .map(|(place, digit)| {
            if place % 2 == 1 {
                doubled(digit)
            } else {
                digit
            }
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn well_formed_numbers_have_13_digits_a_kansen_digit_and_a_check_digit() {
        let rows = [
            ("0930000422202", true),
            ("0930000000107", true),
            ("1000000600717", true),
            ("0930000422203", false),
            ("0987654321321", false),
            ("1234567890116", false),
            ("093000042220", false),
            ("09300004222021", false),
            ("093000042220a", false),
            ("", false),
        ];
        for (number, expected) in rows {
            assert_eq!(is_well_formed(number), expected, "{number}");
        }
    }

    #[test]
    fn the_twelfth_digit_tells_a_kansen_card() {
        assert!(is_kansen("1000000600717"));
        assert!(!is_kansen("0930000422202"));
        assert!(!is_kansen("0987654321321"));
        assert!(!is_kansen(""));
    }
}
