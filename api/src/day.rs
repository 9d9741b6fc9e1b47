//! A calendar day, without a time or a zone.
//!
//! Birth dates, period limits and "today" are days in Brussels; [`Moment::day`] makes one.

use time::{Date, Duration, Month};

use crate::moment::Moment;

/// A day of the years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day(Date);

impl Day {
    /// This day, if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = Month::try_from(month).ok()?;
        let date = Date::from_calendar_date(year, month, day).ok()?;
        Self::from_date(date)
    }

    /// Reads exactly `YYYY-MM-DD`.
    pub fn parse_iso(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => Self::new(
                i32::from(pair([*y1, *y2])?) * 100 + i32::from(pair([*y3, *y4])?),
                pair([*m1, *m2])?,
                pair([*d1, *d2])?,
            ),
            _ => None,
        }
    }

    /// The day as `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        let mut text = String::with_capacity(10);
        let year = self.year().unsigned_abs();
        push_pair(&mut text, year / 100);
        push_pair(&mut text, year % 100);
        text.push('-');
        push_pair(&mut text, self.month().into());
        text.push('-');
        push_pair(&mut text, self.day().into());
        text
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The day that many days later, or earlier when negative; the first or last day there is
    /// when it would lie outside the calendar.
    pub fn plus_days(self, days: i64) -> Self {
        // Beyond four million days every date has left the calendar; the clamp keeps the
        // arithmetic from overflowing.
        let days = Duration::days(days.clamp(-4_000_000, 4_000_000));
        self.0
            .checked_add(days)
            .and_then(Self::from_date)
            .unwrap_or({
                if days.is_negative() {
                    Self::FIRST
                } else {
                    Self::LAST
                }
            })
    }

    /// How many days until `later`; negative when it lies before.
    pub fn days_until(self, later: Self) -> i64 {
        i64::from(later.0.to_julian_day()) - i64::from(self.0.to_julian_day())
    }

    /// 0 on a Monday, 6 on a Sunday.
    pub fn weekday_from_monday(self) -> u8 {
        self.0.weekday().number_days_from_monday()
    }

    /// Midnight in Brussels, with which the day begins.
    pub fn start(self) -> Moment {
        Moment::in_brussels(self.0.midnight())
    }

    /// The last whole second of the day in Brussels, 23:59:59.
    pub fn end(self) -> Moment {
        Moment::in_brussels(self.0.midnight() + Duration::seconds(24 * 60 * 60 - 1))
    }

    pub(crate) const FIRST: Self = Self(match Date::from_ordinal_date(1, 1) {
        Ok(date) => date,
        Err(_) => Date::MIN,
    });

    const LAST: Self = Self(Date::MAX);

    pub(crate) fn date(self) -> Date {
        self.0
    }

    pub(crate) fn from_date(date: Date) -> Option<Self> {
        (1..=9999).contains(&date.year()).then_some(Self(date))
    }
}

/// Two ASCII digits as a number.
pub(crate) fn pair(digits: [u8; 2]) -> Option<u8> {
    let [tens, ones] = digits;
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| (tens - b'0') * 10 + (ones - b'0'))
}

/// Writes a number below 100 with two digits.
pub(crate) fn push_pair(text: &mut String, number: u32) {
    for digit in [number / 10 % 10, number % 10] {
        text.push(char::from_digit(digit, 10).unwrap_or('0'));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Day {
        Day::parse_iso(iso).unwrap_or_else(|| panic!("{iso} is a day"))
    }

    #[test]
    fn reads_and_writes_the_iso_form() {
        for (text, expected) in [
            ("2024-02-29", Some((2024, 2, 29))),
            ("1991-05-17", Some((1991, 5, 17))),
            ("0001-01-01", Some((1, 1, 1))),
            ("9999-12-31", Some((9999, 12, 31))),
            ("2023-02-29", None),
            ("2015-31-31", None),
            ("2024-00-10", None),
            ("2024-04-31", None),
            ("0000-01-01", None),
            ("2024-2-9", None),
            ("31/12/2009", None),
            ("2024-02-29T00:00:00", None),
            ("+024-02-29", None),
            ("２０２４-02-29", None),
            ("", None),
        ] {
            let read = Day::parse_iso(text);
            assert_eq!(
                read.map(|day| (day.year(), day.month(), day.day())),
                expected,
                "{text:?}"
            );
            if let Some(read) = read {
                assert_eq!(read.iso(), text);
                assert_eq!(Day::new(read.year(), read.month(), read.day()), Some(read));
            }
        }
        assert_eq!(Day::new(10_000, 1, 1), None);
        assert_eq!(Day::new(-5, 1, 1), None);
    }

    #[test]
    fn counts_days_over_months_and_leap_years() {
        for (from, days, to) in [
            ("2024-02-28", 1, "2024-02-29"),
            ("2024-02-28", 2, "2024-03-01"),
            ("2023-12-31", 1, "2024-01-01"),
            ("2024-01-01", -1, "2023-12-31"),
            ("2024-03-31", 0, "2024-03-31"),
        ] {
            assert_eq!(day(from).plus_days(days), day(to), "{from} + {days}");
            assert_eq!(day(from).days_until(day(to)), days, "{from} until {to}");
        }
        assert_eq!(day("2024-01-01").plus_days(i64::MAX), day("9999-12-31"));
        assert_eq!(day("2024-01-01").plus_days(i64::MIN), day("0001-01-01"));
    }

    #[test]
    fn weeks_start_on_monday() {
        for (iso, weekday) in [
            ("2026-11-23", 0),
            ("2026-11-28", 5),
            ("2026-11-29", 6),
            ("2024-02-29", 3),
        ] {
            assert_eq!(day(iso).weekday_from_monday(), weekday, "{iso}");
        }
    }

    #[test]
    fn a_day_begins_and_ends_in_brussels() {
        for (iso, start, end) in [
            (
                "2009-12-31",
                "2009-12-31T00:00:00+01:00",
                "2009-12-31T23:59:59+01:00",
            ),
            (
                "2026-07-01",
                "2026-07-01T00:00:00+02:00",
                "2026-07-01T23:59:59+02:00",
            ),
            (
                "2026-03-29",
                "2026-03-29T00:00:00+01:00",
                "2026-03-29T23:59:59+02:00",
            ),
            (
                "2026-10-25",
                "2026-10-25T00:00:00+02:00",
                "2026-10-25T23:59:59+01:00",
            ),
            (
                "0001-01-01",
                "0001-01-01T00:00:00+01:00",
                "0001-01-01T23:59:59+01:00",
            ),
            (
                "9999-12-31",
                "9999-12-31T00:00:00+01:00",
                "9999-12-31T23:59:59+01:00",
            ),
        ] {
            assert_eq!(day(iso).start().iso(), start);
            assert_eq!(day(iso).end().iso(), end);
            assert_eq!(day(iso).start().day(), day(iso));
            assert_eq!(day(iso).end().day(), day(iso));
        }
    }
}
