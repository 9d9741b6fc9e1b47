//! Above the list: how many, in which order, how many a page.

use leptos::prelude::*;
use uitpas_api::{Order, Sort};

use crate::{
    components::pagination,
    desk::Desk,
    loading::Loading,
    navigation::Navigation,
    route::{Route, SearchPlace, search::PAGE_SIZES},
    wording,
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
    let sort = Memo::new(move |_| place.with(|place| place.query.sort));
    let order = Memo::new(move |_| place.with(|place| place.query.order));
    let size = Memo::new(move |_| place.with(|place| place.query.max));
    let go = move |place: SearchPlace| navigation.go(Route::Promotions(place));
    let choose_sort = move |value: String| {
        if let Some(sort) = Sort::parse(&value) {
            go(place.with_untracked(|place| place.with(|query| query.sort = sort)));
        }
    };
    let choose_order = move |value: String| {
        if let Some(order) = Order::parse(&value) {
            go(place.with_untracked(|place| place.with(|query| query.order = order)));
        }
    };
    let choose_size = move |value: String| {
        if let Ok(size) = value.parse() {
            go(place.with_untracked(|place| place.with(|query| query.max = size)));
        }
    };
    let somebody = Memo::new(move |_| desk.whose().is_some());
    view! {
        <div class="toolbar">
            <p class="toolbar-count" role="status">
                {move || listing.with(|listing| count(&place.get(), listing))}
            </p>
            <div class="toolbar-choices">
                <Show when=move || somebody.get()>
                    <button
                        type="button"
                        class="button toggle"
                        aria-pressed=move || if possible_first.get() { "true" } else { "false" }
                        on:click=move |_| {
                            possible_first.update(|first| *first = !*first);
                            go(place.with_untracked(|place| place.at_page(1)));
                        }
                    >
                        "Mogelijke eerst"
                    </button>
                </Show>
                <div class="choice">
                    <label for="sort">"Sorteren op"</label>
                    <select id="sort" on:change=move |event| choose_sort(event_target_value(&event))>
                        {Sort::ALL
                            .map(|choice| {
                                view! {
                                    <option
                                        value=choice.as_str()
                                        prop:selected=move || sort.get() == choice
                                    >
                                        {wording::search::sort(choice)}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </div>
                <div class="choice">
                    <label for="order">"Volgorde"</label>
                    <select id="order" on:change=move |event| choose_order(event_target_value(&event))>
                        {Order::ALL
                            .map(|choice| {
                                view! {
                                    <option
                                        value=choice.as_str()
                                        prop:selected=move || order.get() == choice
                                    >
                                        {move || wording::search::order(sort.get(), choice)}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </div>
                <div class="choice">
                    <label for="size">"Per pagina"</label>
                    <select id="size" on:change=move |event| choose_size(event_target_value(&event))>
                        {PAGE_SIZES
                            .map(|choice| {
                                view! {
                                    <option
                                        value=choice.to_string()
                                        prop:selected=move || size.get() == choice
                                    >
                                        {choice}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </div>
            </div>
        </div>
    }
}

/// How many of how many; while nothing is known yet, nothing is claimed.
fn count(place: &SearchPlace, listing: &Loading<Listing>) -> String {
    if place.contradiction().is_some() {
        return String::new();
    }
    match listing.shown() {
        None if listing.is_busy() => "Voordelen worden opgehaald…".into(),
        None => String::new(),
        Some(listing) if listing.total == 0 => "Geen voordelen gevonden".into(),
        Some(listing) => pagination::range(place.page, place.query.max, listing.total),
    }
}
