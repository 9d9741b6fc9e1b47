//! The filters in force, in words.

use leptos::prelude::*;

use super::TITLE;
use crate::{
    navigation::Navigation,
    portal::Portal,
    route::{Filter, Route, SearchPlace},
    search,
    wording::{self, search::Names},
};

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
    let filters = Signal::derive(move || {
        let card_systems = portal.site.config.card_systems();
        let names = Names {
            card_systems: &card_systems,
            counters: &[],
        };
        place.with(|place| {
            let said = |filter: Filter| {
                let words = wording::search::filter(&filter, &place.query, &names);
                (filter, words)
            };
            in_force(place).into_iter().map(said).collect::<Vec<_>>()
        })
    });
    let lift = move |filter: &Filter| {
        let lifted = place.with_untracked(|place| place.with(|query| filter.lift(query)));
        navigation.go(Route::MyPromotions(lifted));
    };
    view! { <search::Chips filters on_lift=lift or_else=TITLE /> }
}
