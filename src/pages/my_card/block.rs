//! Blocking one's own lost card. There is no way back from it.

use leptos::prelude::*;
use uitpas_api::Card;

use crate::{
    booking::{self, Block, Blocker, Booking, Notebook},
    components::notice::{Notice, Tone},
    portal::Portal,
    presence::Presence,
    say,
    shell::confirmation::{Confirmation, Yes},
    wording,
};

/// The question, and what became of it.
#[component]
pub fn BlockDialog(card: Card, wanted: RwSignal<Option<Card>>) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let presence = expect_context::<Presence>();
    let state = RwSignal::new(Booking::<()>::Asking);
    let notebook = expect_context::<Notebook>();
    let number = StoredValue::new(card.number().clone());
    let owner = StoredValue::new(portal.account.uid.clone());
    let block = move || Block {
        client: portal.site.client,
        number: number.get_value(),
        by: Blocker::Owner(owner.get_value()),
        key: booking::new_key(),
    };
    Effect::new(move |_| {
        portal.open_booking().set(state.with(Booking::is_open));
        presence.busy(state.with(Booking::is_busy));
    });
    on_cleanup(move || portal.open_booking().set(false));
    let close = move || {
        let settled = state.with_untracked(|state| *state != Booking::Asking);
        wanted.set(None);
        if settled {
            portal.refresh();
        }
    };
    view! {
        <Confirmation
            state
            title=move || say!(block_card_question, number = card.number().grouped())
            yes=Yes::BooksForGood(say!(block_for_good))
            on_yes=move |()| booking::book(block(), state, notebook)
            on_look_again=move |()| booking::look_again(block(), state, notebook)
            on_close=close
            outcome=move || state.with(outcome)
        >
            <p>{say!(my_block_final)}</p>
            <p>{say!(my_block_then)}</p>
        </Confirmation>
    }
}

fn outcome(state: &Booking<()>) -> AnyView {
    let told = |tone, words: String| {
        view! {
            <Notice tone=tone>
                <p class="outcome">{words}</p>
            </Notice>
        }
        .into_any()
    };
    match state {
        Booking::Asking => ().into_any(),
        Booking::Preparing | Booking::Sent => {
            view! { <p class="working" role="status">{say!(my_block_running)}</p> }.into_any()
        }
        Booking::Booked(()) => told(Tone::Success, say!(my_block_done)),
        Booking::Refused(refusal) => told(Tone::Refusal, wording::block::refused(refusal)),
        Booking::NotSent(hindrance) => {
            let why = wording::trouble::not_sent(hindrance);
            told(Tone::Alarm, say!(blocking_not_sent, why = why))
        }
        Booking::Unclear(doubt, _) | Booking::StillUnclear(doubt) => {
            let why = wording::trouble::unclear(doubt);
            told(Tone::Alarm, say!(my_block_unclear, why = why))
        }
        Booking::NotBooked => told(Tone::Information, say!(my_block_not_booked)),
    }
}
