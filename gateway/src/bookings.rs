//! Bookings, each done once: under its key it is passed on one time only, goes on when the browser is gone, and whoever
//! asks again with the same key hears what the first one heard. Knows nothing of UiTPAS: what a booking does is given.

mod run;

use std::collections::{HashMap, VecDeque};
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::clock::{Clock, Second};

pub use run::{RUN_HEADER, Run};

/// The header that carries the key.
pub const KEY_HEADER: &str = "x-booking-key";

/// How long a booking is remembered after its answer: far longer than a browser repeats a request.
const REMEMBERED: Duration = Duration::from_secs(3600);

/// How many are remembered, of all people together.
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
    /// No more can be remembered, of this person or of all. Nothing was done: a booking that nobody remembers could
    /// be done twice, and none is forgotten before its time to make room.
    NoRoom,
    /// It broke down on the way: nobody knows what became of it.
    Unknown,
}

/// What a booking gave.
pub trait Outcome: Clone + Send + Sync + 'static {
    /// Whether it is certain that nothing was done. Then the next try with the same key is the first one again.
    fn is_nothing_done(&self) -> bool;
}

/// The bookings of the last hour; clones share them.
#[derive(Debug)]
pub struct Bookings<T> {
    inner: Arc<Inner<T>>,
}

#[derive(Debug)]
struct Inner<T> {
    run: Run,
    clock: Clock,
    known: Mutex<Known<T>>,
    under_way: watch::Sender<usize>,
}

#[derive(Debug)]
struct Known<T> {
    bookings: HashMap<BookingKey, Booking<T>>,
    /// How many of them are whose, by uid.
    people: HashMap<String, usize>,
    /// Those that have an answer, oldest first. One that has none yet is never forgotten.
    answered: VecDeque<(Second, BookingKey)>,
}

#[derive(Debug)]
struct Booking<T> {
    content: [u8; 32],
    outcome: watch::Receiver<Option<T>>,
}

impl<T: Outcome> Bookings<T> {
    /// No bookings yet.
    pub fn new(clock: Clock) -> Bookings<T> {
        let known = Known {
            bookings: HashMap::new(),
            people: HashMap::new(),
            answered: VecDeque::new(),
        };
        Bookings {
            inner: Arc::new(Inner {
                run: Run::new(),
                clock,
                known: Mutex::new(known),
                under_way: watch::Sender::new(0),
            }),
        }
    }

    /// Does a booking, unless one with this key was begun before; then gives what that one gave or is going to
    /// give. `content` is a digest of all that it asks; at `most` so many are remembered of this person.
    pub async fn book<F>(
        &self,
        key: BookingKey,
        content: [u8; 32],
        most: usize,
        doing: F,
    ) -> Booked<T>
    where
        F: Future<Output = T> + Send + 'static,
    {
        let mut outcome = match self.begin(key, content, most, doing) {
            Ok(outcome) => outcome,
            Err(refused) => return refused,
        };
        match outcome.wait_for(Option::is_some).await {
            Ok(outcome) => outcome.clone().map_or(Booked::Unknown, Booked::Outcome),
            Err(_) => Booked::Unknown,
        }
    }

    /// Which run of the gateway remembers them.
    pub fn run(&self) -> &Run {
        &self.inner.run
    }

    /// How many are under way.
    pub fn under_way(&self) -> usize {
        *self.inner.under_way.borrow()
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
        most: usize,
        doing: F,
    ) -> Result<watch::Receiver<Option<T>>, Booked<T>>
    where
        F: Future<Output = T> + Send + 'static,
    {
        let mut known = self.inner.known();
        known.forget_old(self.inner.clock.now());
        if let Some(booking) = known.bookings.get(&key) {
            return match booking.content == content {
                true => Ok(booking.outcome.clone()),
                false => Err(Booked::KeyReused),
            };
        }
        if !known.has_room(&key.uid, most) {
            return Err(Booked::NoRoom);
        }
        let (answer, outcome) = watch::channel(None);
        let booking = Booking {
            content,
            outcome: outcome.clone(),
        };
        known.remember(key.clone(), booking);
        let mut under_way = UnderWay::new(Arc::clone(&self.inner), key);
        tokio::spawn(async move {
            let outcome = doing.await;
            if outcome.is_nothing_done() {
                under_way.forget();
            }
            answer.send_replace(Some(outcome));
        });
        Ok(outcome)
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
    fn has_room(&self, uid: &str, most: usize) -> bool {
        let own = self.people.get(uid).copied().unwrap_or(0);
        self.bookings.len() < MOST && own < most
    }

    fn remember(&mut self, key: BookingKey, booking: Booking<T>) {
        *self.people.entry(key.uid.clone()).or_default() += 1;
        self.bookings.insert(key, booking);
    }

    /// Those whose time has come.
    fn forget_old(&mut self, now: Second) {
        while let Some((since, _)) = self.answered.front() {
            if now.saturating_sub(*since) <= REMEMBERED.as_secs() {
                break;
            }
            if let Some((_, key)) = self.answered.pop_front() {
                self.forget(&key);
            }
        }
    }

    fn forget(&mut self, key: &BookingKey) {
        if self.bookings.remove(key).is_none() {
            return;
        }
        if let Some(own) = self.people.get_mut(&key.uid) {
            *own -= 1;
            if *own == 0 {
                self.people.remove(&key.uid);
            }
        }
    }
}

/// Counts a booking as under way until it is dropped, be it by a panic; from then on it is remembered for its time.
struct UnderWay<T> {
    inner: Arc<Inner<T>>,
    key: BookingKey,
    is_remembered: bool,
}

impl<T> UnderWay<T> {
    fn new(inner: Arc<Inner<T>>, key: BookingKey) -> UnderWay<T> {
        inner.under_way.send_modify(|count| *count += 1);
        UnderWay {
            inner,
            key,
            is_remembered: true,
        }
    }

