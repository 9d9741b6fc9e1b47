//! The built desk as files: compressed twins, caching by kind of name, and `index.html` where somebody
//! navigates to a screen. Knows nothing of sessions or calls; adds no security header.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, LINK, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tower_http::services::{ServeDir, ServeFile};

use crate::gateway::CallName;

mod links;

/// Names with a hash never change what they mean.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// All others are asked again each time; an unchanged one costs no body.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");
/// What is missing now may be there after the next deployment.
const FORGET: HeaderValue = HeaderValue::from_static("no-store");

/// A path that no file has is a screen for some and missing for others.
const WHO_ASKS: HeaderValue = HeaderValue::from_static("accept-encoding, accept, sec-fetch-mode");

/// Below these, what no call matches is no screen either.
const CALLS: &[&str] = &["/session", "/uitid/rest"];

/// A built desk in a folder.
#[derive(Debug, Clone)]
pub struct Files {
    folder: ServeDir,
    page: ServeFile,
    config: ServeFile,
    page_itself: PathBuf,
}

impl Files {
    /// The desk in `folder`, with `config` for `/config.json` instead of the folder's own.
    pub fn new(folder: &Path, config: Option<PathBuf>) -> Files {
        Files {
            folder: ServeDir::new(folder)
                .append_index_html_on_directories(false)
                .precompressed_br()
                .precompressed_gzip(),
            page: ServeFile::new(folder.join("index.html"))
                .precompressed_br()
                .precompressed_gzip(),
            config: ServeFile::new(config.unwrap_or_else(|| folder.join("config.json"))),
            page_itself: folder.join("index.html"),
        }
    }
}

/// Answers with a file, a screen, or 404.
pub async fn answer(State(files): State<Files>, request: Request) -> Response {
    let Some(path) = readable_path(&request) else {
        return missing();
    };
    let is_screen = path == "/" || (navigates(request.headers()) && !is_below_calls(&path));
    let head = request.into_parts().0;
    let again = || Request::from_parts(head.clone(), Body::empty());
    let file = match path.as_str() {
        "/" => None,
        "/config.json" => files.config(again()).await,
        _ => files.named(&path, again()).await,
    };
    if let Some(file) = file {
        return with_caching(file, &path);
    }
    if !is_screen {
        return missing();
    }
    let Some(page) = found(files.page.clone().try_call(again()).await) else {
        return missing();
    };
    let mut screen = screen(page);
    if let Some(link) = links::with_page(&files.page_itself, &path).await {
        screen.headers_mut().insert(LINK, link);
    }
    screen
}

impl Files {
    /// A file of the folder. Modules get the type that the standard gives them.
    async fn named(&self, path: &str, request: Request) -> Option<Response> {
        let mut file = found(self.folder.clone().try_call(request).await)?;
        if path.ends_with(".mjs") && file.headers().contains_key(CONTENT_TYPE) {
            let javascript = HeaderValue::from_static("text/javascript");
            file.headers_mut().insert(CONTENT_TYPE, javascript);
        }
        Some(file)
    }

    /// The desk's settings, whatever the file with them is called.
    async fn config(&self, request: Request) -> Option<Response> {
        let mut config = found(self.config.clone().try_call(request).await)?;
        config
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Some(config)
    }
}

/// The path of a request that a file may answer, decoded once as `ServeDir` does. No other method,
/// no dot file, no way up, and none of the compressed twins under their own name.
fn readable_path(request: &Request) -> Option<String> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return None;
    }
    let path = percent_decode_str(request.uri().path())
        .decode_utf8()
        .ok()?;
    let inner = path.strip_prefix('/')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let fits = |segment: &str| {
        !segment.is_empty()
            && !segment.starts_with('.')
            && !segment.contains(|c: char| c == '\\' || c.is_control())
    };
    let readable = inner.is_empty() || inner.split('/').all(fits);
    let twin = path.ends_with(".br") || path.ends_with(".gz");
    (readable && !twin).then(|| path.into_owned())
}

/// Whether a person goes there, and not a script, a picture or a crawler of files.
fn navigates(headers: &HeaderMap) -> bool {
    match headers.get("sec-fetch-mode") {
        Some(mode) => mode == "navigate",
        None => headers
            .get_all(ACCEPT)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .any(|value| value.contains("text/html")),
    }
}

fn is_below_calls(path: &str) -> bool {
    CALLS.iter().any(|call| {
        path.strip_prefix(call)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// Whether the file's name carries a hash of its content: `-` and 16 hexadecimal digits at the end of
/// a word.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split('-')
        .skip(1)
        .filter_map(|part| part.split_at_checked(16))
        .any(|(hash, rest)| {
            hash.bytes().all(|digit| digit.is_ascii_hexdigit()) && rest.starts_with(['.', '_'])
        })
}

/// What was read, if it was there.
fn found<B>(read: io::Result<axum::http::Response<B>>) -> Option<Response>
where
    axum::http::Response<B>: IntoResponse,
{
    match read {
        Ok(file) if file.status() == StatusCode::NOT_FOUND => None,
        Ok(file) => Some(file.into_response()),
        Err(error) => {
            // A name longer than a file system takes is one that somebody made up.
            if !matches!(
                error.kind(),
                ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename
            ) {
                tracing::error!(kind = %error.kind(), "a file of the desk cannot be read");
            }
            None
        }
    }
}

fn with_caching(mut file: Response, path: &str) -> Response {
    let caching = match file.status().is_client_error() {
        true => FORGET,
        false if is_hashed(path) => FOR_EVER,
        false => ASK_AGAIN,
    };
    file.headers_mut().insert(CACHE_CONTROL, caching);
    file.extensions_mut().insert(CallName("file"));
    file
}

fn screen(mut page: Response) -> Response {
    let headers = page.headers_mut();
    headers.insert(CACHE_CONTROL, ASK_AGAIN);
    headers.insert(VARY, WHO_ASKS);
    page.extensions_mut().insert(CallName("page"));
    page
}

fn missing() -> Response {
    let headers = [(CACHE_CONTROL, FORGET), (VARY, WHO_ASKS)];
    let mut answer = (StatusCode::NOT_FOUND, headers).into_response();
    answer.extensions_mut().insert(CallName("unknown"));
    answer
}

#[cfg(test)]
mod tests;
