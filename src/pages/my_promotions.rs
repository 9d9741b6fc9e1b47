//! The passholder's own promotions.

use leptos::prelude::*;
use uitpas_api::Page;

use crate::{
    loading::Newest,
    navigation::Navigation,
    portal::Portal,
    route::{Route, SearchPlace},
};

/// The page.
#[component]
pub fn MyPromotions() -> impl IntoView {
    let portal = expect_context::<Portal>();
    let navigation = expect_context::<Navigation>();
    let place = Memo::new(move |before: Option<&SearchPlace>| {
        navigation.route().with(|route| match route {
            Route::MyPromotions(place) => place.clone(),
            _ => before.cloned().unwrap_or_default(),
        })
    });
    let found = Newest::<Page<uitpas_api::Promotion>>::new();
    Effect::new(move |_| {
        let client = portal.site.client;
        let question = place.get().question(Some(portal.whose()));
        found.ask(async move { client.search(&question).await });
    });
    view! {
        <h1>"Voordelen"</h1>
        <ul role="list">
            {move || {
                found.state().with(|state| {
                    state.shown().map(|page| {
                        page.items
                            .iter()
                            .map(|promotion| {
                                view! { <li lang="nl">{promotion.title().to_owned()}</li> }
                            })
                            .collect_view()
                    })
                })
            }}
        </ul>
    }
}
