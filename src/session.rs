//! Who is signed in: read once when the app starts, from `config.json` or from the gateway.
//!
//! Never knows who is at the desk (that is `desk`), nor any token: those stay with the gateway.

use std::time::Duration;

use uitpas_api::{Client, Counter, Trouble, Uid};

use crate::{
    config::{Config, FixedSession, NamedCounter, SessionKind},
    fetch::Fetch,
    gateway::{self, NoWord, Person, SignedIn},
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptBy {
    /// The gateway, for as long as something happens at least this often.
    Gateway {
        /// The handle of the session.
        session: String,
        /// The longest time in which nothing may happen.
        idle: Duration,
    },
    /// `config.json`: there is no signing out.
    Config,
}

/// Why the app cannot know who is signed in.
#[derive(Debug)]
pub enum SessionTrouble {
    /// `config.json` names a person without a uid.
    NoUid,
    /// The gateway gave no usable answer.
    Gateway,
    /// The API did not tell at which counters this person works.
    Counters(Box<Account>, Trouble),
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
        SessionKind::Gateway => match gateway::who().await? {
            None => Ok(Session::Nobody),
            Some(SignedIn::Passholder(person)) => Ok(Session::Passholder(account(person)?)),
            Some(SignedIn::Employee(person)) => {
                let account = account(person)?;
                client.transport().act_for(account.uid.as_str());
                employee(client, account, Vec::new()).await
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

fn account(person: Person) -> Result<Account, SessionTrouble> {
    Ok(Account {
        uid: Uid::new(&person.uid).ok_or(SessionTrouble::Gateway)?,
        name: person.name,
        kept_by: KeptBy::Gateway {
            session: person.session,
            idle: Duration::from_secs(person.idle_seconds.into()),
        },
    })
}

impl From<NoWord> for SessionTrouble {
    fn from(_: NoWord) -> Self {
        Self::Gateway
    }
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
        Err(trouble) => return Err(SessionTrouble::Counters(Box::new(account), trouble)),
    };
    Ok(Session::Employee(Employee { account, counters }))
}
