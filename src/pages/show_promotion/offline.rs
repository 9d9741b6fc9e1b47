//! Without a network: the promotions that can be shown all the same, as they were read last.

use leptos::prelude::*;
use uitpas_api::PromotionId;

use super::sheet::{Freshness, Sheet};
use crate::{
    navigation::Navigation,
    portal::kept::Kept,
    route::{Route, SearchPlace},
    say, wording,
};

/// One of them, or the list when it is not among them.
#[component]
pub fn ShowKept(kept: Kept, id: PromotionId) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let Some(ticket) = kept.ticket(id).cloned() else {
        return view! { <KeptList kept /> }.into_any();
    };
    let list = navigation.href(&Route::MyPromotions(SearchPlace::default()));
    view! {
        <p class="back-row">
            <a class="back" href=list>
                {say!(kept_back)}
            </a>
        </p>
        <Sheet ticket cards=kept.cards freshness=Freshness::NotRead />
    }
    .into_any()
}

/// All that were kept.
#[component]
pub fn KeptList(kept: Kept) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let reload = |_| {
        let _ = window().location().reload();
    };
    let none = kept.tickets.is_empty();
    let rows = kept
        .tickets
        .into_iter()
        .map(|ticket| {
            let heading = format!("promotion-{}", ticket.id);
            let (named_by, described_by) = (heading.clone(), heading.clone());
            let read = wording::date::moment(ticket.read);
            view! {
                <li>
                    <article
                        class="own-promotion"
                        aria-labelledby=named_by
                        data-promotion-id=ticket.id.to_string()
                    >
                        <div class="own-promotion-body">
                            <h2 class="own-promotion-title" id=heading lang="nl">
                                {ticket.title}
                            </h2>
                            <p class="own-promotion-price">{wording::amount::price(ticket.points)}</p>
                            <p class="own-promotion-facts">{say!(show_read_at, moment = read)}</p>
                            <a
                                class="button button-primary own-promotion-show"
                                href=navigation.href(&Route::ShowPromotion(ticket.id))
                                aria-describedby=described_by
                            >
                                {say!(show_at_counter)}
                            </a>
                        </div>
                    </article>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="kept">
        <h1>{say!(kept_title)}</h1>
        <p class="kept-words">{if none { say!(kept_none) } else { say!(kept_words) }}</p>
        <p>
            <button type="button" class="button" on:click=reload>
                {say!(try_again)}
            </button>
        </p>
        <ul class="own-promotions" role="list" aria-label=say!(promotions)>
            {rows}
        </ul>
        </div>
    }
}
