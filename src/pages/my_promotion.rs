//! One promotion of the passholder's own: all there is to know of it, and whether it can be taken.

use leptos::prelude::*;
use uitpas_api::{CashInState, Promotion, PromotionId, Stock};

use crate::{
    components::{
        notice::{Notice, Tone},
        picture::Picture,
        slow::Slow,
    },
    description::rich_text,
    loading::Newest,
    navigation::Navigation,
    portal::Portal,
    route::{Route, SearchPlace},
    say,
    today::today,
    wording::{self, cash_in::Circumstances},
};

/// The page.
#[component]
pub fn MyPromotion(id: PromotionId) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let navigation = expect_context::<Navigation>();
    let found = Newest::<Promotion>::new();
    let ask = move || {
        let (client, whose) = (portal.site.client, portal.whose());
        found.ask(async move { client.promotion(id, Some(&whose)).await });
    };
    ask();
    let busy = Signal::derive(move || found.state().with(|state| state.is_busy()));
    // Back to the list as it was searched.
    let list = match navigation.before() {
        Some(before @ Route::MyPromotions(_)) => before,
        _ => Route::MyPromotions(SearchPlace::default()),
    };
    view! {
        <p>
            <a class="back" href=navigation.href(&list)>
                {say!(my_promotion_back)}
            </a>
        </p>
        <Slow busy />
        {move || {
            found
                .state()
                .with(|state| match (state.shown(), state.trouble()) {
                    (_, Some(trouble)) => {
                        let why = wording::trouble::reading(trouble);
                        view! {
                            <h1>{say!(promotion)}</h1>
                            <Notice tone=Tone::Alarm>
                                <p>{say!(my_promotion_failed)} " " {why}</p>
                                <button type="button" class="button" on:click=move |_| ask()>
                                    {say!(try_again)}
                                </button>
                            </Notice>
                        }
                            .into_any()
                    }
                    (Some(promotion), None) => {
                        view! { <Details promotion=promotion.clone() /> }.into_any()
                    }
                    (None, None) => {
                        view! {
                            <h1>{say!(promotion)}</h1>
                            <p role="status">{say!(promotions_being_read)}</p>
                        }
                            .into_any()
                    }
                })
        }}
    }
}

/// All there is to know.
#[component]
fn Details(promotion: Promotion) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let id = promotion.id();
    let wire_state = promotion
        .cash_in_state()
        .map(|state| state.as_str().to_owned());
    let possible = promotion
        .cash_in_state()
        .is_some_and(CashInState::is_possible);
    let (about, terms) = (promotion.introduction().clone(), promotion.terms().clone());
    view! {
        <article
            class="own-detail"
            aria-labelledby="own-detail-title"
            data-promotion-id=id.to_string()
            data-cash-in-state=wire_state
        >
            <Picture class="own-detail-picture" address=promotion.pictures().first().cloned() />
            <div class="own-detail-words">
                <h1 id="own-detail-title" lang="nl">
                    {promotion.title().to_owned()}
                </h1>
                <p class="own-promotion-price">{wording::amount::price(promotion.points())}</p>
                {promotion
                    .in_spotlight()
                    .then(|| view! { <p class="own-promotion-spotlight">{say!(in_spotlight)}</p> })}
                <Why promotion=promotion.clone() />
                {possible
                    .then(|| {
                        view! {
                            <a
                                class="button button-primary"
                                href=navigation.href(&Route::ShowPromotion(id))
                            >
                                {say!(show_at_counter)}
                            </a>
                        }
                    })}
                {(!about.is_empty())
                    .then(|| view! { <div class="prose" lang="nl">{rich_text(&about)}</div> })}
                <Facts promotion />
                {(!terms.is_empty())
                    .then(|| {
                        view! {
                            <h2>{say!(my_promotion_terms)}</h2>
                            <div class="prose" lang="nl">
                                {rich_text(&terms)}
                            </div>
                        }
                    })}
            </div>
        </article>
    }
}

/// Whether it can be taken, and otherwise why not and when.
#[component]
fn Why(promotion: Promotion) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let possible = promotion
        .cash_in_state()
        .is_some_and(CashInState::is_possible);
    let tone = if possible {
        "own-state own-state-possible"
    } else {
        "own-state"
    };
    let sentence = move || {
        portal.passholder().with(|state| {
            let about = Circumstances {
                promotion: &promotion,
                passholder: state.shown(),
                today: today(),
            };
            wording::own_cash_in::state(promotion.cash_in_state(), about)
        })
    };
    view! { <p class=tone>{sentence}</p> }
}

/// Until when, how often, how many, where, and for whom.
#[component]
fn Facts(promotion: Promotion) -> impl IntoView {
    let counters = names(promotion.counters().iter().map(|counter| counter.name()));
    let cities = names(promotion.cities().iter().map(String::as_str));
    let systems = names(
        promotion
            .applicable_card_systems()
            .iter()
            .map(|system| system.name()),
    );
    let stock = match promotion.stock() {
        Stock::Unlimited => None,
        stock => wording::amount::stock(stock),
    };
    let period = wording::date::cashing_period(promotion.cashing_period(), today());
    let limit = promotion.limit().map(wording::date::limit);
    view! {
        <dl class="own-facts">
            {period.map(|words| fact(say!(redeem_when), words.into_any()))}
            {limit.map(|words| fact(say!(redeem_how_often), words.into_any()))}
            {stock.map(|words| fact(say!(stock), words.into_any()))}
            {fact(
                say!(my_promotion_where),
                counters.unwrap_or_else(|| say!(my_promotion_everywhere).into_any()),
            )}
            {cities.map(|cities| fact(say!(my_promotion_for_residents), cities))}
            {systems.map(|systems| fact(say!(my_promotion_card_systems), systems))}
        </dl>
    }
}

fn fact(term: String, words: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{words}</dd>
        </div>
    }
    .into_any()
}

/// Names from UiTPAS as a list; nothing when there are none.
fn names<'a>(names: impl Iterator<Item = &'a str>) -> Option<AnyView> {
    let items: Vec<_> = names
        .filter(|name| !name.is_empty())
        .map(|name| view! { <li>{name.to_owned()}</li> })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <ul class="own-names" role="list" lang="nl">
                {items}
            </ul>
        }
        .into_any()
    })
}
