//! Counters: `balie`.

use super::card_system::card_system;
use super::tree::Element;
use super::unreadable::{Unreadable, UnreadableProblem};
use crate::counter::{Counter, CounterCardSystem, PromotionCounter};
use crate::key::CounterKey;

/// The answer of `balie/list`.
pub(crate) fn counters(root: &Element) -> Result<Vec<Counter>, Unreadable> {
    root.expect("response")?.list("balies", "balie", counter)
}

fn counter(element: &Element) -> Result<Counter, Unreadable> {
    Ok(Counter {
        key: element.required("consumerKey", |key| {
            key.value(CounterKey::new, UnreadableProblem::Missing)
        })?,
        name: element.child_string("name").unwrap_or_default(),
        role: element.child_string("role"),
        card_systems: element.list("cardSystems", "cardSystem", counter_card_system)?,
    })
}

fn counter_card_system(element: &Element) -> Result<CounterCardSystem, Unreadable> {
    Ok(CounterCardSystem {
        system: card_system(element)?,
        permissions: element.list("permissions", "permission", |held| {
            Ok(held.text().to_owned())
        })?,
    })
}

/// A counter as promotions and cards mention it: `{name, id}`.
pub(super) fn promotion_counter(element: &Element) -> Result<PromotionCounter, Unreadable> {
    Ok(PromotionCounter {
        id: element.child_string("id").unwrap_or_default(),
        name: element.child_string("name").unwrap_or_default(),
    })
}
