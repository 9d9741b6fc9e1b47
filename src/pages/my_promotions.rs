//! The passholder's own promotions: what is possible now, what nearly is, and the rest.
//!
//! The address is the only store of the search, as at the desk; whose it is, is added to the question here.

mod chips;
mod entry;
mod filters;
mod group;
mod results;
mod supposed;
mod toolbar;
mod typing;

use leptos::prelude::*;
use uitpas_api::{Promotion, PromotionId, SearchQuery};

use crate::{
    components::error_summary::focus_on,
    loading::{Loading, Newest},
    navigation::Navigation,
    portal::Portal,
    route::{Route, SearchPlace},
    say, search,
};

/// The id of the heading, where the focus goes when what had it is gone.
const TITLE: &str = "my-promotions-title";

/// How many promotions are read at most to put them into groups.
const WHOLE_LIST: u32 = 2000;

/// Which promotions would be possible with some points more.
#[derive(Debug, Clone, PartialEq)]
struct Supposed {
    extra: u32,
    possible: Vec<PromotionId>,
}

/// The page.
#[component]
pub fn MyPromotions() -> impl IntoView {
    let portal = expect_context::<Portal>();
    let navigation = expect_context::<Navigation>();
    let place = Memo::new(move |before: Option<&SearchPlace>| {
        navigation.route().with(|route| match route {
            Route::MyPromotions(place) => place.clone(),
            // Leaving: the page goes in a moment, with what it showed last.
            _ => before.cloned().unwrap_or_default(),
        })
    });
    // Another page of the same list is read from its top.
    Effect::new(move |before: Option<SearchPlace>| {
        let place = place.get();
        if before.is_some_and(|before| before.query == place.query && before.page != place.page) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_on(TITLE);
        }
        place
    });
    let question = Memo::new(move |_| place.with(|place| whole_list(portal, place)));
    let found = Newest::<Vec<Promotion>>::new();
    let again = RwSignal::new(());
    Effect::new(move |_| {
        again.track();
        let question = question.get();
        if place.with_untracked(|place| place.contradiction().is_some()) {
            found.forget();
            return;
        }
        let client = portal.site.client;
        found.ask(async move { Ok(client.search(&question).await?.items) });
    });
    // What is possible now and what would be are two questions: the one never passes for the other.
    let supposition = Memo::new(move |_| {
        let extra = place.with(|place| place.query.simulated_extra_points)?;
        Some((extra, question.get())).filter(|(extra, _)| *extra > 0)
    });
    let supposed = Newest::<Supposed>::new();
    Effect::new(move |_| {
        again.track();
        let Some((extra, mut question)) = supposition.get() else {
            supposed.forget();
            return;
        };
        if place.with_untracked(|place| place.contradiction().is_some()) {
            supposed.forget();
            return;
        }
        question.simulated_extra_points = Some(extra);
        let client = portal.site.client;
        supposed.ask(async move {
            let found = client.search(&question).await?.items;
            let possible = found
                .iter()
                .filter(|promotion| group::is_possible(promotion));
            Ok(Supposed {
                extra,
                possible: possible.map(Promotion::id).collect(),
            })
        });
    });
    keep_what_can_be_shown(portal, place, found);
    let retry = move || {
        portal.refresh();
        again.set(());
    };
    view! {
        <div class="search">
            <h1 id=TITLE class="search-title" tabindex="-1">
                {say!(my_promotions)}
            </h1>
            <filters::Filters place />
            <div class="search-results">
                <search::Ignorances place />
                <supposed::Suppose place found=found.state() supposed=supposed.state() />
                <toolbar::Toolbar place found=found.state() />
                <chips::Chips place />
                <results::Results place found=found.state() supposed=supposed.state() retry />
            </div>
        </div>
    }
}

/// The whole list of a search, as things really are: what is shown to the public, and may still be had.
fn whole_list(portal: Portal, place: &SearchPlace) -> SearchQuery {
    SearchQuery {
        start: 0,
        max: WHOLE_LIST,
        simulated_extra_points: None,
        published: true,
        unexpired: true,
        ..place.question(Some(portal.whose()))
    }
}

/// Once list and cards are known, what can be shown at a counter is kept for when the network is gone.
fn keep_what_can_be_shown(portal: Portal, place: Memo<SearchPlace>, found: Newest<Vec<Promotion>>) {
    Effect::new(move |_| {
        let known = portal
            .passholder()
            .with(|state| !state.is_busy() && state.trouble().is_none());
        found.state().with(|state| {
            let Loading::Ready(promotions) = state else {
                return;
            };
            if !known {
                return;
            }
            let plain = place.with_untracked(|place| place.query == place.without_filters().query);
            if plain {
                portal.keep_only(promotions);
            } else {
                portal.keep_also(promotions);
            }
        });
    });
}
