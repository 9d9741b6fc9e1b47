//! The sign-in page: nobody is signed in yet, or not any more.

use leptos::prelude::*;

use crate::{
    components::{
        error_summary::focus_on,
        notice::{Notice, Tone},
    },
    navigation::Navigation,
    session::Role,
    wording,
};

const TITLE: &str = "sign-in-title";

/// Two ways in. The gateway does the rest and comes back to where one was.
#[component]
pub fn SignIn(
    /// After how many minutes the desk locked itself, when it did.
    locked_after: Option<u32>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let way_in = move |role: Role| {
        let back = navigation.route().with(|route| navigation.href(route));
        role.sign_in_address(&back)
    };
    document().set_title("Aanmelden – UiTPAS-balie");
    if locked_after.is_some() {
        request_animation_frame(|| {
            focus_on(TITLE);
        });
    }
    view! {
        <main id="main" class="page">
            <section class="sheet">
                <h1 id=TITLE tabindex="-1">
                    "Aanmelden"
                </h1>
                {locked_after
                    .map(|minutes| {
                        let minutes = wording::amount::count(minutes, "minuut", "minuten");
                        view! {
                            <Notice tone=Tone::Information>
                                <p class="outcome">"Deze balie is vergrendeld."</p>
                                <p>
                                    "Er gebeurde " {minutes}
                                    " niets. De pashouder is losgelaten; je zoekopdracht blijft staan."
                                </p>
                            </Notice>
                        }
                    })}
                <p>"Meld je aan om UiTPAS-punten om te ruilen en kaarten te vervangen."</p>
                <p class="actions">
                    <a class="button button-primary" href=move || way_in(Role::Employee)>
                        "Aanmelden als medewerker"
                    </a>
                    <a class="button" href=move || way_in(Role::Passholder)>
                        "Aanmelden als pashouder"
                    </a>
                </p>
            </section>
        </main>
    }
}
