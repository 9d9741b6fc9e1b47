//! The frame of every screen, and which page is in it.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    connection,
    desk::Desk,
    gateway::Role,
    navigation::Navigation,
    pages::{
        counter_choice::CounterChoice,
        history::History,
        lost::Lost,
        new_card::{self, BlockCard, Draft, NewCard},
        portal::Portal,
        promotions::{
            Promotions,
            cash_in::{CashIn, Doubts},
        },
        sign_in::SignIn,
        stopped,
    },
    presence::{self, Attendance, Presence, Why},
    route::{Route, SearchPlace},
    scanner,
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
    let locked = Memo::new(move |_| why_locked(presence));
    // Locking leaves everything that was on the screen.
    let screen = move || {
        if locked.get().is_some() {
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
            Startup::NoSession(trouble) => {
                view! {
                    <stopped::NoSession trouble />
                    <Away role=Role::Employee unsettled=false />
                }
                    .into_any()
            }
            Startup::NoCounter(_) => {
                view! {
                    <stopped::NoCounter />
                    <Away role=Role::Employee unsettled=false />
                }
                    .into_any()
            }
            Startup::SignIn => view! { <SignIn locked=locked.get_untracked() idle_minutes=presence.idle_minutes() /> }.into_any(),
            Startup::Portal(_) => {
                view! {
                    <Portal />
                    <Away role=Role::Passholder unsettled=false />
                }
                    .into_any()
            }
            Startup::Ready(desk) => view! { <AtTheDesk desk /> }.into_any(),
        }}
    }
}

/// Everything an employee sees.
#[component]
fn AtTheDesk(desk: Desk) -> impl IntoView {
    provide_context(desk);
    let unfinished = Unfinished::take(&desk.employee.account.uid);
    let doubts = Doubts::take_up(unfinished.as_ref());
    provide_context(doubts);
    let draft = new_card::provide(desk, unfinished.and_then(|waiting| waiting.resume(desk)));
    leave_nothing_behind(desk, draft, doubts);
    let presence = expect_context::<Presence>();
    Effect::new(move |_| presence.busy(desk.busy_bookings().get() > 0));
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
            unsettled=Signal::derive(move || desk.open_bookings().get() > 0)
        />
    }
}

/// However the page is left: what is unfinished waits when the session ended, and nobody stays on a page that the
/// browser keeps aside. An open booking is not turned away from without a word.
fn leave_nothing_behind(desk: Desk, draft: Draft, doubts: Doubts) {
    let presence = expect_context::<Presence>();
    let signed_out = move || {
        let attendance = presence.attendance().get_untracked();
        matches!(attendance, Attendance::SignedOut | Attendance::Dismissed)
    };
    let unload = window_event_listener(ev::beforeunload, move |event| {
        if desk.is_held() && !signed_out() {
            event.prevent_default();
        }
    });
    let hide = window_event_listener(ev::pagehide, move |event| {
        if signed_out() {
            let minutes = presence.idle_minutes().unwrap_or_default();
            Unfinished::of(desk, draft.typed(), doubts.all()).keep(minutes);
        }
        if event.persisted() {
            desk.leave();
        }
    });
    on_cleanup(move || {
        unload.remove();
        hide.remove();
        desk.leave();
    });
}

/// Why the desk locked, when it did.
fn why_locked(presence: Presence) -> Option<Why> {
    match presence.attendance().get() {
        Attendance::Locked(why) => Some(why),
        _ => None,
    }
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
