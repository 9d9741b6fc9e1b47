//! Who is signed in: read once when the app starts, from `config.json` or from the gateway.
//!
//! Never knows who is at the desk (that is `desk`), nor any token: those stay with the gateway.

use std::time::Duration;

use uitpas_api::{Counter, Uid};

use crate::{
    config::{Config, FixedSession, NamedCounter, SessionKind},
    gateway::{self, NoWord, Person},
};

/// Who is signed in, and as what.
#[derive(Debug, Clone)]
pub enum SignedIn {
    /// Somebody behind a counter.
    Employee(Account, NamedCounters),
    /// Somebody at home.
    Passholder(Account),
}

impl SignedIn {
    /// The person, whatever the role.
    pub fn account(&self) -> &Account {
        match self {
            Self::Employee(account, _) | Self::Passholder(account) => account,
        }
    }
}

/// The counters that `config.json` names for somebody; none where the API is to tell them.
pub type NamedCounters = Vec<Counter>;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionTrouble {
    /// `config.json` names a person without a uid.
    NoUid,
    /// The gateway gave no usable answer.
    Gateway,
}

/// Asks who is signed in; `None` when nobody is.
///
/// # Errors
/// When that cannot be known.
pub async fn find(config: &Config) -> Result<Option<SignedIn>, SessionTrouble> {
    Ok(match &config.session {
        SessionKind::Fixed(FixedSession::Passholder { uid }) => {
            Some(SignedIn::Passholder(fixed(uid, "")?))
        }
        SessionKind::Fixed(FixedSession::Employee {
            uid,
            name,
            counters,
        }) => {
            let named = counters.iter().filter_map(NamedCounter::counter).collect();
            Some(SignedIn::Employee(fixed(uid, name)?, named))
        }
        SessionKind::Gateway => match gateway::who().await? {
            None => None,
            Some(gateway::SignedIn::Passholder(person)) => {
                Some(SignedIn::Passholder(account(person)?))
            }
            Some(gateway::SignedIn::Employee(person)) => {
                Some(SignedIn::Employee(account(person)?, Vec::new()))
            }
        },
    })
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
