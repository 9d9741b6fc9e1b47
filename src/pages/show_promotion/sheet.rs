//! The sheet that a counter looks at and scans: large, at full contrast, with nothing beside it.

use leptos::prelude::*;

use super::keeping::Keeping;
use crate::{
    awake,
    components::{
        code::{CodeImage, Drawing},
        notice::{Notice, Tone},
    },
    portal::ticket::{HeldCard, Ticket},
    say,
    today::today,
    wording,
};

/// How new what stands there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// UiTPAS told it a moment ago.
    ReadJustNow,
    /// It was kept, and UiTPAS is being asked.
    BeingRead,
    /// It was kept, and UiTPAS cannot be asked.
    NotRead,
}

/// The sheet.
#[component]
pub fn Sheet(ticket: Ticket, cards: Vec<HeldCard>, freshness: Freshness) -> impl IntoView {
    let card = ticket.card(&cards).cloned();
    let period = wording::date::cashing_period(ticket.period, today());
    let read = wording::date::moment(ticket.read);
    let read = match freshness {
        Freshness::ReadJustNow => None,
        Freshness::BeingRead => Some(say!(show_being_read, moment = read)),
        Freshness::NotRead => Some(say!(show_read_at, moment = read)),
    };
    view! {
        <article class="ticket" aria-labelledby="ticket-title">
            <h1 id="ticket-title" class="ticket-title" lang="nl">
                {ticket.title}
            </h1>
            <p class="ticket-price">{wording::amount::price(ticket.points)}</p>
            {period.map(|words| view! { <p class="ticket-period">{words}</p> })}
            {read.map(|words| view! { <p class="ticket-read">{words}</p> })}
            {match card {
                Some(card) => view! { <Codes card /> }.into_any(),
                None => {
                    view! {
                        <Notice tone=Tone::Refusal>
                            <p>{say!(show_no_card)}</p>
                        </Notice>
                    }
                        .into_any()
                }
            }}
            <p class="ticket-hint">{say!(show_hint)}</p>
            <Keeping />
        </article>
    }
}

/// The number of the card, for eyes and for a scanner.
#[component]
fn Codes(card: HeldCard) -> impl IntoView {
    awake::while_shown();
    let number = card.number.as_str();
    let image = |drawing: Option<Drawing>, name: String, class| {
        drawing.map(|drawing| view! { <CodeImage drawing name class /> })
    };
    let name = card.system.name().to_owned();
    view! {
        <section class="ticket-card" aria-label=say!(show_card)>
            {image(Drawing::barcode(number), say!(show_barcode), "code-bars")}
            <p class="ticket-number">{card.number.grouped()}</p>
            {(!name.is_empty()).then(|| view! { <p class="ticket-system" lang="nl">{name}</p> })}
            {image(Drawing::qr(number), say!(show_qr), "code-qr")}
        </section>
    }
}
