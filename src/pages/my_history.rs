//! What the passholder redeemed.

use leptos::prelude::*;

/// The page.
#[component]
pub fn MyHistory() -> impl IntoView {
    view! { <h1>"Historiek"</h1> }
}
