//! The passholder's own points and cards.

use leptos::prelude::*;

use crate::{portal::Portal, wording};

/// The page.
#[component]
pub fn MyCard() -> impl IntoView {
    let portal = expect_context::<Portal>();
    view! {
        <h1>"Kaart"</h1>
        {move || {
            portal.passholder().with(|state| {
                state.shown().map(|passholder| wording::amount::points(passholder.points()))
            })
        }}
    }
}
