//! What the portal shows to whoever is signed in: a passholder's own pages.

use leptos::{html, prelude::*};
use uitpas_api::PromotionId;

use crate::{
    booking::Notebook,
    gateway::Role,
    language::spoken,
    memory,
    navigation::Navigation,
    pages::{
        lost::Lost,
        my_card::MyCard,
        my_history::MyHistory,
        my_promotion::MyPromotion,
        my_promotions::MyPromotions,
        other_program::OtherProgram,
        show_promotion::{
            ShowPromotion,
            offline::{KeptList, ShowKept},
        },
    },
    part::{self, Rest, part},
    portal::{Portal, kept::Kept},
    presence::Presence,
    route::{Program, Route, SearchPlace},
    say,
    session::{Account, SignedIn},
    shell::{
        away::Away,
        masthead::{Nameplate, PortalMasthead},
        settling::Settling,
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

/// What can be shown to whoever was signed in here last, when nobody can be asked who is: no more than they kept to
/// show at a counter.
pub fn without_network() -> Option<AnyView> {
    let kept = Kept::without_network()?;
    Some(
        part!(
            work,
            Now,
            part::waiting,
            |kept: Kept| view! { <OutOfReach kept /> }
        )
        .into_any(),
    )
}

/// The screens to show at a counter, and nothing else.
#[component]
fn OutOfReach(kept: Kept) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let route = navigation.route();
    let screen = Memo::new(move |_| match route.with(Screen::of) {
        show @ Screen::Show(_) => show,
        _ => Screen::Promotions,
    });
    let main = NodeRef::<html::Main>::new();
    announce(screen, Screen::title, main);
    view! {
        {spoken(|| view! { <Nameplate account=None /> })}
        <main id="main" class="page" tabindex="-1" node_ref=main>
            {spoken(move || {
                // As it is kept now: the choice where to keep it may have been made meanwhile.
                let kept = Kept::without_network().unwrap_or_else(|| kept.clone());
                match screen.get() {
                    Screen::Show(id) => view! { <ShowKept kept id /> }.into_any(),
                    _ => view! { <KeptList kept /> }.into_any(),
                }
            })}
        </main>
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
            {part!(work, Now, part::nothing, || view! { <Away role=Role::Employee unsettled=false /> })}
        }
    })
}

/// Everything a passholder sees.
#[component]
fn AtHome(site: Site, account: Account) -> impl IntoView {
    let notebook = Notebook::open(&account.uid);
    provide_context(notebook);
    let portal = Portal::open(site, account, expect_context::<Presence>());
    provide_context(portal);
    let navigation = expect_context::<Navigation>();
    let route = navigation.route();
    let screen = Memo::new(move |_| route.with(Screen::of));
    expect_context::<Rest>().begin();
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
                Screen::Promotion(id) => {
                    part!(work, Now, part::waiting, |id: PromotionId| view! { <MyPromotion id /> })
                        .into_any()
                }
                Screen::Show(id) => {
                    part!(work, Now, part::waiting, |id: PromotionId| view! { <ShowPromotion id /> })
                        .into_any()
                }
                Screen::Card => part!(work, Now, part::waiting, || view! { <MyCard /> }).into_any(),
                Screen::History => part!(work, Now, part::waiting, || view! { <MyHistory /> }).into_any(),
                Screen::Lost => {
                    view! { <Lost onward=Route::MyPromotions(SearchPlace::default()) /> }.into_any()
                }
            })}
        </main>
        {spoken(move || {
            part!(work, AtRest, part::nothing, |portal: Portal| view! {
                <Settling
                    client=portal.site.client
                    follow=move |state| portal.open_booking().set(state.is_open())
                    on_settled=move || portal.refresh()
                />
                <Away role=Role::Passholder unsettled=false />
            })
        })}
    }
}

/// The pages of the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Onward,
    Promotions,
    Promotion(PromotionId),
    Show(PromotionId),
    Card,
    History,
    Lost,
}

impl Screen {
    fn of(route: &Route) -> Self {
        match route {
            Route::Start => Self::Onward,
            Route::MyPromotions(_) => Self::Promotions,
            Route::MyPromotion(id) => Self::Promotion(*id),
            Route::ShowPromotion(id) => Self::Show(*id),
            Route::MyCard => Self::Card,
            Route::MyHistory => Self::History,
            _ => Self::Lost,
        }
    }

    fn title(self) -> String {
        let screen = match self {
            Self::Onward => return say!(my_uitpas),
            Self::Promotions => say!(title_my_promotions),
            Self::Promotion(_) => say!(promotion),
            Self::Show(_) => say!(show_title),
            Self::Card => say!(title_my_card),
            Self::History => say!(title_my_history),
            Self::Lost => say!(title_lost),
        };
        say!(window_title, product = say!(my_uitpas), screen = screen)
    }
}
