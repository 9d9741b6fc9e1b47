//! Who is signed in: read once when the app starts, from `config.json` or from the gateway.
//!
//! Never knows who is at the desk (that is `desk`), nor any token: those stay with the gateway.

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
    Passholder,
    /// Nobody: the sign-in page.
    Nobody,
}

/// Somebody behind a counter.
#[derive(Debug, Clone)]
pub struct Employee {
    /// The name in the head of the page; may be empty.
    pub name: String,
    /// Where this person may work.
    pub counters: Vec<Counter>,
}

/// Why the app cannot know who is signed in.
#[derive(Debug)]
pub enum SessionTrouble {
    /// `config.json` names a person without a uid.
    NoUid,
    /// The gateway gave no usable answer.
    Gateway,
    /// The API did not tell which counters there are.
    Counters(Trouble),
}

/// Asks who is signed in.
pub async fn find(config: &Config, client: &Client<Fetch>) -> Result<Session, SessionTrouble> {
    match &config.session {
        SessionKind::Fixed(FixedSession::Passholder { .. }) => Ok(Session::Passholder),
        SessionKind::Fixed(FixedSession::Employee {
            uid,
            name,
            counters,
        }) => {
            let uid = Uid::new(uid).ok_or(SessionTrouble::NoUid)?;
            let named = counters.iter().filter_map(NamedCounter::counter).collect();
            employee(client, &uid, name, named).await
        }
        SessionKind::Gateway => match signed_in().await? {
            None => Ok(Session::Nobody),
            Some(SignedIn::Passholder) => Ok(Session::Passholder),
            Some(SignedIn::Employee { uid, name }) => {
                let uid = Uid::new(&uid).ok_or(SessionTrouble::Gateway)?;
                employee(client, &uid, &name, Vec::new()).await
            }
        },
    }
}

/// The counters as the API tells them, with their rights; as `config.json` names them where it tells none.
async fn employee(
    client: &Client<Fetch>,
    uid: &Uid,
    name: &str,
    named: Vec<Counter>,
) -> Result<Session, SessionTrouble> {
    let counters = match client.counters(uid).await {
        Ok(told) if named.is_empty() => told,
        Ok(told) => named
            .into_iter()
            .map(|counter| {
                let same = told.iter().find(|other| other.key() == counter.key());
                same.cloned().unwrap_or(counter)
            })
            .collect(),
        Err(_) if !named.is_empty() => named,
        Err(trouble) => return Err(SessionTrouble::Counters(trouble)),
    };
    Ok(Session::Employee(Employee {
        name: name.to_owned(),
        counters,
    }))
}

/// The gateway's answer.
#[derive(Deserialize)]
#[serde(tag = "role", rename_all = "lowercase")]
enum SignedIn {
    Employee {
        uid: String,
        #[serde(default)]
        name: String,
    },
    Passholder,
}

async fn signed_in() -> Result<Option<SignedIn>, SessionTrouble> {
    let response = RequestBuilder::new("/session")
        .header("accept", "application/json")
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
