//! A card system: the cities and counters that run UiTPAS together.

use std::fmt;

/// The number of a card system.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CardSystemId(u64);

impl CardSystemId {
    /// The card system with this number.
    pub fn new(id: u64) -> Self {
        Self(id)
    }

    /// The number.
    pub fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Display for CardSystemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A card system with its name.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct CardSystem {
    id: CardSystemId,
    name: String,
}

impl CardSystem {
    /// A card system known from elsewhere, such as the configuration.
    pub fn new(id: CardSystemId, name: &str) -> Self {
        Self {
            id,
            name: name.trim().to_owned(),
        }
    }

    /// Its number.
    pub fn id(&self) -> CardSystemId {
        self.id
    }

    /// Its name; empty where the API gave the number alone.
    pub fn name(&self) -> &str {
        &self.name
    }
}
