//! Days in the data files, so that they stay useful whenever the town is founded: `2010-01-01`, or
//! `+3d` and `-30d` from the founding day. And days as the books keep them, ISO text.

use jiff::ToSpan;
use jiff::civil::{Date, Time};
use jiff::{Timestamp, Zoned};
use rusqlite::Row;
use rusqlite::types::FromSqlError;

use crate::moment::at_brussels;

/// Reads a day of a data file.
pub fn day(text: &str, founded: &Zoned) -> Option<Date> {
    match text.strip_suffix('d') {
        Some(days) => founded
            .date()
            .checked_add(days.parse::<i64>().ok()?.days())
            .ok(),
        None => text.parse().ok(),
    }
}

/// Reads a moment of a data file: a day and the time it stands for, or an ISO date-time of its own.
pub fn moment(text: &str, time: Time, founded: &Zoned) -> Option<Timestamp> {
    match text.contains('T') {
        true => at_brussels(text.parse().ok()?),
        false => at_brussels(day(text, founded)?.to_datetime(time)),
    }
}

/// A day from the books.
pub fn stored(row: &Row, column: usize) -> rusqlite::Result<Date> {
    stored_optional(row, column)?.ok_or_else(|| FromSqlError::InvalidType.into())
}

/// A day from the books, where there may be none.
pub fn stored_optional(row: &Row, column: usize) -> rusqlite::Result<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| FromSqlError::InvalidType.into()))
        .transpose()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::moment::{in_brussels, written};

    #[test]
    fn days_count_from_the_founding_day() {
        let founded = in_brussels("2026-11-18T10:00:00+01:00".parse().unwrap());
        let rows = [
            ("+3d", Some(date(2026, 11, 21))),
            ("-18d", Some(date(2026, 10, 31))),
            ("+0d", Some(date(2026, 11, 18))),
            ("2010-01-01", Some(date(2010, 1, 1))),
            ("soon", None),
            ("xd", None),
        ];
        for (text, expected) in rows {
            assert_eq!(day(text, &founded), expected, "{text}");
        }
        let exact = moment("2012-02-23T16:25:57", Time::midnight(), &founded).map(written);
        assert_eq!(exact.as_deref(), Some("2012-02-23T16:25:57+01:00"));
    }
}
