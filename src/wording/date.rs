//! Days and periods as each language says them.

use uitpas_api::{Day, Moment, Period, PeriodConstraint, PeriodType};

use crate::say;

use super::amount::{count, times};

/// How near an end must be before the days are counted.
const NEAR_DAYS: i64 = 14;

/// A day in full: `18 november 2026`.
pub fn day(day: Day) -> String {
    let number = match day.day() {
        1 => say!(first_of_month),
        number => number.to_string(),
    };
    say!(
        day_in_full,
        day = number,
        month = month(day.month()),
        year = day.year().to_string()
    )
}

fn month(number: u8) -> String {
    match number {
        1 => say!(january),
        2 => say!(february),
        3 => say!(march),
        4 => say!(april),
        5 => say!(may),
        6 => say!(june),
        7 => say!(july),
        8 => say!(august),
        9 => say!(september),
        10 => say!(october),
        11 => say!(november),
        _ => say!(december),
    }
}

/// A month of a year: `november 2026`.
pub fn month_of_year(year: i32, number: u8) -> String {
    format!("{} {year}", month(number))
}

/// A day in figures, as it is typed: `18/11/2026`.
pub fn figures(day: Day) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// A moment on the clock in Brussels: `18/11/2026 om 10.05 uur`.
pub fn moment(moment: Moment) -> String {
    let (hour, minute) = moment.hour_minute();
    say!(
        moment,
        day = figures(moment.day()),
        hour = hour.to_string(),
        minute = format!("{minute:02}")
    )
}

/// When a promotion can be redeemed, with the days left when its end or begin is near.
pub fn cashing_period(period: Period, today: Day) -> Option<String> {
    let begin = period.begin.map(Moment::day);
    let end = period.end.map(Moment::day);
    match (begin, end) {
        (Some(begin), _) if begin > today => Some(match near(today.days_until(begin)) {
            Near::Not | Near::Today => say!(from_day, day = day(begin)),
            Near::In(days) => say!(from_day_near, day = day(begin), days = days),
        }),
        (_, Some(end)) if end < today => Some(say!(over_since_day, day = day(end))),
        (_, Some(end)) => Some(match near(today.days_until(end)) {
            Near::Not => say!(until_day, day = day(end)),
            Near::Today => say!(until_today, day = day(end)),
            Near::In(days) => say!(until_day_near, day = day(end), days = days),
        }),
        (Some(begin), None) => Some(say!(since_day, day = day(begin))),
        (None, None) => None,
    }
}

/// Whether the end of a period is so near that it should stand out.
pub fn ends_soon(period: Period, today: Day) -> bool {
    let left = period.end.map(|end| today.days_until(end.day()));
    left.is_some_and(|left| (0..=NEAR_DAYS).contains(&left))
}

/// How near a day is.
enum Near {
    /// Too far to count the days.
    Not,
    /// It is today.
    Today,
    /// So many days.
    In(String),
}

fn near(days: i64) -> Near {
    match u32::try_from(days) {
        Ok(0) => Near::Today,
        Ok(left) if days <= NEAR_DAYS => Near::In(count(left, &say!(day), &say!(days))),
        _ => Near::Not,
    }
}

/// How often one passholder may redeem: `2 keer per maand`.
pub fn limit(limit: &PeriodConstraint) -> String {
    let times = times(limit.volume());
    match limit.period_type() {
        PeriodType::Absolute => say!(limit_per_passholder, times = times),
        PeriodType::Day => say!(limit_per_day, times = times),
        PeriodType::Week => say!(limit_per_week, times = times),
        PeriodType::Month => say!(limit_per_month, times = times),
        PeriodType::Quarter => say!(limit_per_quarter, times = times),
        PeriodType::Year => say!(limit_per_year, times = times),
        PeriodType::Unknown(other) => {
            say!(limit_per_unknown, period = other.as_str(), times = times)
        }
    }
}

/// The running period of a limit: `deze maand`. Nothing when it has no periods.
pub fn this_period(period: &PeriodType) -> Option<String> {
    match period {
        PeriodType::Day => Some(say!(today)),
        PeriodType::Week => Some(say!(this_week)),
        PeriodType::Month => Some(say!(this_month)),
        PeriodType::Quarter => Some(say!(this_quarter)),
        PeriodType::Year => Some(say!(this_year)),
        PeriodType::Absolute | PeriodType::Unknown(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language::{Dutch, English, French};

    fn at(iso: &str) -> Option<Moment> {
        Moment::parse(iso)
    }

    #[test]
    fn days_are_counted_only_when_they_are_near() -> Result<(), &'static str> {
        let today = Day::new(2026, 11, 18).ok_or("a day")?;
        for (begin, end, expected) in [
            (None, None, None),
            (Some("2026-12-24"), None, Some("Vanaf 24 december 2026")),
            (
                Some("2026-11-19"),
                None,
                Some("Vanaf 19 november 2026 (over 1 dag)"),
            ),
            (Some("2026-01-01"), None, Some("Sinds 1 januari 2026")),
            (
                None,
                Some("2031-12-31T23:59:59+01:00"),
                Some("Tot en met 31 december 2031"),
            ),
            (
                None,
                Some("2026-11-21T23:59:59+01:00"),
                Some("Tot en met 21 november 2026 (nog 3 dagen)"),
            ),
            (
                None,
                Some("2026-11-18T23:59:59+01:00"),
                Some("Tot en met 18 november 2026 (laatste dag)"),
            ),
            (
                None,
                Some("2026-11-17T23:59:59+01:00"),
                Some("Voorbij sinds 17 november 2026"),
            ),
        ] {
            let period = Period {
                begin: begin.and_then(at),
                end: end.and_then(at),
            };
            assert_eq!(cashing_period(period, today).as_deref(), expected);
        }
        Ok(())
    }

    #[test]
    fn a_day_in_figures_can_be_typed_again() -> Result<(), &'static str> {
        let day = Day::new(2026, 3, 5).ok_or("a day")?;
        assert_eq!(figures(day), "05/03/2026");
        Ok(())
    }

    #[test]
    fn each_language_says_days_and_hours_its_own_way() -> Result<(), &'static str> {
        let first = Day::new(2026, 12, 1).ok_or("a day")?;
        let at = Moment::parse("2026-11-18T10:05:00+01:00").ok_or("a moment")?;
        for (language, in_full, on_the_clock) in [
            (Dutch, "1 december 2026", "18/11/2026 om 10.05 uur"),
            (
                French,
                "1er décembre 2026",
                "18/11/2026 à 10\u{a0}h\u{a0}05",
            ),
            (English, "1 December 2026", "18/11/2026 at 10:05"),
        ] {
            language.speak();
            assert_eq!(day(first), in_full);
            assert_eq!(moment(at), on_the_clock);
        }
        Ok(())
    }

    #[test]
    fn each_language_counts_the_days_that_are_near() -> Result<(), &'static str> {
        let today = Day::new(2026, 11, 18).ok_or("a day")?;
        let period = Period {
            begin: None,
            end: at("2026-11-19T23:59:59+01:00"),
        };
        for (language, expected) in [
            (French, "Jusqu’au 19 novembre 2026 inclus (encore 1 jour)"),
            (English, "Until 19 November 2026 (1 day left)"),
        ] {
            language.speak();
            assert_eq!(cashing_period(period, today).as_deref(), Some(expected));
        }
        Ok(())
    }
}
