//! Writes promotions into the books, those of the data files and those that `growth` invents.

use jiff::Zoned;
use jiff::civil::Time;
use rusqlite::Connection;

pub use super::rows::PromotionRow;
use super::rows::Promotions;
use super::{FoundingProblem, read, sense};
use crate::town::card_system::folded_city;
use crate::town::relative_day::moment;

/// The files, in the order of their owners.
const FILES: [(&str, &str); 7] = [
    (
        "data/promotions/examples.toml",
        include_str!("../../../data/promotions/examples.toml"),
    ),
    (
        "data/promotions/hela-states.toml",
        include_str!("../../../data/promotions/hela-states.toml"),
    ),
    (
        "data/promotions/hela-culture.toml",
        include_str!("../../../data/promotions/hela-culture.toml"),
    ),
    (
        "data/promotions/hela-leisure.toml",
        include_str!("../../../data/promotions/hela-leisure.toml"),
    ),
    (
        "data/promotions/zandveld.toml",
        include_str!("../../../data/promotions/zandveld.toml"),
    ),
    (
        "data/promotions/lindemark.toml",
        include_str!("../../../data/promotions/lindemark.toml"),
    ),
    (
        "data/promotions/everywhere.toml",
        include_str!("../../../data/promotions/everywhere.toml"),
    ),
];

pub fn write(books: &Connection, founded: &Zoned) -> Result<(), FoundingProblem> {
    for (file, text) in FILES {
        let promotions: Promotions = read(file, text)?;
        for row in &promotions.promotion {
            write_promotion(books, file, row, founded)?;
        }
    }
    Ok(())
}

/// Writes one promotion; `file` is named when its row makes no sense.
pub fn write_promotion(
    books: &Connection,
    file: &'static str,
    row: &PromotionRow,
    founded: &Zoned,
) -> Result<(), FoundingProblem> {
    let edge = |text: &str, time: Time| -> Result<Option<i64>, FoundingProblem> {
        if text.is_empty() {
            return Ok(None);
        }
        Ok(Some(
            sense(file, moment(text, time, founded), text)?.as_millisecond(),
        ))
    };
    let period = |days: &Option<[String; 2]>| match days {
        Some([begin, end]) => Ok::<_, FoundingProblem>((
            edge(begin, Time::midnight())?,
            edge(end, Time::constant(23, 59, 59, 0))?,
        )),
        None => Ok((None, None)),
    };
    let (cashing_begin, cashing_end) = period(&row.cashing)?;
    let (publish_begin, publish_end) = period(&row.published)?;
    let (volume, kind) = row.limit.clone().unzip();
    books.prepare_cached(
        "INSERT INTO promotion (id, title, title_folded, intro, terms, points, owner, created, cashing_begin, cashing_end,
                                publish_begin, publish_end, spotlight, max_units, units_taken, period_type, period_volume)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(rusqlite::params![
        row.id,
        row.title,
        folded_title(&row.title),
        row.intro,
        row.terms,
        row.points,
        row.owner,
        edge(&row.created, time_of_creation(row.id))?,
        cashing_begin,
        cashing_end,
        publish_begin,
        publish_end,
        row.spotlight,
        row.stock,
        row.taken,
        kind,
        volume,
    ])?;
    for city in &row.cities {
        books
            .prepare_cached("INSERT INTO promotion_city VALUES (?, ?)")?
            .execute((row.id, folded_city(city)))?;
    }
    for counter in &row.counters {
        books
            .prepare_cached("INSERT INTO promotion_counter VALUES (?, ?)")?
            .execute((row.id, counter))?;
    }
    for system in &row.systems {
        books
            .prepare_cached("INSERT INTO promotion_card_system VALUES (?, ?)")?
            .execute((row.id, system))?;
    }
    for (rank, picture) in (0_i64..).zip(&row.pictures) {
        books
            .prepare_cached("INSERT INTO promotion_picture VALUES (?, ?, ?)")?
            .execute((row.id, rank, picture))?;
    }
    Ok(())
}

/// What titles are sorted by: lower case, without accents, stray spaces or quotes in front.
fn folded_title(title: &str) -> String {
    let plain = |letter: char| match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    };
    let bare = title.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    bare.trim_end().to_lowercase().chars().map(plain).collect()
}

/// A time of day in office hours, different from one promotion to the next, for every third one to the
/// millisecond: the API writes both kinds.
fn time_of_creation(id: i64) -> Time {
    let spread =
        |step: i64, below: i64| i8::try_from((id * step).rem_euclid(below)).unwrap_or_default();
    let millisecond = if id % 3 == 0 { 310_000_000 } else { 0 };
    Time::new(9 + spread(5, 8), spread(7, 60), spread(11, 60), millisecond).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_sort_as_people_read_them() {
        let rows = [
            ("Één gratis plons ", "een gratis plons"),
            ("'t Gasthuys", "t gasthuys"),
            ("\"Fish & chips\"", "fish & chips\""),
        ];
        for (title, expected) in rows {
            assert_eq!(folded_title(title), expected, "{title}");
        }
    }
}
