//! A moment in time, and how the API writes one (W3C date-times).
//!
//! Every moment is held as the clocks in Brussels show it, because every limit of UiTPAS is one of
//! a Brussels day. The zone it was written in decides which instant is meant and is then let go.

use time::{OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

use crate::brussels;
use crate::day::{Day, pair, push_pair};

/// An instant, to the millisecond, that falls in the years 1 to 9999 in Brussels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Moment(OffsetDateTime);

/// 0001-01-01T00:00:00+01:00.
const FIRST_SECOND: i64 = -62_135_600_400;
/// 9999-12-31T23:59:59+01:00.
const LAST_SECOND: i64 = 253_402_297_199;

impl Moment {
    /// Reads a W3C date-time: `2024-02-01T00:00:00+01:00`, with or without seconds and fractions,
    /// with `Z`, `+01:00` or `+0100`; without a zone it is Brussels time. A date alone is midnight
    /// in Brussels. None for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (date, rest) = text.split_at_checked(10)?;
        let date = Day::parse_iso(date)?.date();
        if rest.is_empty() {
            return Some(Self::in_brussels(date.midnight()));
        }
        let (time, zone) = clock(rest.strip_prefix(['T', 't', ' '])?)?;
        let wall = PrimitiveDateTime::new(date, time);
        match zone {
            "" => Some(Self::in_brussels(wall)),
            zone => {
                let instant = wall.assume_offset(offset(zone)?);
                let seconds = instant.unix_timestamp();
                let inside = (FIRST_SECOND..=LAST_SECOND).contains(&seconds);
                inside.then(|| Self::at(seconds, instant.millisecond()))
            }
        }
    }

    /// The moment that many milliseconds after 1970-01-01T00:00Z; the first or last one there is
    /// when it lies outside.
    pub fn from_unix_millis(millis: i64) -> Self {
        let millis = millis.clamp(FIRST_SECOND * 1000, LAST_SECOND * 1000 + 999);
        let fraction = u16::try_from(millis.rem_euclid(1000)).unwrap_or_default();
        Self::at(millis.div_euclid(1000), fraction)
    }

    /// Milliseconds after 1970-01-01T00:00Z, negative before.
    pub fn unix_millis(self) -> i64 {
        self.0.unix_timestamp() * 1000 + i64::from(self.0.millisecond())
    }

    /// The day it is in Brussels.
    pub fn day(self) -> Day {
        Day::from_date(self.0.date()).unwrap_or(Day::FIRST)
    }

    /// The hour (0 to 23) and minute (0 to 59) on a clock in Brussels.
    pub fn hour_minute(self) -> (u8, u8) {
        (self.0.hour(), self.0.minute())
    }

    /// The moment as the API wants it, in Brussels time to the second:
    /// `2024-02-01T00:00:00+01:00`.
    pub fn iso(self) -> String {
        let mut text = self.day().iso();
        for (mark, number) in [
            ('T', self.0.hour()),
            (':', self.0.minute()),
            (':', self.0.second()),
        ] {
            text.push(mark);
            push_pair(&mut text, number.into());
        }
        text.push('+');
        push_pair(
            &mut text,
            self.0.offset().whole_hours().unsigned_abs().into(),
        );
        text.push_str(":00");
        text
    }

    /// What a clock in Brussels shows. The hour that is skipped in spring is read as the hour
    /// after it; the hour that comes twice in autumn as the first of the two.
    pub(crate) fn in_brussels(wall: PrimitiveDateTime) -> Self {
        let before = wall.assume_offset(brussels::offset_before(wall));
        Self::at(before.unix_timestamp(), wall.millisecond())
    }

    fn at(unix_seconds: i64, millisecond: u16) -> Self {
        let instant = OffsetDateTime::from_unix_timestamp(unix_seconds)
            .and_then(|instant| instant.replace_millisecond(millisecond))
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let offset = brussels::offset_at(instant);
        Self(instant.checked_to_offset(offset).unwrap_or(instant))
    }
}

/// `09:12:44.310+01:00` as a time of day and what follows it.
fn clock(text: &str) -> Option<(Time, &str)> {
    let (hour, rest) = two_digits(text)?;
    let (minute, rest) = two_digits(rest.strip_prefix(':')?)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => two_digits(rest)?,
        None => (0, rest),
    };
    let (millisecond, rest) = match rest.strip_prefix('.') {
        Some(rest) => fraction(rest)?,
        None => (0, rest),
    };
    Some((
        Time::from_hms_milli(hour, minute, second, millisecond).ok()?,
        rest,
    ))
}

fn two_digits(text: &str) -> Option<(u8, &str)> {
    let (digits, rest) = text.split_at_checked(2)?;
    Some((pair(digits.as_bytes().try_into().ok()?)?, rest))
}

/// The digits behind the point as milliseconds; finer digits are dropped.
fn fraction(text: &str) -> Option<(u16, &str)> {
    let end = text
        .bytes()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    if digits.is_empty() {
        return None;
    }
    let padded = digits.bytes().chain([b'0'; 3]).take(3);
    Some((
        padded.fold(0, |sum, byte| sum * 10 + u16::from(byte - b'0')),
        rest,
    ))
}

