//! The summary to check, and the booking.

use leptos::{html, prelude::*};
use uitpas_api::{NewCard, NewCardReason, Reason, Trouble};

use crate::{
    booking::{self, Booking},
    components::notice::{Notice, Tone},
    desk::Desk,
    loading::Loading,
    wording,
};

use super::{draft::Draft, replacement::Replacement};

/// What will be booked, in words; then the booking and what became of it.
#[component]
pub fn Summary() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let draft = expect_context::<Draft>();
    let Some(card) = draft.checked().get_untracked() else {
        return ().into_any();
    };
    let state = draft.booking();
    let attempt = Replacement {
        client: desk.client,
        card: card.clone(),
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
    let confirm = {
        let attempt = attempt.clone();
        move |_| booking::book(attempt.clone(), state)
    };
    let look_again = move |_| booking::look_again(attempt.clone(), state);
    let open = move || state.with(Booking::is_open);
    let still_unclear = move || state.with(|state| matches!(state, Booking::StillUnclear(_)));
    view! {
        <h2 tabindex="-1" node_ref=heading>
            "Klopt dit?"
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
                "Wijzigen"
            </button>
            <button type="button" class="button button-primary" hidden=open on:click=confirm>
                "Kaart vervangen"
            </button>
            <button
                type="button"
                class="button button-primary"
                hidden=move || !still_unclear()
                on:click=look_again
            >
                "Opnieuw nakijken"
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
        .map(|old| format!("{} (wordt geblokkeerd)", old.number().grouped()));
    let until = match card.reason {
        NewCardReason::ObtainKansenstatuut { until } => Some(wording::date::day(until)),
        _ => None,
    };
    let price = move || {
        draft.price().with(|price| match price {
            Loading::Ready(price) => wording::amount::euro(price.price()),
            Loading::Failed(..) => "Niet gekend".to_owned(),
            Loading::First | Loading::Again(_) => "Wordt opgezocht…".to_owned(),
        })
    };
    let fact = |label: &'static str, value: Option<String>| {
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
            {fact("Pashouder", person)}
            {fact("Oude kaart", old)}
            {fact("Nieuwe kaart", Some(format!("{} ({kind})", card.number.grouped())))}
            {fact("Reden", Some(wording::passholder::reason(&reason)))}
            {fact("Kansenstatuut geldig tot en met", until)} {fact("Voucher", card.voucher)}
            <div>
                <dt>"Prijs"</dt>
                <dd>{price}</dd>
            </div>
        </dl>
        <p>
            {if stays {
                "De andere kaarten van de pashouder blijven werken."
            } else {
                "De oude kaart van dit kaartsysteem wordt definitief geblokkeerd. Punten en gegevens blijven."
            }}
        </p>
    }
}

fn outcome(state: &Booking<uitpas_api::UitpasNumber>) -> AnyView {
    match state {
        Booking::Running => view! {
            <p class="working" role="status">
                "Nieuwe kaart wordt geregistreerd…"
            </p>
        }
        .into_any(),
        Booking::Unclear(trouble) => unclear(
            trouble,
            "Wacht even: we kijken na of de nieuwe kaart al van de pashouder is.",
        ),
        Booking::StillUnclear(trouble) => unclear(
            trouble,
            "Nakijken lukte nog niet. Geef de nieuwe kaart nog niet mee.",
        ),
        _ => ().into_any(),
    }
}

fn unclear(trouble: &Trouble, next: &'static str) -> AnyView {
    let why = wording::trouble::unclear(trouble);
    view! {
        <Notice tone=Tone::Alarm>
            <p class="outcome">"Onzeker of de kaart vervangen is. " {why}</p>
            <p>{next}</p>
        </Notice>
    }
    .into_any()
}
