//! What came of many requests: how many were answered and how, how many heard nothing, and how long they waited.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use hdrhistogram::Histogram;
use reqwest::StatusCode;

use crate::person::Answer;

/// The code of the gateway for what certainly was not passed on: no place came free in time, or no more is remembered.
const NOT_SENT: &str = "NOT_SENT";

/// What came of one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// An answer with this status.
    Answered(StatusCode),
    /// Nothing was done, and one may try again.
    ToldToWait,
    /// Nothing at all: the connection ended, or patience did.
    Nothing,
}

impl Came {
    /// What a whole answer, or its absence, means.
    pub fn of(answer: &reqwest::Result<Answer>) -> Came {
        match answer {
            Ok(answer) if answer.status == StatusCode::TOO_MANY_REQUESTS => Came::ToldToWait,
            Ok(answer) if answer.element("code") == NOT_SENT => Came::ToldToWait,
            Ok(answer) => Came::Answered(answer.status),
            Err(_) => Came::Nothing,
        }
    }
}

/// What came of all.
#[derive(Debug, Default)]
pub struct Tally(Mutex<Counts>);

/// The figures of a tally.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Answers by status.
    pub answered: BTreeMap<u16, u64>,
    /// Refused for now, certainly undone.
    pub told_to_wait: u64,
    /// Without any answer.
    pub lost: u64,
    /// What the first of those met with.
    pub first_loss: Option<String>,
    /// In microseconds.
    waited: Option<Histogram<u64>>,
}

impl Tally {
    /// Counts what came of one request, after so long.
    pub fn count(&self, answer: &reqwest::Result<Answer>, waited: Duration) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match Came::of(answer) {
            Came::Answered(status) => *counts.answered.entry(status.as_u16()).or_default() += 1,
            Came::ToldToWait => counts.told_to_wait += 1,
            Came::Nothing => counts.lost += 1,
        }
        if let (Err(trouble), None) = (answer, &counts.first_loss) {
            counts.first_loss = Some(format!("{trouble:?}"));
        }
        let micros = u64::try_from(waited.as_micros()).unwrap_or(u64::MAX);
        if counts.waited.is_none() {
            // Up to two minutes, to one part in a hundred: valid bounds, so there always is one.
            counts.waited = Histogram::new_with_bounds(1, 120_000_000, 2).ok();
        }
        if let Some(all) = &mut counts.waited {
            all.saturating_record(micros);
        }
    }

    /// The figures as they are now.
    pub fn counts(&self) -> Counts {
        let counts = self.0.lock();
        counts.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Counts {
    /// How many requests there were.
    pub fn requests(&self) -> u64 {
        self.answered.values().sum::<u64>() + self.told_to_wait + self.lost
    }

    /// How many were answered with 200.
    pub fn ok(&self) -> u64 {
        self.answered.get(&200).copied().unwrap_or_default()
    }

    /// How many were answered with something else than 200.
    pub fn not_ok(&self) -> u64 {
        self.answered.values().sum::<u64>() - self.ok()
    }

    /// How long the given part of them (0.5 for the median, 1 for all) waited at most, in milliseconds.
    pub fn waited(&self, part: f64) -> f64 {
        let waited = self.waited.as_ref();
        waited.map_or(0.0, |all| all.value_at_quantile(part) as f64 / 1000.0)
    }
}
