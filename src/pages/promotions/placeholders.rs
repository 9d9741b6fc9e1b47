//! What stands in the list until it has its first rows.

use leptos::{html, prelude::*};

/// How many stand in for a list that has never been read.
const PLACEHOLDERS: u32 = 6;

/// The places that are filled before the program is there: `src/preview.mjs`.
const FILLED_BEFORE: &str = "#starting-desk .promotions > .placeholder";

/// The placeholders. What the page's own frame showed at their places stays there.
#[component]
pub fn Placeholders() -> impl IntoView {
    let before = document().query_selector_all(FILLED_BEFORE).ok();
    let shown = move |nth| {
        let place = before.as_ref()?.item(nth)?;
        place.first_child()
    };
    (0..PLACEHOLDERS)
        .map(|nth| {
            let place = NodeRef::<html::Li>::new();
            if let Some(shown) = shown(nth) {
                place.on_load(move |place| {
                    let _ = place.append_child(&shown);
                });
            }
            view! { <li class="placeholder" aria-hidden="true" node_ref=place></li> }
        })
        .collect_view()
}
