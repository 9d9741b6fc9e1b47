//! Which path is which operation. The router needs no socket; `wire` gives it one.

use axum::Router;
use axum::routing::{get, post};

use crate::handlers;
use crate::town::Town;

/// The API's prefix.
pub const PREFIX: &str = "/uitid/rest";

/// The town's API under `/uitid/rest`, its pictures and its controls under `/sandbox`.
pub fn router(town: Town) -> Router {
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
            "/uitpas/passholder/{number}",
            get(handlers::passholder::by_number),
        )
        .route(
            "/uitpas/passholder/uid/{uid}",
            get(handlers::passholder::by_uid),
        )
        .route("/uitpas/retrieve", get(handlers::retrieve::retrieve))
        .route("/uitpas/balie/list", get(handlers::counters::counters));
    Router::new().nest(PREFIX, api).with_state(town)
}
