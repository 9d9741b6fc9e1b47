//! Above the groups: how many, in which order, how many a page.

use leptos::prelude::*;
use uitpas_api::{Order, Promotion, Sort};

use crate::{
    components::{
        choice::{Choice, Offer},
        pagination,
    },
    loading::Loading,
    navigation::Navigation,
    route::{Route, SearchPlace, search::PAGE_SIZES},
    say,
    wording::search,
};

/// The count and the choices.
#[component]
pub fn Toolbar(
    place: Memo<SearchPlace>,
    found: ReadSignal<Loading<Vec<Promotion>>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let sort = Memo::new(move |_| place.with(|place| place.query.sort));
    let order = Memo::new(move |_| place.with(|place| place.query.order));
    let size = Memo::new(move |_| place.with(|place| place.query.max));
    let go = move |place: SearchPlace| navigation.go(Route::MyPromotions(place));
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
    let direction = move |order: Order| Offer {
        value: order.as_str().to_owned(),
        words: Signal::derive(move || search::order(sort.get(), order)),
    };
    let page_size = |size: u32| {
        let size = size.to_string();
        Offer::new(&size, size.clone())
    };
    view! {
        <div class="toolbar">
            <p class="toolbar-count" role="status">
                {move || found.with(|found| count(&place.get(), found))}
            </p>
            <div class="toolbar-choices">
                <Choice
                    id="sort"
                    label=search::parameter("sort")
                    offers=Sort::ALL
                        .map(|choice| Offer::new(choice.as_str(), search::sort(choice)))
                        .into()
                    chosen=Signal::derive(move || sort.get().as_str().to_owned())
                    on_choose=choose_sort
                />
                <Choice
                    id="order"
                    label=search::parameter("order")
                    offers=Order::ALL.map(direction).into()
                    chosen=Signal::derive(move || order.get().as_str().to_owned())
                    on_choose=choose_order
                />
                <Choice
                    id="size"
                    label=search::parameter("max")
                    offers=PAGE_SIZES.map(page_size).into()
                    chosen=Signal::derive(move || size.get().to_string())
                    on_choose=choose_size
                />
            </div>
        </div>
    }
}

/// How many of how many; while nothing is known yet, nothing is claimed.
fn count(place: &SearchPlace, found: &Loading<Vec<Promotion>>) -> String {
    if place.contradiction().is_some() {
        return String::new();
    }
    match found.shown() {
        None if found.is_busy() => say!(my_promotions_loading),
        None => String::new(),
        Some(found) if found.is_empty() => say!(no_promotions_found),
        Some(found) => {
            let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
            pagination::range(place.page, place.query.max, total)
        }
    }
}
