//! Which path is which operation. The router needs no socket; `wire` gives it one.

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodRouter, get, post};

use crate::handlers;
use crate::town::Town;
use crate::{control, faults, front_door, pictures, sign_in};

/// The API's prefix.
pub const PREFIX: &str = "/uitid/rest";

/// The town's API under `/uitid/rest`, with its sign-in; its pictures and its controls under `/sandbox`,
/// which nobody has to sign for.
pub fn router(town: Town) -> Router {
    with_faults(operations(&town), town)
}

/// A path, and what answers there.
pub(crate) type Route = (&'static str, MethodRouter<Town>);

/// Every path that something stands at.
pub fn paths() -> Vec<String> {
    let api = calls().into_iter().chain(sign_in::routes());
    let api = api.map(|(path, _)| format!("{PREFIX}{path}"));
    let own = own().into_iter().chain(controls());
    api.chain(own.map(|(path, _)| path.to_owned())).collect()
}

fn operations(town: &Town) -> Router<Town> {
    let api = standing(calls())
        .layer(from_fn_with_state(town.clone(), front_door::admit))
        .merge(standing(sign_in::routes()));
    Router::new()
        .nest(PREFIX, api)
        .merge(standing(own()))
        .merge(standing(controls()).layer(from_fn(control::only_from_here)))
}

fn standing(routes: impl IntoIterator<Item = Route>) -> Router<Town> {
    routes
        .into_iter()
        .fold(Router::new(), |router, (path, answer)| {
            router.route(path, answer)
        })
}

/// The calls that have to be signed, under the API's prefix.
fn calls() -> [Route; 14] {
    [
        (
            "/uitpas/passholder/pointsPromotions",
            get(handlers::search::search),
        ),
        (
            "/uitpas/promotion/pointsPromotion/{id}",
            get(handlers::promotion::promotion),
        ),
        (
            "/uitpas/passholder/{number}/cashInPointsPromotion",
            post(handlers::cash_in::cash_in),
        ),
        (
            "/uitpas/passholder/{number}/cashedPointsPromotions",
            get(handlers::history::history),
        ),
        (
            "/uitpas/passholder/newCard",
            post(handlers::new_card::new_card),
        ),
        (
            "/uitpas/passholder/block/{number}",
            post(handlers::block::block),
        ),
        (
            "/uitpas/passholder/{number}",
            get(handlers::passholder::by_number),
        ),
        (
            "/uitpas/passholder/uid/{uid}",
            get(handlers::passholder::by_uid),
        ),
        ("/uitpas/retrieve", get(handlers::retrieve::retrieve)),
        ("/uitpas/card", get(handlers::card::card)),
        ("/uitpas/price", get(handlers::price::price)),
        ("/uitpas/balie/list", get(handlers::counters::counters)),
        (
            "/uitpas/cardsystem",
            get(handlers::card_systems::card_systems),
        ),
        ("/user/{uid}", get(handlers::user::user)),
    ]
}

/// What the API does not have, and everybody may see.
fn own() -> [Route; 1] {
    [("/sandbox/pictures/{name}", get(pictures::picture))]
}

fn controls() -> [Route; 2] {
    [
        ("/sandbox/now", post(control::set_now)),
        ("/sandbox/faults", post(control::arm_fault)),
    ]
}

/// Faults come first: a request that never arrived was never signed either.
fn with_faults(routes: Router<Town>, town: Town) -> Router {
    routes
        .layer(from_fn_with_state(town.clone(), faults::fail))
        .with_state(town)
}
