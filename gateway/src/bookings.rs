//! Bookings, each done once: under its key it is passed on one time only, goes on when the browser is gone, and whoever
//! asks again with the same key hears what the first one heard. Knows nothing of UiTPAS: what a booking does is given.

use std::collections::{HashMap, VecDeque};
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::clock::{Clock, Second};

/// The header that carries the key.
pub const KEY_HEADER: &str = "x-booking-key";

/// How long a booking is remembered after its answer: far longer than a browser repeats a request.
const REMEMBERED: Duration = Duration::from_secs(3600);

/// How many are remembered.
const MOST: usize = 10_000;

/// A key that tells one confirmation from any other, among those of one person.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BookingKey {
    uid: String,
    key: String,
}

impl BookingKey {
    /// A key of somebody: 8 to 128 visible ASCII characters.
    pub fn of(uid: &str, key: &[u8]) -> Option<BookingKey> {
        let is_key = (8..=128).contains(&key.len()) && key.iter().all(u8::is_ascii_graphic);
        let key = std::str::from_utf8(key).ok().filter(|_| is_key)?;
        Some(BookingKey {
            uid: uid.to_owned(),
            key: key.to_owned(),
        })
    }
}

/// What became of a booking that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Booked<T> {
    /// What it gave, to whoever asks with this key.
    Outcome(T),
    /// The key is of a booking with other content. Nothing was done.
    KeyReused,
    /// It broke down on the way: nobody knows what became of it.
    Unknown,
}

/// The bookings of the last hour; clones share them.
#[derive(Debug)]
pub struct Bookings<T> {
    inner: Arc<Inner<T>>,
}

#[derive(Debug)]
struct Inner<T> {
    clock: Clock,
    known: Mutex<Known<T>>,
    under_way: watch::Sender<usize>,
}

#[derive(Debug)]
struct Known<T> {
    bookings: HashMap<BookingKey, Booking<T>>,
    /// Those that have an answer, oldest first. One that has none yet is never forgotten.
    answered: VecDeque<(Second, BookingKey)>,
}

#[derive(Debug)]
struct Booking<T> {
    content: [u8; 32],
    outcome: watch::Receiver<Option<T>>,
}

impl<T: Clone + Send + Sync + 'static> Bookings<T> {
    /// No bookings yet.
    pub fn new(clock: Clock) -> Bookings<T> {
        let known = Known {
            bookings: HashMap::new(),
            answered: VecDeque::new(),
        };
        Bookings {
            inner: Arc::new(Inner {
                clock,
                known: Mutex::new(known),
                under_way: watch::Sender::new(0),
            }),
        }
    }

    /// Does a booking, unless one with this key was begun before; then gives what that one gave or is going to
    /// give. `content` is a digest of all that it asks.
    pub async fn book<F>(&self, key: BookingKey, content: [u8; 32], doing: F) -> Booked<T>
    where
        F: Future<Output = T> + Send + 'static,
    {
        let Some(mut outcome) = self.begin(key, content, doing) else {
            return Booked::KeyReused;
        };
        match outcome.wait_for(Option::is_some).await {
            Ok(outcome) => outcome.clone().map_or(Booked::Unknown, Booked::Outcome),
            Err(_) => Booked::Unknown,
        }
    }

    /// Resolves when no booking is under way.
    pub async fn finished(&self) {
        // Fails only without a sender, and that is ours.
        let _ = self
            .inner
            .under_way
            .subscribe()
            .wait_for(|count| *count == 0)
            .await;
    }

    fn begin<F>(
        &self,
        key: BookingKey,
        content: [u8; 32],
        doing: F,
    ) -> Option<watch::Receiver<Option<T>>>
    where
        F: Future<Output = T> + Send + 'static,
    {
        let mut known = self.inner.known();
        known.forget(self.inner.clock.now());
        if let Some(booking) = known.bookings.get(&key) {
            return (booking.content == content).then(|| booking.outcome.clone());
        }
        let (answer, outcome) = watch::channel(None);
        let booking = Booking {
            content,
            outcome: outcome.clone(),
        };
        known.bookings.insert(key.clone(), booking);
        let under_way = UnderWay::new(Arc::clone(&self.inner), key);
        tokio::spawn(async move {
            let _under_way = under_way;
            answer.send_replace(Some(doing.await));
        });
        Some(outcome)
    }
}

