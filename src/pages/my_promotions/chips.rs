//! The filters in force, each a button that takes it off.

use leptos::prelude::*;

use super::TITLE;
use crate::{
    components::error_summary::focus_on,
    navigation::Navigation,
    portal::Portal,
    route::{Filter, Route, SearchPlace},
    say,
    wording::{self, search::Names},
};

/// Where the focus goes when a chip is taken off: the first of those left, else the heading.
const FIRST: &str = "first-chip";

/// The filters of a search; points that are only supposed narrow nothing.
pub fn in_force(place: &SearchPlace) -> Vec<Filter> {
    let mut filters = Filter::all(&place.query);
    filters.retain(|filter| !matches!(filter, Filter::ExtraPoints(_)));
    filters
}

/// The chips.
#[component]
pub fn Chips(place: Memo<SearchPlace>) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let navigation = expect_context::<Navigation>();
    let lift = move |filter: &Filter| {
        let lifted = place.with_untracked(|place| place.with(|query| filter.lift(query)));
        navigation.go(Route::MyPromotions(lifted));
        // The chip is gone, and the focus with it.
        request_animation_frame(|| {
            if !focus_on(FIRST) {
                focus_on(TITLE);
            }
        });
    };
    move || {
        let filters = place.with(in_force);
        if filters.is_empty() {
            return ().into_any();
        }
        let card_systems = portal.site.config.card_systems();
        let names = Names {
            card_systems: &card_systems,
            counters: &[],
        };
        let query = place.with(|place| place.query.clone());
        let chips = filters
            .into_iter()
            .enumerate()
            .map(|(index, filter)| {
                let words = wording::search::filter(&filter, &query, &names);
                view! {
                    <li>
                        <button
                            type="button"
                            class="chip"
                            id=(index == 0).then_some(FIRST)
                            on:click=move |_| lift(&filter)
                        >
                            {words} <span class="visually-hidden">" " {say!(filter_take_off)}</span>
                            <span class="chip-cross" aria-hidden="true">
                                "×"
                            </span>
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="chips" role="list" aria-label=say!(filters_chosen)>
                {chips}
            </ul>
        }
        .into_any()
    }
}
