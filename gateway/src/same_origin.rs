//! The proof that a write comes from the desk's own pages and not from another site in the same browser.

use axum::http::{HeaderMap, HeaderName, header};

use crate::site::Site;

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether a page of this site sent the request: the browser says so in Fetch Metadata, or, an older one, in
/// `Origin`. Neither is no proof.
pub fn is_ours(headers: &HeaderMap, site: &Site) -> bool {
    let all_are = |name: HeaderName, ours: &str| {
        let mut values = headers.get_all(name).iter().peekable();
        values.peek().is_some() && values.all(|value| value == ours)
    };
    if headers.contains_key(SEC_FETCH_SITE) {
        all_are(SEC_FETCH_SITE, "same-origin")
    } else {
        all_are(header::ORIGIN, site.origin())
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn only_our_own_pages_are_believed() {
        for (sent, ours) in [
            (&[("sec-fetch-site", "same-origin")][..], true),
            (
                &[
                    ("sec-fetch-site", "same-origin"),
                    ("origin", "https://evil.example"),
                ],
                true,
            ),
            (&[("origin", "https://balie.example")], true),
            (&[], false),
            (&[("sec-fetch-site", "none")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (
                &[
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "https://balie.example"),
                ],
                false,
            ),
            (
                &[
                    ("sec-fetch-site", "same-origin"),
                    ("sec-fetch-site", "cross-site"),
                ],
                false,
            ),
            (&[("sec-fetch-site", "")], false),
            (&[("origin", "null")], false),
            (&[("origin", "http://balie.example")], false),
            (&[("origin", "https://balie.example.evil.example")], false),
            (&[("origin", "https://balie.example:444")], false),
            (
                &[
                    ("origin", "https://balie.example"),
                    ("origin", "https://evil.example"),
                ],
                false,
            ),
            (&[("referer", "https://balie.example/")], false),
        ] {
            let mut headers = HeaderMap::new();
            for (name, value) in sent {
                headers.append(*name, HeaderValue::from_static(value));
            }
            let site = Site::parse("https://balie.example").unwrap();
            assert_eq!(is_ours(&headers, &site), ours, "{sent:?}");
        }
    }
}
