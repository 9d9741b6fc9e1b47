//! Passholders and their memberships.

use super::card::card;
use super::card_system::card_system;
use super::tree::Element;
use super::unreadable::{Unreadable, UnreadableProblem};
use super::value::{boolean, day, points};
use crate::key::Uid;
use crate::membership::{Kansenstatuut, KansenstatuutFields, Membership, MembershipStatus};
use crate::passholder::Passholder;

/// The answer of `passholder/{number}` and `passholder/uid/{uid}`: the root itself, or in it.
pub(crate) fn passholder(root: &Element) -> Result<Passholder, Unreadable> {
    if root.is("passHolder") {
        person(root)
    } else {
        root.required("passHolder", person)
    }
}

/// The person in a `passHolder` element.
pub(super) fn person(element: &Element) -> Result<Passholder, Unreadable> {
    let uid =
        |user: &Element| user.optional("id", |id| id.value(Uid::new, UnreadableProblem::Missing));
    Ok(Passholder {
        uid: element.optional("uitIdUser", uid)?.flatten(),
        first_name: element.child_string("firstName").unwrap_or_default(),
        last_name: element.child_string("name").unwrap_or_default(),
        date_of_birth: element.optional("dateOfBirth", day)?,
        postal_code: element.child_string("postalCode"),
        city: element.child_string("city"),
        points: element.optional("points", points)?.unwrap_or_default(),
        memberships: element.each("cardSystemSpecific", membership)?,
    })
}

fn membership(element: &Element) -> Result<Membership, Unreadable> {
    let card_system = element.required("cardSystem", card_system)?;
    let mut card = element.optional("currentCard", card)?;
    if let Some(card) = &mut card {
        card.card_system.get_or_insert_with(|| card_system.clone());
    }
    Ok(Membership {
        card,
        card_system,
        status: MembershipStatus::from(element.child_text("status").unwrap_or_default()),
        kansenstatuut: kansenstatuut(element)?,
    })
}

fn kansenstatuut(element: &Element) -> Result<Kansenstatuut, Unreadable> {
    let flag = |name| Ok(element.optional(name, boolean)?.unwrap_or_default());
    Ok(Kansenstatuut::from(KansenstatuutFields {
        held: flag("kansenStatuut")?,
        end: element.optional("kansenStatuutEndDate", day)?,
        expired: flag("kansenStatuutExpired")?,
        in_grace: flag("kansenStatuutInGracePeriod")?,
        suspended_until: element.optional("kansenStatuutSuspendedUntil", day)?,
    }))
}
