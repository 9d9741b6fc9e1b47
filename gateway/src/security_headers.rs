//! The headers that tell a browser what the desk may do, on every answer. The README writes the same
//! ones out for other web servers.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use url::{Host, Url};

use crate::site::Site;

/// Headers that fit every site.
///
/// Pictures of promotions come from hosts that nobody knows beforehand, some of them without TLS.
/// `trusted-types default` is the policy that `boot.mjs` makes.
const EVERYWHERE: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: https: http:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
    ),
    ("x-frame-options", "DENY"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "camera=(self), accelerometer=(), autoplay=(), browsing-topics=(), \
         display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), \
         identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), \
         microphone=(), midi=(), otp-credentials=(), payment=(), publickey-credentials-create=(), \
         publickey-credentials-get=(), serial=(), storage-access=(), usb=(), window-management=(), \
         xr-spatial-tracking=()",
    ),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Browsers heed these only on an origin that nobody can tamper with, and complain elsewhere.
/// `credentialless` lets pictures of other hosts in, without their cookies.
const WHERE_TRUSTWORTHY: &[(&str, &str)] = &[
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "credentialless"),
];

/// The site was reached through TLS, and shall be for the next year.
const UNDER_TLS: &[(&str, &str)] = &[("strict-transport-security", "max-age=31536000")];

/// The headers for `site`.
pub fn of(site: &Site) -> HeaderMap {
    let trustworthy = site.is_tls() || is_loopback(site);
    EVERYWHERE
        .iter()
        .chain(WHERE_TRUSTWORTHY.iter().filter(|_| trustworthy))
        .chain(UNDER_TLS.iter().filter(|_| site.is_tls()))
        .map(|(name, value)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_static(value),
            )
        })
        .collect()
}

/// Puts `headers` on the answer, in place of any of the same name.
pub async fn add(State(headers): State<HeaderMap>, request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    answer.headers_mut().extend(headers);
    answer
}

/// Whether the site is this machine's own, which browsers trust without TLS.
fn is_loopback(site: &Site) -> bool {
    let url = Url::parse(site.origin()).ok();
    match url.as_ref().and_then(Url::host) {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::*;

    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: https: http:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";
    const FEATURES: &str = "camera=(self), accelerometer=(), autoplay=(), browsing-topics=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), publickey-credentials-create=(), publickey-credentials-get=(), serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()";

    /// What an answer of `site` carries, in order of name, by a handler that sets two of them otherwise.
    async fn carried(site: &str) -> Vec<(String, String)> {
        let careless = [
            ("x-frame-options", "SAMEORIGIN"),
            ("content-security-policy", "default-src *"),
        ];
        let router: Router = Router::new()
            .route("/", get(move || async move { (careless, ()) }))
            .layer(from_fn_with_state(of(&Site::parse(site).unwrap()), add));
        let request = Request::get("/").body(Body::empty()).unwrap();
        let answer = router.oneshot(request).await.unwrap();
        let headers = answer.headers().iter();
        let mut carried: Vec<_> = headers
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .filter(|(name, _)| name != "content-length")
            .collect();
        carried.sort();
        carried
    }

    #[tokio::test]
    async fn every_header_is_as_it_should_be() {
        const PLAIN: &[&str] = &[
            "http://desk.lan",
            "http://10.0.0.7:8787",
            "http://localhost.evil.example",
        ];
        const OWN: &[&str] = &[
            "http://127.0.0.1:8787",
            "http://localhost:8787",
            "http://[::1]:8787",
            "http://desk.localhost",
        ];
        const TLS: &[&str] = &["https://balie.example", "https://127.0.0.1"];
        let all = [PLAIN, OWN, TLS].concat();
        let trusted = [OWN, TLS].concat();
        let rows: &[(&str, &str, &[&str])] = &[
            ("content-security-policy", POLICY, &all),
            ("cross-origin-embedder-policy", "credentialless", &trusted),
            ("cross-origin-opener-policy", "same-origin", &trusted),
            ("cross-origin-resource-policy", "same-origin", &all),
            ("permissions-policy", FEATURES, &all),
            ("referrer-policy", "no-referrer", &all),
            ("strict-transport-security", "max-age=31536000", TLS),
            ("x-content-type-options", "nosniff", &all),
            ("x-frame-options", "DENY", &all),
        ];
        for site in &all {
            let expected: Vec<_> = rows
                .iter()
                .filter(|(_, _, sites)| sites.contains(site))
                .map(|(name, value, _)| (name.to_string(), value.to_string()))
                .collect();
            assert_eq!(carried(site).await, expected, "{site}");
        }
    }

    #[test]
    fn the_readme_writes_the_same_ones_out() {
        let readme = include_str!("../../README.md");
        let lines: Vec<&str> = readme.lines().map(str::trim).collect();
        for (name, value) in [EVERYWHERE, WHERE_TRUSTWORTHY, UNDER_TLS].concat() {
            let caddy = format!("{name} \"{value}\"");
            let nginx = format!("add_header {name} \"{value}\" always;");
            for expected in [caddy, nginx] {
                let is_there = lines
                    .iter()
                    .any(|line| line.eq_ignore_ascii_case(&expected));
                assert!(is_there, "{expected}");
            }
        }
    }
}
