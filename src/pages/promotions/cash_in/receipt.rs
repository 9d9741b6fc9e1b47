//! The receipt of a cash-in, for the passholder.

use leptos::prelude::*;
use uitpas_api::Promotion;

use super::Reading;
use crate::{
    components::receipt::{Receipt, ReceiptLine},
    desk::{Desk, Visit},
    say,
    today::now,
    wording,
};

/// The receipt; the new balance comes when it is read.
#[component]
pub fn CashInReceipt(
    promotion: Promotion,
    visit: Visit,
    balance: RwSignal<Reading>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let counter = desk
        .counter()
        .with_untracked(|counter| counter.as_ref().map(|counter| counter.name().to_owned()));
    let title = promotion.title().to_owned();
    let new_balance = move || {
        let points = balance.get().points().map(wording::amount::points);
        view! { <ReceiptLine name=say!(receipt_new_balance) value=points /> }
    };
    view! {
        <Receipt
            heading=say!(receipt_of_cash_in)
            subject=view! { <span lang="nl">{title}</span> }.into_any()
        >
            <ReceiptLine
                name=say!(price)
                value=Some(wording::amount::price(promotion.points()))
            />
            <ReceiptLine
                name=say!(card)
                value=visit.number.map(|number| number.grouped())
            />
            <ReceiptLine name=say!(counter) value=counter />
            <ReceiptLine name=say!(receipt_date) value=Some(wording::date::moment(now())) />
            {new_balance}
        </Receipt>
    }
}
