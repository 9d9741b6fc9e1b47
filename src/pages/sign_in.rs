//! The sign-in page: nobody is signed in yet.

use leptos::prelude::*;

use crate::navigation::Navigation;

/// Two ways in. The gateway does the rest and comes back to where one was.
#[component]
pub fn SignIn() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let way_in = move |role: &str| {
        let back = navigation
            .route()
            .with_untracked(|route| navigation.href(route));
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("role", role).append_pair("to", &back);
        format!("/session/sign-in?{}", query.finish())
    };
    document().set_title("Aanmelden – UiTPAS-balie");
    view! {
        <main id="main" class="page">
            <section class="sheet">
                <h1>"Aanmelden"</h1>
                <p>"Meld je aan om UiTPAS-punten om te ruilen en kaarten te vervangen."</p>
                <p class="actions">
                    <a class="button button-primary" href=way_in("employee")>
                        "Aanmelden als medewerker"
                    </a>
                    <a class="button" href=way_in("passholder")>
                        "Aanmelden als pashouder"
                    </a>
                </p>
            </section>
        </main>
    }
}
