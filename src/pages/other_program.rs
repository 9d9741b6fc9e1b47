//! Somebody who is signed in has come to a screen of the other program: this one has nothing for them.

use leptos::prelude::*;

use crate::{navigation::Navigation, route::Route};

/// Says so, with the way to where they belong.
#[component]
pub fn OtherProgram(
    /// Where they belong.
    home: Route,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    document().set_title("Deze toepassing is voor de balie – UiTPAS-balie");
    view! {
        <main id="main" class="page" tabindex="-1">
            <section class="sheet">
                <h1>"Deze toepassing is voor de balie"</h1>
                <p>"Je bent aangemeld als pashouder."</p>
                <p>
                    <a class="button button-primary" href=navigation.href(&home)>
                        "Naar mijn voordelen"
                    </a>
                </p>
            </section>
        </main>
    }
}