/// `Z`, `+01:00` or `+0100`.
fn offset(zone: &str) -> Option<UtcOffset> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("Z" | "z", "") => return Some(UtcOffset::UTC),
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, rest) = two_digits(digits)?;
    let (minutes, rest) = two_digits(rest.strip_prefix(':').unwrap_or(rest))?;
    if !rest.is_empty() || hours > 23 || minutes > 59 {
        return None;
    }
    let (hours, minutes) = (i8::try_from(hours).ok()?, i8::try_from(minutes).ok()?);
    UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_the_api_sends() {
        for (text, expected) in [
            (
                "2012-02-23T16:25:57+01:00",
                Some("2012-02-23T16:25:57+01:00"),
            ),
            (
                "2024-01-08T09:12:44.310+01:00",
                Some("2024-01-08T09:12:44+01:00"),
            ),
            ("2024-07-08T09:12:44.3Z", Some("2024-07-08T11:12:44+02:00")),
            (
                "2024-07-08T09:12:44+0200",
                Some("2024-07-08T09:12:44+02:00"),
            ),
            ("2024-07-08T09:12+02:00", Some("2024-07-08T09:12:00+02:00")),
            ("2024-07-08T09:12:44", Some("2024-07-08T09:12:44+02:00")),
            ("2024-07-08 09:12:44", Some("2024-07-08T09:12:44+02:00")),
            ("2024-07-08", Some("2024-07-08T00:00:00+02:00")),
            (" 2024-07-08\n", Some("2024-07-08T00:00:00+02:00")),
            (
                "2024-01-01T00:30:00-05:00",
                Some("2024-01-01T06:30:00+01:00"),
            ),
            (
                "2024-01-01T00:00:00-00:30",
                Some("2024-01-01T01:30:00+01:00"),
            ),
            ("2015-31-31T00:00:00+01:00", None),
            ("2024-07-08T24:00:00Z", None),
            ("2024-07-08T09:60:00Z", None),
            ("2024-07-08T09:12:44.Z", None),
            ("2024-07-08T09:12:44+25:00", None),
            ("2024-07-08T09:12:44 CET", None),
            ("2024-07-08T", None),
            ("31/12/2009", None),
            ("9999-12-31T23:59:59-10:00", None),
            ("éééééééééé", None),
            ("", None),
        ] {
            assert_eq!(
                Moment::parse(text).map(Moment::iso).as_deref(),
                expected,
                "{text:?}"
            );
        }
    }

    #[test]
    fn fractions_count_to_the_millisecond() {
        for (text, millis) in [
            ("1970-01-01T00:00:01Z", 1000),
            ("1970-01-01T00:00:01.3Z", 1300),
            ("1970-01-01T00:00:01.310Z", 1310),
            ("1970-01-01T00:00:01.0019Z", 1001),
        ] {
            assert_eq!(
                Moment::parse(text).map(Moment::unix_millis),
                Some(millis),
                "{text}"
            );
        }
    }

    #[test]
    fn a_birth_date_is_the_day_in_brussels() {
        for (text, day) in [
            ("1991-05-17T00:00:00+02:00", "1991-05-17"),
            ("1985-01-20T01:00:00+01:00", "1985-01-20"),
            ("1991-05-16T22:00:00Z", "1991-05-17"),
            ("1985-01-19T23:00:00Z", "1985-01-20"),
            ("1941-12-05T00:00:00+02:00", "1941-12-05"),
        ] {
            assert_eq!(
                Moment::parse(text).map(|at| at.day().iso()).as_deref(),
                Some(day),
                "{text}"
            );
        }
    }

    #[test]
    fn wall_clock_and_order_are_of_brussels_and_of_time() {
        let winter = Moment::parse("2026-10-25T02:30:00+01:00").unwrap();
        let summer = Moment::parse("2026-10-25T02:30:00+02:00").unwrap();
        assert_eq!(winter.hour_minute(), (2, 30));
        assert_eq!(summer.hour_minute(), (2, 30));
        assert!(summer < winter);
        assert_eq!(winter.unix_millis() - summer.unix_millis(), 3_600_000);
        assert_eq!(Moment::parse("2026-10-25T00:30:00Z"), Some(summer));
    }

    #[test]
    fn without_a_zone_the_skipped_and_the_double_hour_have_one_meaning() {
        for (text, expected) in [
            ("2026-03-29T02:30:00", "2026-03-29T03:30:00+02:00"),
            ("2026-03-29T03:00:00", "2026-03-29T03:00:00+02:00"),
            ("2026-10-25T02:30:00", "2026-10-25T02:30:00+02:00"),
            ("2026-10-25T03:00:00", "2026-10-25T03:00:00+01:00"),
        ] {
            assert_eq!(
                Moment::parse(text).map(Moment::iso).as_deref(),
                Some(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn outside_the_calendar_is_its_edge() {
        assert_eq!(
            Moment::from_unix_millis(i64::MIN).iso(),
            "0001-01-01T00:00:00+01:00"
        );
        assert_eq!(
            Moment::from_unix_millis(i64::MAX).iso(),
            "9999-12-31T23:59:59+01:00"
        );
        assert_eq!(Moment::from_unix_millis(-1).unix_millis(), -1);
    }

    proptest! {
        #[test]
        fn millis_go_round(millis in -62_135_600_400_000_i64..253_402_297_200_000) {
            let moment = Moment::from_unix_millis(millis);
            prop_assert_eq!(moment.unix_millis(), millis);
            let whole_second = millis.div_euclid(1000) * 1000;
            prop_assert_eq!(Moment::parse(&moment.iso()).map(Moment::unix_millis), Some(whole_second));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = Moment::parse(&text);
        }

        #[test]
        fn nearly_a_moment_is_read_or_refused(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]?[0-9:.Z+é-]{0,16}") {
            let _ = Moment::parse(&text);
        }
    }
}
