//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{navigation::Navigation, route::Route};

/// Says so, with a way on.
#[component]
pub fn Lost(
    /// Where to go instead.
    onward: Route,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    view! {
        <section class="sheet">
            <h1>"Deze pagina bestaat niet"</h1>
            <p>"Misschien is het adres verkeerd getypt, of is de pagina verhuisd."</p>
            <p>
                <a href=navigation.href(&onward)>"Naar de omruilvoordelen"</a>
            </p>
        </section>
    }
}
