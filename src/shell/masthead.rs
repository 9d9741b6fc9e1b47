//! The head of the page: product, counter, employee, and the ways to the pages.

use leptos::prelude::*;

use crate::{
    config::SessionKind,
    desk::Desk,
    navigation::Navigation,
    route::{Route, SearchPlace},
};

/// The head of the page.
#[component]
pub fn Masthead() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let counter = move || {
        desk.counter()
            .with(|counter| counter.as_ref().map(|counter| counter.name().to_owned()))
    };
    let several = desk.employee.counters.len() > 1;
    view! {
        <header class="masthead">
            <a class="masthead-brand" href=navigation.href(&Route::Start)>
                <span class="masthead-mark" aria-hidden="true"></span>
                "UiTPAS-balie"
            </a>
            <nav class="masthead-pages" aria-label="Hoofdmenu">
                <PageLink to=Route::Promotions(SearchPlace::default()) label="Omruilvoordelen" />
                <PageLink to=Route::NewCard label="Kaart vervangen" />
                <PageLink to=Route::History label="Historiek" />
            </nav>
            <div class="masthead-who">
                <p class="masthead-counter">{counter}</p>
                <div class="masthead-employee">
                    <span>{desk.employee.name.clone()}</span>
                    {several
                        .then(|| {
                            view! {
                                <a href=navigation.href(&Route::CounterChoice)>"Balie wijzigen"</a>
                            }
                        })}
                    {(desk.config.session == SessionKind::Gateway)
                        .then(|| {
                            view! {
                                <form method="post" action="/session/sign-out">
                                    <button class="button-link">"Afmelden"</button>
                                </form>
                            }
                        })}
                </div>
            </div>
        </header>
    }
}

/// The head of a page on which nobody works yet: only the name.
#[component]
pub fn Nameplate() -> impl IntoView {
    view! {
        <header class="masthead">
            <span class="masthead-brand">
                <span class="masthead-mark" aria-hidden="true"></span>
                "UiTPAS-balie"
            </span>
        </header>
    }
}

#[component]
fn PageLink(to: Route, label: &'static str) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let href = navigation.href(&to);
    let current = move || {
        let here = navigation.route().with(|route| route.same_screen(&to));
        here.then_some("page")
    };
    view! {
        <a href=href aria-current=current>
            {label}
        </a>
    }
}
