//! What a signed-in passholder sees: this app serves counters only.

use leptos::prelude::*;

/// Says where the app is for.
#[component]
pub fn Portal() -> impl IntoView {
    document().set_title("Deze toepassing is voor de balie – UiTPAS-balie");
    view! {
        <main id="main" class="page" tabindex="-1">
            <section class="sheet">
                <h1>"Deze toepassing is voor de balie"</h1>
                <p>
                    "Je bent aangemeld als pashouder. Vraag aan een UiTPAS-balie welke voordelen je kan omruilen."
                </p>
            </section>
        </main>
    }
}
