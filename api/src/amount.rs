//! Amounts that must be exact: a balance of points, and a price in euro.
//!
//! Counted in thousandths, the finest the API sends. No floating point, no rounding, no language:
//! `10.500` is ten and a half, and how that is written for a person is the screen's.

/// Thousandths in one.
const SCALE: i64 = 1000;

/// A number of points. Halves exist, so this is a decimal; below zero only as a difference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Points(i64);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);

    /// A whole number of points, such as the price of a promotion.
    pub fn whole(points: u32) -> Self {
        Self(i64::from(points) * SCALE)
    }

    /// Reads a decimal with a point: `4`, `4.5`, `23.550`, `-1.000`. None for anything else, and
    /// for what is finer than a thousandth.
    pub fn parse(decimal: &str) -> Option<Self> {
        thousandths(decimal).map(Self)
    }

    /// This many thousandths of a point.
    pub fn thousandths(self) -> i64 {
        self.0
    }

    /// Both together; the largest amount there is when that would be more.
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What is left after taking `other` away; below zero when there was less.
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Whether this balance is enough for a promotion of that many points.
    pub fn covers(self, price: u32) -> bool {
        self >= Self::whole(price)
    }

    /// How many points are still missing for a promotion of that many; none when it is covered.
    pub fn missing_for(self, price: u32) -> Option<Self> {
        (!self.covers(price)).then(|| Self::whole(price).minus(self))
    }
}

/// A price in euro, never below zero.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Euro(i64);

impl Euro {
    /// Reads a decimal with a point: `2`, `2.5`, `2.00`. None for anything else, and below zero.
    pub fn parse(decimal: &str) -> Option<Self> {
        thousandths(decimal).filter(|&amount| amount >= 0).map(Self)
    }

    /// Whether nothing has to be paid.
    pub fn is_free(self) -> bool {
        self.0 == 0
    }

    /// This many thousandths of a euro: `2.50` is 2500.
    pub fn thousandths(self) -> i64 {
        self.0
    }
}

/// `-12.5` as -12500. Digits on both sides of the point; beyond three decimals only zeros.
fn thousandths(decimal: &str) -> Option<i64> {
    let decimal = decimal.trim();
    let (sign, digits) = match decimal.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, decimal),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (digits, ""),
    };
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    if fraction.bytes().skip(3).any(|byte| byte != b'0') {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let fraction = fraction
        .bytes()
        .chain([b'0'; 3])
        .take(3)
        .fold(0, |sum, byte| sum * 10 + i64::from(byte - b'0'));
    whole
        .checked_mul(SCALE)?
        .checked_add(fraction)?
        .checked_mul(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        for (text, expected) in [
            ("10.500", Some(10_500)),
            ("4.000", Some(4_000)),
            ("23.550", Some(23_550)),
            ("7", Some(7_000)),
            (" 2.5\n", Some(2_500)),
            ("0.001", Some(1)),
            ("-1.5", Some(-1_500)),
            ("-0.5", Some(-500)),
            ("0", Some(0)),
            ("1.50000", Some(1_500)),
            ("1.0005", None),
            ("10,500", None),
            ("10.", None),
            (".5", None),
            ("+3", None),
            ("--3", None),
            ("1e3", None),
            ("1.2.3", None),
            ("", None),
            ("NaN", None),
            ("9223372036854775", Some(9_223_372_036_854_775_000)),
            ("9223372036854776", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(
                Points::parse(text).map(Points::thousandths),
                expected,
                "{text:?}"
            );
        }
    }

    #[test]
    fn half_a_point_too_little_is_too_little() {
        let balance = Points::parse("9.500").unwrap();
        assert!(balance.covers(9));
        assert!(!balance.covers(10));
        assert_eq!(balance.missing_for(10), Points::parse("0.5"));
        assert_eq!(balance.missing_for(9), None);
        assert_eq!(Points::ZERO.missing_for(0), None);
    }

    #[test]
    fn sums_stop_at_the_ends() {
        let most = Points(i64::MAX);
        assert_eq!(most.plus(Points::whole(1)), most);
        assert_eq!(Points::whole(3).minus(Points::whole(5)), Points(-2_000));
        assert_eq!(Points::whole(u32::MAX).thousandths(), 4_294_967_295_000);
    }

    #[test]
    fn prices_in_euro() {
        for (text, expected) in [
            ("2.00", Some(2_000)),
            ("2.5", Some(2_500)),
            ("0", Some(0)),
            ("0.00", Some(0)),
            ("-1", None),
            ("gratis", None),
        ] {
            assert_eq!(
                Euro::parse(text).map(Euro::thousandths),
                expected,
                "{text:?}"
            );
        }
        assert!(Euro::parse("0.00").unwrap().is_free());
        assert!(!Euro::parse("0.01").unwrap().is_free());
    }
}
