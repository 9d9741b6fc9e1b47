//! The notes of one tab: which bookings are in doubt, and which were read back as *not there* and may land late.

use uitpas_api::Uid;

use crate::{Booking, Landing, Note, Subject, Trace};

/// How long a note is kept: nobody comes back to a booking of yesterday.
const KEPT: i64 = 24 * 60 * 60 * 1000;

/// How long a booking may be on its way from the browser, in milliseconds: then `fetch` gives it up.
const SENDING: i64 = 20_000;

/// How long after that it may still land, in milliseconds: the gateway waits for a place and for UiTPAS, 17 seconds at
/// most.
const LANDING: i64 = 20_000;

/// How long a booking that was not found is looked for by the next one of the same, in milliseconds. What is there later
/// is somebody else's.
const LATE: i64 = 5 * 60 * 1000;

/// The notes of one actor, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    actor: Uid,
    doubts: Vec<Note>,
    not_found: Vec<Note>,
}

impl Notes {
    /// What `text` says of this actor's bookings. What another left, what is of yesterday and what is not whole is
    /// left out.
    pub fn read(text: &str, actor: &Uid, now: i64) -> Self {
        let mut notes = Self {
            actor: actor.clone(),
            doubts: Vec::new(),
            not_found: Vec::new(),
        };
        for line in text.lines() {
            let (list, note) = match line.split_once(' ') {
                Some((DOUBT, note)) => (&mut notes.doubts, note),
                Some((NOT_FOUND, note)) => (&mut notes.not_found, note),
                _ => continue,
            };
            let note = Note::read(note);
            list.extend(
                note.filter(|note| note.actor == *actor && now.saturating_sub(note.at) < KEPT),
            );
        }
        notes
    }

    /// All of them, as a text; empty when there are none.
    pub fn write(&self) -> String {
        let line = |word: &'static str| move |note: &Note| format!("{word} {}\n", note.write());
        let doubts = self.doubts.iter().map(line(DOUBT));
        doubts
            .chain(self.not_found.iter().map(line(NOT_FOUND)))
            .collect()
    }

    /// Follows a booking from one state to the next.
    pub fn follow<T: Trace>(
        &mut self,
        before: &Booking<T::Receipt>,
        now: &Booking<T::Receipt>,
        what: &T,
        at: i64,
    ) {
        let subject = &what.subject();
        match now {
            Booking::Sent => {
                self.forget(subject);
                self.doubts.push(Note {
                    actor: self.actor.clone(),
                    at,
                    key: what.key().clone(),
                    subject: subject.clone(),
                });
            }
            // Nothing is on its way from here any more: there was an answer of some kind, or the page was left.
            Booking::Unclear(..) if !before.is_open() || matches!(before, Booking::Sent) => {
                let mut doubts = self.doubts.iter_mut();
                if let Some(note) = doubts.find(|note| note.subject.is_same(subject)) {
                    note.at = at.min(note.at.saturating_add(SENDING));
                }
            }
            Booking::Booked(_) => self.forget(subject),
            // Before it was sent, a no says nothing of an earlier one that may still land.
            Booking::Refused(_) | Booking::NotSent(_) if before.is_in_doubt() => {
                self.forget(subject);
            }
            Booking::NotBooked => {
                let (settled, doubts) = std::mem::take(&mut self.doubts)
                    .into_iter()
                    .partition(|note| note.subject.is_same(subject));
                self.doubts = doubts;
                self.not_found.retain(|note| !note.subject.is_same(subject));
                self.not_found.extend::<Vec<Note>>(settled);
            }
            _ => {}
        }
    }

    fn forget(&mut self, subject: &Subject) {
        for notes in [&mut self.doubts, &mut self.not_found] {
            notes.retain(|note| !note.subject.is_same(subject));
        }
    }

    /// The bookings that are to be settled before anything else, oldest first.
    pub fn doubts(&self) -> &[Note] {
        &self.doubts
    }

    /// Whether the booking in doubt about this may still land `now`.
    pub fn landing(&self, subject: &Subject, now: i64) -> Landing {
        let mut doubts = self.doubts.iter();
        let sent = doubts.find(|note| note.subject.is_same(subject));
        match sent.is_some_and(|note| now.saturating_sub(note.at) < LANDING) {
            true => Landing::Possible,
            false => Landing::Over,
        }
    }

    /// The booking of the same that was read back as not there, and may have landed later than anything should.
    pub fn not_found(&self, subject: &Subject, now: i64) -> Option<&Note> {
        let mut not_found = self.not_found.iter();
        not_found.find(|note| note.subject.is_same(subject) && now.saturating_sub(note.at) < LATE)
    }

    /// Somebody booked in another tab: from now on that could be taken for what was not found here.
    pub fn another_booked(&mut self) {
        self.not_found.clear();
    }
}

const DOUBT: &str = "doubt";
const NOT_FOUND: &str = "not-found";

#[cfg(test)]
mod tests {
    use uitpas_api::{BookingKey, CounterKey, NoAnswer, PromotionId, Trouble, UitpasNumber};

