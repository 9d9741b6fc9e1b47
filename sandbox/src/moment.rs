//! Moments and days as the API writes and reads them: W3C dates, in the zone Europe/Brussels.
//! It does not know what "now" is; see `clock`.

use jiff::civil::{Date, DateTime};
use jiff::fmt::temporal::DateTimePrinter;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

static BRUSSELS: TimeZone = jiff::tz::get!("Europe/Brussels");

const WHOLE_SECONDS: DateTimePrinter = DateTimePrinter::new().precision(Some(0));
const MILLISECONDS: DateTimePrinter = DateTimePrinter::new().precision(Some(3));

/// The moment on a wall clock in Brussels.
pub fn in_brussels(moment: Timestamp) -> Zoned {
    moment.to_zoned(BRUSSELS.clone())
}

/// The moment of a wall clock in Brussels; a time that the clock change skips counts as just after it.
/// `None` only at the far ends of the calendar.
pub fn at_brussels(wall: DateTime) -> Option<Timestamp> {
    wall.to_zoned(BRUSSELS.clone())
        .ok()
        .map(|zoned| zoned.timestamp())
}

/// As the API writes a moment: with the zone's offset, and with milliseconds where there are any.
pub fn written(moment: Timestamp) -> String {
    let printer = match moment.subsec_millisecond() {
        0 => &WHOLE_SECONDS,
        _ => &MILLISECONDS,
    };
    let mut text = String::with_capacity("2026-11-18T10:00:00.310+01:00".len());
    // A `String` takes every letter; there is no failure to report.
    let _ = printer.print_timestamp_with_offset(&moment, BRUSSELS.to_offset(moment), &mut text);
    text
}

/// As the API writes a day: midnight in Brussels.
pub fn written_day(day: Date) -> String {
    at_brussels(day.to_datetime(jiff::civil::Time::midnight()))
        .map(written)
        .unwrap_or_default()
}

/// What a date in a request stands for: a year, a month and a day last a while, a date-time does not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Its first moment: what a period that begins there begins at.
    pub first: Timestamp,
    /// Its last moment, inclusive to the second: what a period that ends there ends at.
    pub last: Timestamp,
}

impl Span {
    /// Reads a W3C date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, a date-time with or without a zone), or
    /// `dd/mm/yyyy`, which the search document's own example uses. Without a zone it is Brussels time.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(day) = parse_plain_day(text) {
            return Self::between(day, day);
        }
        match (
            text.len(),
            text.get(..4)?.parse::<i16>().ok(),
            text.get(4..)?,
        ) {
            (4, Some(year), "") => {
                Self::between(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)
            }
            (7, Some(_), _) => {
                let first: Date = format!("{text}-01").parse().ok()?;
                Self::between(first, first.last_of_month())
            }
            _ => {
                let moment = match text.parse::<Timestamp>() {
                    Ok(moment) => moment,
                    Err(_) => at_brussels(text.parse().ok()?)?,
                };
                Some(Self {
                    first: moment,
                    last: moment,
                })
            }
        }
    }

    fn between(first: Date, last: Date) -> Option<Self> {
        Some(Self {
            first: at_brussels(first.at(0, 0, 0, 0))?,
            last: at_brussels(last.at(23, 59, 59, 0))?,
        })
    }
}

/// Reads a date in a request as a day in Brussels.
pub fn parse_day(text: &str) -> Option<Date> {
    parse_plain_day(text).or_else(|| Some(in_brussels(Span::parse(text)?.first).date()))
}

/// `YYYY-MM-DD` or `dd/mm/yyyy`.
fn parse_plain_day(text: &str) -> Option<Date> {
    if text.len() != 10 || !text.is_ascii() {
        return None;
    }
    match text.split('/').collect::<Vec<_>>()[..] {
        [day, month, year] => {
            Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
        }
        _ => text.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_a_request_stands_for_the_whole_of_it() {
        let rows = [
            (
                "2026",
                Some(("2026-01-01T00:00:00+01:00", "2026-12-31T23:59:59+01:00")),
            ),
            (
                "2026-07",
                Some(("2026-07-01T00:00:00+02:00", "2026-07-31T23:59:59+02:00")),
            ),
            (
                "2026-07-14",
                Some(("2026-07-14T00:00:00+02:00", "2026-07-14T23:59:59+02:00")),
            ),
            (
                "31/12/2009",
                Some(("2009-12-31T00:00:00+01:00", "2009-12-31T23:59:59+01:00")),
            ),
            (
                "2026-07-14T08:00:00+02:00",
                Some(("2026-07-14T08:00:00+02:00", "2026-07-14T08:00:00+02:00")),
            ),
            (
                "2026-07-14T08:00:00.250Z",
                Some((
                    "2026-07-14T10:00:00.250+02:00",
                    "2026-07-14T10:00:00.250+02:00",
                )),
            ),
            (
                "2026-07-14T08:00:00",
                Some(("2026-07-14T08:00:00+02:00", "2026-07-14T08:00:00+02:00")),
            ),
            ("2026-02-30", None),
            ("31/31/2015", None),
            ("gisteren", None),
            ("", None),
            ("ééééé", None),
            ("2026-1-1", None),
        ];
        for (text, expected) in rows {
            let read = Span::parse(text).map(|span| (written(span.first), written(span.last)));
            assert_eq!(
                read,
                expected.map(|(first, last)| (first.to_owned(), last.to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn a_clock_change_day_lasts_23_or_25_hours() {
        for (day, hours) in [("2026-03-29", 23), ("2026-10-25", 25), ("2026-11-18", 24)] {
            let span = Span::parse(day).unwrap();
            assert_eq!(
                (span.last.as_second() - span.first.as_second() + 1) / 3600,
                hours,
                "{day}"
            );
        }
    }

    #[test]
    fn a_moment_late_at_night_in_utc_is_the_next_day_in_brussels() {
        assert_eq!(
            parse_day("2027-06-30T22:30:00Z"),
            Some(jiff::civil::date(2027, 7, 1))
        );
        assert_eq!(
            parse_day("30/06/2027"),
            Some(jiff::civil::date(2027, 6, 30))
        );
    }
}
