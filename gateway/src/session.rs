//! Who is signed in, kept whole in one sealed cookie: what a session is, and how long it lasts.
//! `session/keys` seals, `session/sessions` reads it from a request and writes it on an answer.

mod keys;
mod sessions;

use std::time::Duration;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::clock::Second;
use crate::oauth::Token;

pub use keys::{KeyProblem, Keys};
pub use sessions::{MOST_BYTES, Sessions};

/// As what somebody is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// An employee of a counter.
    Employee,
    /// A passholder, for the own card.
    Passholder,
}

impl Role {
    /// Its word in addresses and answers.
    pub fn word(self) -> &'static str {
        match self {
            Role::Employee => "employee",
            Role::Passholder => "passholder",
        }
    }

    /// The role of a word.
    pub fn of_word(word: &str) -> Option<Role> {
        [Role::Employee, Role::Passholder]
            .into_iter()
            .find(|role| role.word() == word)
    }

    /// The other one.
    pub fn other(self) -> Role {
        match self {
            Role::Employee => Role::Passholder,
            Role::Passholder => Role::Employee,
        }
    }
}

/// Somebody who is signed in. Only its cookie holds it; a gateway remembers nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// As what.
    pub role: Role,
    /// Their id at UiTPAS.
    pub uid: String,
    /// Their name, perhaps empty.
    pub name: String,
    /// The access token that acts for them.
    pub token: Token,
    /// Random: tells this session from any other.
    pub id: String,
    /// When it began.
    pub signed_in: Second,
    /// When it was last used, give or take [`GRAIN`].
    pub seen: Second,
}

/// A cookie is written anew when it is older than this, not on every call.
pub const GRAIN: Duration = Duration::from_secs(60);

/// How long sessions last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lasting {
    /// Without a call. Since `seen` may be a [`GRAIN`] behind, a session is let be for so much longer.
    pub idle: Duration,
    /// From its beginning.
    pub longest: Duration,
}

impl Session {
    /// Whether it is over.
    pub fn is_over(&self, now: Second, lasting: Lasting) -> bool {
        let idle = lasting.idle.as_secs() + GRAIN.as_secs();
        now > self.seen.saturating_add(idle)
            || now > self.ends_by(lasting)
            || now + GRAIN.as_secs() < self.signed_in
    }

    /// The last second of its life, however much it is used.
    pub fn ends_by(&self, lasting: Lasting) -> Second {
        self.signed_in.saturating_add(lasting.longest.as_secs())
    }

    /// A handle that tells this session from any other and opens nothing: a digest of its id.
    pub fn handle(&self) -> String {
        let digest = Sha256::digest(self.id.as_bytes());
        digest
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// The same session used now, when that is worth a new cookie.
    pub fn seen_at(&self, now: Second) -> Option<Session> {
        (now > self.seen.saturating_add(GRAIN.as_secs())).then(|| Session {
            seen: now,
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LASTING: Lasting = Lasting {
        idle: Duration::from_secs(1800),
        longest: Duration::from_secs(12 * 3600),
    };

    fn session(signed_in: Second, seen: Second) -> Session {
        Session {
            role: Role::Employee,
            uid: "u".to_owned(),
            name: String::new(),
            token: Token {
                token: "t".to_owned(),
                secret: "s".to_owned(),
            },
            id: "1".to_owned(),
            signed_in,
            seen,
        }
    }

    #[test]
    fn a_session_ends_when_idle_or_too_old() {
        let day = 12 * 3600;
        for (signed_in, seen, now, over) in [
            (1000, 1000, 1000, false),
            (1000, 1000, 1000 + 1860, false),
            (1000, 1000, 1000 + 1861, true),
            (1000, 1000 + day, 1000 + day, false),
            (1000, 1000 + day, 1001 + day, true),
            // Sealed by a gateway whose clock is ahead of ours: a minute is forgiven.
            (1060, 1060, 1000, false),
            (1061, 1061, 1000, true),
        ] {
            let session = session(signed_in, seen);
            assert_eq!(
                session.is_over(now, LASTING),
                over,
                "{signed_in} {seen} {now}"
            );
        }
    }

    #[test]
    fn being_seen_is_worth_a_cookie_after_a_minute() {
        let session = session(1000, 1000);
        assert_eq!(session.seen_at(1060), None);
        assert_eq!(
            session.seen_at(1061).map(|session| session.seen),
            Some(1061)
        );
    }
}
