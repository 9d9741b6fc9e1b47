//! Which path is which operation. The router needs no socket; `wire` gives it one.

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

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

fn operations(town: &Town) -> Router<Town> {
    let api = Router::new()
        .route(
            "/uitpas/passholder/pointsPromotions",
            get(handlers::search::search),
        )
        .route(
            "/uitpas/promotion/pointsPromotion/{id}",
            get(handlers::promotion::promotion),
        )
        .route(
            "/uitpas/passholder/{number}/cashInPointsPromotion",
            post(handlers::cash_in::cash_in),
        )
        .route(
            "/uitpas/passholder/{number}/cashedPointsPromotions",
            get(handlers::history::history),
        )
        .route(
            "/uitpas/passholder/newCard",
            post(handlers::new_card::new_card),
        )
        .route(
            "/uitpas/passholder/block/{number}",
            post(handlers::block::block),
        )
        .route(
            "/uitpas/passholder/{number}",
            get(handlers::passholder::by_number),
        )
        .route(
            "/uitpas/passholder/uid/{uid}",
            get(handlers::passholder::by_uid),
        )
        .route("/uitpas/retrieve", get(handlers::retrieve::retrieve))
        .route("/uitpas/card", get(handlers::card::card))
        .route("/uitpas/price", get(handlers::price::price))
        .route("/uitpas/balie/list", get(handlers::counters::counters))
        .route(
            "/uitpas/cardsystem",
            get(handlers::card_systems::card_systems),
        )
        .route("/user/{uid}", get(handlers::user::user))
        .layer(from_fn_with_state(town.clone(), front_door::admit))
        .merge(sign_in::routes());
    Router::new()
        .nest(PREFIX, api)
        .route("/sandbox/pictures/{name}", get(pictures::picture))
        .merge(controls())
}

fn controls() -> Router<Town> {
    Router::new()
        .route("/sandbox/now", post(control::set_now))
        .route("/sandbox/faults", post(control::arm_fault))
        .layer(from_fn(control::only_from_here))
}

/// Faults come first: a request that never arrived was never signed either.
fn with_faults(routes: Router<Town>, town: Town) -> Router {
    routes
        .layer(from_fn_with_state(town.clone(), faults::fail))
        .with_state(town)
}
