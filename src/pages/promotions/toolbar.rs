//! Above the list: how many, in which order, how many a page.

use leptos::prelude::*;
use uitpas_api::{Order, Sort};

use crate::{
    components::{
        choice::{Choice, Offer},
        pagination,
    },
    desk::Desk,
    loading::Loading,
    navigation::Navigation,
    route::{Route, SearchPlace, search::PAGE_SIZES},
    say, wording,
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
                        {say!(possible_first)}
                    </button>
                </Show>
                <Choice
                    id="sort"
                    label=say!(sort_by)
                    offers=Sort::ALL
                        .map(|choice| Offer::new(choice.as_str(), wording::search::sort(choice)))
                        .into()
                    chosen=Signal::derive(move || sort.get().as_str().to_owned())
                    on_choose=choose_sort
                />
                <Choice
                    id="order"
                    label=say!(order)
                    offers=Order::ALL.map(|choice| direction(sort, choice)).into()
                    chosen=Signal::derive(move || order.get().as_str().to_owned())
                    on_choose=choose_order
                />
                <Choice
                    id="size"
                    label=say!(per_page)
                    offers=PAGE_SIZES.map(page_size).into()
                    chosen=Signal::derive(move || size.get().to_string())
                    on_choose=choose_size
                />
            </div>
        </div>
    }
}

/// A direction, in the words of what is sorted.
fn direction(sort: Memo<Sort>, order: Order) -> Offer {
    Offer {
        value: order.as_str().to_owned(),
        words: Signal::derive(move || wording::search::order(sort.get(), order)),
    }
}

fn page_size(size: u32) -> Offer {
    Offer {
        value: size.to_string(),
        words: Signal::stored(size.to_string()),
    }
}

/// How many of how many; while nothing is known yet, nothing is claimed.
fn count(place: &SearchPlace, listing: &Loading<Listing>) -> String {
    if place.contradiction().is_some() {
        return String::new();
    }
    match listing.shown() {
        None if listing.is_busy() => say!(promotions_being_read),
        None => String::new(),
        Some(listing) if listing.total == 0 => say!(no_promotions_found),
        Some(listing) => pagination::range(place.page, place.query.max, listing.total),
    }
}
