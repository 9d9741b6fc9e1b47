//! Days and periods as they are said in Dutch.

use uitpas_api::{Day, Moment, Period, PeriodConstraint, PeriodType};

use super::amount::count;

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// How near an end must be before the days are counted.
const NEAR_DAYS: i64 = 14;

/// A day in full: `18 november 2026`.
pub fn day(day: Day) -> String {
    let month = MONTHS
        .get(usize::from(day.month()).wrapping_sub(1))
        .unwrap_or(&"");
    format!("{} {month} {}", day.day(), day.year())
}

/// A month of a year: `november 2026`.
pub fn month(year: i32, month: u8) -> String {
    let name = MONTHS
        .get(usize::from(month).wrapping_sub(1))
        .unwrap_or(&"");
    format!("{name} {year}")
}

/// A day in figures, as it is typed: `18/11/2026`.
pub fn figures(day: Day) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// A moment on the clock in Brussels: `18/11/2026 om 10.05 uur`.
pub fn moment(moment: Moment) -> String {
    let (hour, minute) = moment.hour_minute();
    format!("{} om {hour}.{minute:02} uur", figures(moment.day()))
}

/// When a promotion can be redeemed, with the days left when its end or begin is near.
pub fn cashing_period(period: Period, today: Day) -> Option<String> {
    let begin = period.begin.map(Moment::day);
    let end = period.end.map(Moment::day);
    match (begin, end) {
        (Some(begin), _) if begin > today => Some(format!(
            "Vanaf {}{}",
            day(begin),
            near(today.days_until(begin), "over")
        )),
        (_, Some(end)) if end < today => Some(format!("Voorbij sinds {}", day(end))),
        (_, Some(end)) => Some(format!(
            "Tot en met {}{}",
            day(end),
            near(today.days_until(end), "nog")
        )),
        (Some(begin), None) => Some(format!("Sinds {}", day(begin))),
        (None, None) => None,
    }
}

/// Whether the end of a period is so near that it should stand out.
pub fn ends_soon(period: Period, today: Day) -> bool {
    let left = period.end.map(|end| today.days_until(end.day()));
    left.is_some_and(|left| (0..=NEAR_DAYS).contains(&left))
}

fn near(days: i64, word: &str) -> String {
    match u32::try_from(days) {
        Ok(0) => " (laatste dag)".into(),
        Ok(left) if days <= NEAR_DAYS => format!(" ({word} {})", count(left, "dag", "dagen")),
        _ => String::new(),
    }
}

/// How often one passholder may redeem: `2 keer per maand`.
pub fn limit(limit: &PeriodConstraint) -> String {
    let times = format!("{} keer", limit.volume());
    match limit.period_type() {
        PeriodType::Absolute => format!("{times} per pashouder"),
        PeriodType::Day => format!("{times} per dag"),
        PeriodType::Week => format!("{times} per week"),
        PeriodType::Month => format!("{times} per maand"),
        PeriodType::Quarter => format!("{times} per kwartaal"),
        PeriodType::Year => format!("{times} per jaar"),
        PeriodType::Unknown(other) => format!("{times} per periode ({other})"),
    }
}

/// The running period of a limit: `deze maand`.
pub fn this_period(period: &PeriodType) -> &'static str {
    match period {
        PeriodType::Day => "vandaag",
        PeriodType::Week => "deze week",
        PeriodType::Month => "deze maand",
        PeriodType::Quarter => "dit kwartaal",
        PeriodType::Year => "dit jaar",
        PeriodType::Absolute | PeriodType::Unknown(_) => "al",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
