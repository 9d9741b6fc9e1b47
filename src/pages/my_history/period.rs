//! The stretch of time that the history is about.

use uitpas_api::Day;

use crate::say;

/// A stretch of time to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HistoryPeriod {
    /// This month and the eleven before it.
    #[default]
    TwelveMonths,
    /// From the first of January.
    ThisYear,
    /// The whole year before.
    LastYear,
    /// Since the beginning.
    Everything,
}

impl HistoryPeriod {
    /// All of them, in the order of the choice.
    pub const ALL: [Self; 4] = [
        Self::TwelveMonths,
        Self::ThisYear,
        Self::LastYear,
        Self::Everything,
    ];

    /// The value of the choice.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TwelveMonths => "twelve-months",
            Self::ThisYear => "this-year",
            Self::LastYear => "last-year",
            Self::Everything => "everything",
        }
    }

    /// The period with this value.
    pub fn parse(value: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|period| period.as_str() == value)
    }

    /// The words of the choice.
    pub fn words(self) -> String {
        match self {
            Self::TwelveMonths => say!(my_history_twelve_months),
            Self::ThisYear => say!(my_history_this_year),
            Self::LastYear => say!(my_history_last_year),
            Self::Everything => say!(my_history_everything),
        }
    }

    /// The first and the last day; open where the period is.
    pub fn days(self, today: Day) -> (Option<Day>, Option<Day>) {
        let year = today.year();
        match self {
            Self::TwelveMonths => {
                let (year, month) = match today.month() {
                    12 => (year, 1),
                    month => (year - 1, month + 1),
                };
                (Day::new(year, month, 1), None)
            }
            Self::ThisYear => (Day::new(year, 1, 1), None),
            Self::LastYear => (Day::new(year - 1, 1, 1), Day::new(year - 1, 12, 31)),
            Self::Everything => (None, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_has_its_days() {
        let begin_and_end = |period: HistoryPeriod, (year, month, day)| {
            let today = Day::new(year, month, day)?;
            let (begin, end) = period.days(today);
            Some((begin.map(Day::iso), end.map(Day::iso)))
        };
        let written = |begin: Option<&str>, end: Option<&str>| {
            Some((begin.map(str::to_owned), end.map(str::to_owned)))
        };
        for (period, today, expected) in [
            (
                HistoryPeriod::TwelveMonths,
                (2026, 11, 18),
                written(Some("2025-12-01"), None),
            ),
            (
                HistoryPeriod::TwelveMonths,
                (2026, 12, 1),
                written(Some("2026-01-01"), None),
            ),
            (
                HistoryPeriod::ThisYear,
                (2026, 11, 18),
                written(Some("2026-01-01"), None),
            ),
            (
                HistoryPeriod::LastYear,
                (2026, 11, 18),
                written(Some("2025-01-01"), Some("2025-12-31")),
            ),
            (
                HistoryPeriod::Everything,
                (2026, 11, 18),
                written(None, None),
            ),
        ] {
            assert_eq!(begin_and_end(period, today), expected, "{period:?}");
        }
    }
}
