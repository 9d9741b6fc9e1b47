//! Blocking a lost card, as a step of its own before the replacement. There is no way back from it.

use leptos::prelude::*;
use uitpas_api::{Card, CardStatus};

use crate::{
    booking::{self, Block, Blocker, Booking, Notebook},
    components::{
        error_summary::focus_on,
        inlaid::numbered,
        notice::{Notice, Tone},
        slow::Slow,
    },
    desk::{Desk, Done},
    say,
    shell::confirmation::{Confirmation, Yes},
    wording,
};

use super::draft::NUMBER;

/// Offers to block each active card of the person.
#[component]
pub fn BlockFirst() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let Blocking(wanted) = expect_context::<Blocking>();
    let active = Memo::new(move |_| {
        let visit = desk.visit();
        let memberships = visit
            .iter()
            .flat_map(|visit| visit.passholder.memberships());
        memberships
            .filter_map(|membership| membership.card())
            .filter(|card| *card.status() == CardStatus::Active)
            .cloned()
            .collect::<Vec<Card>>()
    });
    view! {
        <Show when=move || active.with(|active| !active.is_empty())>
            <aside class="block-first">
                <h2>{say!(lost_or_stolen)}</h2>
                <p>{say!(block_first)}</p>
                <div class="actions">
                    {move || {
                        active
                            .get()
                            .into_iter()
                            .map(|card| {
                                let number = card.number().grouped();
                                view! {
                                    <button
                                        type="button"
                                        class="button"
                                        on:click=move |_| wanted.set(Some(card.clone()))
                                    >
                                        {numbered(&say!(block_card, number = &*number), &number)}
                                    </button>
                                }
                            })
                            .collect_view()
                    }}
                </div>
            </aside>
        </Show>
    }
}

/// The card that is about to be blocked, if any.
#[derive(Clone, Copy)]
pub struct Blocking(RwSignal<Option<Card>>);

impl Blocking {
    /// None yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }
}

/// The dialog that blocks a card. It stays while the outcome is open, whatever page is shown.
#[component]
pub fn BlockCard() -> impl IntoView {
    let Blocking(wanted) = expect_context::<Blocking>();
    move || {
        wanted
            .get()
            .map(|card| view! { <BlockDialog card wanted /> })
    }
}

#[component]
fn BlockDialog(card: Card, wanted: RwSignal<Option<Card>>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let state = RwSignal::new(Booking::<()>::Asking);
    let number = card.number().grouped();
    let blocked = StoredValue::new(card.number().clone());
    let notebook = expect_context::<Notebook>();
    let counter = StoredValue::new(desk.counter_key());
    let block = move || {
        Some(Block {
            client: desk.client,
            number: blocked.get_value(),
            by: Blocker::Counter(counter.get_value()?),
            key: booking::new_key(),
        })
    };
    let close = move || {
        // The person is read again only now: the card that opened this dialog goes with it.
        let settled = state.with_untracked(|state| *state != Booking::Asking);
        wanted.set(None);
        if settled {
            leptos::task::spawn_local(async move {
                let _ = desk.refresh().await;
            });
        }
        // The button that opened this may be gone with the active card.
        request_animation_frame(|| {
            focus_on(NUMBER);
        });
    };
    let confirm = move |()| {
        if let Some(block) = block() {
            booking::book(block, state, notebook);
        }
    };
    let look_again = move |()| {
        if let Some(block) = block() {
            booking::look_again(block, state, notebook);
        }
    };
    let hold = desk.hold();
    Effect::new(move |_| state.with(|state| hold.follow(state)));
    Effect::new(move |before: Option<bool>| {
        let booked = state.with(|state| matches!(state, Booking::Booked(())));
        if booked && before == Some(false) {
            desk.note(Done::Blocked(blocked.get_value()));
        }
        booked
    });
    view! {
        <Confirmation
            state
            title=move || say!(block_card_question, number = &*number)
            yes=Yes::BooksForGood(say!(block_for_good))
            on_yes=confirm
            on_look_again=look_again
            on_close=close
            outcome=move || state.with(outcome)
        >
            <p>{say!(blocking_is_final)}</p>
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
        Booking::Preparing | Booking::Sent => view! {
            <p class="working" role="status">
                {say!(blocking_running)}
            </p>
            <Slow busy=true />
        }
        .into_any(),
        Booking::Booked(()) => told(Tone::Success, say!(blocking_done)),
        Booking::Refused(refusal) => told(Tone::Refusal, wording::block::refused(refusal)),
        Booking::NotSent(hindrance) => told(
            Tone::Alarm,
            say!(
                blocking_not_sent,
                why = wording::trouble::not_sent(hindrance)
            ),
        ),
        Booking::Unclear(doubt, _) | Booking::StillUnclear(doubt) => told(
            Tone::Alarm,
            say!(blocking_unclear, why = wording::trouble::unclear(doubt)),
        ),
        Booking::NotBooked => told(Tone::Information, say!(blocking_not_booked)),
    }
}
