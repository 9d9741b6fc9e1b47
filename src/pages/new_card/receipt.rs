//! The receipt of a replacement, for the passholder.

use leptos::prelude::*;
use uitpas_api::{NewCardReason, UitpasNumber};

use crate::{
    components::receipt::{Receipt, ReceiptLine},
    desk::{Booked, Desk, Done},
    loading::Loading,
    say,
    today::now,
    wording,
};

use super::draft::Draft;

/// The receipt of the card with this number.
#[component]
pub fn ReplacementReceipt(number: UitpasNumber) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let draft = expect_context::<Draft>();
    let counter = desk
        .counter()
        .with_untracked(|counter| counter.as_ref().map(|counter| counter.name().to_owned()));
    let card = draft.checked().get_untracked();
    let reason = card.as_ref().map(|card| card.reason.reason());
    let until = card.as_ref().and_then(|card| match card.reason {
        NewCardReason::ObtainKansenstatuut { until } => Some(wording::date::day(until)),
        _ => None,
    });
    let price = draft.price().with_untracked(|price| match price {
        Loading::Ready(price) => Some(wording::amount::euro(price.price())),
        _ => None,
    });
    let mine = Done::Replaced(number.clone());
    let noted = untrack(|| desk.visit().map(|visit| desk.booked_for(&visit)));
    let at = noted
        .unwrap_or_default()
        .into_iter()
        .find_map(|Booked { at, what }| (what == mine).then_some(at));
    view! {
        <Receipt
            heading=say!(receipt_of_replacement)
            subject=number.grouped().into_any()
        >
            <ReceiptLine
                name=say!(reason)
                value=reason.map(|reason| wording::passholder::reason(&reason).to_string())
            />
            <ReceiptLine name=say!(kansenstatuut_until_and_including) value=until />
            <ReceiptLine name=say!(voucher) value=card.and_then(|card| card.voucher) />
            <ReceiptLine name=say!(price) value=price />
            <ReceiptLine name=say!(counter) value=counter />
            <ReceiptLine
                name=say!(receipt_date)
                value=Some(wording::date::moment(at.unwrap_or_else(now)))
            />
        </Receipt>
    }
}
