//! What a booking of a new card leads to: the person with the new card, or the mistake at its field.
//!
//! Watched for as long as the desk is open, whatever page is shown.

use leptos::prelude::*;
use uitpas_api::{Identification, Refusal};

use crate::{
    booking::Booking,
    desk::{Desk, Done},
    wording::replacement::Circumstances,
};

use super::{
    draft::Draft,
    wrong::{Refused, Wrong},
};

/// Follows the bookings of a draft.
pub fn follow(draft: Draft, desk: Desk) {
    let booking = draft.booking();
    let hold = desk.hold();
    Effect::new(move |before: Option<bool>| {
        // Nobody else comes to the desk before this is known.
        booking.with(|booking| hold.follow(booking));
        let running = booking.with(Booking::is_busy);
        if before == Some(true) && !running {
            ended(draft, desk);
        }
        running
    });
}

fn ended(draft: Draft, desk: Desk) {
    match draft.booking().get_untracked() {
        Booking::Booked(number) => {
            desk.note(Done::Replaced(number.clone()));
            desk.booking_ended();
            desk.identify(Identification::UitpasNumber(number));
        }
        Booking::Refused(refusal) => draft.refused(wrong(refusal, draft, desk)),
        Booking::NotSent(_) | Booking::NotBooked => draft.change(),
        Booking::Asking
        | Booking::Preparing
        | Booking::Sent
        | Booking::Unclear(..)
        | Booking::StillUnclear(_) => {}
    }
}

fn wrong(refusal: Refusal, draft: Draft, desk: Desk) -> Option<Wrong> {
    let about = Circumstances {
        passholder: draft.passholder(),
        new_card: untrack(|| draft.card()),
        counter: desk.counter().get_untracked(),
        kansen_card: draft
            .checked()
            .with_untracked(|card| card.as_ref().is_some_and(|card| card.number.is_kansen())),
    };
    Wrong::refused(Refused { refusal, about })
}
