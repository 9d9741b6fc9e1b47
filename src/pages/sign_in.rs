//! The sign-in page: nobody is signed in yet, or not any more.

use leptos::prelude::*;

use crate::{
    components::{
        error_summary::focus_on,
        notice::{Notice, Tone},
    },
    gateway::{self, Role},
    navigation::Navigation,
    presence::Why,
    route::{Program, Route, SearchPlace},
    say, wording,
};

const TITLE: &str = "sign-in-title";
const LOCKED: &str = "sign-in-locked";

/// Two ways in. The gateway does the rest and comes back to where one was.
#[component]
pub fn SignIn(
    /// Why the desk locked, when it did.
    locked: Option<Why>,
    /// The minutes in which nothing may happen.
    idle_minutes: Option<u32>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let way_in = move |role: Role| {
        let back = navigation
            .route()
            .with(|route| navigation.href(&destination(route, role)));
        gateway::sign_in_address(role, &back)
    };
    let product = navigation.route().with(wording::program::of);
    document().set_title(&say!(
        window_title,
        product = product,
        screen = say!(sign_in)
    ));
    if locked.is_some() {
        request_animation_frame(|| {
            focus_on(TITLE);
        });
    }
    view! {
        <main id="main" class="page" tabindex="-1">
            <section class="sheet">
                <h1 id=TITLE tabindex="-1" aria-describedby=LOCKED>
                    {say!(sign_in)}
                </h1>
                {locked
                    .map(|why| {
                        view! {
                            <Notice tone=Tone::Information>
                                <div id=LOCKED>
                                    <p class="outcome">{say!(locked)}</p>
                                    <p>{locked_because(why, idle_minutes)}</p>
                                </div>
                            </Notice>
                        }
                    })}
                <p>{say!(sign_in_invitation)}</p>
                <p class="actions">
                    <a class="button button-primary" href=move || way_in(Role::Employee)>
                        {say!(sign_in_as_employee)}
                    </a>
                    <a class="button" href=move || way_in(Role::Passholder)>
                        {say!(sign_in_as_passholder)}
                    </a>
                </p>
            </section>
        </main>
    }
}

/// Where one wants to be: here, or where the role has its own screens.
fn destination(here: &Route, role: Role) -> Route {
    let own = match role {
        Role::Employee => Program::Desk,
        Role::Passholder => Program::Portal,
    };
    match (here.program(), role) {
        (Some(program), _) if program == own => here.clone(),
        (_, Role::Employee) => Route::CounterChoice,
        (_, Role::Passholder) => Route::MyPromotions(SearchPlace::default()),
    }
}

fn locked_because(why: Why, idle_minutes: Option<u32>) -> String {
    let because = match (why, idle_minutes) {
        (Why::Elsewhere, _) => say!(locked_elsewhere),
        (Why::Idle, Some(minutes)) => say!(
            locked_idle_minutes,
            minutes = wording::amount::count(minutes, &say!(minute), &say!(minutes))
        ),
        (Why::Idle, None) => say!(locked_idle),
    };
    say!(locked_what_remains, why = because)
}
