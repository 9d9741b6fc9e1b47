//! The summary to check, and the booking.

use leptos::{html, prelude::*};
use uitpas_api::{NewCard, NewCardReason, Reason};

use crate::{
    booking::{self, Booking, Doubt, Notebook, Replacement, Trace},
    components::notice::{Notice, Tone},
    desk::Desk,
    loading::Loading,
    say, wording,
};

use super::draft::Draft;

/// What will be booked, in words; then the booking and what became of it.
#[component]
pub fn Summary() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let draft = expect_context::<Draft>();
    let Some(card) = draft.checked().get_untracked() else {
        return ().into_any();
    };
    let state = draft.booking();
    let notebook = expect_context::<Notebook>();
    let confirmed = StoredValue::new(card.clone());
    let attempt = move || Replacement {
        client: desk.client,
        card: confirmed.get_value(),
        key: booking::new_key(),
    };
    // A card that is scanned now is another new card: back to the form with it.
    desk.take_scans(Callback::new(move |number: String| {
        if !state.with_untracked(Booking::is_open) {
            draft.change();
            draft.type_number(number);
            draft.look_up();
        }
    }));
    let heading = NodeRef::<html::H2>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let confirm = move |_| booking::book(attempt(), state, notebook);
    let look_again = move |_| {
        let mut sent = attempt();
        if let Some(note) = notebook.doubt_about(&sent.subject()) {
            sent.key = note.key;
        }
        booking::look_again(sent, state, notebook);
    };
    let open = move || state.with(Booking::is_open);
    let still_unclear = move || state.with(|state| matches!(state, Booking::StillUnclear(_)));
    view! {
        <h2 tabindex="-1" node_ref=heading>
            {say!(is_this_right)}
        </h2>
        <Facts card />
        {move || state.with(outcome)}
        <div class="actions">
            <button
                type="button"
                class="button"
                hidden=open
                on:click=move |_| draft.change()
            >
                {say!(change)}
            </button>
            <button type="button" class="button button-primary" hidden=open on:click=confirm>
                {say!(replace_card)}
            </button>
            <button
                type="button"
                class="button button-primary"
                hidden=move || !still_unclear()
                on:click=look_again
            >
                {say!(look_again)}
            </button>
        </div>
    }
    .into_any()
}

#[component]
fn Facts(card: NewCard) -> impl IntoView {
    let draft = expect_context::<Draft>();
    let person = draft.passholder().map(|passholder| passholder.full_name());
    let reason = card.reason.reason();
    let stays = matches!(reason, Reason::ExtraCard | Reason::CardUpgrade);
    let old = draft
        .old_card()
        .filter(|_| !stays)
        .map(|old| say!(will_be_blocked, number = old.number().grouped()));
    let until = match card.reason {
        NewCardReason::ObtainKansenstatuut { until } => Some(wording::date::day(until)),
        _ => None,
    };
    let price = move || {
        draft.price().with(|price| match price {
            Loading::Ready(price) => wording::amount::euro(price.price()),
            Loading::Failed(..) => say!(no_price_known),
            Loading::First | Loading::Again(_) => say!(price_on_its_way),
        })
    };
    let fact = |label: String, value: Option<String>| {
        value.map(|value| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
    };
    let kind = wording::passholder::kansen_kind(card.number.is_kansen()).to_lowercase();
    view! {
        <dl class="balance">
            {fact(say!(passholder), person)}
            {fact(say!(old_card), old)}
            {fact(say!(new_card), Some(format!("{} ({kind})", card.number.grouped())))}
            {fact(say!(reason), Some(wording::passholder::reason(&reason)))}
            {fact(say!(kansenstatuut_until_and_including), until)} {fact(say!(voucher), card.voucher)}
            <div>
                <dt>{say!(price)}</dt>
                <dd>{price}</dd>
            </div>
        </dl>
        <p>
            {if stays {
                say!(other_cards_stay)
            } else {
                say!(old_card_will_be_blocked)
            }}
        </p>
    }
}

fn outcome(state: &Booking<uitpas_api::UitpasNumber>) -> AnyView {
    match state {
        Booking::Preparing | Booking::Sent => view! {
            <p class="working" role="status">
                {say!(replacement_running)}
            </p>
        }
        .into_any(),
        Booking::Unclear(doubt, _) => unclear(doubt, say!(replacement_being_checked)),
        Booking::StillUnclear(doubt) => unclear(doubt, say!(replacement_still_unclear)),
        _ => ().into_any(),
    }
}

fn unclear(doubt: &Doubt, next: String) -> AnyView {
    let why = wording::trouble::unclear(doubt);
    view! {
        <Notice tone=Tone::Alarm>
            <p class="outcome">{say!(replacement_unclear, why = why)}</p>
            <p>{next}</p>
        </Notice>
    }
    .into_any()
}