impl<T> Clone for Bookings<T> {
    fn clone(&self) -> Self {
        Bookings {
            inner: Arc::clone(&self.inner),
        }
    }
}

impl<T> Inner<T> {
    fn known(&self) -> MutexGuard<'_, Known<T>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Known<T> {
    fn forget(&mut self, now: Second) {
        while let Some((since, _)) = self.answered.front() {
            let is_old = now.saturating_sub(*since) > REMEMBERED.as_secs();
            if !is_old && self.answered.len() < MOST {
                break;
            }
            if let Some((_, key)) = self.answered.pop_front() {
                self.bookings.remove(&key);
            }
        }
    }
}

/// Counts a booking as under way until it is dropped, be it by a panic.
struct UnderWay<T> {
    inner: Arc<Inner<T>>,
    key: BookingKey,
}

impl<T> UnderWay<T> {
    fn new(inner: Arc<Inner<T>>, key: BookingKey) -> UnderWay<T> {
        inner.under_way.send_modify(|count| *count += 1);
        UnderWay { inner, key }
    }
}

impl<T> Drop for UnderWay<T> {
    fn drop(&mut self) {
        let now = self.inner.clock.now();
        self.inner
            .known()
            .answered
            .push_back((now, self.key.clone()));
        self.inner.under_way.send_modify(|count| *count -= 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: &str) -> BookingKey {
        BookingKey::of("uid", key.as_bytes()).unwrap()
    }

    #[test]
    fn a_key_is_eight_to_128_visible_characters() {
        for (text, is_key) in [
            ("12345678".to_owned(), true),
            ("~!{}:key".to_owned(), true),
            ("k".repeat(128), true),
            ("1234567".to_owned(), false),
            ("k".repeat(129), false),
            ("with space".to_owned(), false),
            ("with\ttab".to_owned(), false),
            ("with-é-in-it".to_owned(), false),
        ] {
            assert_eq!(
                BookingKey::of("uid", text.as_bytes()).is_some(),
                is_key,
                "{text}"
            );
        }
    }

    #[tokio::test]
    async fn a_booking_that_breaks_down_is_unknown_and_not_under_way() {
        let bookings = Bookings::<u32>::new(Clock::held_at(0));
        let broken = async { panic!("meant to be") };
        assert_eq!(
            bookings.book(key("the-first"), [0; 32], broken).await,
            Booked::Unknown
        );
        bookings.finished().await;
        let again = async { 2 };
        assert_eq!(
            bookings.book(key("the-first"), [0; 32], again).await,
            Booked::Unknown
        );
    }

    #[tokio::test]
    async fn the_oldest_answers_are_forgotten_and_never_one_that_runs() {
        let bookings = Bookings::new(Clock::held_at(0));
        let (go_on, told) = tokio::sync::oneshot::channel();
        let running = bookings.begin(key("runs-on-and-on"), [0; 32], async {
            told.await.unwrap_or(0)
        });
        for count in 0..=MOST {
            let booked = bookings
                .book(key(&format!("booking-{count}")), [0; 32], async { 1 })
                .await;
            assert_eq!(booked, Booked::Outcome(1));
        }
        let known = |name: &str| bookings.inner.known().bookings.contains_key(&key(name));
        assert!(known("runs-on-and-on"));
        assert!(!known("booking-0") && known(&format!("booking-{MOST}")));
        assert!(bookings.inner.known().bookings.len() <= MOST + 1);
        go_on.send(7).unwrap();
        let again = bookings
            .book(key("runs-on-and-on"), [0; 32], async { 8 })
            .await;
        assert_eq!(again, Booked::Outcome(7));
        drop(running);
    }
}