    use super::*;
    use crate::{Doubt, Found, Hindrance, Look};

    /// A booking that nobody looks for.
    struct Unseen(Subject, BookingKey);

    impl Trace for Unseen {
        type Receipt = ();

        fn subject(&self) -> Subject {
            self.0.clone()
        }

        fn key(&self) -> &BookingKey {
            &self.1
        }

        async fn look(&self) -> Result<Found<()>, Trouble> {
            Ok(Found::Nothing)
        }
    }

    fn cash_in(promotion: u64, before: &[u64]) -> Option<Unseen> {
        let subject = Subject::CashIn {
            number: UitpasNumber::from_digits("0930000201101").ok()?,
            promotion: PromotionId::new(promotion),
            counter: CounterKey::new("counter")?,
            before: before.to_vec(),
        };
        Some(Unseen(subject, BookingKey::new("key")))
    }

    fn none_of(actor: &Uid) -> Notes {
        Notes::read("", actor, 0)
    }

    #[test]
    fn what_is_written_is_read_back_for_the_same_person_on_the_same_day() -> Result<(), &'static str>
    {
        let actor = Uid::new("c1a0").ok_or("a uid")?;
        let other = Uid::new("c1a1").ok_or("a uid")?;
        let mut notes = none_of(&actor);
        let lost = cash_in(1, &[1]).ok_or("a booking")?;
        let open = cash_in(2, &[1, 2]).ok_or("a booking")?;
        notes.follow(&Booking::Preparing, &Booking::Sent, &lost, 1000);
        notes.follow(&Booking::Sent, &Booking::NotBooked, &lost, 2000);
        notes.follow(&Booking::Preparing, &Booking::Sent, &open, 3000);
        let text = notes.write();
        assert_eq!(Notes::read(&text, &actor, 4000), notes);
        assert_eq!(Notes::read(&text, &other, 4000), none_of(&other));
        assert_eq!(Notes::read(&text, &actor, 3000 + KEPT), none_of(&actor));
        assert_eq!(Notes::read("doubt x\nother\n", &actor, 0), none_of(&actor));
        Ok(())
    }

    #[test]
    fn nothing_lands_twenty_seconds_after_it_was_on_its_way() -> Result<(), &'static str> {
        let actor = Uid::new("c1a0").ok_or("a uid")?;
        let booking = cash_in(1, &[]).ok_or("a booking")?;
        let unclear = Booking::Unclear(Doubt::Interrupted, Look::First);
        for (before, known_at, lands_until) in [
            // The line broke.
            (Booking::Sent, 300, 20_300),
            // The browser gave it up.
            (Booking::Sent, 20_000, 40_000),
            // The page was left, and loaded again at once or an hour later.
            (Booking::Asking, 1_000, 21_000),
            (Booking::Asking, 3_600_000, 40_000),
            // It is looked for again: nothing was sent meanwhile.
            (Booking::StillUnclear(Doubt::Interrupted), 5_000, 20_000),
        ] {
            let mut notes = none_of(&actor);
            notes.follow(&Booking::Preparing, &Booking::Sent, &booking, 0);
            notes.follow(&before, &unclear, &booking, known_at);
            let landing = |now| notes.landing(&booking.0, now);
            assert_eq!(landing(lands_until - 1), Landing::Possible, "{before:?}");
            assert_eq!(landing(lands_until), Landing::Over, "{before:?}");
        }
        Ok(())
    }

    #[test]
    fn a_booking_is_in_the_notes_from_sending_to_knowing() -> Result<(), &'static str> {
        let actor = Uid::new("c1a0").ok_or("a uid")?;
        let booking = cash_in(1, &[]).ok_or("a booking")?;
        let trouble = Hindrance::Trouble(Trouble::NoAnswer(NoAnswer::Offline));
        for (end, is_found_later) in [
            (Booking::Booked(()), false),
            (Booking::NotSent(trouble.clone()), false),
            (Booking::NotBooked, true),
        ] {
            let mut notes = none_of(&actor);
            notes.follow(&Booking::Asking, &Booking::Preparing, &booking, 0);
            assert!(notes.doubts().is_empty());
            notes.follow(&Booking::Preparing, &Booking::Sent, &booking, 0);
            assert_eq!(notes.doubts().len(), 1);
            notes.follow(&Booking::Sent, &end, &booking, 0);
            assert!(notes.doubts().is_empty());
            assert_eq!(notes.not_found(&booking.0, 0).is_some(), is_found_later);
            // Another try that is not even sent takes nothing away.
            let unsent = Booking::NotSent(trouble.clone());
            notes.follow(&Booking::Preparing, &unsent, &booking, 0);
            assert_eq!(notes.not_found(&booking.0, 0).is_some(), is_found_later);
            // What is there much later, or after another tab booked, is not this.
            assert!(notes.not_found(&booking.0, LATE).is_none());
            notes.another_booked();
            assert!(notes.not_found(&booking.0, 0).is_none());
        }
        Ok(())
    }
}
