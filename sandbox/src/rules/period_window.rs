//! The window in which redemptions of a limited promotion are counted, in Brussels time.

use std::ops::Range;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, Zoned};

/// The kind of period that a limit is per.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodType {
    /// The whole life of the promotion.
    Absolute,
    Day,
    /// From Monday.
    Week,
    Month,
    /// From the first of January, April, July or October.
    Quarter,
    Year,
}

impl PeriodType {
    /// Every kind with its word on the wire.
    const WORDS: [(&'static str, Self); 6] = [
        ("ABSOLUTE", Self::Absolute),
        ("DAY", Self::Day),
        ("WEEK", Self::Week),
        ("MONTH", Self::Month),
        ("QUARTER", Self::Quarter),
        ("YEAR", Self::Year),
    ];

    /// Reads the word on the wire.
    pub fn parse(word: &str) -> Option<Self> {
        Self::WORDS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|(_, kind)| *kind)
    }

    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, kind)| *kind == self)
            .map_or("", |(word, _)| word)
    }

    /// From the first moment of the window that `now` is in, up to (not including) the next window's.
    pub fn window(self, now: &Zoned) -> Range<Timestamp> {
        let today = now.date();
        let first = match self {
            Self::Absolute => return Timestamp::MIN..Timestamp::MAX,
            Self::Day => today,
            Self::Week => {
                today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days())
            }
            Self::Month => today.first_of_month(),
            Self::Quarter => {
                let months_in = i64::from((today.month() - 1) % 3);
                today.first_of_month().saturating_sub(months_in.months())
            }
            Self::Year => today.first_of_year(),
        };
        let next = match self {
            Self::Absolute | Self::Day => first.saturating_add(1.day()),
            Self::Week => first.saturating_add(1.week()),
            Self::Month => first.saturating_add(1.month()),
            Self::Quarter => first.saturating_add(3.months()),
            Self::Year => first.saturating_add(1.year()),
        };
        start(first, now, Timestamp::MIN)..start(next, now, Timestamp::MAX)
    }
}

/// The first moment of a day in the zone of `now`; `beyond` at the far ends of the calendar.
fn start(day: Date, now: &Zoned, beyond: Timestamp) -> Timestamp {
    day.to_zoned(now.time_zone().clone())
        .map_or(beyond, |zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::{in_brussels, written};

    #[test]
    fn windows_follow_the_calendar_in_brussels() {
        use PeriodType::{Day, Month, Quarter, Week, Year};
        let rows = [
            (
                "2026-11-18T10:00:00+01:00",
                Day,
                "2026-11-18T00:00:00+01:00",
                "2026-11-19T00:00:00+01:00",
            ),
            (
                "2026-11-18T10:00:00+01:00",
                Week,
                "2026-11-16T00:00:00+01:00",
                "2026-11-23T00:00:00+01:00",
            ),
            (
                "2026-11-18T10:00:00+01:00",
                Month,
                "2026-11-01T00:00:00+01:00",
                "2026-12-01T00:00:00+01:00",
            ),
            (
                "2026-11-18T10:00:00+01:00",
                Quarter,
                "2026-10-01T00:00:00+02:00",
                "2027-01-01T00:00:00+01:00",
            ),
            (
                "2026-11-18T10:00:00+01:00",
                Year,
                "2026-01-01T00:00:00+01:00",
                "2027-01-01T00:00:00+01:00",
            ),
            // Sunday night and Monday morning are different weeks.
            (
                "2026-11-22T23:59:59+01:00",
                Week,
                "2026-11-16T00:00:00+01:00",
                "2026-11-23T00:00:00+01:00",
            ),
            (
                "2026-11-23T00:00:00+01:00",
                Week,
                "2026-11-23T00:00:00+01:00",
                "2026-11-30T00:00:00+01:00",
            ),
            // The day is Brussels', not UTC's.
            (
                "2026-06-30T22:30:00Z",
                Day,
                "2026-07-01T00:00:00+02:00",
                "2026-07-02T00:00:00+02:00",
            ),
            (
                "2026-06-30T22:30:00Z",
                Quarter,
                "2026-07-01T00:00:00+02:00",
                "2026-10-01T00:00:00+02:00",
            ),
            // The two clock-change days, before and after the change.
            (
                "2026-03-29T01:59:59+01:00",
                Day,
                "2026-03-29T00:00:00+01:00",
                "2026-03-30T00:00:00+02:00",
            ),
            (
                "2026-03-29T03:00:00+02:00",
                Day,
                "2026-03-29T00:00:00+01:00",
                "2026-03-30T00:00:00+02:00",
            ),
            (
                "2026-03-29T12:00:00+02:00",
                Week,
                "2026-03-23T00:00:00+01:00",
                "2026-03-30T00:00:00+02:00",
            ),
            (
                "2026-10-25T02:30:00+02:00",
                Day,
                "2026-10-25T00:00:00+02:00",
                "2026-10-26T00:00:00+01:00",
            ),
            (
                "2026-10-25T02:30:00+01:00",
                Day,
                "2026-10-25T00:00:00+02:00",
                "2026-10-26T00:00:00+01:00",
            ),
            (
                "2026-10-25T23:59:59+01:00",
                Week,
                "2026-10-19T00:00:00+02:00",
                "2026-10-26T00:00:00+01:00",
            ),
            // Leap day and year's end.
            (
                "2028-02-29T12:00:00+01:00",
                Month,
                "2028-02-01T00:00:00+01:00",
                "2028-03-01T00:00:00+01:00",
            ),
            (
                "2026-12-31T23:59:59+01:00",
                Year,
                "2026-01-01T00:00:00+01:00",
                "2027-01-01T00:00:00+01:00",
            ),
        ];
        for (now, kind, begin, end) in rows {
            let window = kind.window(&in_brussels(now.parse().unwrap()));
            assert_eq!(
                (written(window.start), written(window.end)),
                (begin.to_owned(), end.to_owned()),
                "{kind:?} at {now}"
            );
        }
    }

    #[test]
    fn an_absolute_window_holds_every_moment() {
        let window =
            PeriodType::Absolute.window(&in_brussels("2026-11-18T10:00:00+01:00".parse().unwrap()));
        assert!(window.contains(&"1999-01-01T00:00:00Z".parse().unwrap()));
        assert!(window.contains(&"2099-01-01T00:00:00Z".parse().unwrap()));
    }

    #[test]
    fn words_are_read_and_written_the_same() {
        for (word, kind) in PeriodType::WORDS {
            assert_eq!(PeriodType::parse(word), Some(kind));
            assert_eq!(kind.as_str(), word);
        }
        assert_eq!(PeriodType::parse("FORTNIGHT"), None);
    }
}
