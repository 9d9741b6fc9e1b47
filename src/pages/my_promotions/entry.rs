//! One promotion in a group: what it costs, whether it can be taken, and the way to its own page.

use leptos::prelude::*;
use uitpas_api::{Passholder, Points, Promotion, Stock};

use super::{group::Group, results::Opened};
use crate::{
    components::picture::Picture,
    navigation::Navigation,
    route::Route,
    say,
    today::today,
    wording::{self, cash_in::Circumstances},
};

/// The promotion.
#[component]
pub fn Entry(
    promotion: Promotion,
    group: Group,
    passholder: Option<Passholder>,
    opened: Memo<Opened>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let id = promotion.id();
    let heading = format!("promotion-{id}");
    let described_by = heading.clone();
    let state = promotion.cash_in_state();
    let wire_state = state.map(|state| state.as_str().to_owned());
    let today = today();
    let period = promotion.cashing_period();
    let soon = wording::date::ends_soon(period, today);
    let about = Circumstances {
        promotion: &promotion,
        passholder: passholder.as_ref(),
        today,
    };
    let reason = (group != Group::Now).then(|| wording::own_cash_in::state(state, about));
    let bar = passholder
        .as_ref()
        .filter(|_| group == Group::Nearly)
        .map(|passholder| {
            view! { <Way balance=passholder.points() price=promotion.points() named_by=heading.clone() /> }
        });
    let stock = match promotion.stock() {
        Stock::Unlimited => None,
        stock => wording::amount::stock(stock),
    };
    let supposed = Memo::new(move |_| {
        opened.with(|opened| opened.promotions.contains(&id).then_some(opened.extra))
    });
    view! {
        <article
            class="own-promotion"
            aria-labelledby=heading.clone()
            data-promotion-id=id.to_string()
            data-cash-in-state=wire_state
            data-opened=move || supposed.get().is_some().then_some("")
        >
            <Picture class="own-promotion-picture" address=promotion.pictures().first().cloned() />
            <div class="own-promotion-body">
                <h3 class="own-promotion-title" id=heading.clone() lang="nl">
                    <a href=navigation.href(&Route::MyPromotion(id))>{promotion.title().to_owned()}</a>
                </h3>
                <p class="own-promotion-price">{wording::amount::price(promotion.points())}</p>
                {promotion
                    .in_spotlight()
                    .then(|| view! { <p class="own-promotion-spotlight">{say!(in_spotlight)}</p> })}
                {reason.map(|reason| view! { <p class="own-promotion-reason">{reason}</p> })}
                {bar}
                <p class="own-promotion-facts">
                    {wording::date::cashing_period(period, today)
                        .map(|words| view! { <span data-soon=soon.then_some("")>{words}</span> })}
                    {stock.map(|words| view! { <span>{words}</span> })}
                </p>
                {move || {
                    supposed
                        .get()
                        .map(|extra| {
                            let points = wording::amount::points(Points::whole(extra));
                            view! {
                                <p class="own-promotion-opened">
                                    {say!(my_promotion_opened, points = points)}
                                </p>
                            }
                        })
                }}
                {(group == Group::Now)
                    .then(|| {
                        view! {
                            <a
                                class="button button-primary own-promotion-show"
                                href=navigation.href(&Route::ShowPromotion(id))
                                aria-describedby=described_by
                            >
                                {say!(show_at_counter)}
                            </a>
                        }
                    })}
            </div>
        </article>
    }
}

/// How far the balance is on the way to the price.
#[component]
fn Way(balance: Points, price: u32, named_by: String) -> impl IntoView {
    let words = say!(
        my_promotion_way,
        balance = wording::amount::bare_points(balance),
        price = wording::amount::points(Points::whole(price))
    );
    let hundredths = |points: Points| (points.thousandths() / 10).max(0).to_string();
    view! {
        <div class="way">
            <progress
                class="way-bar"
                max=hundredths(Points::whole(price))
                value=hundredths(balance)
                aria-labelledby=named_by
                aria-valuetext=words.clone()
            ></progress>
            <p class="way-words">{words}</p>
        </div>
    }
}
