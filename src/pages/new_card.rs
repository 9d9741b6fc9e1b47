//! Card replacement: the new number, why, a summary to check, and then exactly one booking.

mod block;
mod draft;
mod form;
mod outcome;
mod reason;
mod receipt;
mod stock_card;
mod summary;
mod uid;
mod wrong;

use leptos::prelude::*;
use uitpas_api::{Counter, UitpasNumber};

use crate::{
    booking::Booking,
    components::{
        error_summary::focus_on,
        inlaid::inlay,
        notice::{Notice, Tone},
        receipt::PrintButton,
    },
    desk::{Desk, InFront},
    navigation::Navigation,
    route::Route,
    say,
    unfinished::TypedCard,
    wording,
};

pub use block::BlockCard;
use block::Blocking;
pub use draft::Draft;

/// The id of the sentence that says what became of a booking.
const OUTCOME: &str = "replacement-outcome";

/// Puts into the context what outlives the page: what is typed, and the bookings on their way. What was `typed` before the
/// session ended waits for its person.
pub fn provide(desk: Desk, typed: Option<TypedCard>) -> Draft {
    let draft = Draft::new(desk, typed);
    provide_context(draft);
    provide_context(Blocking::new());
    draft
}

/// Follows, for as long as the desk is open, who is there and what becomes of a booking.
pub fn follow(desk: Desk, draft: Draft) {
    draft.follow();
    outcome::follow(draft, desk);
}

/// The page. What was typed is kept in the [`Draft`] when one leaves and comes back.
#[component]
pub fn NewCard() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let draft = expect_context::<Draft>();
    let step = Memo::new(move |_| {
        let booked = draft.booking().with(|booking| match booking {
            Booking::Booked(number) => Some(number.clone()),
            _ => None,
        });
        if let Some(number) = booked {
            return Step::Done(number);
        }
        let cannot =
            |counter: &Option<Counter>| counter.as_ref().is_some_and(Counter::cannot_register);
        let open = draft.booking().with(Booking::is_open);
        if !open && desk.counter().with(cannot) {
            return Step::NotHere;
        }
        if desk.front().with(|front| front.visit().is_none()) {
            return Step::Nobody;
        }
        let checked = draft.checked().with(Option::is_some);
        if checked { Step::Summary } else { Step::Form }
    });
    view! {
        <section class="sheet replacement">
            <h1>{say!(replace_card)}</h1>
            {move || match step.get() {
                Step::NotHere => view! { <NotHere /> }.into_any(),
                Step::Nobody => view! { <Nobody /> }.into_any(),
                Step::Form => view! { <form::Form /> }.into_any(),
                Step::Summary => view! { <summary::Summary /> }.into_any(),
                Step::Done(number) => view! { <Done number /> }.into_any(),
            }}
        </section>
    }
}

/// How far the replacement is.
#[derive(Debug, Clone, PartialEq)]
enum Step {
    NotHere,
    Nobody,
    Form,
    Summary,
    Done(UitpasNumber),
}

/// This counter gives out no cards.
#[component]
fn NotHere() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let right = move || {
        desk.counter().with(|counter| {
            let counter = counter.as_ref()?;
            Some(say!(no_registration_right, counter = counter.name()))
        })
    };
    let elsewhere = desk.employee.counters.iter().any(Counter::may_register);
    view! {
        <Notice tone=Tone::Refusal>
            <p class="outcome">{say!(no_cards_here)}</p>
            <p>
                {right} " "
                {if elsewhere {
                    say!(another_counter_may)
                } else {
                    say!(no_counter_may)
                }}
            </p>
        </Notice>
        <Show when=move || elsewhere>
            <p>
                <a href=navigation.href(&Route::CounterChoice)>{say!(change_counter)}</a>
            </p>
        </Show>
    }
}

/// A card is replaced for somebody.
#[component]
fn Nobody() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let looking = move || desk.front().with(|front| *front == InFront::Looking);
    view! {
        <Show
            when=move || !looking()
            fallback=|| view! { <p class="working">{say!(passholder_being_looked_up)}</p> }
        >
            <p>
                {say!(scan_old_card_first)}
            </p>
            <uid::UidSearch />
        </Show>
    }
}

/// The card was replaced.
#[component]
fn Done(number: UitpasNumber) -> impl IntoView {
    let draft = expect_context::<Draft>();
    focus_when_lost(OUTCOME);
    let shown = number.grouped();
    let done = inlay(
        &say!(replacement_done, number = &*shown),
        &shown.clone(),
        view! { <strong class="number">{shown}</strong> },
    );
    let kind = wording::passholder::kansen_kind(number.is_kansen()).to_lowercase();
    view! {
        <Notice tone=Tone::Success>
            <p class="outcome" id=OUTCOME tabindex="-1">
                {done}
            </p>
            <p>
                {say!(replacement_hand_over, kind = kind)}
            </p>
        </Notice>
        <receipt::ReplacementReceipt number />
        <div class="actions">
            <PrintButton label=say!(receipt_print) />
            <button type="button" class="button" on:click=move |_| draft.clear()>
                {say!(replace_another)}
            </button>
        </div>
    }
}

/// Moves the focus to what became of a booking, when the button that had it is gone. Drawn anew in another
/// language, it lets the focus be.
fn focus_when_lost(id: &'static str) {
    request_animation_frame(move || {
        let lost = document()
            .active_element()
            .is_none_or(|active| active.tag_name() == "BODY");
        if lost {
            focus_on(id);
        }
    });
}
