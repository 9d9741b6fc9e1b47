//! What requests name (a counter, a card, a person), looked up, or refused with the code for it.

use rusqlite::Connection;

use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::town::card::Card;
use crate::town::card_system::CardSystem;
use crate::town::counter::Counter;
use crate::town::passholder::Passholder;
use crate::uitpas_number::is_well_formed;

/// The counter with this consumer key.
pub fn counter(books: &Connection, key: &str) -> Result<Counter, Refusal> {
    Counter::with_key(books, key)?.ok_or_else(|| {
        Refusal::new(
            Code::UnknownBalieConsumerKey,
            format!("No counter with consumer key {key}."),
        )
    })
}

/// The card system with this id.
pub fn card_system(books: &Connection, id: i64) -> Result<CardSystem, Refusal> {
    CardSystem::find(books, id)?.ok_or_else(|| {
        Refusal::new(
            Code::UnknownCardSystem,
            format!("No card system with id {id}."),
        )
    })
}

/// The card with this number; `unknown` is the call's code for a number that fits but that no card has.
/// A number is looked up before its check digit is judged: the API's own examples have one that fails.
pub fn card(books: &Connection, number: &str, unknown: Code) -> Result<Card, Refusal> {
    if let Some(card) = Card::find(books, number)? {
        return Ok(card);
    }
    if is_well_formed(number) {
        Err(Refusal::new(
            unknown,
            format!("No card with number {number}."),
        ))
    } else {
        Err(Refusal::new(
            Code::ParseInvalidUitpasNumber,
            format!("{number} is not a UiTPAS number."),
        ))
    }
}

/// The person who holds the card with this number, also when deleted. A card in stock and a group pass
/// have none.
pub fn holder(books: &Connection, number: &str) -> Result<Passholder, Refusal> {
    let card = card(books, number, Code::UnknownUitpasNumber)?;
    let holder = card
        .passholder
        .map(|id| Passholder::find(books, id))
        .transpose()?
        .flatten();
    holder.ok_or_else(|| {
        Refusal::new(
            Code::UnknownUitpasNumber,
            format!("No passholder has the card {number}."),
        )
    })
}

/// The person that `uid` or `uitpasNumber` names, if one does; both together are refused.
pub fn person_asked_for(
    books: &Connection,
    parameters: &Parameters,
) -> Result<Option<Passholder>, Refusal> {
    let person = match (parameters.one("uid"), parameters.one("uitpasNumber")) {
        (None, None) => return Ok(None),
        (Some(_), Some(_)) => {
            return Err(Refusal::new(
                Code::InvalidParameters,
                "uid and uitpasNumber may not be combined.",
            ));
        }
        (Some(uid), None) => Passholder::with_uid(books, uid)?.ok_or_else(|| {
            Refusal::new(
                Code::UnknownPassholderUid,
                format!("No passholder with uid {uid}."),
            )
        })?,
        (None, Some(number)) => holder(books, number)?,
    };
    existing(person).map(Some)
}

/// A person who has not been deleted, or `INVALID_CARD`.
pub fn existing(person: Passholder) -> Result<Passholder, Refusal> {
    if person.is_deleted {
        Err(Refusal::new(
            Code::InvalidCard,
            "This passholder was deleted.",
        ))
    } else {
        Ok(person)
    }
}
