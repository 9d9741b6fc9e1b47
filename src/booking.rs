//! Bookings on the screen: their state as a signal, their notes in the tab.
//!
//! What follows what is `uitpas_booking`'s, which is tried there under every order of events. A booking is not ended by
//! leaving a screen.

mod others;
mod turn;

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use others::Others;
use uitpas_api::{BookingKey, Uid};
use uitpas_booking::{Landing, Notes, REST, Stage, Turn};
use wasm_bindgen_futures::JsFuture;

use crate::{connection, memory, today::now};

pub use uitpas_booking::{
    Attempt, Block, Blocker, Booking, CashIn, Doubt, Hindrance, Note, Replacement, Subject, Trace,
    Traced,
};

/// The bookings of this tab: the notes of them, as whoever is signed in may read them, which outlive the page; and the
/// turn to book, which does not.
#[derive(Clone, Copy)]
pub struct Notebook {
    notes: StoredValue<Notes>,
    turn: StoredValue<Option<turn::Held>, LocalStorage>,
    others: StoredValue<Option<Others>, LocalStorage>,
}

impl Notebook {
    /// What the last page of this tab left to the same person; what it left of another is thrown away.
    pub fn open(actor: &Uid) -> Self {
        let kept = memory::bookings().unwrap_or_default();
        let notes = Notes::read(&kept, actor, now().unix_millis());
        memory::keep_bookings(&notes.write());
        let notes = StoredValue::new(notes);
        let others = Others::listen(move || {
            notes.try_update_value(|notes| {
                notes.another_booked();
                memory::keep_bookings(&notes.write());
            });
        });
        Self {
            notes,
            turn: StoredValue::new_local(None),
            others: StoredValue::new_local(others),
        }
    }

    /// The first booking in doubt: it is settled before anything else.
    pub fn first_doubt(self) -> Option<Note> {
        self.notes
            .with_value(|notes| notes.doubts().first().cloned())
    }

    /// The booking in doubt that is about the same.
    pub fn doubt_about(self, subject: &Subject) -> Option<Note> {
        self.notes.with_value(|notes| {
            let mut doubts = notes.doubts().iter();
            doubts.find(|doubt| doubt.subject.is_same(subject)).cloned()
        })
    }

    /// The booking about the same that was read back as not there, and may still land.
    pub fn not_found(self, subject: &Subject) -> Option<Subject> {
        self.notes.with_value(|notes| {
            let now = now().unix_millis();
            Some(notes.not_found(subject, now)?.subject.clone())
        })
    }

    fn follow<T: Trace>(self, before: &Booking<T::Receipt>, after: &Booking<T::Receipt>, what: &T) {
        self.notes.update_value(|notes| {
            notes.follow(before, after, what, now().unix_millis());
            memory::keep_bookings(&notes.write());
        });
        if matches!(after, Booking::Booked(_)) {
            self.others.with_value(|others| {
                others.iter().for_each(Others::tell);
            });
        }
        if !after.is_open() && self.first_doubt().is_none() {
            self.turn.set_value(None);
        }
    }

    async fn take_turn(self) -> Turn {
        if !self.has_turn()
            && let Some(held) = turn::take().await
        {
            self.turn.set_value(Some(held));
        }
        match self.has_turn() {
            true => Turn::Ours,
            false => Turn::OtherTab,
        }
    }

    async fn await_turn(self) {
        if !self.has_turn() {
            self.turn.set_value(Some(turn::wait().await));
        }
    }

    fn has_turn(self) -> bool {
        self.turn.with_value(Option::is_some)
    }
}

/// A booking's state on the screen, with the tab's notes.
struct OnScreen<R: Send + Sync + 'static> {
    state: RwSignal<Booking<R>>,
    notebook: Notebook,
}

impl<T> Stage<T> for OnScreen<T::Receipt>
where
    T: Trace,
    T::Receipt: Send + Sync + 'static,
{
    fn state(&self) -> Option<Booking<T::Receipt>> {
        self.state.try_get_untracked()
    }

    fn enter(&self, state: Booking<T::Receipt>, what: &T) {
        self.state.with_untracked(|before| {
            self.notebook.follow(before, &state, what);
        });
        let is_said = self.state.with_untracked(|before| match (before, &state) {
            (Booking::Unclear(before, _), Booking::Unclear(doubt, _)) => before == doubt,
            _ => false,
        });
        // Another look at the same doubt is no news: it is not spoken again.
        match is_said {
            true => self.state.update_untracked(|before| *before = state),
            false => self.state.set(state),
        }
    }

    async fn take_turn(&self) -> Turn {
        self.notebook.take_turn().await
    }

    async fn await_turn(&self) {
        self.notebook.await_turn().await;
    }

    async fn rest(&self, what: &T) -> Landing {
        pause(REST).await;
        let notes = self.notebook.notes;
        notes.with_value(|notes| notes.landing(&what.subject(), now().unix_millis()))
    }
}

/// A person said yes: sends the booking once and follows it until its outcome is known or cannot be read.
pub fn book<A>(mut attempt: A, state: RwSignal<Booking<A::Receipt>>, notebook: Notebook)
where
    A: Attempt + 'static,
    A::Receipt: Send + Sync,
{
    spawn_local(async move {
        let stage = OnScreen { state, notebook };
        uitpas_booking::book(&mut attempt, &stage).await;
        look_when_back(&attempt, &stage).await;
    });
}

/// Finds out what became of a booking that was under way when its page was left.
pub fn take_up<T>(what: T, state: RwSignal<Booking<T::Receipt>>, notebook: Notebook)
where
    T: Trace + 'static,
    T::Receipt: Send + Sync,
{
    spawn_local(async move {
        let stage = OnScreen { state, notebook };
        uitpas_booking::take_up(&what, &stage).await;
        look_when_back(&what, &stage).await;
    });
}

/// Reads back once more, after [`Booking::StillUnclear`].
pub fn look_again<T>(what: T, state: RwSignal<Booking<T::Receipt>>, notebook: Notebook)
where
    T: Trace + 'static,
    T::Receipt: Send + Sync,
{
    spawn_local(async move {
        let stage = OnScreen { state, notebook };
        uitpas_booking::look_again(&what, &stage).await;
        look_when_back(&what, &stage).await;
    });
}

/// What could not be read back for want of a network is read back when there is one.
async fn look_when_back<T>(what: &T, stage: &OnScreen<T::Receipt>)
where
    T: Trace,
    T::Receipt: Send + Sync + 'static,
{
    let is_unclear = || {
        let state = stage.state.try_get_untracked();
        matches!(state, Some(Booking::StillUnclear(_)))
    };
    while !connection::is_online() && is_unclear() {
        connection::back().await;
        uitpas_booking::look_again(what, stage).await;
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

#[cfg(all(test, target_arch = "wasm32"))]
mod in_the_browser {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn every_confirmation_has_a_key_of_its_own() {
        let key = new_key();
        assert_eq!(key.as_str().len(), 32);
        assert_ne!(key.as_str(), new_key().as_str());
    }
}
