//! What is worth nothing any more before its time: sessions that were ended, request tokens that were used. This
//! gateway alone knows; another one behind the same load balancer does not.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::clock::Second;

/// Only when there are so many, those whose time has come are looked for.
const SWEEP_ABOVE: usize = 1_000;

/// Texts, each until the second when it is worth nothing by itself.
#[derive(Debug, Default)]
pub struct Spent(Mutex<HashMap<String, Second>>);

impl Spent {
    /// Spends a text; whether it was not spent before.
    pub fn spend(&self, text: &str, until: Second, now: Second) -> bool {
        let mut spent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if spent.len() >= SWEEP_ABOVE {
            spent.retain(|_, until| *until >= now);
        }
        spent.insert(text.to_owned(), until).is_none()
    }

    /// Whether a text was spent.
    pub fn holds(&self, text: &str) -> bool {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .contains_key(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_spent_once() {
        let spent = Spent::default();
        assert!(!spent.holds("a"));
        assert!(spent.spend("a", 10, 5));
        assert!(spent.holds("a"));
        assert!(!spent.spend("a", 10, 5));
    }

    #[test]
    fn when_there_is_much_only_what_still_counts_is_kept() {
        let spent = Spent::default();
        for text in 0..SWEEP_ABOVE {
            spent.spend(&text.to_string(), 10, 5);
        }
        spent.spend("lasting", 20, 10);
        spent.spend("new", 20, 11);
        assert!(spent.holds("lasting") && spent.holds("new"));
        assert!(!spent.holds("0"));
    }
}
