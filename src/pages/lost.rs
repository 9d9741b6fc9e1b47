//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{navigation::Navigation, route::Route, say};

/// Says so, with a way on.
#[component]
pub fn Lost(
    /// Where to go instead.
    onward: Route,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    view! {
        <section class="sheet">
            <h1>{say!(lost)}</h1>
            <p>{say!(lost_perhaps)}</p>
            <p>
                <a href=navigation.href(&onward)>{say!(to_the_promotions)}</a>
            </p>
        </section>
    }
}
