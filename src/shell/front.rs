//! The strip in front of the desk: the field for a card, and whoever it brought.

use leptos::{ev, prelude::*};
use uitpas_api::{Card, CardStatus, GroupPass, Trouble};

use crate::{
    components::{
        error_summary::focus_on,
        notice::{Notice, Tone},
    },
    desk::{Desk, InFront, in_dialog},
    navigation::Navigation,
    route::Route,
    scanner::SCAN_FIELD,
    wording,
};

use super::{passholder::PassholderRegion, scan::ScanField};

/// The strip. Escape outside dialogs lets go of the person.
#[component]
pub fn Front() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let escape = window_event_listener(ev::keydown, move |event| {
        let taken = event.default_prevented() || in_dialog();
        if event.key() == "Escape"
            && !taken
            && desk
                .front()
                .with_untracked(|front| *front != InFront::Nobody)
        {
            desk.next();
            focus_on(SCAN_FIELD);
        }
    });
    on_cleanup(move || escape.remove());
    let busy = move || desk.front().with(|front| *front == InFront::Looking);
    view! {
        <section class="front" aria-label="Aan de balie" aria-busy=move || busy().then_some("true")>
            <ScanField />
            <p class="visually-hidden" role="status">
                {move || desk.front().with(spoken)}
            </p>
            <div class="front-answer">{move || answer(desk)}</div>
        </section>
    }
}

/// Who is there, in one sentence. Other answers are alerts, and speak for themselves.
fn spoken(front: &InFront) -> String {
    match front {
        InFront::Passholder(visit) => format!(
            "{}, {}.",
            visit.passholder.full_name(),
            wording::amount::points(visit.passholder.points())
        ),
        InFront::Looking => "Pashouder wordt opgezocht.".into(),
        InFront::Nobody => "Geen pashouder aan de balie.".into(),
        _ => String::new(),
    }
}

fn answer(desk: Desk) -> AnyView {
    match desk.front().get() {
        InFront::Nobody => ().into_any(),
        InFront::Looking => {
            view! { <p class="front-looking">"Pashouder wordt opgezocht…"</p> }.into_any()
        }
        InFront::Passholder(visit) => view! { <PassholderRegion visit=*visit /> }.into_any(),
        InFront::LooseCard(card) => view! { <LooseCard card=*card /> }.into_any(),
        InFront::GroupPass(pass) => view! { <GroupPassNotice pass=*pass /> }.into_any(),
        InFront::Unknown => view! {
            <Notice tone=Tone::Refusal>
                <h2>"Geen kaart of pashouder gevonden met dit nummer."</h2>
                <p>"Kijk het nummer na en scan de kaart opnieuw. Een kaart van een andere UiTPAS-regio is hier soms niet zichtbaar."</p>
            </Notice>
        }
        .into_any(),
        InFront::Failed(trouble, again) => {
            let retry = move |_| desk.seek(again.clone());
            view! { <Failed trouble=*trouble retry /> }.into_any()
        }
    }
}

/// A card without a person.
#[component]
fn LooseCard(card: Card) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let system = card
        .card_system()
        .map(|system| format!(" van {}", system.name()))
        .unwrap_or_default();
    let kind = wording::passholder::card_kind(&card);
    let counter = card
        .counter()
        .map(|counter| format!("Ze hoort bij balie {}.", counter.name()));
    let (heading, advice) = match card.status() {
        CardStatus::LocalStock => (
            "Deze kaart is nog niet uitgegeven.",
            "Scan eerst de oude kaart van de pashouder; kies daarna “Kaart vervangen” en scan deze kaart daar.",
        ),
        CardStatus::Blocked => (
            "Deze kaart is geblokkeerd en hoort bij niemand meer.",
            "Vraag de pashouder naar een andere kaart, of zoek met het rijksregisternummer.",
        ),
        CardStatus::Deleted => (
            "Deze kaart is verwijderd.",
            "Ze kan niet meer gebruikt worden. Neem een andere kaart.",
        ),
        CardStatus::Active => (
            "Deze kaart is in gebruik, maar de pashouder is aan deze balie niet zichtbaar.",
            "Stuur de pashouder naar een balie van het eigen kaartsysteem.",
        ),
        _ => (
            "Deze kaart kan nog niet uitgegeven worden.",
            "Bevestig eerst de ontvangst van de kaarten, of neem een kaart uit de lokale stock.",
        ),
    };
    view! {
        <Notice tone=Tone::Refusal>
            <h2>{heading}</h2>
            <p>
                {kind} " " <span class="number">{card.number().grouped()}</span> {system} ": "
                {wording::passholder::card_status(card.status())} ". " {counter}
            </p>
            <p>
                {advice} " " <a href=navigation.href(&Route::NewCard)>"Naar het formulier"</a>
            </p>
        </Notice>
    }
}

/// A group pass.
#[component]
fn GroupPassNotice(pass: GroupPass) -> impl IntoView {
    let tickets = pass.available_tickets().map(|left| {
        let left = wording::amount::count(left, "ticket", "tickets");
        match pass.tickets_per_year() {
            Some(all) => format!("Nog {left} van {all} dit jaar."),
            None => format!("Nog {left} dit jaar."),
        }
    });
    let until = pass
        .end()
        .map(|end| format!("Geldig tot en met {}. ", wording::date::day(end)));
    view! {
        <Notice tone=Tone::Refusal>
            <h2>"Dit is een groepspas: " {pass.name().to_owned()}</h2>
            <p>{until} {tickets}</p>
            <p>
                "Met een groepspas kan je geen punten sparen of omruilen. Vraag de pashouder naar een eigen kaart."
            </p>
        </Notice>
    }
}

/// The look-up failed.
#[component]
fn Failed(
    trouble: Trouble,
    retry: impl Fn(ev::MouseEvent) + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <Notice tone=Tone::Alarm>
            <h2>"Opzoeken lukte niet."</h2>
            <p>{wording::trouble::reading(&trouble)}</p>
            <button type="button" class="button" on:click=retry>
                "Opnieuw opzoeken"
            </button>
        </Notice>
    }
}
