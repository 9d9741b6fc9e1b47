//! Blocking one's own lost card. There is no way back from it.

use leptos::prelude::*;
use uitpas_api::{Card, CardStatus, Membership, Passholder, Trouble, Uid, UitpasNumber};

use crate::{
    booking::{self, Attempt, Booking, Found},
    components::notice::{Notice, Tone},
    portal::Portal,
    presence::Presence,
    say,
    shell::confirmation::{Confirmation, Yes},
    startup::Uitpas,
    wording,
};

/// The question, and what became of it.
#[component]
pub fn BlockDialog(card: Card, wanted: RwSignal<Option<Card>>) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let presence = expect_context::<Presence>();
    let state = RwSignal::new(Booking::<()>::Asking);
    let block = StoredValue::new(Block {
        client: portal.site.client,
        number: card.number().clone(),
        owner: portal.account.uid.clone(),
    });
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
            on_yes=move |()| booking::book(block.get_value(), state)
            on_look_again=move |()| booking::look_again(block.get_value(), state)
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
        Booking::Running => {
            view! { <p class="working" role="status">{say!(my_block_running)}</p> }.into_any()
        }
        Booking::Booked(()) => told(Tone::Success, say!(my_block_done)),
        Booking::Refused(refusal) => told(Tone::Refusal, wording::block::refused(refusal)),
        Booking::NotSent(trouble) => {
            let why = wording::trouble::reading(trouble);
            told(Tone::Alarm, say!(blocking_not_sent, why = why))
        }
        Booking::Unclear(trouble) | Booking::StillUnclear(trouble) => {
            let why = wording::trouble::unclear(trouble).to_string();
            told(Tone::Alarm, say!(my_block_unclear, why = why))
        }
        Booking::NotBooked => told(Tone::Information, say!(my_block_not_booked)),
    }
}

/// One confirmed blocking.
#[derive(Clone)]
struct Block {
    client: &'static Uitpas,
    number: UitpasNumber,
    owner: Uid,
}

impl Attempt for Block {
    type Receipt = ();

    /// A card is blocked once: UiTPAS refuses a second time.
    async fn prepare(&self) -> Result<Found<()>, Trouble> {
        Ok(Found::Nothing)
    }

    async fn send(&self) -> Result<(), Trouble> {
        let key = booking::new_key();
        self.client.block(&self.number, None, &key).await
    }

    async fn read_back(&self) -> Result<Found<()>, Trouble> {
        let passholder = self.client.passholder_by_uid(&self.owner, None).await?;
        Ok(if still_active(&passholder, &self.number) {
            Found::Nothing
        } else {
            Found::Booked(())
        })
    }
}

/// Whether the person still has this card in use.
fn still_active(passholder: &Passholder, number: &UitpasNumber) -> bool {
    passholder
        .memberships()
        .iter()
        .filter_map(Membership::card)
        .any(|card| card.number() == number && *card.status() == CardStatus::Active)
}
