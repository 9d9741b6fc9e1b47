//! A booking, from the person's yes to a known outcome. Points are money: what is not known is not claimed.
//!
//! A booking that gets no clear answer is neither done nor failed. It is read back until it is known; only
//! then may it be done again. Knows nothing of what is booked, and is not ended by leaving a page.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use uitpas_api::{BookingKey, Refusal, Trouble};
use wasm_bindgen_futures::JsFuture;

/// How far a booking is.
#[derive(Debug, Clone, PartialEq)]
pub enum Booking<T> {
    /// Nobody has said yes yet.
    Asking,
    /// Sent, and not answered.
    Running,
    /// Booked, for certain.
    Booked(T),
    /// UiTPAS said no: nothing was booked.
    Refused(Refusal),
    /// It certainly did not reach UiTPAS: nothing was booked.
    NotSent(Trouble),
    /// No clear answer; being read back.
    Unclear(Trouble),
    /// No clear answer, and reading back failed too. It may be read back again, never sent again.
    StillUnclear(Trouble),
    /// No clear answer, but read back: nothing was booked.
    NotBooked,
}

/// What reading back found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<T> {
    /// The booking is there.
    Booked(T),
    /// It is not there.
    Nothing,
}

impl<T> Booking<T> {
    /// Whether an outcome is being waited for.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Running | Self::Unclear(_))
    }

    /// Whether the outcome is not known: one must not turn away from it.
    pub fn is_open(&self) -> bool {
        self.is_busy() || matches!(self, Self::StillUnclear(_))
    }

    /// Whether it may be sent: never while an outcome is open.
    pub fn may_be_sent(&self) -> bool {
        matches!(
            self,
            Self::Asking | Self::Refused(_) | Self::NotSent(_) | Self::NotBooked
        )
    }

    /// Where the answer to sending leads.
    fn answered(answer: Result<T, Trouble>) -> Self {
        match answer {
            Ok(receipt) => Self::Booked(receipt),
            Err(trouble) if trouble.leaves_booking_unclear() => Self::Unclear(trouble),
            Err(Trouble::Refused(refusal)) => Self::Refused(refusal),
            Err(trouble) => Self::NotSent(trouble),
        }
    }

    /// Where reading back leads.
    fn found(read: Result<Found<T>, Trouble>) -> Self {
        match read {
            Ok(Found::Booked(receipt)) => Self::Booked(receipt),
            Ok(Found::Nothing) => Self::NotBooked,
            Err(trouble) => Self::StillUnclear(trouble),
        }
    }
}

/// How long after an unclear answer the second reading comes: a booking may land late.
const SECOND_LOOK: Duration = Duration::from_secs(2);

/// One confirmation: how it is sent, and how its outcome is found when no clear answer came.
pub trait Attempt: Clone + 'static {
    /// What a done booking leaves.
    type Receipt: Send + Sync + 'static;

    /// Reads what is there before, so that what is new can be told from it. Nothing is sent when it fails,
    /// nor when an earlier, unclear confirmation of the same turns out to have been booked after all.
    async fn prepare(&self) -> Result<Found<Self::Receipt>, Trouble>;

    /// Sends the booking.
    async fn send(&self) -> Result<Self::Receipt, Trouble>;

    /// Looks whether the booking is there.
    async fn read_back(&self) -> Result<Found<Self::Receipt>, Trouble>;
}

/// Sends a booking once and follows it until its outcome is known or cannot be read.
///
/// Does nothing unless the state allows it, so that a second click or Enter books nothing.
pub fn book<A: Attempt>(attempt: A, state: RwSignal<Booking<A::Receipt>>) {
    if !state.with_untracked(Booking::may_be_sent) {
        return;
    }
    state.set(Booking::Running);
    spawn_local(async move {
        let prepared = attempt.prepare().await;
        let answered = match prepared {
            Ok(Found::Booked(receipt)) => Booking::Booked(receipt),
            Ok(Found::Nothing) => Booking::answered(attempt.send().await),
            Err(Trouble::Refused(refusal)) => Booking::Refused(refusal),
            Err(trouble) => Booking::NotSent(trouble),
        };
        let unclear = matches!(answered, Booking::Unclear(_));
        state.try_set(answered);
        if unclear {
            state.try_set(look_twice(&attempt).await);
        }
    });
}

/// Reads back once more, after [`Booking::StillUnclear`].
pub fn look_again<A: Attempt>(attempt: A, state: RwSignal<Booking<A::Receipt>>) {
    let trouble = state.with_untracked(|state| match state {
        Booking::StillUnclear(trouble) => Some(trouble.clone()),
        _ => None,
    });
    let Some(trouble) = trouble else { return };
    state.set(Booking::Unclear(trouble));
    spawn_local(async move {
        state.try_set(look_twice(&attempt).await);
    });
}

/// Nothing found at first is believed only when it is still so a little later.
async fn look_twice<A: Attempt>(attempt: &A) -> Booking<A::Receipt> {
    match Booking::found(attempt.read_back().await) {
        Booking::NotBooked => {
            pause(SECOND_LOOK).await;
            Booking::found(attempt.read_back().await)
        }
        known => known,
    }
}

async fn pause(duration: Duration) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(
            move || {
                let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
            },
            duration,
        );
    });
    let _ = JsFuture::from(promise).await;
}

/// A fresh key for one confirmation: random, and nothing about anybody.
pub fn new_key() -> BookingKey {
    let mut bytes = [0; 16];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    let mut key = String::with_capacity(32);
    for byte in bytes {
        for half in [byte >> 4, byte & 15] {
            key.extend(char::from_digit(u32::from(half), 16));
        }
    }
    BookingKey::new(&key)
}

