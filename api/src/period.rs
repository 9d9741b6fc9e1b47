//! Periods: when a promotion can be cashed in, and how often in a day, week, month, ….

use crate::day::Day;
use crate::moment::Moment;
use crate::open::open_enum;

/// A stretch of time; an end that was left out is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Period {
    /// The first moment that belongs to it.
    pub begin: Option<Moment>,
    /// The last moment that belongs to it.
    pub end: Option<Moment>,
}

impl Period {
    /// Whether the moment falls in it; both ends belong to it.
    pub fn contains(self, moment: Moment) -> bool {
        self.begin.is_none_or(|begin| begin <= moment) && self.end.is_none_or(|end| moment <= end)
    }
}

open_enum! {
    /// The stretch over which a passholder's redemptions of one promotion are counted, in
    /// Brussels time.
    PeriodType {
        /// The whole life of the promotion.
        Absolute = "ABSOLUTE",
        /// A day.
        Day = "DAY",
        /// A week, from Monday.
        Week = "WEEK",
        /// A calendar month.
        Month = "MONTH",
        /// Three months, from January, April, July or October.
        Quarter = "QUARTER",
        /// A calendar year.
        Year = "YEAR",
    }
}

impl PeriodType {
    /// The first day of the period after the one `today` is in: when counting starts anew. None
    /// when it never does, or when that is unknown.
    pub fn next_start(&self, today: Day) -> Option<Day> {
        match self {
            Self::Day => Some(today.plus_days(1)),
            Self::Week => Some(today.plus_days(7 - i64::from(today.weekday_from_monday()))),
            Self::Month => first_of_month(today.year(), today.month() + 1),
            Self::Quarter => first_of_month(today.year(), (today.month() - 1) / 3 * 3 + 4),
            Self::Year => first_of_month(today.year(), 13),
            Self::Absolute | Self::Unknown(_) => None,
        }
    }
}

/// The first day of a month; month 13 is January of the next year.
fn first_of_month(year: i32, month: u8) -> Option<Day> {
    match month {
        13 => Day::new(year + 1, 1, 1),
        _ => Day::new(year, month, 1),
    }
}

/// How often one passholder may take a promotion in each period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PeriodConstraint {
    pub(crate) period_type: PeriodType,
    pub(crate) volume: u32,
}

impl PeriodConstraint {
    /// The period over which is counted.
    pub fn period_type(&self) -> &PeriodType {
        &self.period_type
    }

    /// How many times in each period.
    pub fn volume(&self) -> u32 {
        self.volume
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_belong_to_a_period_and_missing_ends_are_open() {
        let at = |text| Moment::parse(text);
        let year = Period {
            begin: at("2024-01-01"),
            end: at("2024-12-31T23:59:59+01:00"),
        };
        for (moment, inside) in [
            ("2023-12-31T23:59:59+01:00", false),
            ("2024-01-01T00:00:00+01:00", true),
            ("2024-12-31T23:59:59+01:00", true),
            ("2025-01-01T00:00:00+01:00", false),
        ] {
            let moment = at(moment).unwrap();
            assert_eq!(year.contains(moment), inside, "{moment:?}");
            assert!(Period::default().contains(moment));
            assert_eq!(
                Period {
                    begin: None,
                    ..year
                }
                .contains(moment),
                moment <= year.end.unwrap()
            );
            assert_eq!(
                Period { end: None, ..year }.contains(moment),
                moment >= year.begin.unwrap()
            );
        }
    }

    #[test]
    fn counting_starts_anew_with_the_next_period() {
        use PeriodType::*;
        for (period, today, next) in [
            (Day, "2026-12-31", Some("2027-01-01")),
            (Week, "2026-11-23", Some("2026-11-30")),
            (Week, "2026-11-29", Some("2026-11-30")),
            (Month, "2026-01-31", Some("2026-02-01")),
            (Month, "2026-12-01", Some("2027-01-01")),
            (Quarter, "2026-01-01", Some("2026-04-01")),
            (Quarter, "2026-03-31", Some("2026-04-01")),
            (Quarter, "2026-11-22", Some("2027-01-01")),
            (Year, "2026-11-22", Some("2027-01-01")),
            (Year, "9999-11-22", None),
            (Absolute, "2026-11-22", None),
            (Unknown("DECADE".into()), "2026-11-22", None),
        ] {
            let today = crate::Day::parse_iso(today).unwrap();
            let found = period.next_start(today).map(crate::Day::iso);
            assert_eq!(found.as_deref(), next, "{period:?} after {today:?}");
        }
    }
}
