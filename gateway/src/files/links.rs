//! The program of a screen, said with its page: then it is on its way before a script asks for it. Nothing else is, so that
//! the style sheet and the script that come with the page share the line with nothing but it.
//!
//! The page names the files of both programs for its own script, `boot.mjs`; which of them a screen needs is in its path.
//! Read with every page, so that a new release can be put in its place.

use std::path::Path;

use axum::http::HeaderValue;

/// The programs by the first part of the path, as `boot.mjs` has them.
const PROGRAMS: &[(&str, &str)] = &[("/balie", "desk"), ("/mijn", "portal")];

/// The value of `Link` for the screen at `path`; nothing where it could be either program, or the page names no files.
pub async fn with_page(page: &Path, path: &str) -> Option<HeaderValue> {
    let (_, program) = PROGRAMS.iter().find(|(place, _)| is_below(path, place))?;
    let page = tokio::fs::read_to_string(page).await.ok()?;
    let wasm = attribute(&page, &format!("data-{program}-wasm"))?;
    // `boot.mjs` checks what comes. It asks for the small script that goes with it in time.
    HeaderValue::try_from(format!("<{wasm}>; rel=preload; as=fetch; crossorigin")).ok()
}

fn is_below(path: &str, place: &str) -> bool {
    path.strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn attribute<'page>(page: &'page str, name: &str) -> Option<&'page str> {
    let (_, rest) = page.split_once(&format!("{name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    Some(value)
}
