//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{
    navigation::Navigation,
    route::{Route, SearchPlace},
};

/// Says so, with a way on.
#[component]
pub fn Lost() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let promotions = navigation.href(&Route::Promotions(SearchPlace::default()));
    view! {
        <section class="sheet">
            <h1>"Deze pagina bestaat niet"</h1>
            <p>"Misschien is het adres verkeerd getypt, of is de pagina verhuisd."</p>
            <p>
                <a href=promotions>"Naar de omruilvoordelen"</a>
            </p>
        </section>
    }
}
