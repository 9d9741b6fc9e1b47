//! Serves a built desk beside the API, as a web server would: compressed siblings, caching, security
//! headers, and a `config.json` that signs in the first employee of the town.

use std::path::{Path, PathBuf};

use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT, CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Map, Value, json};
use tower_http::services::{ServeDir, ServeFile};

use crate::refusal::Refusal;
use crate::town::Town;
use crate::town::card_system::{CardSystem, all_cities};
use crate::town::employee::Employee;

const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: http: https:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// The desk built in `folder`, for every path that the town itself does not answer.
pub fn desk(folder: &Path, town: Town) -> Router {
    let config = folder.join("config.json");
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .fallback(get(index).with_state(folder.join("index.html")));
    Router::new()
        .route("/config.json", get(move |town| config_json(town, config)))
        .fallback_service(files)
        .layer(from_fn(headers))
        .with_state(town)
}

/// What no file matches is a screen of the desk when a browser navigates to it, and missing otherwise.
async fn index(State(index): State<PathBuf>, request: Request) -> Response {
    let accepted = request
        .headers()
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if !accepted.contains("text/html") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut file = ServeFile::new(index)
        .precompressed_br()
        .precompressed_gzip();
    match file.try_call(request).await {
        Ok(page) => page.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The folder's own `config.json`, with the first employee signed in and the town's places filled in.
async fn config_json(
    State(town): State<Town>,
    file: PathBuf,
) -> Result<Json<Map<String, Value>>, Refusal> {
    let written = std::fs::read(file)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let mut config: Map<String, Value> = written.unwrap_or_default();
    let books = town.books();
    let employee = Employee::first(&books)?;
    let counters = employee.counters(&books)?;
    let counters: Vec<Value> = counters
        .iter()
        .map(|(counter, _)| json!({ "consumerKey": counter.key, "name": counter.name }))
        .collect();
    let session = json!({ "kind": "fixed", "role": "employee", "uid": employee.uid, "name": employee.name(), "counters": counters });
    let systems = CardSystem::all(&books)?;
    let systems: Vec<Value> = systems
        .iter()
        .map(|system| json!({ "id": system.id, "name": system.name }))
        .collect();
    config.insert("session".to_owned(), session);
    config.insert("cities".to_owned(), all_cities(&books)?.into());
    config.insert("cardSystems".to_owned(), systems.into());
    Ok(Json(config))
}

/// Caching by kind of file, and the security headers.
async fn headers(request: Request, next: Next) -> Response {
    let immutable = is_hashed(request.uri().path());
    let mut response = next.run(request).await;
    let caching = if immutable && response.status().is_success() {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding, accept"));
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(CONTENT_POLICY),
    );
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// Whether the file's name carries a hash of its content: `-` and 16 hexadecimal digits.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('-').skip(1).any(|part| {
        let hash: String = part.chars().take_while(char::is_ascii_hexdigit).collect();
        hash.len() == 16
            && part
                .get(16..)
                .is_some_and(|rest| rest.starts_with(['.', '_']))
    })
}
