//! Points, prices and counts as each language writes them.

use uitpas_api::{Euro, Points, Stock};

use crate::{language::Language, say};

/// A number of points: `10,5 punten`, `1 punt`.
pub fn points(points: Points) -> String {
    let unit = if is_one(points.thousandths()) {
        say!(point)
    } else {
        say!(points)
    };
    format!("{} {unit}", bare_points(points))
}

/// A number of points without its unit: `10,5`.
pub fn bare_points(points: Points) -> String {
    decimal(points.thousandths(), 0)
}

/// What a promotion costs: `5 punten`, `Gratis`.
pub fn price(price: u32) -> String {
    match price {
        0 => say!(free),
        price => points(Points::whole(price)),
    }
}

/// What a card costs: `€ 5,00`, `Gratis`.
pub fn euro(euro: Euro) -> String {
    if euro.is_free() {
        say!(free)
    } else {
        say!(euro, amount = decimal(euro.thousandths(), 2))
    }
}

/// A count of things: `1 voordeel`, `3 voordelen`. The language says which of the two words it takes.
pub fn count(number: u32, one: &str, many: &str) -> String {
    let word = if is_one(i64::from(number) * 1000) {
        one
    } else {
        many
    };
    format!("{} {word}", grouped(number))
}

/// How often: `1 keer`, `3 keer`.
pub fn times(number: u32) -> String {
    match number {
        1 => say!(once),
        number => say!(times, number = grouped(number)),
    }
}

/// How much is left: `Nog 3 van 50`, `Uitgeput`.
pub fn stock(stock: Stock) -> Option<String> {
    match stock {
        Stock::Unlimited => None,
        Stock::Limited { available, taken } if taken >= available => Some(say!(sold_out)),
        Stock::Limited { available, taken } => Some(say!(
            stock_left,
            left = grouped(available - taken),
            total = grouped(available)
        )),
    }
}

/// A count with its thousands apart: `1.250`.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 9);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(thousands_mark());
        }
        out.push(digit);
    }
    out
}

/// Thousandths with decimals, without zeros at the end but for the decimals that belong there.
fn decimal(thousandths: i64, least_decimals: usize) -> String {
    let sign = if thousandths < 0 { "−" } else { "" };
    let magnitude = thousandths.unsigned_abs();
    let whole =
        u32::try_from(magnitude / 1000).map_or_else(|_| (magnitude / 1000).to_string(), grouped);
    let rest = magnitude % 1000;
    let decimals = [rest / 100, rest / 10 % 10, rest % 10];
    let used = decimals
        .iter()
        .rposition(|digit| *digit != 0)
        .map_or(0, |last| last + 1);
    let shown: String = decimals
        .iter()
        .take(used.max(least_decimals))
        .map(u64::to_string)
        .collect();
    if shown.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{}{shown}", decimal_mark())
    }
}

/// What stands between the thousands: in French a narrow space that does not break.
fn thousands_mark() -> char {
    match Language::now() {
        Language::Dutch => '.',
        Language::French => '\u{202f}',
        Language::English => ',',
    }
}

fn decimal_mark() -> char {
    match Language::now() {
        Language::Dutch | Language::French => ',',
        Language::English => '.',
    }
}

/// Whether so much takes the singular: in French everything below two does.
fn is_one(thousandths: i64) -> bool {
    match Language::now() {
        Language::Dutch | Language::English => thousandths == 1000,
        Language::French => thousandths.abs() < 2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language::{Dutch, English, French};

    #[test]
    fn points_are_written_with_a_decimal_comma_and_no_idle_zeros() {
        for (wire, expected) in [
            ("10.500", "10,5 punten"),
            ("10.000", "10 punten"),
            ("1.000", "1 punt"),
            ("0", "0 punten"),
            ("1234.25", "1.234,25 punten"),
            ("-0.500", "−0,5 punten"),
        ] {
            let parsed = Points::parse(wire);
            assert_eq!(parsed.map(points).as_deref(), Some(expected), "{wire}");
        }
    }

    #[test]
    fn each_language_writes_numbers_its_own_way() {
        for (language, count, decimals, many, price) in [
            (Dutch, "1.250", "10,5 punten", "0 dagen", "€ 5,00"),
            (
                French,
                "1\u{202f}250",
                "10,5 points",
                "0 jour",
                "5,00\u{a0}€",
            ),
            (English, "1,250", "10.5 points", "0 days", "€5.00"),
        ] {
            language.speak();
            assert_eq!(grouped(1250), count);
            assert_eq!(Points::parse("10.5").map(points).as_deref(), Some(decimals));
            assert_eq!(super::count(0, &say!(day), &say!(days)), many);
            assert_eq!(Euro::parse("5").map(euro).as_deref(), Some(price));
        }
    }

    #[test]
    fn each_language_says_what_takes_the_singular() {
        for (language, wire, expected) in [
            (Dutch, "0", "0 punten"),
            (Dutch, "1.5", "1,5 punten"),
            (French, "0", "0 point"),
            (French, "1.5", "1,5 point"),
            (French, "2", "2 points"),
            (English, "1", "1 point"),
            (English, "0.5", "0.5 points"),
        ] {
            language.speak();
            assert_eq!(Points::parse(wire).map(points).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_price_of_nothing_is_free() {
        assert_eq!(price(0), "Gratis");
        assert_eq!(price(1), "1 punt");
        for (wire, expected) in [("0.00", "Gratis"), ("5", "€ 5,00"), ("2.5", "€ 2,50")] {
            assert_eq!(Euro::parse(wire).map(euro).as_deref(), Some(expected));
        }
    }

    #[test]
    fn stock_tells_what_is_left() {
        for (value, expected) in [
            (Stock::Unlimited, None),
            (
                Stock::Limited {
                    available: 50,
                    taken: 8,
                },
                Some("Nog 42 van 50"),
            ),
            (
                Stock::Limited {
                    available: 2,
                    taken: 3,
                },
                Some("Uitgeput"),
            ),
        ] {
            assert_eq!(stock(value).as_deref(), expected);
        }
    }
}
