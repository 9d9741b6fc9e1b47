//! Figures as they stand in `docs/performance/*.json`: one file for each run, to be read by people and programs.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

/// What one run measured.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// On what: processor, system, compiler, and how busy it was.
    pub machine: String,
    /// By `what`, then by `of`, in the order in which they were measured.
    pub figures: Vec<Figure>,
}

/// One thing that was measured many times.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What is done, such as `search/last page`.
    pub what: String,
    /// To what, such as `100000` (promotions) or `a search` (an address).
    pub of: String,
    /// What the three below are in, such as `ms`.
    pub unit: String,
    /// Half of the times were below it.
    pub median: f64,
    /// A twentieth of them were below this one …
    pub low: f64,
    /// … and a twentieth above this one.
    pub high: f64,
    /// How many times it was measured.
    pub times: u64,
}

impl Figures {
    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read, or is something else.
    pub fn read(file: &Path) -> io::Result<Self> {
        Ok(serde_json::from_slice(&fs::read(file)?)?)
    }

    /// Writes it, with the folder that it stands in; the same figures are always the same bytes.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, serde_json::to_string_pretty(self)? + "\n")
    }

    /// The figure of this name.
    pub fn find(&self, what: &str, of: &str) -> Option<&Figure> {
        let mut figures = self.figures.iter();
        figures.find(|figure| figure.what == what && figure.of == of)
    }

    /// What is measured whose name begins so: the rest of each name, once, in order.
    pub fn below(&self, beginning: &str) -> Vec<&str> {
        let mut names = Vec::new();
        for figure in &self.figures {
            let name = figure.what.strip_prefix(beginning);
            names.extend(name.filter(|name| names.last() != Some(name)));
        }
        names
    }
}

impl Figure {
    /// The figure of these measurements, which need no order; `None` without any.
    pub fn of_times(
        what: impl Into<String>,
        of: impl Into<String>,
        unit: &str,
        times: &[f64],
    ) -> Option<Self> {
        let mut times = times.to_vec();
        times.sort_by(f64::total_cmp);
        Some(Self {
            what: what.into(),
            of: of.into(),
            unit: unit.to_owned(),
            median: part(&times, 50)?,
            low: part(&times, 5)?,
            high: part(&times, 95)?,
            times: times.len().try_into().ok()?,
        })
    }
}

/// The value with so many of a hundred below it, to five digits: no clock here knows more.
fn part(sorted: &[f64], of_hundred: usize) -> Option<f64> {
    let place = sorted.len().checked_sub(1)? * of_hundred;
    let (below, rest) = (place / 100, place % 100);
    let (low, high) = (sorted.get(below)?, sorted.get(below + 1).or(sorted.last())?);
    let value = low + (high - low) * f64::from(u8::try_from(rest).ok()?) / 100.0;
    format!("{value:.4e}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_edges_are_found() {
        let figure = |times: &[f64]| Figure::of_times("read", "20", "ms", times);
        assert_eq!(figure(&[]), None);
        for (times, [low, median, high]) in [
            (vec![3.0], [3.0, 3.0, 3.0]),
            (vec![2.0, 1.0], [1.05, 1.5, 1.95]),
            (
                Vec::from_iter((0..=100).rev().map(f64::from)),
                [5.0, 50.0, 95.0],
            ),
            (vec![1.0 / 3.0], [0.33333, 0.33333, 0.33333]),
        ] {
            let figure = figure(&times).unwrap();
            assert_eq!(
                [figure.low, figure.median, figure.high],
                [low, median, high]
            );
            assert_eq!(figure.times, u64::try_from(times.len()).unwrap());
        }
    }

    #[test]
    fn names_are_told_once_and_in_order() {
        let figure = |what: &str, of: &str| Figure::of_times(what, of, "ms", &[1.0]).unwrap();
        let figures = Figures {
            machine: "none".to_owned(),
            figures: vec![
                figure("search/by title", "100"),
                figure("search/by title", "1000"),
                figure("search/a city", "100"),
                figure("read", "1"),
            ],
        };
        assert_eq!(figures.below("search/"), ["by title", "a city"]);
        assert_eq!(figures.find("search/by title", "1000").unwrap().of, "1000");
        assert_eq!(figures.find("search/by title", "2"), None);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let figures = Figures {
            machine: "two cores".to_owned(),
            figures: vec![Figure::of_times("read", "20", "ms", &[0.25, 1.5]).unwrap()],
        };
        let file = std::env::temp_dir().join(format!("uitpas-bench-{}.json", std::process::id()));
        figures.write(&file).unwrap();
        assert_eq!(Figures::read(&file).unwrap(), figures);
        fs::remove_file(file).unwrap();
    }
}
