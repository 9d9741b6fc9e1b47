//! Counters (`balie`): those an employee works at, and those where a promotion can be taken.

use crate::card_system::{CardSystem, CardSystemId};
use crate::key::CounterKey;

/// The permission to give out cards, as the API names it.
const REGISTER: &str = "registratie";
/// The permission to grant the kansenstatuut; it always comes with the one above.
const GRANT_KANSENSTATUUT: &str = "kansenstatuut toekennen";

/// A counter that the signed-in employee belongs to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counter {
    pub(crate) key: CounterKey,
    pub(crate) name: String,
    pub(crate) role: Option<String>,
    pub(crate) card_systems: Vec<CounterCardSystem>,
}

impl Counter {
    /// A counter known from elsewhere, such as the configuration: a key and a name, without any
    /// permission.
    pub fn new(key: CounterKey, name: &str) -> Self {
        Self {
            key,
            name: name.trim().to_owned(),
            role: None,
            card_systems: Vec::new(),
        }
    }

    /// The key that every call made for this counter carries.
    pub fn key(&self) -> &CounterKey {
        &self.key
    }

    /// The name people know it by.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the employee is here, such as `admin` or `member`.
    pub fn role(&self) -> Option<&str> {
        self.role.as_deref()
    }

    /// The card systems it works for, with what it may do in each.
    pub fn card_systems(&self) -> &[CounterCardSystem] {
        &self.card_systems
    }

    /// Whether it certainly gives out no cards: its rights are known, and that is not among them.
    pub fn cannot_register(&self) -> bool {
        !self.card_systems.is_empty() && !self.may_register()
    }

    /// Whether it certainly cannot grant the kansenstatuut, in one card system or, while that is not
    /// known, in any.
    pub fn cannot_grant_kansenstatuut(&self, system: Option<CardSystemId>) -> bool {
        let mut rights = self
            .card_systems
            .iter()
            .filter(|right| system.is_none_or(|system| right.system.id() == system));
        !self.card_systems.is_empty() && !rights.any(CounterCardSystem::may_grant_kansenstatuut)
    }

    /// Whether it may give out cards in any card system.
    pub fn may_register(&self) -> bool {
        self.card_systems
            .iter()
            .any(CounterCardSystem::may_register)
    }
}

/// What a counter may do in one card system.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CounterCardSystem {
    pub(crate) system: CardSystem,
    pub(crate) permissions: Vec<String>,
}

impl CounterCardSystem {
    /// The card system.
    pub fn system(&self) -> &CardSystem {
        &self.system
    }

    /// The permissions as the API names them, in Dutch.
    pub fn permissions(&self) -> &[String] {
        &self.permissions
    }

    /// Whether the counter may give out cards of this system.
    pub fn may_register(&self) -> bool {
        self.has(REGISTER) || self.may_grant_kansenstatuut()
    }

    /// Whether the counter may grant and take away the kansenstatuut in this system.
    pub fn may_grant_kansenstatuut(&self) -> bool {
        self.has(GRANT_KANSENSTATUUT)
    }

    fn has(&self, permission: &str) -> bool {
        self.permissions
            .iter()
            .any(|held| held.eq_ignore_ascii_case(permission))
    }
}

/// A counter as promotions and cards mention it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PromotionCounter {
    pub(crate) id: String,
    pub(crate) name: String,
}

impl PromotionCounter {
    /// Opaque: in some answers a number, in others the counter's key. Empty where it was left out.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The name people know it by; empty where it was left out.
    pub fn name(&self) -> &str {
        &self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permissions_are_read_as_the_api_names_them() {
        for (permissions, register, grant) in [
            (&[][..], false, false),
            (&["registratie"], true, false),
            (&["Kansenstatuut toekennen"], true, true),
            (&["registratie", "kansenstatuut toekennen"], true, true),
            (&["ticketverkoop"], false, false),
        ] {
            let here = CounterCardSystem {
                system: CardSystem::new(CardSystemId::new(77), "UiTPAS Zandveld"),
                permissions: permissions.iter().map(|&name| name.to_owned()).collect(),
            };
            let found = (here.may_register(), here.may_grant_kansenstatuut());
            assert_eq!(found, (register, grant), "{permissions:?}");
        }
    }
}
