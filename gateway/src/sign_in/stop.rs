//! The pages that somebody sees when signing in does not come to its end: small, without a script.

use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use super::reader::{Reader, Sentence};
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

const TITLE: Sentence = [
    "Aanmelden is niet gelukt",
    "La connexion n’a pas réussi",
    "Signing in did not work",
];
const AS_EMPLOYEE: Sentence = [
    "Aanmelden als medewerker",
    "Se connecter comme collaborateur",
    "Sign in as an employee",
];
const AS_PASSHOLDER: Sentence = [
    "Aanmelden als pashouder",
    "Se connecter comme titulaire du pass",
    "Sign in as a passholder",
];
const HOME: Sentence = [
    "Naar de beginpagina",
    "Vers la page d’accueil",
    "To the first page",
];

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

    fn sentence(&self) -> Sentence {
        match self {
            Stop::NoRole => [
                "Kies hieronder hoe je wil aanmelden.",
                "Choisissez ci-dessous comment vous voulez vous connecter.",
                "Choose below how you want to sign in.",
            ],
            Stop::NotOurs(NotOurs::NotAsked) => [
                "Deze aanmelding is niet in dit venster begonnen, of ze werd intussen opnieuw begonnen.",
                "Cette connexion n’a pas été commencée dans cette fenêtre, ou elle a été recommencée entre-temps.",
                "This sign-in was not begun in this window, or it was begun again meanwhile.",
            ],
            Stop::NotOurs(NotOurs::Late) => [
                "Het aanmelden duurde langer dan tien minuten.",
                "La connexion a duré plus de dix minutes.",
                "Signing in took longer than ten minutes.",
            ],
            Stop::NotOurs(NotOurs::NotAllowed) => [
                "UiTPAS gaf geen toestemming door. Wie geen toestemming geeft, kan niet aanmelden.",
                "UiTPAS n’a pas transmis d’autorisation. Sans autorisation, il n’est pas possible de se connecter.",
                "UiTPAS did not pass on permission. Without permission nobody can sign in.",
            ],
            Stop::NotOurs(NotOurs::Used) => [
                "Deze aanmelding is al gebruikt.",
                "Cette connexion a déjà été utilisée.",
                "This sign-in has already been used.",
            ],
            Stop::Nobody => [
                "Dit account is geen medewerker van een balie en heeft geen UiTPAS.",
                "Ce compte n’est pas celui d’un collaborateur de guichet et n’a pas d’UiTPAS.",
                "This account does not work at any counter and has no UiTPAS.",
            ],
            Stop::Trouble(Trouble::TokenRefused) => [
                "UiTPAS aanvaardde deze aanmelding niet.",
                "UiTPAS n’a pas accepté cette connexion.",
                "UiTPAS did not accept this sign-in.",
            ],
            Stop::Trouble(Trouble::WeAreRefused(_)) => [
                "UiTPAS aanvaardt deze toepassing niet. Verwittig de beheerder.",
                "UiTPAS n’accepte pas cette application. Prévenez l’administrateur.",
                "UiTPAS does not accept this application. Tell the administrator.",
            ],
            Stop::Trouble(_) => [
                "UiTPAS antwoordt nu niet goed. Probeer het straks opnieuw.",
                "UiTPAS ne répond pas correctement pour l’instant. Réessayez plus tard.",
                "UiTPAS is not answering properly now. Try again later.",
            ],
            Stop::NotThisSite => [
                "Deze server staat verkeerd ingesteld: de naam van de site komt niet mee. Verwittig de beheerder.",
                "Ce serveur est mal configuré\u{a0}: le nom du site n’est pas transmis. Prévenez l’administrateur.",
                "This server is set up wrongly: the name of the site is not passed on. Tell the administrator.",
            ],
        }
    }

    /// The page, with links that begin anew.
    pub fn page(&self, to: &str, reader: Reader) -> Response {
        let lang = reader.code();
        let title = reader.read(TITLE);
        let sentence = reader.read(self.sentence());
        let home = reader.read(HOME);
        let links: String = [
            (Role::Employee, AS_EMPLOYEE),
            (Role::Passholder, AS_PASSHOLDER),
        ]
        .into_iter()
        .map(|(role, words)| {
            let (role, to, words) = (role.word(), encode(to), reader.read(words));
            format!("<li><a href=\"/session/sign-in?role={role}&amp;to={to}\">{words}</a></li>")
        })
        .collect();
        let page = format!(
            "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"{STYLE}\"><title>{title}</title></head>\
             <body><main><h1>{title}</h1><p>{sentence}</p><ul>{links}</ul>\
             <p><a href=\"/\">{home}</a></p></main></body></html>\n"
        );
        (
            self.status(),
            [
                (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
                (header::VARY, "accept-language"),
            ],
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
