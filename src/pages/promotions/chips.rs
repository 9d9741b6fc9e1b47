//! The filters in force, in words.

use leptos::prelude::*;

use super::TITLE;
use crate::{
    desk::Desk,
    navigation::Navigation,
    route::{Filter, Route, SearchPlace},
    search,
    wording::{self, search::Names},
};

/// The chips.
#[component]
pub fn Chips(place: Memo<SearchPlace>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let filters = Signal::derive(move || {
        let card_systems = desk.card_systems();
        let names = Names {
            card_systems: &card_systems,
            counters: &desk.employee.counters,
        };
        place.with(|place| {
            let said = |filter: Filter| {
                let words = wording::search::filter(&filter, &place.query, &names);
                (filter, words)
            };
            Filter::all(&place.query)
                .into_iter()
                .map(said)
                .collect::<Vec<_>>()
        })
    });
    let lift = move |filter: &Filter| {
        let lifted = place.with_untracked(|place| place.with(|query| filter.lift(query)));
        navigation.go(Route::Promotions(lifted));
    };
    view! { <search::Chips filters on_lift=lift or_else=TITLE /> }
}
