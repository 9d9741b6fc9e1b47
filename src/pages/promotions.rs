//! Promotion search: the address asks, the list answers.
//!
//! The address is the only store of the search; who is at the desk is added to the question here.

mod chips;
mod city;
mod drawing;
mod filters;
mod list;
mod listing;
mod row;
mod rows;
mod toolbar;

pub mod cash_in;

use leptos::prelude::*;

use crate::{
    components::error_summary::focus_on,
    desk::{Desk, InFront},
    loading::{Loading, Newest},
    navigation::Navigation,
    part::{Rest, part},
    route::{Route, SearchPlace},
    say, search,
};

use listing::Listing;

/// The id of the heading, where the focus goes when what had it is gone.
const TITLE: &str = "search-title";

/// The page.
#[component]
pub fn Promotions() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let place = Memo::new(move |before: Option<&SearchPlace>| {
        navigation.route().with(|route| match route {
            Route::Promotions(place) => place.clone(),
            // Leaving: the page goes in a moment, with what it showed last.
            _ => before.cloned().unwrap_or_default(),
        })
    });
    let possible_first = RwSignal::new(false);
    let listing = Newest::<Listing>::new();
    let again = RwSignal::new(());
    let whose = Memo::new(move |_| desk.whose());
    let looking = Memo::new(move |_| desk.front().with(|front| *front == InFront::Looking));
    // Another page of the same list is read from its top.
    Effect::new(move |before: Option<SearchPlace>| {
        let place = place.get();
        if before.is_some_and(|before| before.query == place.query && before.page != place.page) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_on(TITLE);
        }
        place
    });
    Effect::new(move |_| {
        again.track();
        desk.bookings().track();
        let place = place.get();
        let whose = whose.get();
        let possible_first = possible_first.get() && whose.is_some();
        // Somebody is about to be there: one question for them, not two.
        if looking.get() {
            return;
        }
        if place.contradiction().is_some() {
            listing.forget();
            return;
        }
        listing.ask(listing::read(desk.client, place, whose, possible_first));
    });
    let rest = expect_context::<Rest>();
    Effect::new(move |_| {
        if !listing.state().with(Loading::is_busy)
            || place.with(|place| place.contradiction().is_some())
        {
            rest.begin();
        }
    });
    view! {
        <div class="search">
            <h1 id=TITLE class="search-title" tabindex="-1" data-key-else="F8">
                {say!(promotions)}
            </h1>
            {part!(filters, Now, filters::meanwhile, |place: Memo<SearchPlace>| view! {
                <filters::Filters place />
            })}
            <div class="search-results">
                <search::Ignorances place />
                <toolbar::Toolbar place possible_first listing=listing.state() />
                <chips::Chips place />
                <list::List place listing=listing.state() retry=move || again.set(()) />
            </div>
        </div>
    }
}
