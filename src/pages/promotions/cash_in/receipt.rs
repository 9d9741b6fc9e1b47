//! What is printed for the passholder: one small page, and nothing of the screen around it.

use leptos::prelude::*;
use uitpas_api::Promotion;

use super::Reading;
use crate::{
    desk::{Desk, Visit},
    say,
    today::now,
    wording,
};

/// The receipt. It is only seen on paper.
#[component]
pub fn Receipt(promotion: Promotion, visit: Visit, balance: RwSignal<Reading>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let counter = desk
        .counter()
        .with_untracked(|counter| counter.as_ref().map(|counter| counter.name().to_owned()));
    view! {
        <section class="receipt" aria-hidden="true">
            <h3>{say!(receipt_of_cash_in)}</h3>
            <p class="receipt-title" lang="nl">{promotion.title().to_owned()}</p>
            <dl>
                <div>
                    <dt>{say!(price)}</dt>
                    <dd>{wording::amount::price(promotion.points())}</dd>
                </div>
                <div>
                    <dt>{say!(receipt_card)}</dt>
                    <dd>{visit.number.map(|number| number.grouped())}</dd>
                </div>
                <div>
                    <dt>{say!(receipt_counter)}</dt>
                    <dd>{counter}</dd>
                </div>
                <div>
                    <dt>{say!(receipt_date)}</dt>
                    <dd>{wording::date::moment(now())}</dd>
                </div>
                {move || {
                    balance
                        .get()
                        .points()
                        .map(|points| {
                            view! {
                                <div>
                                    <dt>{say!(receipt_new_balance)}</dt>
                                    <dd>{wording::amount::points(points)}</dd>
                                </div>
                            }
                        })
                }}
            </dl>
        </section>
    }
}
