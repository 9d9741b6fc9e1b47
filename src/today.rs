//! The browser's clock, as the API's own kind of time. A Brussels day, wherever the computer stands.

use uitpas_api::{Day, Moment};

/// The present moment.
pub fn now() -> Moment {
    // Whole milliseconds of this era fit an integer exactly.
    #[allow(clippy::cast_possible_truncation)]
    Moment::from_unix_millis(js_sys::Date::now() as i64)
}

/// The present day in Brussels.
pub fn today() -> Day {
    now().day()
}
