//! The filters in force, each a button that takes it off.

use leptos::prelude::*;

use super::TITLE;
use crate::{
    components::error_summary::focus_on,
    desk::Desk,
    navigation::Navigation,
    route::{Filter, Route, SearchPlace},
    say,
    wording::{self, search::Names},
};

/// Where the focus goes when a chip is taken off: the first of those left, else the heading.
const FIRST: &str = "first-chip";

/// The chips, and the button that takes off all.
#[component]
pub fn Chips(place: Memo<SearchPlace>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let go = move |place: SearchPlace| navigation.go(Route::Promotions(place));
    let lift = move |filter: &Filter| {
        go(place.with_untracked(|place| place.with(|query| filter.lift(query))));
        // The chip is gone, and the focus with it.
        request_animation_frame(|| {
            if !focus_on(FIRST) {
                focus_on(TITLE);
            }
        });
    };
    move || {
        let query = place.with(|place| place.query.clone());
        let filters = Filter::all(&query);
        if filters.is_empty() {
            return ().into_any();
        }
        let card_systems = desk.card_systems();
        let names = Names {
            card_systems: &card_systems,
            counters: &desk.employee.counters,
        };
        let chips = filters
            .into_iter()
            .enumerate()
            .map(|(index, filter)| {
                let id = if index == 0 { Some(FIRST) } else { None };
                let words = wording::search::filter(&filter, &query, &names);
                view! {
                    <li>
                        <button type="button" class="chip" id=id on:click=move |_| lift(&filter)>
                            {words} <span class="visually-hidden">" " {say!(filter_take_off)}</span>
                            <span class="chip-cross" aria-hidden="true">"×"</span>
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
