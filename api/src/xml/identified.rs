//! The answer of `retrieve`: which of its optional parts are there tells what was found.

use super::card::{card, number};
use super::passholder::person;
use super::tree::Element;
use super::unreadable::Unreadable;
use super::value::{count, day};
use crate::card::Card;
use crate::error_code::ErrorCode;
use crate::group_pass::GroupPass;
use crate::identified::{Identified, Who};

/// Reads the parts and what they mean together. A `code` beside them is a warning, not a refusal.
pub(crate) fn identified(root: &Element) -> Result<Identified, Unreadable> {
    let card = root.expect("response")?.optional("card", card)?;
    let asked = root.optional("uitpasNumberOriginalRequest", number)?;
    let who = who(root, card)?;
    Ok(Identified {
        number: asked.or_else(|| card_of(&who).map(|card| card.number().clone())),
        code: root.child_text("code").map(ErrorCode::from),
        who,
    })
}

fn who(root: &Element, card: Option<Card>) -> Result<Who, Unreadable> {
    if let Some(passholder) = root.optional("passHolder", person)? {
        return Ok(Who::Passholder { passholder, card });
    }
    if let Some(mut pass) = root.optional("groupPass", group_pass)? {
        pass.card = pass.card.or(card);
        return Ok(Who::GroupPass(pass));
    }
    Ok(card.map_or(Who::Nobody, Who::CardOnly))
}

fn group_pass(element: &Element) -> Result<GroupPass, Unreadable> {
    Ok(GroupPass {
        name: element.child_string("name").unwrap_or_default(),
        end: element.optional("endDate", day)?,
        available_tickets: element.optional("availableTickets", count)?,
        tickets_per_year: element.optional("ticketsPerYear", count)?,
        card: element.optional("card", card)?,
    })
}

fn card_of(who: &Who) -> Option<&Card> {
    match who {
        Who::Passholder { card, .. } => card.as_ref(),
        Who::CardOnly(card) => Some(card),
        Who::GroupPass(pass) => pass.card(),
        Who::Nobody => None,
    }
}
