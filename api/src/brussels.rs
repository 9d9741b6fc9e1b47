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
