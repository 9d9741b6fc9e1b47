//! The filters in force, each a button that takes it off.

use leptos::prelude::*;

use crate::{
    desk::Desk,
    navigation::Navigation,
    route::{Filter, Route, SearchPlace},
    wording::{self, search::Names},
};

/// The chips, and the button that takes off all.
#[component]
pub fn Chips(place: Memo<SearchPlace>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let go = move |place: SearchPlace| navigation.go(Route::Promotions(place));
    let lift = move |filter: &Filter| {
        go(place.with_untracked(|place| place.with(|query| filter.lift(query))));
    };
    let chips = move || {
        let query = place.with(|place| place.query.clone());
        let filters = Filter::all(&query);
        if filters.is_empty() {
            return ().into_any();
        }
        let card_systems = desk.config.card_systems();
        let names = Names {
            card_systems: &card_systems,
            counters: &desk.employee.counters,
        };
        let chips = filters
            .into_iter()
            .map(|filter| {
                let words = wording::search::filter(&filter, &query, &names);
                view! {
                    <li>
                        <button type="button" class="chip" on:click=move |_| lift(&filter)>
                            {words} <span class="visually-hidden">" verwijderen"</span>
                            <span class="chip-cross" aria-hidden="true">"×"</span>
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! {
            <ul class="chips" role="list" aria-label="Gekozen filters">
                {chips}
            </ul>
        }
        .into_any()
    };
    chips
}
