//! Every signed request counts once: which were seen, for as long as their timestamps are accepted.
//! It remembers a bounded number, and would rather refuse older timestamps than forget.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Mutex, PoisonError};

use sha1::{Digest, Sha1};

use super::problem::Problem;

/// How far a timestamp may be from the machine's clock, in seconds, either way.
pub const TOLERANCE: i64 = 300;

/// So many are remembered: a few megabytes.
const MOST: usize = 200_000;

type Fingerprint = [u8; 20];

/// The requests that were seen.
#[derive(Debug, Default)]
pub struct Nonces(Mutex<Seen>);

#[derive(Debug, Default)]
struct Seen {
    by_second: BTreeMap<i64, HashSet<Fingerprint>>,
    count: usize,
    /// Timestamps below it have been forgotten, and are refused.
    floor: i64,
}

impl Nonces {
    /// Whether a timestamp (Unix seconds) is one to accept at `now`, else `TimestampRefused`.
    pub fn check_timestamp(&self, timestamp: i64, now: i64) -> Result<(), Problem> {
        let floor = self.0.lock().unwrap_or_else(PoisonError::into_inner).floor;
        let (first, last) = (
            now.saturating_sub(TOLERANCE).max(floor),
            now.saturating_add(TOLERANCE),
        );
        if (first..=last).contains(&timestamp) {
            Ok(())
        } else {
            Err(Problem::TimestampRefused { first, last })
        }
    }

    /// Remembers a request whose signature holds, or `NonceUsed`.
    pub fn note(
        &self,
        consumer: &str,
        token: &str,
        timestamp: i64,
        nonce: &[u8],
        now: i64,
    ) -> Result<(), Problem> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .note(
                fingerprint(consumer, token, nonce),
                timestamp,
                now - TOLERANCE,
                MOST,
            )
            .then_some(())
            .ok_or(Problem::NonceUsed)
    }
}

impl Seen {
    /// Whether it is new. Seconds before `oldest` are forgotten; of more than `most`, the oldest second is.
    fn note(&mut self, fingerprint: Fingerprint, timestamp: i64, oldest: i64, most: usize) -> bool {
        if timestamp < self.floor {
            return false;
        }
        while self
            .by_second
            .first_key_value()
            .is_some_and(|(second, _)| *second < oldest || self.count >= most)
        {
            if let Some((second, forgotten)) = self.by_second.pop_first() {
                self.count -= forgotten.len();
                self.floor = self.floor.max(second + 1);
            }
        }
        let is_new = timestamp >= self.floor
            && self
                .by_second
                .entry(timestamp)
                .or_default()
                .insert(fingerprint);
        self.count += usize::from(is_new);
        is_new
    }
}

/// As long for every nonce, however long that is.
fn fingerprint(consumer: &str, token: &str, nonce: &[u8]) -> Fingerprint {
    let mut hash = Sha1::new();
    for part in [consumer.as_bytes(), token.as_bytes(), nonce] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000;

    #[test]
    fn timestamps_are_accepted_within_five_minutes_of_now() {
        let nonces = Nonces::default();
        for accepted in [NOW - 300, NOW, NOW + 300] {
            assert_eq!(nonces.check_timestamp(accepted, NOW), Ok(()));
        }
        let refused = Err(Problem::TimestampRefused {
            first: NOW - 300,
            last: NOW + 300,
        });
        for timestamp in [NOW - 301, NOW + 301, 0, i64::MAX] {
            assert_eq!(nonces.check_timestamp(timestamp, NOW), refused);
        }
    }

    #[test]
    fn a_nonce_counts_once_for_its_consumer_token_and_second() {
        let nonces = Nonces::default();
        let note = |consumer, token, timestamp, nonce: &str| {
            nonces.note(consumer, token, timestamp, nonce.as_bytes(), NOW)
        };
        assert_eq!(note("a", "t", NOW, "n"), Ok(()));
        assert_eq!(note("a", "t", NOW, "n"), Err(Problem::NonceUsed));
        for (consumer, token, timestamp, nonce) in [
            ("b", "t", NOW, "n"),
            ("a", "", NOW, "n"),
            ("a", "t", NOW + 1, "n"),
            ("a", "t", NOW, "m"),
            ("at", "", NOW, "n"),
        ] {
            assert_eq!(note(consumer, token, timestamp, nonce), Ok(()));
        }
    }

    #[test]
    fn what_is_too_old_to_come_again_is_forgotten() {
        let nonces = Nonces::default();
        for second in 0..1000 {
            assert_eq!(
                nonces.note("a", "t", NOW + second, b"n", NOW + second),
                Ok(())
            );
        }
        assert_eq!(nonces.0.lock().unwrap().count, 301);
    }

    #[test]
    fn of_too_many_the_oldest_second_is_refused_from_then_on() {
        let mut seen = Seen::default();
        for nth in 0..5_u8 {
            assert!(seen.note([nth; 20], NOW + i64::from(nth / 2), NOW - 300, 4));
        }
        assert_eq!((seen.count, seen.floor), (3, NOW + 1));
        assert!(!seen.note([0; 20], NOW, NOW - 300, 4), "not a second time");
        assert!(
            !seen.note([9; 20], NOW, NOW - 300, 4),
            "nor a new one of then"
        );
    }
}
