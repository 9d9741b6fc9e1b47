//! The desk served beside the API, as a web server would serve it.

use std::path::PathBuf;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use tower::ServiceExt;
use uitpas_sandbox::{Founding, SignIn, Town, router_with_desk};

use crate::desk::{ELS, LORE};

/// A folder as a build leaves it, named after the test that uses it.
fn built(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).unwrap();
    let files = [
        ("index.html", "<!doctype html>the desk"),
        ("index.html.br", "the desk in brotli"),
        ("desk-0123456789abcdef.js", "start()"),
        ("desk-0123456789abcdef.js.gz", "start() in gzip"),
        ("desk-0123456789abcdef_bg.wasm", "\0asm"),
        ("boot.mjs", "boot()"),
        (
            "config.json",
            r#"{"apiPrefix": "/uitid/rest", "languages": ["nl"], "session": {"kind": "gateway"}}"#,
        ),
    ];
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder
}

fn desk(test: &str) -> Router {
    let founding = Founding {
        sign_in: SignIn::Open,
        ..Founding::default()
    };
    router_with_desk(Town::found(&founding).unwrap(), &built(test))
}

async fn get(
    desk: &Router,
    path: &str,
    headers: &[(&str, &str)],
) -> (StatusCode, HeaderMap, String) {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = desk
        .clone()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let (head, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    (
        head.status,
        head.headers,
        String::from_utf8(bytes.to_vec()).unwrap(),
    )
}

const NAVIGATION: (&str, &str) = ("accept", "text/html,application/xhtml+xml");

#[tokio::test]
async fn files_have_their_type_and_hashed_ones_are_kept_for_good() {
    let desk = desk("types");
    let forever = "public, max-age=31536000, immutable";
    let rows = [
        ("/", "text/html", "no-cache"),
        ("/index.html", "text/html", "no-cache"),
        ("/desk-0123456789abcdef.js", "text/javascript", forever),
        (
            "/desk-0123456789abcdef_bg.wasm",
            "application/wasm",
            forever,
        ),
        ("/boot.mjs", "application/javascript", "no-cache"),
        ("/config.json", "application/json", "no-cache"),
    ];
    for (path, kind, caching) in rows {
        let (status, headers, _) = get(&desk, path, &[]).await;
        assert_eq!(status, 200, "{path}");
        assert!(
            headers["content-type"].to_str().unwrap().starts_with(kind),
            "{path}: {headers:?}"
        );
        assert_eq!(headers["cache-control"], caching, "{path}");
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src"
        ));
        assert_eq!(
            (
                headers["x-content-type-options"].as_bytes(),
                headers["referrer-policy"].as_bytes()
            ),
            (&b"nosniff"[..], &b"no-referrer"[..])
        );
    }
}

#[tokio::test]
async fn compressed_siblings_go_to_those_who_take_them() {
    let desk = desk("compressed");
    let rows = [
        ("/", "br", Some("br"), "the desk in brotli"),
        ("/", "identity", None, "<!doctype html>the desk"),
        (
            "/desk-0123456789abcdef.js",
            "gzip, br",
            Some("gzip"),
            "start() in gzip",
        ),
        ("/balie/voordelen", "br", Some("br"), "the desk in brotli"),
    ];
    for (path, accepted, encoding, body) in rows {
        let (status, headers, text) =
            get(&desk, path, &[NAVIGATION, ("accept-encoding", accepted)]).await;
        assert_eq!(
            (status.as_u16(), text.as_str()),
            (200, body),
            "{path} {accepted}"
        );
        assert_eq!(
            headers
                .get("content-encoding")
                .map(|value| value.to_str().unwrap()),
            encoding,
            "{path} {accepted}"
        );
    }
}

#[tokio::test]
async fn only_a_navigation_gets_the_desk_for_an_unknown_path() {
    let desk = desk("navigation");
    let rows = [
        ("/balie/voordelen", NAVIGATION, 200),
        ("/balie/voordelen?city=Aalst", NAVIGATION, 200),
        ("/balie/voordelen", ("accept", "application/xml"), 404),
        ("/gone-0123456789abcdef.js", ("accept", "*/*"), 404),
        ("/../secrets", ("accept", "*/*"), 404),
    ];
    for (path, accept, expected) in rows {
        let (status, headers, _) = get(&desk, path, &[accept]).await;
        assert_eq!(status, expected, "{path}");
        assert_eq!(headers["cache-control"], "no-cache", "{path}");
    }
}

#[tokio::test]
async fn the_configuration_signs_in_the_first_employee() {
    let desk = desk("configuration");
    let (_, _, text) = get(&desk, "/config.json", &[]).await;
    let config: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&config["apiPrefix"], &config["languages"][0]),
        (&"/uitid/rest".into(), &"nl".into())
    );
    let session = &config["session"];
    assert_eq!(
        (&session["kind"], &session["role"], &session["uid"]),
        (&"fixed".into(), &"employee".into(), &ELS.into())
    );
    assert_eq!(session["counters"].as_array().unwrap().len(), 8);
    assert_eq!(config["cities"][0], "Aalst");
    assert_eq!(
        config["cardSystems"][0],
        serde_json::json!({ "id": 1, "name": "HELA" })
    );
}

#[tokio::test]
async fn the_api_is_beside_it() {
    let desk = desk("api");
    let path = format!(
        "/uitid/rest/uitpas/retrieve?identification={LORE}&balieConsumerKey=31413BDF-DFC7-7A9F-10403618C2816E44"
    );
    let (status, headers, body) = get(&desk, &path, &[]).await;
    assert!(status == 200 && body.contains("Lore"));
    assert!(
        headers["content-type"]
            .to_str()
            .unwrap()
            .starts_with("application/xml")
    );
}
