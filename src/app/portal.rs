//! What the portal shows to whoever is signed in: a passholder's own pages.

use leptos::{html, prelude::*};

use crate::{
    gateway::Role,
    language::spoken,
    memory,
    navigation::Navigation,
    pages::{
        lost::Lost, my_card::MyCard, my_history::MyHistory, my_promotions::MyPromotions,
        other_program::OtherProgram,
    },
    portal::Portal,
    route::{Program, Route, SearchPlace},
    say,
    session::{Account, SignedIn},
    shell::{
        away::Away,
        masthead::{Nameplate, PortalMasthead},
    },
    startup::Site,
};

use super::{announce, leave_the_way_in};

/// What the portal shows to whoever is signed in.
pub fn inside(site: Site, signed_in: SignedIn) -> AnyView {
    match signed_in {
        SignedIn::Passholder(account) => {
            memory::remember_program(Program::Portal);
            view! { <AtHome site account /> }.into_any()
        }
        SignedIn::Employee(account, _) => view! { <ForPassholders account /> }.into_any(),
    }
}

/// An employee came to the portal: at the way in they are sent on to the desk.
#[component]
fn ForPassholders(account: Account) -> impl IntoView {
    leave_the_way_in(&Route::CounterChoice);
    spoken(move || {
        view! {
            <Nameplate account=Some(account.clone()) />
            <OtherProgram here=Program::Portal />
            <Away role=Role::Employee unsettled=false />
        }
    })
}

/// Everything a passholder sees.
#[component]
fn AtHome(site: Site, account: Account) -> impl IntoView {
    let portal = Portal::open(site, account);
    provide_context(portal);
    let navigation = expect_context::<Navigation>();
    let route = navigation.route();
    let screen = Memo::new(move |_| route.with(Screen::of));
    Effect::new(move |_| {
        if screen.get() == Screen::Onward {
            navigation.replace(Route::MyPromotions(SearchPlace::default()));
        }
    });
    let main = NodeRef::<html::Main>::new();
    announce(screen, Screen::title, main);
    view! {
        {spoken(|| view! { <PortalMasthead /> })}
        <main id="main" class="page" tabindex="-1" node_ref=main>
            {spoken(move || match screen.get() {
                Screen::Onward => ().into_any(),
                Screen::Promotions => view! { <MyPromotions /> }.into_any(),
                Screen::Card => view! { <MyCard /> }.into_any(),
                Screen::History => view! { <MyHistory /> }.into_any(),
                Screen::Lost => {
                    view! { <Lost onward=Route::MyPromotions(SearchPlace::default()) /> }.into_any()
                }
            })}
        </main>
        {spoken(|| view! { <Away role=Role::Passholder unsettled=false /> })}
    }
}

/// The pages of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Onward,
    Promotions,
    Card,
    History,
    Lost,
}

impl Screen {
    fn of(route: &Route) -> Self {
        match route {
            Route::Start => Self::Onward,
            Route::MyPromotions(_) => Self::Promotions,
            Route::MyCard => Self::Card,
            Route::MyHistory => Self::History,
            _ => Self::Lost,
        }
    }

    fn title(self) -> String {
        let screen = match self {
            Self::Onward => return say!(my_uitpas),
            Self::Promotions => say!(title_my_promotions),
            Self::Card => say!(title_my_card),
            Self::History => say!(title_my_history),
            Self::Lost => say!(title_lost),
        };
        say!(window_title, product = say!(my_uitpas), screen = screen)
    }
}
