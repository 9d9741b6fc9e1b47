//! Above the groups: how many, in which order, how many a page.

use leptos::prelude::*;
use uitpas_api::Promotion;

use crate::{
    components::pagination,
    loading::Loading,
    navigation::Navigation,
    route::{Route, SearchPlace},
    say,
    search::Sorting,
};

/// The count and the choices.
#[component]
pub fn Toolbar(
    place: Memo<SearchPlace>,
    found: ReadSignal<Loading<Vec<Promotion>>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let go = move |place: SearchPlace| navigation.go(Route::MyPromotions(place));
    view! {
        <div class="toolbar">
            <p class="toolbar-count" role="status">
                {move || found.with(|found| count(&place.get(), found))}
            </p>
            <div class="toolbar-choices">
                <Sorting place go />
            </div>
        </div>
    }
}

/// How many of how many; while nothing is known yet, nothing is claimed.
fn count(place: &SearchPlace, found: &Loading<Vec<Promotion>>) -> String {
    if place.contradiction().is_some() {
        return String::new();
    }
    match found.shown().filter(|shown| !shown.is_empty()) {
        Some(shown) => {
            let total = u32::try_from(shown.len()).unwrap_or(u32::MAX);
            pagination::range(place.page, place.query.max, total)
        }
        // That the search before found nothing says nothing of this one.
        None if found.is_busy() => say!(promotions_being_read),
        None if found.trouble().is_some() => String::new(),
        None => say!(no_promotions_found),
    }
}
