//! The pages that somebody sees when signing in does not come to its end: Dutch, small, without a script.

use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use super::round_trip::NotOurs;
use crate::parameters::encode;
use crate::session::Role;
use crate::upstream::Trouble;

/// Where the stylesheet of the page is.
pub const STYLE: &str = "/session/page.css";

/// `GET /session/page.css`.
pub async fn style() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "text/css; charset=utf-8")],
        include_str!("page.css"),
    )
}

/// Why the sign-in stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// The address asks for no role that there is.
    NoRole,
    /// What came back is not what this browser went for.
    NotOurs(NotOurs),
    /// UiTPAS knows the account, but not as an employee or a passholder.
    Nobody,
    /// UiTPAS gave no answer, or refused.
    Trouble(Trouble),
    /// The server in front does not pass the name of the site on.
    NotThisSite,
}

impl Stop {
    fn status(&self) -> StatusCode {
        match self {
            Stop::NoRole | Stop::NotOurs(_) => StatusCode::BAD_REQUEST,
            Stop::Nobody => StatusCode::FORBIDDEN,
            Stop::NotThisSite => StatusCode::MISDIRECTED_REQUEST,
            Stop::Trouble(Trouble::Busy | Trouble::NoConnection) => StatusCode::SERVICE_UNAVAILABLE,
            Stop::Trouble(Trouble::TimeLimit) => StatusCode::GATEWAY_TIMEOUT,
            Stop::Trouble(_) => StatusCode::BAD_GATEWAY,
        }
    }

    fn sentence(&self) -> &'static str {
        match self {
            Stop::NoRole => "Kies hieronder hoe je wil aanmelden.",
            Stop::NotOurs(NotOurs::NotAsked) => {
                "Deze aanmelding is niet in dit venster begonnen, of ze werd intussen opnieuw begonnen."
            }
            Stop::NotOurs(NotOurs::Late) => "Het aanmelden duurde langer dan tien minuten.",
            Stop::NotOurs(NotOurs::NotAllowed) => {
                "UiTPAS gaf geen toestemming door. Wie geen toestemming geeft, kan niet aanmelden."
            }
            Stop::NotOurs(NotOurs::Used) => "Deze aanmelding is al gebruikt.",
            Stop::Nobody => "Dit account is geen medewerker van een balie en heeft geen UiTPAS.",
            Stop::Trouble(Trouble::TokenRefused) => "UiTPAS aanvaardde deze aanmelding niet.",
            Stop::Trouble(Trouble::WeAreRefused(_)) => {
                "UiTPAS aanvaardt deze toepassing niet. Verwittig de beheerder."
            }
            Stop::Trouble(_) => "UiTPAS antwoordt nu niet goed. Probeer het straks opnieuw.",
            Stop::NotThisSite => {
                "Deze server staat verkeerd ingesteld: de naam van de site komt niet mee. Verwittig de beheerder."
            }
        }
    }

    /// The page, with links that begin anew.
    pub fn page(&self, to: &str) -> Response {
        let title = "Aanmelden is niet gelukt";
        let sentence = self.sentence();
        let links: String = [
            (Role::Employee, "Aanmelden als medewerker"),
            (Role::Passholder, "Aanmelden als pashouder"),
        ]
        .into_iter()
        .map(|(role, words)| {
            let (role, to) = (role.word(), encode(to));
            format!("<li><a href=\"/session/sign-in?role={role}&amp;to={to}\">{words}</a></li>")
        })
        .collect();
        let page = format!(
            "<!doctype html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"{STYLE}\"><title>{title}</title></head>\
             <body><main><h1>{title}</h1><p>{sentence}</p><ul>{links}</ul>\
             <p><a href=\"/\">Naar de beginpagina</a></p></main></body></html>\n"
        );
        (
            self.status(),
            [(header::X_CONTENT_TYPE_OPTIONS, "nosniff")],
            Html(page),
        )
            .into_response()
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Stop::Trouble(trouble)
    }
}

impl From<NotOurs> for Stop {
    fn from(problem: NotOurs) -> Self {
        Stop::NotOurs(problem)
    }
}
