//! What goes around every answer, tried through the whole router.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::post;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use super::*;
use crate::gateway::{CallName, GatewaySettings};
use crate::oauth::Consumer;
use crate::session::Keys;
use crate::upstream::Limits;

/// A desk over a UiTPAS that nobody reaches.
fn whole() -> (tempfile::TempDir, Router) {
    let folder = tempfile::tempdir().unwrap();
    for name in ["index.html", "config.json", "boot-b80b52dfd5bedd3e.mjs"] {
        std::fs::write(folder.path().join(name), "{}").unwrap();
    }
    let site = Site::parse("https://balie.example").unwrap();
    let gateway = Gateway::new(GatewaySettings {
        api: "http://127.0.0.1:9/uitid/rest".parse().unwrap(),
        consumer: Consumer::new("key", "secret"),
        keys: Keys::parse(&"0123456789abcdef".repeat(4)).unwrap(),
        site: site.clone(),
        idle: Duration::from_secs(1800),
        longest: Duration::from_secs(43_200),
        limits: Limits::default(),
    })
    .unwrap();
    let surroundings = Surroundings {
        files: Files::new(folder.path(), None),
        health: Health {
            page: folder.path().join("index.html"),
            ending: CancellationToken::new(),
        },
        metrics: Metrics::default(),
    };
    (folder, desk(gateway, &site, surroundings))
}

/// Something to go around: a handler that reads all, and one that panics.
fn probe() -> Router {
    let routes = Router::new()
        .route(
            "/read",
            post(|body: Bytes| async move { body.len().to_string() }),
        )
        .route("/panic", get(|| async { panic!("0930000201101") as () }));
    let site = Site::parse("https://balie.example").unwrap();
    around(routes, &site, Metrics::default())
}

async fn ask(router: &Router, method: &str, path: &str, body: Body) -> Response {
    let request = Request::builder().method(method).uri(path);
    let request = request
        .header("host", "balie.example")
        .header("x-request-id", "mine")
        .header("accept", "text/html");
    let request = request.body(body).unwrap();
    router.clone().oneshot(request).await.unwrap()
}

fn has_all(headers: &HeaderMap, expected: &HeaderMap) -> bool {
    expected
        .iter()
        .all(|(name, value)| headers.get_all(name).iter().eq([value]))
}

#[tokio::test]
async fn every_answer_carries_the_headers_and_an_id_of_ours() {
    let (_folder, whole) = whole();
    let expected = security_headers::of(&Site::parse("https://balie.example").unwrap());
    let mut ids = Vec::new();
    for (method, path, status, name) in [
        ("GET", "/", 200, "page"),
        ("GET", "/omruilen", 200, "page"),
        ("GET", "/boot-b80b52dfd5bedd3e.mjs", 200, "file"),
        ("GET", "/config.json", 200, "file"),
        ("GET", "/.env", 404, "unknown"),
        ("POST", "/omruilen", 404, "unknown"),
        ("GET", "/healthz", 200, "health"),
        ("GET", "/session", 401, "session"),
        ("GET", "/session/nowhere", 404, "unknown"),
        ("GET", "/session/callback", 400, "callback"),
        ("GET", "/session/sign-in?role=employee", 503, "sign-in"),
        (
            "GET",
            "/uitid/rest/uitpas/cardsystem",
            401,
            "GET cardsystem",
        ),
    ] {
        let answer = ask(&whole, method, path, Body::empty()).await;
        assert_eq!(answer.status(), status, "{path}");
        assert!(has_all(answer.headers(), &expected), "{path}");
        let call = answer.extensions().get::<CallName>();
        assert_eq!(call, Some(&CallName(name)), "{path}");
        ids.push(answer.headers()["x-request-id"].clone());
    }
    assert!(ids.iter().all(|id| id.len() == 36), "{ids:?}");
    let asked = ids.len();
    ids.sort_by_key(|id| id.as_bytes().to_vec());
    ids.dedup();
    assert_eq!(ids.len(), asked);
}

#[tokio::test]
async fn a_panic_is_an_answer() {
    let answer = ask(&probe(), "GET", "/panic", Body::empty()).await;
    assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.headers().contains_key("content-security-policy"));
    let body = axum::body::to_bytes(answer.into_body(), 1 << 20).await;
    assert!(!body.unwrap().windows(4).any(|bytes| bytes == b"0930"));
}

#[tokio::test]
async fn a_body_has_64_kibibytes_at_most() {
    for (length, status) in [(0, 200), (65_536, 200), (65_537, 413), (1 << 20, 413)] {
        let whole = Body::from(vec![b'x'; length]);
        let parts = vec![
            Ok::<_, Infallible>(vec![b'x'; length / 2]),
            Ok(vec![b'x'; length - length / 2]),
        ];
        let streamed = Body::from_stream(futures_util::stream::iter(parts));
        for body in [whole, streamed] {
            let answer = ask(&probe(), "POST", "/read", body).await;
            assert_eq!(answer.status(), status, "{length}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_ends_is_given_up() {
    let dripping = futures_util::stream::repeat_with(|| Ok::<_, Infallible>("x"));
    let dripping = futures_util::StreamExt::then(dripping, |drop| async move {
        tokio::time::sleep(Duration::from_secs(1)).await;
        drop
    });
    let began = Instant::now();
    let answer = ask(&probe(), "POST", "/read", Body::from_stream(dripping)).await;
    assert!(answer.status().is_client_error(), "{}", answer.status());
    assert!(
        began.elapsed() < Duration::from_secs(31),
        "{:?}",
        began.elapsed()
    );
}
