//! What a screen begins with, said with its page: then it is on its way before the page is read. The style sheet and the
//! script are named before the program, which is by far the largest and could keep the line from them.
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
    let style = tag(&page, "<link rel=\"stylesheet\"")?;
    let boot = tag(&page, "<script type=\"module\"")?;
    let said = [
        format!(
            "<{}>; rel=preload; as=style; integrity=\"{}\"",
            attribute(style, "href")?,
            attribute(style, "integrity")?
        ),
        format!(
            "<{}>; rel=modulepreload; integrity=\"{}\"",
            attribute(boot, "src")?,
            attribute(boot, "integrity")?
        ),
        // `boot.mjs` checks what comes.
        format!(
            "<{}>; rel=preload; as=fetch; crossorigin",
            attribute(boot, &format!("data-{program}-wasm"))?
        ),
    ];
    HeaderValue::try_from(said.join(", ")).ok()
}

fn is_below(path: &str, place: &str) -> bool {
    path.strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The first tag that begins so.
fn tag<'page>(page: &'page str, beginning: &str) -> Option<&'page str> {
    let (_, rest) = page.split_once(beginning)?;
    let (tag, _) = rest.split_once('>')?;
    Some(tag)
}

fn attribute<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    Some(value)
}
