//! The clock in Brussels: how far it runs ahead of UTC.
//!
//! Since 1996 the European rule holds: summer time from the last Sunday of March to the last
//! Sunday of October, changing at 01:00 UTC. Before that it is applied all the same, which can
//! show an older moment one hour late but never moves a birth date to another day.

use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, UtcOffset};

const WINTER: UtcOffset = hours(1);
const SUMMER: UtcOffset = hours(2);

/// The occupation kept summer time through two winters; people born then are still around.
const WAR_BEGIN: Option<Date> = date(1940, Month::May, 20);
const WAR_END: Option<Date> = date(1942, Month::November, 2);

/// The offset in force at an instant.
pub(crate) fn offset_at(instant: OffsetDateTime) -> UtcOffset {
    let utc = PrimitiveDateTime::new(instant.to_utc().date(), instant.to_utc().time());
    if is_summer(utc) { SUMMER } else { WINTER }
}

/// The offset that a clock in Brussels had when it came to show `wall`: before a change, if the
/// change falls on it.
pub(crate) fn offset_before(wall: PrimitiveDateTime) -> UtcOffset {
    // Read as summer time, the hour skipped in spring is still before the change, and the hour
    // that comes twice in autumn is its first coming.
    if is_summer(wall.saturating_sub(Duration::hours(2))) {
        SUMMER
    } else {
        WINTER
    }
}

fn is_summer(utc: PrimitiveDateTime) -> bool {
    let date = utc.date();
    if WAR_BEGIN <= Some(date) && Some(date) < WAR_END {
        return true;
    }
    let change =
        |month| last_sunday(date.year(), month).map(|day| day.midnight() + Duration::hours(1));
    match (change(Month::March), change(Month::October)) {
        (Some(begin), Some(end)) => begin <= utc && utc < end,
        _ => false,
    }
}

/// The last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: Month) -> Option<Date> {
    let last = date(year, month, 31)?;
    last.checked_sub(Duration::days(
        last.weekday().number_days_from_sunday().into(),
    ))
}

const fn date(year: i32, month: Month, day: u8) -> Option<Date> {
    match Date::from_calendar_date(year, month, day) {
        Ok(date) => Some(date),
        Err(_) => None,
    }
}

const fn hours(hours: i8) -> UtcOffset {
    match UtcOffset::from_hms(hours, 0, 0) {
        Ok(offset) => offset,
        Err(_) => UtcOffset::UTC,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as civil;
    use jiff::tz::TimeZone;

    use super::*;

    fn tz() -> TimeZone {
        TimeZone::get("Europe/Brussels").expect("the time zone database knows Brussels")
    }

    fn ours(unix_seconds: i64) -> i32 {
        let instant = OffsetDateTime::from_unix_timestamp(unix_seconds).expect("in range");
        offset_at(instant).whole_seconds()
    }

    #[test]
    fn every_change_from_1996_to_2040_is_that_of_the_time_zone_database() {
        let tz = tz();
        let first = civil(1996, 1, 1)
            .at(0, 0, 0, 0)
            .to_zoned(tz.clone())
            .expect("in range");
        let changes: Vec<i64> = tz
            .following(first.timestamp())
            .map(|change| change.timestamp().as_second())
            .take_while(|&second| second < 2_240_517_600)
            .collect();
        assert_eq!(changes.len(), 2 * (2040 - 1996 + 1));
        for change in changes {
            for second in [change - 1, change, change + 1] {
                let timestamp = jiff::Timestamp::from_second(second).expect("in range");
                assert_eq!(
                    ours(second),
                    tz.to_offset(timestamp).seconds(),
                    "{timestamp}"
                );
            }
        }
    }

    #[test]
    fn every_hour_on_the_wall_means_the_instant_it_means_there() {
        let tz = tz();
        for (month, days) in [(3, 25..=31), (10, 25..=31), (1, 1..=1), (7, 1..=1)] {
            for (year, day, half_hour) in (1996..=2040)
                .flat_map(|year| days.clone().map(move |day| (year, day)))
                .flat_map(|(year, day)| (0..48).map(move |half_hour| (year, day, half_hour)))
            {
                let (hour, minute) = (half_hour / 2, half_hour % 2 * 30);
                let there = civil(year, month, day).at(hour, minute, 0, 0);
                let there = tz
                    .to_ambiguous_timestamp(there)
                    .compatible()
                    .expect("in range");
                let seconds = (i64::from(hour) * 60 + i64::from(minute)) * 60;
                let date = date(
                    year.into(),
                    Month::try_from(month as u8).expect("a month"),
                    day as u8,
                );
                let wall = date.expect("a date").midnight() + Duration::seconds(seconds);
                let here = wall.assume_offset(offset_before(wall)).unix_timestamp();
                assert_eq!(here, there.as_second(), "{wall}");
            }
        }
    }

    #[test]
    fn nobody_born_since_1930_has_another_birthday_here() {
        let tz = tz();
        let (mut day, last) = (civil(1930, 1, 1), civil(1996, 1, 1));
        while day < last {
            let midnight = day
                .to_zoned(tz.clone())
                .expect("in range")
                .timestamp()
                .as_second();
            let instant = OffsetDateTime::from_unix_timestamp(midnight).expect("in range");
            let here = instant.to_offset(offset_at(instant)).date();
            assert_eq!(
                (here.year(), here.ordinal()),
                (day.year().into(), day.day_of_year() as u16),
                "{day}"
            );
            day = day.tomorrow().expect("in range");
        }
    }
}
