//! Above the list: how many, in which order, how many a page.

use leptos::prelude::*;

use crate::{
    components::pagination,
    desk::Desk,
    loading::Loading,
    navigation::Navigation,
    route::{Route, SearchPlace},
    say,
    search::Sorting,
};

use super::listing::Listing;

/// The row of controls and the count.
#[component]
pub fn Toolbar(
    place: Memo<SearchPlace>,
    possible_first: RwSignal<bool>,
    listing: ReadSignal<Loading<Listing>>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let go = move |place: SearchPlace| navigation.go(Route::Promotions(place));
    let somebody = Memo::new(move |_| desk.whose().is_some());
    view! {
        <div class="toolbar">
            <p class="toolbar-count" role="status">
                {move || listing.with(|listing| count(&place.get(), listing))}
            </p>
            <div class="toolbar-choices">
                <button
                    type="button"
                    class="button toggle"
                    hidden=move || !somebody.get()
                    aria-pressed=move || if possible_first.get() { "true" } else { "false" }
                    on:click=move |_| {
                        possible_first.update(|first| *first = !*first);
                        go(place.with_untracked(|place| place.at_page(1)));
                    }
                >
                    {say!(possible_first)}
                </button>
                <Sorting place go />
            </div>
        </div>
    }
}

/// How many of how many, of the list that stands below; while nothing is known yet, nothing is claimed.
fn count(place: &SearchPlace, listing: &Loading<Listing>) -> String {
    if place.contradiction().is_some() {
        return String::new();
    }
    match listing.shown().filter(|shown| shown.total > 0) {
        Some(Listing { place, total, .. }) => {
            pagination::range(place.page, place.query.max, *total)
        }
        // That the search before found nothing says nothing of this one.
        None if listing.is_busy() => say!(promotions_being_read),
        None if listing.trouble().is_some() => String::new(),
        None => say!(no_promotions_found),
    }
}
