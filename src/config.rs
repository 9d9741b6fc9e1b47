//! What is set where the app is deployed: `config.json`, read once at the start, never compiled in.
//!
//! Knows the names and the defaults of its keys. Unknown keys are ignored.

use serde::Deserialize;
use uitpas_api::{CardSystem, CardSystemId, Counter, CounterKey};

use crate::language::Language;

/// The settings of one deployment.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Config {
    /// The `{prefix}` of the API documents: a path or an absolute address, without a slash at its end.
    pub api_prefix: String,
    /// How the app learns who is signed in.
    pub session: SessionKind,
    /// Suggestions for the city filter.
    pub cities: Vec<String>,
    /// Choices for the card system filters.
    pub card_systems: Vec<NamedCardSystem>,
    /// The codes of the interface languages, the default first. Codes that mean nothing here are ignored.
    languages: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            api_prefix: "/uitid/rest".into(),
            session: SessionKind::Gateway,
            cities: Vec::new(),
            card_systems: Vec::new(),
            languages: Language::ALL.map(|language| language.code().into()).into(),
        }
    }
}

/// How the app learns who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "WrittenSession")]
pub enum SessionKind {
    /// Ask the gateway, at `/session`.
    Gateway,
    /// Somebody fixed: a proxy in front of the app signs on its own.
    Fixed(FixedSession),
}

/// The person of a [`SessionKind::Fixed`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FixedSession {
    /// Somebody behind a counter.
    Employee {
        /// The employee's uid.
        uid: String,
        /// The employee's name, as shown in the head of the page.
        name: String,
        /// The counters to choose from; empty: the API is asked.
        counters: Vec<NamedCounter>,
    },
    /// Somebody at home.
    Passholder {
        /// The passholder's uid.
        uid: String,
    },
}

/// A session as `config.json` has it, whatever kind it is: keys of another kind are ignored.
#[derive(Deserialize)]
struct WrittenSession {
    kind: WrittenKind,
    role: Option<WrittenRole>,
    uid: Option<String>,
    #[serde(default)]
    name: String,
    #[serde(default)]
    counters: Vec<NamedCounter>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum WrittenKind {
    Gateway,
    Fixed,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum WrittenRole {
    Employee,
    Passholder,
}

impl TryFrom<WrittenSession> for SessionKind {
    type Error = &'static str;

    fn try_from(written: WrittenSession) -> Result<Self, Self::Error> {
        let WrittenSession {
            kind,
            role,
            uid,
            name,
            counters,
        } = written;
        if let WrittenKind::Gateway = kind {
            return Ok(Self::Gateway);
        }
        let uid = uid.ok_or("a fixed session has a uid")?;
        Ok(Self::Fixed(
            match role.ok_or("a fixed session has a role")? {
                WrittenRole::Employee => FixedSession::Employee {
                    uid,
                    name,
                    counters,
                },
                WrittenRole::Passholder => FixedSession::Passholder { uid },
            },
        ))
    }
}

/// A counter as `config.json` names it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NamedCounter {
    consumer_key: String,
    name: String,
}

impl NamedCounter {
    /// The counter, or nothing when its key is blank.
    pub fn counter(&self) -> Option<Counter> {
        CounterKey::new(&self.consumer_key).map(|key| Counter::new(key, &self.name))
    }
}

/// A card system as `config.json` names it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct NamedCardSystem {
    id: u64,
    name: String,
}

impl NamedCardSystem {
    /// The card system.
    pub fn card_system(&self) -> CardSystem {
        CardSystem::new(CardSystemId::new(self.id), &self.name)
    }
}

impl Config {
    /// The card systems to choose from.
    pub fn card_systems(&self) -> Vec<CardSystem> {
        self.card_systems
            .iter()
            .map(NamedCardSystem::card_system)
            .collect()
    }

    /// The languages to choose from, the default first; all of them where none of the codes is known.
    pub fn languages(&self) -> Vec<Language> {
        let mut offered = Vec::new();
        for language in self
            .languages
            .iter()
            .filter_map(|code| Language::parse(code))
        {
            if !offered.contains(&language) {
                offered.push(language);
            }
        }
        if offered.is_empty() {
            offered = Language::ALL.into();
        }
        offered
    }
}
