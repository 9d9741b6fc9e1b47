//! Cards, and the numbers on them.

use super::card_system::card_system_of;
use super::counter::promotion_counter;
use super::tree::Element;
use super::unreadable::{Unreadable, UnreadableProblem};
use super::value::boolean;
use crate::card::{Card, CardStatus, CardType};
use crate::number::UitpasNumber;

/// A card, flat in the answer of `card` and nested in those about people.
pub(crate) fn card(element: &Element) -> Result<Card, Unreadable> {
    let number = element.required("uitpasNumber", number)?;
    Ok(Card {
        status: CardStatus::from(element.child_text("status").unwrap_or_default()),
        card_type: element.child_text("cardType").map(CardType::from),
        kansen: element
            .optional("kansenpas", boolean)?
            .unwrap_or_else(|| number.is_kansen()),
        card_system: card_system_of(element)?,
        counter: element.optional("balie", promotion_counter)?,
        city: element.child_string("city"),
        number,
    })
}

/// A number that stands in its element, or in one of the same name inside it.
pub(super) fn number(element: &Element) -> Result<UitpasNumber, Unreadable> {
    match element.child("uitpasNumber") {
        Some(inner) => number(inner),
        None => element.value(
            |text| UitpasNumber::from_digits(text).ok(),
            UnreadableProblem::NotAUitpasNumber,
        ),
    }
}
