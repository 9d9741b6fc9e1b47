//! The head of the page: product, counter, employee, and the ways to the pages.

use leptos::prelude::*;

use crate::{
    desk::Desk,
    gateway::SIGN_OUT,
    navigation::Navigation,
    portal::Portal,
    presence::Presence,
    route::{Route, SearchPlace},
    say,
    session::{Account, KeptBy},
    wording,
};

use super::language::LanguageChoice;

/// The head of the page.
#[component]
pub fn Masthead() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let counter = move || {
        desk.counter()
            .with(|counter| counter.as_ref().map(|counter| counter.name().to_owned()))
    };
    let waiting = Signal::derive(move || desk.open_bookings().get() > 0);
    let several = desk.employee.counters.len() > 1;
    view! {
        <header class="masthead">
            <a class="masthead-brand" href=navigation.href(&Route::Start)>
                <span class="masthead-mark" aria-hidden="true"></span>
                {say!(product)}
            </a>
            <nav class="masthead-pages" aria-label=say!(main_menu)>
                <PageLink to=Route::Promotions(SearchPlace::default()) label=say!(promotions) />
                <PageLink to=Route::NewCard label=say!(replace_card) />
                <PageLink to=Route::History label=say!(history) />
            </nav>
            <div class="masthead-who">
                <p class="masthead-counter">{counter}</p>
                <div class="masthead-person">
                    <Person
                        account=desk.employee.account.clone()
                        waiting
                    />
                    {several
                        .then(|| {
                            view! {
                                <a href=navigation.href(&Route::CounterChoice)>{say!(change_counter)}</a>
                            }
                        })}
                </div>
                <LanguageChoice waiting />
            </div>
        </header>
    }
}

/// The head of a page on which nobody works: the program, and whoever signed in.
#[component]
pub fn Nameplate(account: Option<Account>) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let program = move || navigation.route().with(wording::program::of);
    view! {
        <header class="masthead">
            <span class="masthead-brand">
                <span class="masthead-mark" aria-hidden="true"></span>
                {program}
            </span>
            <div class="masthead-who">
                {account
                    .map(|account| {
                        view! {
                            <div class="masthead-person">
                                <Person account waiting=false />
                            </div>
                        }
                    })}
                <LanguageChoice waiting=false />
            </div>
        </header>
    }
}

/// The head of the passholder's own pages.
#[component]
pub fn PortalMasthead() -> impl IntoView {
    let portal = expect_context::<Portal>();
    let navigation = expect_context::<Navigation>();
    let waiting = Signal::from(portal.open_booking());
    view! {
        <header class="masthead">
            <a class="masthead-brand" href=navigation.href(&Route::MyPromotions(SearchPlace::default()))>
                <span class="masthead-mark" aria-hidden="true"></span>
                {say!(my_uitpas)}
            </a>
            <nav class="masthead-pages" aria-label=say!(main_menu)>
                <PageLink to=Route::MyPromotions(SearchPlace::default()) label=say!(my_promotions) />
                <PageLink to=Route::MyCard label=say!(card) />
                <PageLink to=Route::MyHistory label=say!(history) />
            </nav>
            <div class="masthead-who">
                <div class="masthead-person">
                    <Person account=portal.account.clone() waiting />
                </div>
                <LanguageChoice waiting />
            </div>
        </header>
    }
}

/// Who signed in, and the way out where there is one.
#[component]
fn Person(
    account: Account,
    /// Whether the outcome of a booking is being waited for.
    #[prop(into)]
    waiting: Signal<bool>,
) -> impl IntoView {
    let presence = expect_context::<Presence>();
    let may_leave = account.kept_by != KeptBy::Config;
    view! {
        <span>{account.name}</span>
        {may_leave
            .then(|| {
                view! {
                    <form method="post" action=SIGN_OUT on:submit=move |_| presence.leave()>
                        <button
                            class="button-link"
                            disabled=move || waiting.get()
                            title=move || waiting.get().then(|| say!(wait_for_booking))
                        >
                            {say!(sign_out)}
                        </button>
                    </form>
                }
            })}
    }
}

#[component]
fn PageLink(to: Route, #[prop(into)] label: String) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let href = navigation.href(&to);
    let current = move || {
        navigation.route().with(|route| {
            let within = route.part() == to.part();
            within.then(|| {
                if route.same_screen(&to) {
                    "page"
                } else {
                    "true"
                }
            })
        })
    };
    view! {
        <a href=href aria-current=current>
            {label}
        </a>
    }
}
