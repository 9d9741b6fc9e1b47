//! The frame of every screen, and which page is in it.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    connection,
    desk::Desk,
    navigation::Navigation,
    pages::{
        counter_choice::CounterChoice,
        history::History,
        lost::Lost,
        new_card::{self, BlockCard, NewCard},
        portal::Portal,
        promotions::{Promotions, cash_in::CashIn},
        sign_in::SignIn,
        stopped,
    },
    presence::{self, Attendance, Presence},
    route::{Route, SearchPlace},
    scanner,
    session::Role,
    shell::{
        away::Away,
        front::Front,
        masthead::{Masthead, Nameplate},
    },
    startup::{self, Startup},
    unfinished::Unfinished,
};

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let base = base();
    let navigation = Navigation::follow(base);
    provide_context(navigation);
    let presence = Presence::new();
    provide_context(presence);
    presence::never_return_from_aside();
    let startup = startup::begin(base, presence);
    let locked = Memo::new(move |_| presence.attendance().get() == Attendance::Locked);
    // Locking leaves everything that was on the screen.
    let screen = move || {
        if locked.get() {
            Startup::SignIn
        } else {
            startup.get()
        }
    };
    let online = connection::online();
    view! {
        <a class="skip-link" href="#main">"Naar de inhoud"</a>
        <div class="connection" role="status">
            {move || {
                (!online.get())
                    .then_some("Offline: er is geen verbinding. Omruilen en opzoeken kan nu niet.")
            }}
        </div>
        {move || {
            let screen = screen();
            let at_work = matches!(screen, Startup::Ready(_));
            (!at_work).then(|| view! { <Nameplate account=screen.account() /> })
        }}
        {move || match screen() {
            Startup::Starting => view! { <stopped::Starting /> }.into_any(),
            Startup::NoConfig(trouble) => view! { <stopped::NoConfig trouble /> }.into_any(),
            Startup::NoSession(trouble) => view! { <stopped::NoSession trouble /> }.into_any(),
            Startup::NoCounter(_) => {
                view! {
                    <stopped::NoCounter />
                    <Idle role=Role::Employee />
                }
                    .into_any()
            }
            Startup::SignIn => view! { <SignIn locked_after=locked_after(presence) /> }.into_any(),
            Startup::Portal(_) => {
                view! {
                    <Portal />
                    <Idle role=Role::Passholder />
                }
                    .into_any()
            }
            Startup::Ready(desk) => view! { <AtTheDesk desk /> }.into_any(),
        }}
    }
}

/// Somebody who signed in without any work that could be lost.
#[component]
fn Idle(role: Role) -> impl IntoView {
    view! {
        <Away role unsettled=Callback::new(|()| None) keep=Callback::new(|()| ()) />
    }
}

/// Everything an employee sees.
#[component]
fn AtTheDesk(desk: Desk) -> impl IntoView {
    provide_context(desk);
    on_cleanup(move || desk.leave());
    let unfinished = Unfinished::take(&desk.employee.account.uid);
    let draft = new_card::provide(desk, desk.resume(unfinished));
    let presence = expect_context::<Presence>();
    Effect::new(move |_| presence.busy(desk.open_bookings().get() > 0));
    scanner::listen(move |number| desk.scanned(number));
    let navigation = expect_context::<Navigation>();
    let route = navigation.route();
    let screen = Memo::new(move |before: Option<&Screen>| {
        let screen = route.with(|route| Screen::of(route, desk));
        // A leading address is replaced at once; meanwhile the screen stays as it is.
        match screen {
            Screen::Onward => before.copied().unwrap_or(Screen::Onward),
            screen => screen,
        }
    });
    Effect::new(move |_| {
        if route.with(|route| Screen::of(route, desk)) == Screen::Onward {
            let onward = if desk.counter_is_settled() {
                Route::Promotions(SearchPlace::default())
            } else {
                Route::CounterChoice
            };
            navigation.replace(onward);
        }
    });
    let main = NodeRef::<html::Main>::new();
    Effect::new(move |before: Option<Screen>| {
        let screen = screen.get();
        document().set_title(screen.title());
        // A new page is announced by its heading; the first one by the browser itself.
        if before.is_some_and(|before| before != screen) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading(main);
        }
        screen
    });
    view! {
        <Masthead />
        <Front />
        <main id="main" class="page" tabindex="-1" node_ref=main>
            {move || match screen.get() {
                Screen::Onward => ().into_any(),
                Screen::CounterChoice => view! { <CounterChoice /> }.into_any(),
                Screen::Promotions => view! { <Promotions /> }.into_any(),
                Screen::NewCard => view! { <NewCard /> }.into_any(),
                Screen::History => view! { <History /> }.into_any(),
                Screen::Lost => view! { <Lost /> }.into_any(),
            }}
        </main>
        <CashIn />
        <BlockCard />
        <Away
            role=Role::Employee
            unsettled=Callback::new(move |()| {
                desk.is_held().then(|| navigation.href(&where_it_shows(desk)))
            })
            keep=Callback::new(move |()| Unfinished::of(desk, draft.typed()).keep())
        />
    }
}

/// The page that tells whether the open booking was made.
fn where_it_shows(desk: Desk) -> Route {
    match desk.offered().get_untracked() {
        Some(_) => Route::History,
        None => Route::NewCard,
    }
}

/// The minutes without anything after which the desk locked, when it did.
fn locked_after(presence: Presence) -> Option<u32> {
    let locked = presence.attendance().get_untracked() == Attendance::Locked;
    let minutes = presence.idle()?.as_secs() / 60;
    locked.then(|| u32::try_from(minutes).unwrap_or(u32::MAX))
}

/// The pages of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Onward,
    CounterChoice,
    Promotions,
    NewCard,
    History,
    Lost,
}

impl Screen {
    fn of(route: &Route, desk: Desk) -> Self {
        match route {
            Route::Start => Self::Onward,
            Route::CounterChoice if desk.employee.counters.len() < 2 => Self::Onward,
            Route::CounterChoice => Self::CounterChoice,
            Route::Promotions(_) => Self::Promotions,
            Route::NewCard => Self::NewCard,
            Route::History => Self::History,
            Route::Elsewhere => Self::Lost,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Onward => "UiTPAS-balie",
            Self::CounterChoice => "Kies een balie – UiTPAS-balie",
            Self::Promotions => "Omruilvoordelen – UiTPAS-balie",
            Self::NewCard => "Kaart vervangen – UiTPAS-balie",
            Self::History => "Historiek – UiTPAS-balie",
            Self::Lost => "Niet gevonden – UiTPAS-balie",
        }
    }
}

fn focus_heading(main: NodeRef<html::Main>) {
    request_animation_frame(move || {
        let heading = main
            .get_untracked()
            .and_then(|main| main.query_selector("h1").ok().flatten())
            .and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(heading) = heading {
            let _ = heading.set_attribute("tabindex", "-1");
            let _ = heading.focus();
        }
    });
}

/// The path that the app lives under, as `index.html` says it.
fn base() -> &'static str {
    let meta = document().query_selector("meta[name=base]").ok().flatten();
    let base = meta.and_then(|meta| meta.get_attribute("content"));
    Box::leak(base.unwrap_or_else(|| "/".into()).into_boxed_str())
}
