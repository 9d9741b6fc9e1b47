//! One card system: the card there with its state, the kansenstatuut and what that means.

use leptos::prelude::*;
use uitpas_api::{Card, CardStatus, Kansenstatuut, Membership, MembershipStatus};

use crate::{say, wording};

use super::Lost;

/// The section of one membership.
#[component]
pub fn MembershipSection(membership: Membership) -> impl IntoView {
    let Lost(lost) = expect_context::<Lost>();
    let system = membership.card_system().name().to_owned();
    let title = format!("my-card-{}", membership.card_system().id());
    let heading = title.clone();
    let blocked = *membership.status() == MembershipStatus::Blocked;
    let active = membership
        .card()
        .filter(|card| *card.status() == CardStatus::Active)
        .cloned();
    let kansenstatuut = membership.kansenstatuut();
    view! {
        <section class="my-membership" aria-labelledby=title>
            <h2 id=heading>{system}</h2>
            {match membership.card() {
                Some(card) => view! { <CardFacts card=card.clone() /> }.into_any(),
                None => view! { <p>{say!(my_card_no_card)}</p> }.into_any(),
            }}
            {blocked.then(|| view! { <p class="fact fact-problem">{say!(my_membership_blocked)}</p> })}
            <p class=tone(kansenstatuut)>{wording::passholder::kansenstatuut(kansenstatuut)}</p>
            <p>{meaning(kansenstatuut)}</p>
            {active
                .map(|card| {
                    view! {
                        <details class="my-lost">
                            <summary>{say!(lost_or_stolen)}</summary>
                            <p>{say!(my_lost)}</p>
                            <button
                                type="button"
                                class="button"
                                on:click=move |_| lost.set(Some(card.clone()))
                            >
                                {say!(my_lost_block)}
                            </button>
                        </details>
                    }
                })}
        </section>
    }
}

#[component]
fn CardFacts(card: Card) -> impl IntoView {
    let tone = match card.status() {
        CardStatus::Active => "fact fact-good",
        _ => "fact fact-problem",
    };
    let problem = match card.status() {
        CardStatus::Active => None,
        CardStatus::Blocked => Some(say!(my_card_blocked)),
        _ => Some(say!(my_card_unusable)),
    };
    view! {
        <p class="my-card-number">
            <span>{say!(uitpas_number)}</span>
            " "
            <strong class="number">{card.number().grouped()}</strong>
        </p>
        <p>
            {wording::passholder::card_kind(&card)} " "
            <span class=tone>{wording::passholder::card_status(card.status())}</span>
        </p>
        {problem.map(|problem| view! { <p>{problem}</p> })}
    }
}

fn tone(kansenstatuut: Kansenstatuut) -> &'static str {
    match kansenstatuut {
        Kansenstatuut::None => "fact",
        Kansenstatuut::Active { .. } => "fact fact-good",
        Kansenstatuut::InGrace { .. } | Kansenstatuut::Suspended { .. } => "fact fact-warning",
        Kansenstatuut::Expired { .. } => "fact fact-problem",
    }
}

/// What a kansenstatuut means for the person, and what to do about it.
fn meaning(kansenstatuut: Kansenstatuut) -> String {
    match kansenstatuut {
        Kansenstatuut::None => say!(kansenstatuut_none_means),
        Kansenstatuut::Active { .. } => say!(kansenstatuut_active_means),
        Kansenstatuut::InGrace { .. } => say!(kansenstatuut_grace_means),
        Kansenstatuut::Expired { .. } => say!(kansenstatuut_expired_means),
        Kansenstatuut::Suspended { .. } => say!(kansenstatuut_suspended_means),
    }
}