#[cfg(test)]
mod tests {
    use uitpas_api::NoAnswer;

    use super::*;

    #[test]
    fn only_a_clear_no_lets_a_booking_be_sent_again() {
        for (trouble, may_be_sent) in [
            (Trouble::NoAnswer(NoAnswer::Offline), true),
            (Trouble::SignedOut, true),
            (Trouble::NoAnswer(NoAnswer::Dropped), false),
            (Trouble::NoAnswer(NoAnswer::TimedOut), false),
            (Trouble::Failed { status: 500 }, false),
        ] {
            let state = Booking::<()>::answered(Err(trouble.clone()));
            assert_eq!(state.may_be_sent(), may_be_sent, "{trouble:?}");
        }
    }

    #[test]
    fn an_unclear_booking_becomes_known_only_by_reading_it_back() {
        let dropped = Trouble::NoAnswer(NoAnswer::Dropped);
        for (read, expected) in [
            (Ok(Found::Booked(1)), Booking::Booked(1)),
            (Ok(Found::Nothing), Booking::NotBooked),
            (Err(dropped.clone()), Booking::StillUnclear(dropped)),
        ] {
            assert_eq!(Booking::found(read), expected);
        }
        let trouble = Trouble::NoAnswer(NoAnswer::TimedOut);
        assert!(!Booking::<()>::StillUnclear(trouble).may_be_sent());
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod in_the_browser {
    use std::{cell::RefCell, rc::Rc};

    use leptos::task::tick;
    use uitpas_api::NoAnswer;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    /// A booking whose answers are written down beforehand, and which counts what is sent.
    #[derive(Clone)]
    struct Scripted {
        sent: Rc<RefCell<u32>>,
        prepared: Result<Found<()>, Trouble>,
        answer: Result<(), Trouble>,
        found: Result<Found<()>, Trouble>,
    }

    impl Scripted {
        fn new(answer: Result<(), Trouble>, found: Result<Found<()>, Trouble>) -> Self {
            Self {
                sent: Rc::default(),
                prepared: Ok(Found::Nothing),
                answer,
                found,
            }
        }
    }

    impl Attempt for Scripted {
        type Receipt = ();

        async fn prepare(&self) -> Result<Found<()>, Trouble> {
            self.prepared.clone()
        }

        async fn send(&self) -> Result<(), Trouble> {
            *self.sent.borrow_mut() += 1;
            self.answer.clone()
        }

        async fn read_back(&self) -> Result<Found<()>, Trouble> {
            self.found.clone()
        }
    }

    fn dropped<T>() -> Result<T, Trouble> {
        Err(Trouble::NoAnswer(NoAnswer::Dropped))
    }

    #[wasm_bindgen_test]
    async fn a_second_yes_sends_nothing() {
        crate::begin_waiting();
        let state = RwSignal::new(Booking::Asking);
        let attempt = Scripted::new(Ok(()), Ok(Found::Nothing));
        book(attempt.clone(), state);
        book(attempt.clone(), state);
        tick().await;
        tick().await;
        book(attempt.clone(), state);
        tick().await;
        assert_eq!(state.get_untracked(), Booking::Booked(()));
        assert_eq!(*attempt.sent.borrow(), 1);
    }

    #[wasm_bindgen_test]
    async fn an_unclear_booking_is_read_back_and_never_sent_again() {
        crate::begin_waiting();
        let state = RwSignal::new(Booking::Asking);
        let attempt = Scripted::new(dropped(), dropped());
        book(attempt.clone(), state);
        tick().await;
        tick().await;
        assert!(matches!(state.get_untracked(), Booking::StillUnclear(_)));
        book(attempt.clone(), state);
        let known = Scripted {
            found: Ok(Found::Booked(())),
            ..attempt.clone()
        };
        look_again(known, state);
        tick().await;
        tick().await;
        assert_eq!(state.get_untracked(), Booking::Booked(()));
        assert_eq!(*attempt.sent.borrow(), 1);
    }

    #[wasm_bindgen_test]
    async fn nothing_is_sent_when_what_was_there_before_cannot_be_read() {
        crate::begin_waiting();
        let state = RwSignal::new(Booking::Asking);
        let attempt = Scripted {
            prepared: dropped(),
            ..Scripted::new(Ok(()), Ok(Found::Nothing))
        };
        book(attempt.clone(), state);
        tick().await;
        tick().await;
        assert!(matches!(state.get_untracked(), Booking::NotSent(_)));
        assert_eq!(*attempt.sent.borrow(), 0);
    }

    #[wasm_bindgen_test]
    async fn an_earlier_confirmation_that_landed_late_is_not_sent_again() {
        crate::begin_waiting();
        let state = RwSignal::new(Booking::NotBooked);
        let attempt = Scripted {
            prepared: Ok(Found::Booked(())),
            ..Scripted::new(Ok(()), Ok(Found::Nothing))
        };
        book(attempt.clone(), state);
        tick().await;
        tick().await;
        assert_eq!(state.get_untracked(), Booking::Booked(()));
        assert_eq!(*attempt.sent.borrow(), 0);
    }

    #[wasm_bindgen_test]
    fn every_confirmation_has_a_key_of_its_own() {
        let key = new_key();
        assert_eq!(key.as_str().len(), 32);
        assert_ne!(key.as_str(), new_key().as_str());
    }
}
