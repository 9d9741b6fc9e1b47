//! Who is signed in: read once when the app starts, from `config.json` or from the gateway.
//!
//! Never knows who is at the desk (that is `desk`), nor any token: those stay with the gateway.

use std::time::Duration;

use gloo_net::http::RequestBuilder;
use serde::Deserialize;
use uitpas_api::{Client, Counter, Trouble, Uid};

use crate::{
    config::{Config, FixedSession, NamedCounter, SessionKind},
    fetch::Fetch,
};

/// Who is signed in.
#[derive(Debug, Clone)]
pub enum Session {
    /// Somebody behind a counter.
    Employee(Employee),
    /// Somebody at home.
    Passholder(Account),
    /// Nobody: the sign-in page.
    Nobody,
}

/// Somebody behind a counter.
#[derive(Debug, Clone)]
pub struct Employee {
    /// Who it is.
    pub account: Account,
    /// Where this person may work.
    pub counters: Vec<Counter>,
}

/// The person who signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The person's uid.
    pub uid: Uid,
    /// The name in the head of the page; may be empty.
    pub name: String,
    /// What keeps them signed in.
    pub kept_by: KeptBy,
}

/// What keeps somebody signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptBy {
    /// The gateway, for as long as something happens at least this often.
    Gateway {
        /// The longest time in which nothing may happen.
        idle: Duration,
    },
    /// `config.json`: there is no signing out.
    Config,
}

/// How one signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// To work at a counter.
    Employee,
    /// To see one's own card.
    Passholder,
}

impl Role {
    /// Where signing in begins; it comes back to `to`, an address of the app.
    pub fn sign_in_address(self, to: &str) -> String {
        let role = match self {
            Self::Employee => "employee",
            Self::Passholder => "passholder",
        };
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("role", role).append_pair("to", to);
        format!("/session/sign-in?{}", query.finish())
    }
}

/// Why the app cannot know who is signed in.
#[derive(Debug)]
pub enum SessionTrouble {
    /// `config.json` names a person without a uid.
    NoUid,
    /// The gateway gave no usable answer.
    Gateway,
    /// The API did not tell at which counters this person works.
    Counters(Account, Trouble),
}

/// Asks who is signed in.
pub async fn find(config: &Config, client: &Client<Fetch>) -> Result<Session, SessionTrouble> {
    match &config.session {
        SessionKind::Fixed(FixedSession::Passholder { uid }) => {
            Ok(Session::Passholder(fixed(uid, "")?))
        }
        SessionKind::Fixed(FixedSession::Employee {
            uid,
            name,
            counters,
        }) => {
            let named = counters.iter().filter_map(NamedCounter::counter).collect();
            employee(client, fixed(uid, name)?, named).await
        }
        SessionKind::Gateway => match signed_in().await? {
            None => Ok(Session::Nobody),
            Some(SignedIn::Passholder(person)) => Ok(Session::Passholder(person.account()?)),
            Some(SignedIn::Employee(person)) => {
                employee(client, person.account()?, Vec::new()).await
            }
        },
    }
}

fn fixed(uid: &str, name: &str) -> Result<Account, SessionTrouble> {
    Ok(Account {
        uid: Uid::new(uid).ok_or(SessionTrouble::NoUid)?,
        name: name.to_owned(),
        kept_by: KeptBy::Config,
    })
}

/// The counters as the API tells them, with their rights; as `config.json` names them where it tells none.
async fn employee(
    client: &Client<Fetch>,
    account: Account,
    named: Vec<Counter>,
) -> Result<Session, SessionTrouble> {
    let counters = match client.counters(&account.uid).await {
        Ok(told) if named.is_empty() => told,
        Ok(told) => named
            .into_iter()
            .map(|counter| {
                let same = told.iter().find(|other| other.key() == counter.key());
                same.cloned().unwrap_or(counter)
            })
            .collect(),
        Err(_) if !named.is_empty() => named,
        Err(Trouble::SignedOut) => return Ok(Session::Nobody),
        Err(trouble) => return Err(SessionTrouble::Counters(account, trouble)),
    };
    Ok(Session::Employee(Employee { account, counters }))
}

/// The gateway's answer.
#[derive(Deserialize)]
#[serde(tag = "role", rename_all = "lowercase")]
enum SignedIn {
    Employee(Person),
    Passholder(Person),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    uid: String,
    #[serde(default)]
    name: String,
    #[serde(default = "half_an_hour")]
    idle_seconds: u32,
}

/// What a gateway that names no time is taken to allow.
fn half_an_hour() -> u32 {
    30 * 60
}

impl Person {
    fn account(self) -> Result<Account, SessionTrouble> {
        Ok(Account {
            uid: Uid::new(&self.uid).ok_or(SessionTrouble::Gateway)?,
            name: self.name,
            kept_by: KeptBy::Gateway {
                idle: Duration::from_secs(self.idle_seconds.into()),
            },
        })
    }
}

async fn signed_in() -> Result<Option<SignedIn>, SessionTrouble> {
    let response = RequestBuilder::new("/session")
        .header("accept", "application/json")
        .cache(web_sys::RequestCache::NoStore)
        .send()
        .await
        .map_err(|_| SessionTrouble::Gateway)?;
    if response.status() == 401 {
        return Ok(None);
    }
    if !response.ok() {
        return Err(SessionTrouble::Gateway);
    }
    let text = response.text().await.map_err(|_| SessionTrouble::Gateway)?;
    let value = js_sys::JSON::parse(&text).map_err(|_| SessionTrouble::Gateway)?;
    serde_wasm_bindgen::from_value(value).map_err(|_| SessionTrouble::Gateway)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_comes_back_to_the_whole_address() {
        assert_eq!(
            Role::Employee.sign_in_address("/balie/voordelen?city=Aalst&page=2"),
            "/session/sign-in?role=employee&to=%2Fbalie%2Fvoordelen%3Fcity%3DAalst%26page%3D2"
        );
    }
}
