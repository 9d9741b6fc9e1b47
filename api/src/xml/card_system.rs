//! Card systems, wherever they are mentioned.

use super::tree::Element;
use super::unreadable::{Unreadable, UnreadableProblem};
use crate::card_system::{CardSystem, CardSystemId};

/// A card system: `{id, name}`.
pub(super) fn card_system(element: &Element) -> Result<CardSystem, Unreadable> {
    let id = element.required("id", id)?;
    Ok(CardSystem::new(
        id,
        element.child_text("name").unwrap_or_default(),
    ))
}

/// The card system of a card or membership: `cardSystem{id, name}`, or `cardSystemId` alone.
pub(super) fn card_system_of(element: &Element) -> Result<Option<CardSystem>, Unreadable> {
    match element.optional("cardSystem", card_system)? {
        Some(system) => Ok(Some(system)),
        None => element.optional("cardSystemId", |alone| Ok(CardSystem::new(id(alone)?, ""))),
    }
}

/// The answer of `cardsystem`: a list of them, with or without an element around the list.
pub(crate) fn card_systems(root: &Element) -> Result<Vec<CardSystem>, Unreadable> {
    if root.is("cardSystems") {
        return root.each("cardSystem", card_system);
    }
    let mut systems = root
        .expect("response")?
        .list("cardSystems", "cardSystem", card_system)?;
    systems.extend(root.each("cardSystem", card_system)?);
    Ok(systems)
}

fn id(element: &Element) -> Result<CardSystemId, Unreadable> {
    element.value(
        |text| text.parse().ok().map(CardSystemId::new),
        UnreadableProblem::NotANumber,
    )
}
