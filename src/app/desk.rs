//! What the desk shows to whoever is signed in: the way to an open desk, and the pages there.

use leptos::{ev, html, prelude::*, task::spawn_local};

use uitpas_api::{Identification, Trouble};

use crate::{
    booking::Notebook,
    desk::{Desk, Employee, Hold},
    gateway::Role,
    language::spoken,
    memory,
    navigation::Navigation,
    pages::{
        counter_choice::CounterChoice,
        history::History,
        lost::Lost,
        new_card::{self, BlockCard, Draft, NewCard},
        other_program::OtherProgram,
        promotions::{Promotions, cash_in::CashIn},
        stopped,
    },
    part::{self, Rest, part},
    presence::{Attendance, Presence},
    release::Installed,
    route::{Program, Route, SearchPlace},
    say, scanner,
    session::{Account, NamedCounters, SignedIn},
    shell::{
        away::Away,
        front::Front,
        masthead::{Masthead, Nameplate},
        settling::Settling,
        shortcuts::Shortcuts,
    },
    startup::Site,
    unfinished::Unfinished,
};

use super::{announce, leave_the_way_in};

/// What the desk shows to whoever is signed in.
pub fn inside(site: Site, signed_in: SignedIn) -> AnyView {
    match signed_in {
        SignedIn::Employee(account, named) => {
            memory::remember_program(Program::Desk);
            view! { <Opening site account named /> }.into_any()
        }
        SignedIn::Passholder(account) => view! { <ForEmployees account /> }.into_any(),
    }
}

/// How far the desk is from being open.
#[derive(Clone)]
enum Door {
    Opening,
    NoCounter,
    Closed(Trouble),
    Open(&'static Employee),
}

/// From an employee to the desk: it needs a counter.
#[component]
fn Opening(site: Site, account: Account, named: NamedCounters) -> impl IntoView {
    let (door, tell) = signal(Door::Opening);
    let who = StoredValue::new(account.clone());
    spawn_local(async move {
        tell.try_set(match Employee::find(site.client, account, named).await {
            Ok(employee) if employee.counters.is_empty() => {
                memory::take_unfinished();
                Door::NoCounter
            }
            Ok(employee) => Door::Open(Box::leak(Box::new(employee))),
            Err(trouble) => Door::Closed(trouble),
        });
    });
    move || match door.get() {
        Door::Open(employee) => view! { <AtTheDesk site employee /> }.into_any(),
        Door::Opening => view! { <stopped::Starting /> }.into_any(),
        Door::NoCounter => waiting(who, || view! { <stopped::NoCounter /> }.into_any()),
        Door::Closed(trouble) => waiting(who, move || {
            view! { <stopped::NoCounters trouble=trouble.clone() /> }.into_any()
        }),
    }
}

/// A screen for an employee who cannot work: they may at least sign out.
fn waiting(who: StoredValue<Account>, screen: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    spoken(move || {
        view! {
            <Nameplate account=Some(who.get_value()) />
            {screen()}
            {part!(work, Now, part::nothing, || view! { <Away role=Role::Employee unsettled=false /> })}
        }
    })
    .into_any()
}

/// A passholder came to the desk: their own pages are elsewhere. At the way in they are sent on.
#[component]
fn ForEmployees(account: Account) -> impl IntoView {
    leave_the_way_in(&Route::MyPromotions(SearchPlace::default()));
    spoken(move || {
        view! {
            <Nameplate account=Some(account.clone()) />
            <OtherProgram here=Program::Desk />
            {part!(work, Now, part::nothing, || view! { <Away role=Role::Passholder unsettled=false /> })}
        }
    })
}

/// Everything an employee sees.
#[component]
fn AtTheDesk(site: Site, employee: &'static Employee) -> impl IntoView {
    let desk = Desk::open(site, employee);
    provide_context(desk);
    let unfinished = Unfinished::take(&desk.employee.account.uid);
    let notebook = Notebook::open(&desk.employee.account.uid);
    provide_context(notebook);
    let draft = new_card::provide(desk, unfinished.and_then(|waiting| waiting.resume(desk)));
    settle_first(desk, notebook);
    let settling = desk.hold();
    leave_nothing_behind(desk, draft);
    let presence = expect_context::<Presence>();
    Effect::new(move |_| presence.busy(desk.busy_bookings().get() > 0));
    expect_context::<Installed>().wait_for(desk.open_bookings());
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
    announce(screen, Screen::title, main);
    // The list of promotions says itself when it stands; every other screen came in a part.
    let rest = expect_context::<Rest>();
    Effect::new(move |_| {
        if screen.get() != Screen::Promotions {
            rest.begin();
        }
    });
    view! {
        {spoken(|| {
            view! {
                <Masthead />
                <Front />
            }
        })}
        <main id="main" class="page" tabindex="-1" node_ref=main>
            {spoken(move || match screen.get() {
                Screen::Onward => ().into_any(),
                Screen::CounterChoice => {
                    part!(aside, Now, part::waiting, || view! { <CounterChoice /> }).into_any()
                }
                Screen::Promotions => view! { <Promotions /> }.into_any(),
                Screen::NewCard => part!(work, Now, part::waiting, || view! { <NewCard /> }).into_any(),
                Screen::History => part!(work, Now, part::waiting, || view! { <History /> }).into_any(),
                Screen::Lost => {
                    part!(aside, Now, part::waiting, || view! {
                        <Lost onward=Route::Promotions(SearchPlace::default()) />
                    })
                    .into_any()
                }
            })}
        </main>
        {part!(work, AtRest, part::nothing, |desk: Desk, draft: Draft| new_card::follow(desk, draft))}
        {spoken(move || {
            view! {
                <Shortcuts />
                {part!(work, AtRest, part::nothing, |desk: Desk, settling: Hold| view! {
                    <CashIn />
                    <Settling
                        client=desk.client
                        follow=move |state| settling.follow(state)
                        on_settled=move || desk.booking_ended()
                    />
                })}
                {part!(work, AtRest, part::nothing, |desk: Desk| view! {
                    <BlockCard />
                    <Away
                        role=Role::Employee
                        unsettled=Signal::derive(move || desk.open_bookings().get() > 0)
                    />
                })}
            }
        })}
    }
}

/// A booking of which it is not known what became of it brings its person back to its counter.
fn settle_first(desk: Desk, notebook: Notebook) {
    let Some(subject) = notebook.first_doubt().map(|note| note.subject) else {
        return;
    };
    let counters = &desk.employee.counters;
    let there = subject.counter();
    if let Some(counter) = counters.iter().find(|known| Some(known.key()) == there) {
        desk.move_to(counter.clone());
    }
    desk.identify(Identification::UitpasNumber(subject.number().clone()));
}

/// However the page is left: what is unfinished waits when the session ended or a newer release is taken, and nobody stays on a page that the
/// browser keeps aside. An open booking is not turned away from without a word.
fn leave_nothing_behind(desk: Desk, draft: Draft) {
    let presence = expect_context::<Presence>();
    let installed = expect_context::<Installed>();
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
        if signed_out() || installed.is_left() {
            let minutes = presence.idle_minutes().unwrap_or_default();
            Unfinished::of(desk, draft.typed()).keep(minutes);
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
            _ => Self::Lost,
        }
    }

    fn title(self) -> String {
        let screen = match self {
            Self::Onward => return say!(product),
            Self::CounterChoice => say!(title_choose_counter),
            Self::Promotions => say!(promotions),
            Self::NewCard => say!(replace_card),
            Self::History => say!(history),
            Self::Lost => say!(title_lost),
        };
        say!(window_title, screen = screen, product = say!(product))
    }
}
