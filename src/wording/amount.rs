//! Points, prices and counts as they are written in Dutch.

use uitpas_api::{Euro, Points, Stock};

/// A number of points: `10,5 punten`, `1 punt`.
pub fn points(points: Points) -> String {
    let unit = if points == Points::whole(1) {
        "punt"
    } else {
        "punten"
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
        0 => "Gratis".into(),
        price => points(Points::whole(price)),
    }
}

/// What a card costs: `€ 5,00`, `Gratis`.
pub fn euro(euro: Euro) -> String {
    if euro.is_free() {
        "Gratis".into()
    } else {
        format!("€ {}", decimal(euro.thousandths(), 2))
    }
}

/// A count of things: `1 voordeel`, `3 voordelen`.
pub fn count(number: u32, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        grouped(number),
        if number == 1 { one } else { many }
    )
}

/// How much is left: `nog 3 van 50`, `uitgeput`.
pub fn stock(stock: Stock) -> Option<String> {
    match stock {
        Stock::Unlimited => None,
        Stock::Limited { available, taken } if taken >= available => Some("Uitgeput".into()),
        Stock::Limited { available, taken } => {
            Some(format!("Nog {} van {}", available - taken, available))
        }
    }
}

/// A count with a point for the thousands: `1.250`.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// Thousandths with a decimal comma, without zeros at the end but for the decimals that belong there.
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
        format!("{sign}{whole},{shown}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
