//! One promotion in the list.

use leptos::prelude::*;
use uitpas_api::{CashInState, Promotion, Stock};

use crate::{
    components::picture::Picture,
    description::rich_text,
    desk::Desk,
    passing::passing,
    say,
    today::today,
    wording::{self, cash_in::Circumstances},
};

use super::listing::is_possible;

/// How many cities or counters are named before the rest is folded away.
const NAMED: usize = 3;

/// The promotion; with a passholder at the desk, whether it can be cashed in and otherwise why not.
#[component]
pub fn Entry(
    promotion: Promotion,
    /// Whether the state of the promotion holds for who is at the desk now.
    judged: bool,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let today = today();
    let state = promotion.cash_in_state().filter(|_| judged).cloned();
    // What is possible for nobody in particular says nothing; what is not possible for anybody does.
    let somebody = passing(move || desk.whose().is_some());
    let told = state
        .clone()
        .filter(|state| somebody.get_untracked() || !state.is_possible());
    let possible = judged && is_possible(&promotion);
    let price = promotion.points();
    // With extra points that are only supposed, a promotion may be possible that is not paid for yet.
    let affordable = passing(move || {
        desk.visit()
            .is_some_and(|visit| visit.passholder.points().covers(price))
    });
    // Without a state UiTPAS still decides: the attempt is allowed.
    let open = judged && promotion.cash_in_state().is_none();
    let heading = format!("promotion-{}", promotion.id());
    let named_by = heading.clone();
    let id = promotion.id().to_string();
    let wire_state = state.as_ref().map(|state| state.as_str().to_owned());
    let offered = promotion.clone();
    let price = wording::amount::price(price);
    let period = promotion.cashing_period();
    let soon = wording::date::ends_soon(period, today);
    view! {
        <article
            class="promotion"
            aria-labelledby=named_by
            data-promotion-id=id
            data-cash-in-state=wire_state
            data-for-somebody=move || somebody.get().then_some("")
        >
            <Picture address=promotion.pictures().first().cloned() class="promotion-picture" />
            <div class="promotion-body">
                <h2 class="promotion-title" id=heading tabindex="-1" lang="nl">
                    {promotion.title().to_owned()}
                </h2>
                <p class="promotion-marks">
                    {promotion
                        .in_spotlight()
                        .then(|| view! { <span class="mark mark-spotlight">{say!(in_spotlight)}</span> })}
                    {promotion
                        .owning_card_system()
                        .map(|system| {
                            view! { <span class="mark">{system.name().to_owned()}</span> }
                        })}
                </p>
                <dl class="promotion-facts">
                    {wording::date::cashing_period(period, today)
                        .map(|words| {
                            view! {
                                <div class="promotion-period" data-soon=soon.then_some("")>
                                    <dt>{say!(redeem_when)}</dt>
                                    <dd>{words}</dd>
                                </div>
                            }
                        })}
                    <Names label=say!(promotion_cities) all=say!(all_cities) names=promotion.cities().to_vec() />
                    <Names
                        label=say!(promotion_counters)
                        all=say!(all_counters)
                        names=promotion
                            .counters()
                            .iter()
                            .map(|counter| counter.name().to_owned())
                            .collect()
                    />
                    {promotion
                        .limit()
                        .map(|limit| {
                            view! {
                                <div>
                                    <dt>{say!(redeem_how_often)}</dt>
                                    <dd>{wording::date::limit(limit)}</dd>
                                </div>
                            }
                        })} <StockBar stock=promotion.stock() />
                </dl>
                <Description promotion=promotion.clone() />
            </div>
            <div class="promotion-side">
                <p class="promotion-price">{price}</p>
                {told.map(|state| view! { <Why state promotion=promotion.clone() /> })}
                {move || {
                    let offered = offered.clone();
                    (affordable.get() && (possible || open))
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="button button-primary"
                                    id=format!("cash-in-{}", offered.id())
                                    data-key="F8"
                                    aria-describedby=format!("promotion-{}", offered.id())
                                    on:click=move |_| desk.offered().set(Some(offered.clone()))
                                >
                                    {say!(redeem)}
                                </button>
                            }
                        })
                }}
            </div>
        </article>
    }
}

/// Whether it is possible, in a word and in a sentence.
#[component]
fn Why(state: CashInState, promotion: Promotion) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let price = promotion.points();
    let supposed = passing(move || {
        desk.visit()
            .is_some_and(|visit| visit.passholder.points().missing_for(price).is_some())
    });
    let tone = if state.is_possible() {
        "why why-possible"
    } else {
        "why"
    };
    let short = wording::cash_in::short(&state);
    let possible = state.is_possible();
    let sentence = passing(move || {
        let visit = desk.visit();
        let about = Circumstances {
            promotion: &promotion,
            passholder: visit.as_ref().map(|visit| &visit.passholder),
            today: today(),
        };
        (!state.is_possible()).then(|| wording::cash_in::state(&state, about))
    });
    view! {
        <p class=tone>
            <strong>{short}</strong>
            {move || sentence.get()}
            {move || (possible && supposed.get()).then(|| say!(with_extra_points))}
        </p>
    }
}

/// Names in a row; many of them fold away.
#[component]
fn Names(#[prop(into)] label: String, all: String, names: Vec<String>) -> impl IntoView {
    let shown = names
        .iter()
        .take(NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    let rest = names.get(NAMED..).unwrap_or_default().to_vec();
    view! {
        <div>
            <dt>{label}</dt>
            <dd>
                {if names.is_empty() { all } else { shown }}
                {(!rest.is_empty())
                    .then(|| {
                        view! {
                            <details class="rest">
                                <summary>{say!(and_others, count = rest.len().to_string())}</summary>
                                {rest.join(", ")}
                            </details>
                        }
                    })}
            </dd>
        </div>
    }
}

/// What is left, as a bar with numbers.
#[component]
fn StockBar(stock: Stock) -> impl IntoView {
    let Stock::Limited { available, .. } = stock else {
        return ().into_any();
    };
    let left = stock.left().unwrap_or(0);
    view! {
        <div class="stock" data-empty=(left == 0).then_some("")>
            <dt>{say!(stock)}</dt>
            <dd>
                <meter
                    class="stock-bar"
                    min="0"
                    max=available.to_string()
                    value=left.to_string()
                    aria-hidden="true"
                ></meter>
                {wording::amount::stock(stock)}
            </dd>
        </div>
    }
    .into_any()
}

/// Description and terms, folded away.
#[component]
fn Description(promotion: Promotion) -> impl IntoView {
    let (about, terms) = (promotion.introduction(), promotion.terms());
    if about.is_empty() && terms.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="description">
            <summary>{say!(description_and_terms)}</summary>
            <div class="prose" lang="nl">{rich_text(about)} {rich_text(terms)}</div>
        </details>
    }
    .into_any()
}
