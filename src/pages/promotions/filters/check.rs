//! Filters that are ticked.

use leptos::prelude::*;
use uitpas_api::SearchQuery;

use crate::{
    navigation::Navigation,
    route::{Route, SearchPlace},
};

/// Changes the search, as one step of history.
pub fn change(
    place: Memo<SearchPlace>,
    navigation: Navigation,
    change: impl FnOnce(&mut SearchQuery),
) {
    navigation.go(Route::Promotions(
        place.with_untracked(|place| place.with(change)),
    ));
}

/// A box that changes the search as soon as it is ticked.
#[component]
pub fn Check(
    place: Memo<SearchPlace>,
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] checked: Signal<bool>,
    set: impl Fn(&mut SearchQuery, bool) + 'static,
    #[prop(optional, into)] hint: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let hint_id = format!("{id}-hint");
    let described_by = hint.is_some().then(|| hint_id.clone());
    view! {
        <div class="check">
            <input
                id=id.clone()
                type="checkbox"
                aria-describedby=described_by
                prop:checked=move || checked.get()
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    change(place, navigation, |query| set(query, on));
                }
            />
            <label for=id>{label}</label>
            {hint
                .map(|hint| {
                    view! {
                        <p class="field-hint" id=hint_id>
                            {move || hint.get()}
                        </p>
                    }
                })}
        </div>
    }
}
