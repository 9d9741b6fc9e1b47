//! The authorise page: plain HTML in Dutch, without script. Its policy names no `form-action`, because a
//! browser would hold that against the redirect to the consumer's own site.

use std::fmt::Write as _;

use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use quick_xml::escape::escape;

use crate::town::introduction::Introduction;

const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

/// A page, and the status that it comes with.
#[derive(Debug)]
pub struct Page(StatusCode, String);

/// Asks who it is that signs in at `consumer`.
pub fn choice(
    consumer: &str,
    token: &str,
    employees: &[Introduction],
    passholders: &[Introduction],
) -> Page {
    let mut main = format!(
        "<h1>Aanmelden bij {}</h1>\n<p>In deze oefenomgeving is iedereen verzonnen. Kies als wie je aanmeldt.</p>\n\
         <form method=\"post\" action=\"authorize\">\n<input type=\"hidden\" name=\"oauth_token\" value=\"{}\">\n",
        escape(consumer),
        escape(token)
    );
    list(&mut main, "medewerkers", "Medewerkers", employees);
    list(&mut main, "pashouders", "Pashouders", passholders);
    main.push_str("</form>\n");
    Page(StatusCode::OK, document("Aanmelden", &main))
}

/// Shows what has to be carried over by hand.
pub fn verifier(verifier: &str) -> Page {
    let main = format!(
        "<h1>Je bent aangemeld</h1>\n<p>Neem deze code over in de toepassing:</p>\n<p><code id=\"verifier\">{}</code></p>\n",
        escape(verifier)
    );
    Page(StatusCode::OK, document("Code om over te nemen", &main))
}

/// Says that it cannot go on.
pub fn trouble(status: StatusCode, title: &str, told: &str) -> Page {
    let main = format!("<h1>{}</h1>\n<p>{}</p>\n", escape(title), escape(told));
    Page(status, document(title, &main))
}

/// The page's stylesheet.
pub async fn style() -> ([(HeaderName, &'static str); 2], &'static str) {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, include_str!("page.css"))
}

fn list(main: &mut String, id: &str, heading: &str, people: &[Introduction]) {
    // Writing into a text cannot fail.
    let _ = writeln!(
        main,
        "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n<ul>"
    );
    for Introduction { uid, name, shows } in people {
        let _ = writeln!(
            main,
            "<li><button type=\"submit\" name=\"uid\" value=\"{}\"><strong>{}</strong> <span>{}</span></button></li>",
            escape(uid),
            escape(name),
            escape(shows)
        );
    }
    main.push_str("</ul>\n</section>\n");
}

fn document(title: &str, main: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{} – UiTPAS-oefenomgeving</title>\n\
         <link rel=\"stylesheet\" href=\"authorize.css\">\n<link rel=\"icon\" href=\"data:,\">\n</head>\n\
         <body>\n<main>\n{main}</main>\n</body>\n</html>\n",
        escape(title)
    )
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let headers = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "no-store"),
            (header::CONTENT_SECURITY_POLICY, POLICY),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            // Its address holds the request token.
            (header::REFERRER_POLICY, "no-referrer"),
        ];
        (self.0, headers, self.1).into_response()
    }
}
