//! The gateway's own addresses, each spelled once: who is signed in, signing in, signing out.
//!
//! Never knows what becomes of the answers; the API's calls go through `fetch`.

use gloo_net::http::RequestBuilder;
use serde::Deserialize;

use crate::{early, language::Language};

/// Where the gateway says who is signed in.
const SESSION: &str = "/session";

/// Where a plain form signs out.
pub const SIGN_OUT: &str = "/session/sign-out";

/// How one signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// To work at a counter.
    Employee,
    /// To see one's own card.
    Passholder,
}

/// Where signing in begins, in the language of the page; it comes back to `to`, an address of the app.
pub fn sign_in_address(role: Role, to: &str) -> String {
    let role = match role {
        Role::Employee => "employee",
        Role::Passholder => "passholder",
    };
    let mut query = form_urlencoded::Serializer::new(String::new());
    query
        .append_pair("role", role)
        .append_pair("to", to)
        .append_pair("lang", Language::now().code());
    format!("/session/sign-in?{}", query.finish())
}

/// Who is signed in, as the gateway tells it.
#[derive(Debug, Deserialize)]
#[serde(tag = "role", rename_all = "lowercase")]
pub enum SignedIn {
    /// Somebody behind a counter.
    Employee(Person),
    /// Somebody at home.
    Passholder(Person),
}

impl SignedIn {
    /// The person, whatever the role.
    pub fn person(self) -> Person {
        match self {
            Self::Employee(person) | Self::Passholder(person) => person,
        }
    }
}

/// Somebody who is signed in.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// The uid.
    pub uid: String,
    /// The name; may be empty.
    #[serde(default)]
    pub name: String,
    /// A handle that tells this session from any other, and opens nothing.
    #[serde(default)]
    pub session: String,
    /// How many seconds nothing may happen.
    #[serde(default = "half_an_hour")]
    pub idle_seconds: u32,
}

/// What a gateway that names no time is taken to allow.
fn half_an_hour() -> u32 {
    30 * 60
}

/// The gateway gave no usable answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoWord;

/// Asks who is signed in, which also says that the session is in use; nobody is `None`.
///
/// # Errors
/// When there is no usable answer.
pub async fn who() -> Result<Option<SignedIn>, NoWord> {
    let answer = match early::take(SESSION, None) {
        Some(early) => early.answer().await,
        None => {
            RequestBuilder::new(SESSION)
                .header("accept", "application/json")
                .cache(web_sys::RequestCache::NoStore)
                .send()
                .await
        }
    };
    let response = answer.map_err(|_| NoWord)?;
    if response.status() == 401 {
        return Ok(None);
    }
    if !response.ok() {
        return Err(NoWord);
    }
    let text = response.text().await.map_err(|_| NoWord)?;
    let value = js_sys::JSON::parse(&text).map_err(|_| NoWord)?;
    serde_wasm_bindgen::from_value(value).map_err(|_| NoWord)
}

/// Ends the session with this handle, and no other.
pub async fn sign_out(session: &str) {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("session", session);
    let _ = RequestBuilder::new(&format!("{SIGN_OUT}?{}", query.finish()))
        .method(gloo_net::http::Method::POST)
        .send()
        .await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_comes_back_to_the_whole_address() {
        assert_eq!(
            sign_in_address(Role::Employee, "/balie/voordelen?city=Aalst&page=2"),
            "/session/sign-in?role=employee&to=%2Fbalie%2Fvoordelen%3Fcity%3DAalst%26page%3D2&lang=nl"
        );
    }
}
