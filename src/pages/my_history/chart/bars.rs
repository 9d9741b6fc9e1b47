//! The figures of the chart: what was redeemed in each month, or in each year of a long time. Pure.

use uitpas_api::Day;

/// More months than this are drawn as years.
const MOST_MONTHS: usize = 24;

/// The time that one bar stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A month of a year, from 1.
    Month(i32, u8),
    /// A year.
    Year(i32),
}

/// One bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// The time it stands for.
    pub step: Step,
    /// The points that were redeemed then.
    pub points: u64,
}

impl Bar {
    /// How high it stands when the highest has the whole height: at least 1 when there is anything.
    pub fn height(self, most: u64, height: u32) -> u32 {
        if self.points == 0 || most == 0 {
            return 0;
        }
        let share = self.points.saturating_mul(u64::from(height)) / most;
        u32::try_from(share).unwrap_or(height).max(1)
    }
}

/// The bars from the first day, or the first day on which anything was redeemed, to the last; months without
/// anything have a bar of nothing.
pub fn over_time(spent: &[(Day, u32)], begin: Option<Day>, end: Day) -> Vec<Bar> {
    let Some(begin) = begin.or_else(|| spent.iter().map(|(day, _)| *day).min()) else {
        return Vec::new();
    };
    let months = steps((begin.year(), begin.month()), (end.year(), end.month()));
    let steps = if months.len() > MOST_MONTHS {
        (begin.year()..=end.year()).map(Step::Year).collect()
    } else {
        months
    };
    steps
        .into_iter()
        .map(|step| Bar {
            step,
            points: spent
                .iter()
                .filter(|(day, _)| step.holds(*day))
                .map(|(_, points)| u64::from(*points))
                .sum(),
        })
        .collect()
}

impl Step {
    fn holds(self, day: Day) -> bool {
        match self {
            Self::Month(year, month) => (day.year(), day.month()) == (year, month),
            Self::Year(year) => day.year() == year,
        }
    }
}

fn steps(first: (i32, u8), last: (i32, u8)) -> Vec<Step> {
    let next = |(year, month): (i32, u8)| {
        if month >= 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        }
    };
    std::iter::successors(Some(first), |month| Some(next(*month)))
        .take_while(|month| *month <= last)
        .map(|(year, month)| Step::Month(year, month))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Day {
        Day::parse_iso(iso).unwrap_or_else(|| panic!("{iso} is a day"))
    }

    fn drawn(spent: &[(&str, u32)], begin: Option<&str>, end: &str) -> Vec<(Step, u64)> {
        let spent: Vec<(Day, u32)> = spent
            .iter()
            .map(|(iso, points)| (day(iso), *points))
            .collect();
        over_time(&spent, begin.map(day), day(end))
            .into_iter()
            .map(|bar| (bar.step, bar.points))
            .collect()
    }

    #[test]
    fn every_month_of_a_period_has_its_bar_also_when_nothing_was_redeemed() {
        assert_eq!(
            drawn(
                &[("2026-01-02", 5), ("2025-12-31", 10), ("2025-12-01", 2)],
                Some("2025-11-01"),
                "2026-01-18"
            ),
            [
                (Step::Month(2025, 11), 0),
                (Step::Month(2025, 12), 12),
                (Step::Month(2026, 1), 5)
            ]
        );
    }

    #[test]
    fn without_a_beginning_it_begins_where_anything_was_redeemed() {
        assert_eq!(
            drawn(&[("2026-10-30", 5)], None, "2026-11-18"),
            [(Step::Month(2026, 10), 5), (Step::Month(2026, 11), 0)]
        );
        assert_eq!(drawn(&[], None, "2026-11-18"), []);
    }

    #[test]
    fn a_long_time_is_drawn_by_year() {
        assert_eq!(
            drawn(&[("2024-03-01", 5), ("2026-03-01", 7)], None, "2026-11-18"),
            [
                (Step::Year(2024), 5),
                (Step::Year(2025), 0),
                (Step::Year(2026), 7)
            ]
        );
    }

    #[test]
    fn the_highest_bar_is_as_high_as_the_drawing_and_a_small_one_can_be_seen() {
        let bar = |points| Bar {
            step: Step::Year(2026),
            points,
        };
        for (points, most, expected) in [
            (40, 40, 120),
            (20, 40, 60),
            (1, 10_000, 1),
            (0, 40, 0),
            (0, 0, 0),
        ] {
            assert_eq!(
                bar(points).height(most, 120),
                expected,
                "{points} of {most}"
            );
        }
    }
}
