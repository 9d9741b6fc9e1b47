//! A promotion to show at a counter, where it is exchanged: what it is, and the card as codes for a scanner.
//!
//! What was read last serves while UiTPAS cannot be asked, and says when it was read.

mod keeping;
pub mod offline;
mod sheet;

use leptos::prelude::*;
use uitpas_api::{Passholder, Promotion, PromotionId, Trouble};

use crate::{
    components::notice::{Notice, Tone},
    loading::{Loading, Newest},
    navigation::Navigation,
    portal::{
        Portal,
        ticket::{HeldCard, Ticket},
    },
    route::Route,
    say,
    today::{now, today},
    wording::{self, cash_in::Circumstances},
};

use sheet::{Freshness, Sheet};

/// What there is to show.
#[derive(Clone, PartialEq)]
enum Shown {
    /// Nothing is known yet.
    Waiting,
    /// The ticket, as it was read.
    Ticket(Box<Ticket>, Vec<HeldCard>, Freshness),
    /// It cannot be taken now.
    NotNow(Box<Promotion>, Option<Box<Passholder>>),
    /// UiTPAS did not tell.
    Failed(Trouble),
}

/// The page.
#[component]
pub fn ShowPromotion(id: PromotionId) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let navigation = expect_context::<Navigation>();
    let found = Newest::<Promotion>::new();
    let ask = move || {
        let (client, whose) = (portal.site.client, portal.whose());
        found.ask(async move { client.promotion(id, Some(&whose)).await });
    };
    ask();
    let shown = RwSignal::new(kept(portal, id, Freshness::BeingRead).unwrap_or(Shown::Waiting));
    Effect::new(move |_| {
        let known = found.state().with(|found| {
            portal
                .passholder()
                .with(|holder| read_now(portal, found, holder))
        });
        let known = match known {
            // UiTPAS was not heard: what was read before still holds.
            Shown::Failed(trouble) if !matches!(trouble, Trouble::Refused(_)) => {
                kept(portal, id, Freshness::NotRead).unwrap_or(Shown::Failed(trouble))
            }
            known => known,
        };
        if known != Shown::Waiting {
            shown.set(known);
        }
    });
    let retry = move |_| {
        portal.refresh();
        ask();
    };
    view! {
        <p class="back-row">
            <a class="back" href=navigation.href(&Route::MyPromotion(id))>
                {say!(show_back)}
            </a>
        </p>
        {move || match shown.get() {
            Shown::Waiting => {
                view! {
                    <h1>{say!(show_title)}</h1>
                    <p role="status">{say!(promotions_being_read)}</p>
                }
                    .into_any()
            }
            Shown::Ticket(ticket, cards, freshness) => {
                view! { <Sheet ticket=*ticket cards freshness /> }.into_any()
            }
            Shown::NotNow(promotion, holder) => {
                view! { <NotNow promotion=*promotion holder=holder.map(|holder| *holder) /> }
                    .into_any()
            }
            Shown::Failed(trouble) => {
                view! {
                    <h1>{say!(show_title)}</h1>
                    <Notice tone=Tone::Alarm>
                        <p>{say!(my_promotion_failed)} " " {wording::trouble::reading(&trouble)}</p>
                        <button type="button" class="button" on:click=retry>
                            {say!(try_again)}
                        </button>
                    </Notice>
                }
                    .into_any()
            }
        }}
    }
}

/// What was kept of it.
fn kept(portal: Portal, id: PromotionId, freshness: Freshness) -> Option<Shown> {
    let kept = portal.kept()?;
    let ticket = kept.ticket(id)?.clone();
    Some(Shown::Ticket(Box::new(ticket), kept.cards, freshness))
}

/// What UiTPAS told just now; it is kept for when the network is gone.
fn read_now(portal: Portal, found: &Loading<Promotion>, holder: &Loading<Passholder>) -> Shown {
    if let Some(trouble) = found.trouble().or(holder.trouble()) {
        return Shown::Failed(trouble.clone());
    }
    let (Loading::Ready(promotion), Loading::Ready(holder)) = (found, holder) else {
        return Shown::Waiting;
    };
    portal.keep_also(std::slice::from_ref(promotion));
    match Ticket::of(promotion, now()) {
        Some(ticket) => Shown::Ticket(
            Box::new(ticket),
            HeldCard::all(holder),
            Freshness::ReadJustNow,
        ),
        None => Shown::NotNow(Box::new(promotion.clone()), Some(Box::new(holder.clone()))),
    }
}

/// There is nothing to show at a counter.
#[component]
fn NotNow(promotion: Promotion, holder: Option<Passholder>) -> impl IntoView {
    let about = Circumstances {
        promotion: &promotion,
        passholder: holder.as_ref(),
        today: today(),
    };
    let reason = wording::own_cash_in::state(promotion.cash_in_state(), about);
    view! {
        <h1 lang="nl">{promotion.title().to_owned()}</h1>
        <Notice tone=Tone::Refusal>
            <h2>{say!(show_not_now)}</h2>
            <p>{reason}</p>
        </Notice>
    }
}
