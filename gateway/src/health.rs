//! `/healthz`: whether a load balancer should send people here.

use std::path::PathBuf;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use tokio_util::sync::CancellationToken;

use crate::gateway::CallName;

/// What health depends on.
#[derive(Debug, Clone)]
pub struct Health {
    /// The desk's first page, which must be readable.
    pub page: PathBuf,
    /// Cancelled when the gateway is about to end.
    pub ending: CancellationToken,
}

/// 200 while the desk can be served; 503 when it cannot be, or will not be much longer.
pub async fn answer(State(health): State<Health>) -> Response {
    let (status, words) = if health.ending.is_cancelled() {
        (StatusCode::SERVICE_UNAVAILABLE, "ending\n")
    } else if tokio::fs::read(&health.page).await.is_err() {
        (StatusCode::SERVICE_UNAVAILABLE, "the desk cannot be read\n")
    } else {
        (StatusCode::OK, "ok\n")
    };
    let mut answer = (status, [(CACHE_CONTROL, "no-store")], words).into_response();
    answer.extensions_mut().insert(CallName("health"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn rows() {
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("index.html");
        std::fs::write(&page, "<!doctype html>").unwrap();
        let healthy = Health {
            page,
            ending: CancellationToken::new(),
        };
        let without_page = Health {
            page: folder.path().join("none.html"),
            ..healthy.clone()
        };
        let ending = Health {
            ending: CancellationToken::new(),
            ..healthy.clone()
        };
        ending.ending.cancel();
        for (health, status) in [(healthy, 200), (without_page, 503), (ending, 503)] {
            let answer = answer(State(health)).await;
            assert_eq!(answer.status(), status);
            assert_eq!(answer.headers()[CACHE_CONTROL], "no-store");
        }
    }
}
