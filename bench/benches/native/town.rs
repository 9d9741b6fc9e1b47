//! A town of the sandbox that is asked without a socket: from the query of a request to the bytes of its answer.

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt;
use uitpas_sandbox::{Founding, Growth, SignIn, Town, router};

/// When its clock stands still: the same promotions have ended in every run.
const NOW: &str = "2026-11-18T10:00:00+01:00";

/// So many promotions are written by hand and stand in every town.
pub const WRITTEN: u32 = 84;

/// A town with so many promotions, where nobody has to sign in.
pub struct Asked {
    router: Router,
    runtime: Runtime,
}

impl Asked {
    /// Founds it.
    pub fn with_promotions(promotions: u32) -> Self {
        let founding = Founding {
            now: NOW.parse().ok(),
            growth: Growth {
                promotions: promotions.saturating_sub(WRITTEN),
                ..Growth::default()
            },
            sign_in: SignIn::Open,
            ..Founding::default()
        };
        let runtime = Builder::new_current_thread().build();
        match (Town::found(&founding), runtime) {
            (Ok(town), Ok(runtime)) => Self {
                router: router(town),
                runtime,
            },
            (town, runtime) => panic!("no town: {:?} {:?}", town.err(), runtime.err()),
        }
    }

    /// The answer to a search.
    pub fn search(&self, query: &str) -> Vec<u8> {
        let address = format!("/uitid/rest/uitpas/passholder/pointsPromotions?{query}");
        let request = Request::get(address).body(Body::empty());
        self.runtime.block_on(async {
            let answer = match request {
                Ok(request) => self.router.clone().oneshot(request).await,
                Err(wrong) => panic!("{query}: {wrong}"),
            };
            let Ok(answer) = answer;
            assert!(answer.status().is_success(), "{query}: {}", answer.status());
            match answer.into_body().collect().await {
                Ok(body) => body.to_bytes().to_vec(),
                Err(cut) => panic!("{query}: {cut}"),
            }
        })
    }
}
