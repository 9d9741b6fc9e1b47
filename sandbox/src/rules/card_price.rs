//! What a card costs: the narrowest row of the price table that fits, a voucher before an age before neither.

use jiff::civil::Date;

use crate::amount::Euro;

/// A row of the price table, already of the right card system and reason.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceRow {
    pub id: i64,
    pub kansenstatuut: bool,
    pub age_from: Option<i64>,
    pub age_to: Option<i64>,
    pub voucher_prefix: Option<String>,
    pub price: Euro,
}

/// What the price depends on besides card system and reason.
#[derive(Clone, Debug)]
pub struct Buyer<'a> {
    pub kansenstatuut: bool,
    pub age: Option<i64>,
    pub voucher: Option<&'a str>,
}

impl PriceRow {
    fn fits(&self, buyer: &Buyer) -> bool {
        let age_fits = match buyer.age {
            Some(age) => {
                self.age_from.is_none_or(|from| age >= from)
                    && self.age_to.is_none_or(|to| age <= to)
            }
            None => self.age_from.is_none() && self.age_to.is_none(),
        };
        let voucher_fits = self.voucher_prefix.as_deref().is_none_or(|prefix| {
            buyer
                .voucher
                .is_some_and(|number| number.starts_with(prefix))
        });
        self.kansenstatuut == buyer.kansenstatuut && age_fits && voucher_fits
    }
}

/// The row that tells the price, if the table has one.
pub fn card_price<'a>(rows: &'a [PriceRow], buyer: &Buyer) -> Option<&'a PriceRow> {
    let narrowness = |row: &&PriceRow| {
        (
            row.voucher_prefix.is_some(),
            row.age_from.is_some() || row.age_to.is_some(),
        )
    };
    rows.iter()
        .filter(|row| row.fits(buyer))
        .max_by_key(narrowness)
}

/// A person's age in whole years.
pub fn age_on(today: Date, born: Date) -> i64 {
    let years = i64::from(today.year()) - i64::from(born.year());
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    if had_birthday { years } else { years - 1 }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_narrowest_fitting_row_tells_the_price() {
        let row = |id, kansenstatuut, age_to, voucher_prefix: Option<&str>| PriceRow {
            id,
            kansenstatuut,
            age_from: None,
            age_to,
            voucher_prefix: voucher_prefix.map(str::to_owned),
            price: Euro(id * 100),
        };
        let table = [
            row(1, false, None, None),
            row(2, false, Some(17), None),
            row(3, false, None, Some("100")),
            row(4, true, None, None),
        ];
        let rows = [
            (false, Some(40), None, Some(1)),
            (false, None, None, Some(1)),
            (false, Some(17), None, Some(2)),
            (false, Some(18), None, Some(1)),
            (false, Some(17), Some("1000000001"), Some(3)),
            (false, Some(17), Some("2000000001"), Some(2)),
            (true, Some(17), None, Some(4)),
        ];
        for (kansenstatuut, age, voucher, expected) in rows {
            let buyer = Buyer {
                kansenstatuut,
                age,
                voucher,
            };
            assert_eq!(
                card_price(&table, &buyer).map(|row| row.id),
                expected,
                "{buyer:?}"
            );
        }
        assert_eq!(
            card_price(
                &[],
                &Buyer {
                    kansenstatuut: false,
                    age: None,
                    voucher: None
                }
            ),
            None
        );
    }

    #[test]
    fn an_age_turns_on_the_birthday() {
        let born = date(2008, 11, 18);
        for (today, age) in [
            (date(2026, 11, 17), 17),
            (date(2026, 11, 18), 18),
            (date(2026, 11, 19), 18),
        ] {
            assert_eq!(age_on(today, born), age, "{today}");
        }
    }
}