    fn forget(&mut self) {
        self.is_remembered = false;
        self.inner.known().forget(&self.key);
    }
}

impl<T> Drop for UnderWay<T> {
    fn drop(&mut self) {
        if self.is_remembered {
            let answered = (self.inner.clock.now(), self.key.clone());
            self.inner.known().answered.push_back(answered);
        }
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

    /// Nothing was done when it is zero.
    impl Outcome for u32 {
        fn is_nothing_done(&self) -> bool {
            *self == 0
        }
    }

    fn key_of(uid: &str, count: usize) -> BookingKey {
        BookingKey::of(uid, format!("booking-{count}").as_bytes()).unwrap()
    }

    #[tokio::test]
    async fn a_booking_that_breaks_down_is_unknown_and_not_under_way() {
        let bookings = Bookings::<u32>::new(Clock::held_at(0));
        let broken = async { panic!("meant to be") };
        let first = bookings.book(key("the-first"), [0; 32], 9, broken);
        assert_eq!(first.await, Booked::Unknown);
        bookings.finished().await;
        let again = bookings.book(key("the-first"), [0; 32], 9, async { 2 });
        assert_eq!(again.await, Booked::Unknown);
    }

    #[tokio::test]
    async fn a_booking_that_did_nothing_can_be_tried_again_with_its_key() {
        let bookings = Bookings::new(Clock::held_at(0));
        for (gives, heard) in [(0, 0), (0, 0), (7, 7), (8, 7)] {
            let booked = bookings.book(key("the-first"), [0; 32], 1, async move { gives });
            assert_eq!(booked.await, Booked::Outcome(heard));
        }
    }

    #[tokio::test]
    async fn nobody_s_bookings_take_the_room_of_another_s() {
        let clock = Clock::held_at(0);
        let bookings = Bookings::new(clock.clone());
        let book = |uid: &'static str, count, gives: u32| {
            bookings.book(key_of(uid, count), [0; 32], 20, async move { gives })
        };
        assert_eq!(book("els", 0, 1).await, Booked::Outcome(1));
        for count in 0..20 {
            assert_eq!(book("lore", count, 2).await, Booked::Outcome(2));
        }
        for count in 20..MOST + 20 {
            assert_eq!(book("lore", count, 3).await, Booked::NoRoom);
        }
        assert_eq!(book("els", 0, 4).await, Booked::Outcome(1), "still known");
        assert_eq!(
            book("lore", 0, 4).await,
            Booked::Outcome(2),
            "and so are hers"
        );
        clock.pass(REMEMBERED + Duration::from_secs(1));
        assert_eq!(book("lore", 20, 5).await, Booked::Outcome(5));
        assert_eq!(bookings.inner.known().people.get("els"), None);
    }

    #[tokio::test]
    async fn when_all_room_is_taken_a_booking_is_refused_and_none_forgotten() {
        let bookings = Bookings::new(Clock::held_at(0));
        let (go_on, told) = tokio::sync::oneshot::channel();
        let doing = async { told.await.unwrap_or(1) };
        let running = bookings.begin(key("runs-on-and-on"), [0; 32], 1, doing);
        for count in 1..MOST {
            let booked = bookings.book(key_of("els", count), [0; 32], MOST, async { 1 });
            assert_eq!(booked.await, Booked::Outcome(1));
        }
        let refused = bookings.book(key_of("noor", 1), [0; 32], MOST, async { 2 });
        assert_eq!(refused.await, Booked::NoRoom);
        let known = bookings.book(key_of("els", 1), [0; 32], MOST, async { 2 });
        assert_eq!(known.await, Booked::Outcome(1));
        assert_eq!(bookings.under_way(), 1);
        go_on.send(7).unwrap();
        let again = bookings.book(key("runs-on-and-on"), [0; 32], 1, async { 8 });
        assert_eq!(again.await, Booked::Outcome(7));
        drop(running);
    }
}
