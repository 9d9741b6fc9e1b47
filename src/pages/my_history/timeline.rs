//! What was redeemed, newest first, under the month it was redeemed in.

use leptos::prelude::*;
use uitpas_api::RedeemedPromotion;

use crate::{say, wording};

/// The list.
#[component]
pub fn Timeline<'a>(redeemed: &'a [RedeemedPromotion]) -> impl IntoView + use<> {
    let months = redeemed
        .chunk_by(|one, next| month(one) == month(next))
        .map(|same_month| {
            let heading = same_month
                .first()
                .and_then(RedeemedPromotion::at)
                .map(|at| wording::date::month_of_year(at.day().year(), at.day().month()));
            let rows = same_month.iter().map(row).collect_view();
            view! {
                <section class="timeline-month">
                    {heading.map(|heading| view! { <h3>{heading}</h3> })}
                    <ul role="list">{rows}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="timeline-title">
            <h2 id="timeline-title" class="visually-hidden">
                {say!(redeemed_promotions)}
            </h2>
            {months}
        </section>
    }
}

fn month(redeemed: &RedeemedPromotion) -> Option<(i32, u8)> {
    redeemed.at().map(|at| (at.day().year(), at.day().month()))
}

fn row(redeemed: &RedeemedPromotion) -> impl IntoView + use<> {
    let promotion = redeemed.promotion();
    let counter = redeemed
        .counter()
        .map(|counter| say!(my_history_where, counter = counter.name().to_owned()));
    view! {
        <li class="timeline-row">
            <p class="timeline-title" lang="nl">
                {promotion.title().to_owned()}
            </p>
            <p class="timeline-points">{wording::amount::price(promotion.points())}</p>
            <p class="timeline-when">
                {redeemed.at().map(wording::date::moment)}
                {counter.map(|counter| view! { <br /> {counter} })}
            </p>
        </li>
    }
}
