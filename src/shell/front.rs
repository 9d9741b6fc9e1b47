//! The strip in front of the desk: the field for a card, and whoever it brought.

use leptos::{ev, prelude::*};
use uitpas_api::{Card, CardStatus, GroupPass, Trouble};

use crate::{
    components::{
        error_summary::focus_on,
        inlaid::numbered,
        notice::{Notice, Tone},
    },
    desk::{Desk, InFront, in_dialog},
    navigation::Navigation,
    part::{self, part},
    passing::passing,
    route::Route,
    say,
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
    let looking = Memo::new(move |_| desk.front().with(|front| *front == InFront::Looking));
    let answered = Memo::new(move |_| {
        desk.front()
            .with(|front| !matches!(front, InFront::Nobody | InFront::Looking))
    });
    view! {
        <section class="front" aria-label=say!(at_the_desk) aria-busy=move || looking.get().then_some("true")>
            <ScanField />
            <p class="visually-hidden" role="status">
                {move || desk.front().with(spoken)}
            </p>
            <div class="front-answer">
                {move || {
                    looking
                        .get()
                        .then(|| {
                            view! { <p class="front-looking">{say!(passholder_being_looked_up)}</p> }
                        })
                }}
                {move || {
                    answered
                        .get()
                        .then(|| part!(work, Now, part::waiting, |desk: Desk| answers(desk)))
                }}
            </div>
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
        InFront::Looking => say!(passholder_being_looked_up),
        InFront::Nobody => say!(nobody_at_the_desk),
        _ => String::new(),
    }
}

fn answers(desk: Desk) -> impl IntoView {
    let front = passing(move || desk.front().get());
    move || answer(desk, front.get())
}

fn answer(desk: Desk, front: InFront) -> AnyView {
    match front {
        InFront::Nobody | InFront::Looking => ().into_any(),
        InFront::Passholder(visit) => view! { <PassholderRegion visit=*visit /> }.into_any(),
        InFront::LooseCard(card) => view! { <LooseCard card=*card /> }.into_any(),
        InFront::GroupPass(pass) => view! { <GroupPassNotice pass=*pass /> }.into_any(),
        InFront::Unknown => view! {
            <Notice tone=Tone::Refusal>
                <h2>{say!(nobody_has_this_number)}</h2>
                <p>{say!(check_the_number)}</p>
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
    let kind = wording::passholder::card_kind(&card);
    let number = card.number().grouped();
    let status = wording::passholder::card_status(card.status());
    let what = match card.card_system() {
        Some(system) => say!(
            loose_card_of_system,
            kind = kind,
            number = &*number,
            status = status,
            system = system.name()
        ),
        None => say!(loose_card, kind = kind, number = &*number, status = status),
    };
    let counter = card
        .counter()
        .map(|counter| say!(card_belongs_to_counter, counter = counter.name()));
    let (heading, advice) = match card.status() {
        CardStatus::LocalStock => (say!(card_not_issued), say!(card_not_issued_advice)),
        CardStatus::Blocked => (say!(card_blocked_for_good), say!(card_blocked_advice)),
        CardStatus::Deleted => (say!(deleted_card), say!(card_deleted_advice)),
        CardStatus::Active => (say!(card_not_visible), say!(card_not_visible_advice)),
        _ => (say!(card_not_ready), say!(card_not_ready_advice)),
    };
    view! {
        <Notice tone=Tone::Refusal>
            <h2>{heading}</h2>
            <p>
                {numbered(&what, &number)} " " {counter}
            </p>
            <p>
                {advice} " " <a href=navigation.href(&Route::NewCard)>{say!(to_the_form)}</a>
            </p>
        </Notice>
    }
}

/// A group pass.
#[component]
fn GroupPassNotice(pass: GroupPass) -> impl IntoView {
    let tickets = pass.available_tickets().map(|left| {
        let left = wording::amount::count(left, &say!(ticket), &say!(tickets));
        match pass.tickets_per_year() {
            Some(all) => say!(
                tickets_left_of,
                all = wording::amount::grouped(all),
                left = left
            ),
            None => say!(tickets_left, left = left),
        }
    });
    let until = pass
        .end()
        .map(|end| say!(group_pass_until, day = wording::date::day(end)));
    view! {
        <Notice tone=Tone::Refusal>
            <h2>{say!(group_pass, name = pass.name())}</h2>
            <p>{until} " " {tickets}</p>
            <p>
                {say!(group_pass_saves_nothing)}
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
            <h2>{say!(look_up_failed)}</h2>
            <p>{wording::trouble::reading(&trouble)}</p>
            <button type="button" class="button" on:click=retry>
                {say!(look_up_again)}
            </button>
        </Notice>
    }
}
