//! In which order, and how many a page.

use leptos::prelude::*;
use uitpas_api::{Order, SearchQuery, Sort};

use crate::{
    components::choice::{Choice, Offer},
    route::{SearchPlace, search::PAGE_SIZES},
    say,
    wording::search,
};

/// The three choices.
#[component]
pub fn Sorting(
    place: Memo<SearchPlace>,
    /// Goes to the place that was chosen.
    go: impl Fn(SearchPlace) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let sort = Memo::new(move |_| place.with(|place| place.query.sort));
    let order = Memo::new(move |_| place.with(|place| place.query.order));
    let size = Memo::new(move |_| place.with(|place| place.query.max));
    let change = move |change: &dyn Fn(&mut SearchQuery)| {
        go(place.with_untracked(|place| place.with(change)));
    };
    let choose_sort = move |value: String| {
        if let Some(sort) = Sort::parse(&value) {
            change(&|query| query.sort = sort);
        }
    };
    let choose_order = move |value: String| {
        if let Some(order) = Order::parse(&value) {
            change(&|query| query.order = order);
        }
    };
    let choose_size = move |value: String| {
        if let Ok(size) = value.parse() {
            change(&|query| query.max = size);
        }
    };
    // A direction is said in the words of what is sorted.
    let direction = move |order: Order| Offer {
        value: order.as_str().to_owned(),
        words: Signal::derive(move || search::order(sort.get(), order)),
    };
    let page_size = |size: u32| {
        let size = size.to_string();
        Offer::new(&size, size.clone())
    };
    view! {
        <Choice
            id="sort"
            label=say!(sort_by)
            offers=Sort::ALL
                .map(|choice| Offer::new(choice.as_str(), search::sort(choice)))
                .into()
            chosen=Signal::derive(move || sort.get().as_str().to_owned())
            on_choose=choose_sort
        />
        <Choice
            id="order"
            label=say!(order)
            offers=Order::ALL.map(direction).into()
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
    }
}
