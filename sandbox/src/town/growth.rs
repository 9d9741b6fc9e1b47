//! More promotions than anybody would write by hand, the same ones every time, to try large lists with. More people:
//! `people`.

mod people;

use jiff::Zoned;
use rusqlite::Connection;

use super::founding::FoundingProblem;
use super::founding::promotions::{PromotionRow, write_promotion};
use crate::pictures;

/// Generated promotions are numbered from here.
const FIRST_ID: i64 = 1_000_000;

const THINGS: [&str; 16] = [
    "Gratis toegang",
    "Tweede ticket gratis",
    "Proefles",
    "Rondleiding met gids",
    "Kop koffie",
    "Drankje",
    "Workshop",
    "Dagkaart",
    "Vijfbeurtenkaart",
    "Korting van 5 euro",
    "Familieticket",
    "Kinderatelier",
    "Fietsverhuur",
    "Boekenbon",
    "Lunch",
    "Zwembeurt",
];

const PLACES: [&str; 15] = [
    "in het cultuurcentrum",
    "in de bibliotheek",
    "in de sporthal",
    "in het zwembad",
    "op de markt",
    "in het park",
    "in het museum",
    "bij de jeugddienst",
    "in het dienstencentrum",
    "op het dorpsfeest",
    "in de filmclub",
    "op de academie",
    "in het buurthuis",
    "op de kinderboerderij",
    "in de speelotheek",
];

const SERIES: [&str; 7] = [
    "lentereeks",
    "zomerreeks",
    "herfstreeks",
    "winterreeks",
    "weekendreeks",
    "avondreeks",
    "gezinsreeks",
];

const PERIODS: [&str; 6] = ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "ABSOLUTE"];

/// Where a promotion is: its owner, then cities and counters that it may be restricted to.
const REGIONS: [(i64, &[&str], &[i64]); 3] = [
    (1, &["Aalst", "Erpe-Mere", "Haaltert"], &[5, 7, 12, 15]),
    (77, &["Zandveld", "Nieuwkapelle"], &[904, 905]),
    (42, &["Lindemark", "Wellebeke"], &[311, 312]),
];

/// How much larger a town is than it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Growth {
    /// How many generated promotions come on top of the written ones.
    pub promotions: u32,
    /// How many generated employees do.
    pub employees: u32,
    /// How many generated passholders do.
    pub passholders: u32,
}

/// Adds them after the written ones.
pub fn grow(books: &Connection, founded: &Zoned, growth: Growth) -> Result<(), FoundingProblem> {
    (0..i64::from(growth.promotions))
        .try_for_each(|nth| write_promotion(books, "growth.rs", &promotion(nth), founded))?;
    people::hire(books, growth.employees)?;
    people::settle(books, founded, growth.passholders)
}

/// The `nth` generated promotion.
fn promotion(nth: i64) -> PromotionRow {
    let mut dice = Dice::thrown_for(nth);
    // Most belong to the largest region; the smallest is where nothing can be cashed in.
    let (owner, cities, counters) = *dice.of(&[
        REGIONS[0], REGIONS[0], REGIONS[0], REGIONS[1], REGIONS[1], REGIONS[2],
    ]);
    let begin = dice.within(500) - 400;
    let length = 10 + dice.within(500);
    let stock = (dice.within(3) == 0).then(|| 1 + dice.within(200));
    let points = dice.within(12) * dice.within(12) + dice.within(20);
    PromotionRow {
        id: FIRST_ID + nth,
        title: format!(
            "{} {}, {} {}",
            dice.of(&THINGS),
            dice.of(&PLACES),
            dice.of(&SERIES),
            nth + 1
        ),
        points,
        owner: Some(owner),
        systems: vec![owner],
        cities: if dice.within(3) == 0 {
            vec![(*dice.of(cities)).to_owned()]
        } else {
            vec![]
        },
        counters: if dice.within(2) == 0 {
            vec![*dice.of(counters)]
        } else {
            vec![]
        },
        created: format!("{}d", begin - dice.within(30)),
        cashing: Some([format!("{begin}d"), format!("{}d", begin + length)]),
        published: Some([format!("{}d", begin - 7), format!("{}d", begin + length)]),
        stock,
        taken: dice.within(stock.map_or(300, |stock| stock + 1)),
        limit: (dice.within(2) == 0).then(|| (1 + dice.within(3), (*dice.of(&PERIODS)).to_owned())),
        spotlight: dice.within(25) == 0,
        pictures: vec![pictures::address(usize::try_from(nth).unwrap_or_default())],
        intro: "<p>Een voordeel uit de grote lijst.</p>".to_owned(),
        terms: String::new(),
    }
}

/// Numbers that look thrown but are the same every time (the `SplitMix64` sequence).
struct Dice(u64);

impl Dice {
    fn thrown_for(nth: i64) -> Self {
        Self(nth.cast_unsigned().wrapping_mul(0xd134_2543_de82_ef95))
    }

    /// From zero up to, not including, `below`.
    fn within(&mut self, below: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed >> 33).cast_signed().rem_euclid(below.max(1))
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let place =
            usize::try_from(self.within(i64::try_from(all.len()).unwrap_or(1))).unwrap_or_default();
        &all[place % all.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_promotions_grow_every_time() {
        let titles = |count: i64| {
            (0..count)
                .map(|nth| promotion(nth).title)
                .collect::<Vec<_>>()
        };
        assert_eq!(titles(50), titles(50));
        assert_ne!(promotion(1).points, promotion(2).points);
    }
}
