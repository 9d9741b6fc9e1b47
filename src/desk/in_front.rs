//! Who or what is in front of the desk, as `retrieve` or a uid brought it.
//!
//! Pure: never asks anything, never draws anything.

use uitpas_api::{
    Card, ErrorCode, GroupPass, Identification, Identified, Passholder, Refusal, Trouble, Uid,
    UitpasNumber, Who, Whose,
};

/// Who or what is in front of the desk.
#[derive(Debug, Clone, PartialEq)]
pub enum InFront {
    /// Nobody yet.
    Nobody,
    /// Somebody is being looked up.
    Looking,
    /// A passholder.
    Passholder(Box<Visit>),
    /// A card that belongs to nobody, such as one from the stock.
    LooseCard(Box<Card>),
    /// A group pass, which can neither save nor redeem.
    GroupPass(Box<GroupPass>),
    /// No card or passholder has this number.
    Unknown,
    /// The look-up failed; what was looked for, to try again.
    Failed(Box<Trouble>, Sought),
}

/// What somebody is looked up by.
#[derive(Debug, Clone, PartialEq)]
pub enum Sought {
    /// A number that was typed or scanned.
    Number(Identification),
    /// A uid.
    Uid(Uid),
}

/// A passholder at the desk.
#[derive(Debug, Clone, PartialEq)]
pub struct Visit {
    /// The person, as last read.
    pub passholder: Passholder,
    /// The card that was shown, if it is known.
    pub card: Option<Card>,
    /// The number to use in further calls; none when the person has no card at all.
    pub number: Option<UitpasNumber>,
    /// What UiTPAS says of the card although it answered: blocked, or kansenstatuut expired.
    pub remark: Option<ErrorCode>,
}

impl Visit {
    /// How questions about this person name them.
    pub fn whose(&self) -> Option<Whose> {
        match &self.number {
            Some(number) => Some(Whose::UitpasNumber(number.clone())),
            None => self.passholder.uid().cloned().map(Whose::Uid),
        }
    }
}

impl InFront {
    /// The passholder, when it is one.
    pub fn visit(&self) -> Option<&Visit> {
        match self {
            Self::Passholder(visit) => Some(visit),
            _ => None,
        }
    }

    /// What leads to the same person or card again.
    pub fn sought(&self) -> Option<Sought> {
        let number =
            |number: &UitpasNumber| Sought::Number(Identification::UitpasNumber(number.clone()));
        match self {
            Self::Passholder(visit) => match &visit.number {
                Some(known) => Some(number(known)),
                None => visit.passholder.uid().cloned().map(Sought::Uid),
            },
            Self::LooseCard(card) => Some(number(card.number())),
            Self::Failed(_, sought) => Some(sought.clone()),
            Self::Nobody | Self::Looking | Self::GroupPass(_) | Self::Unknown => None,
        }
    }
}

impl From<Identified> for InFront {
    fn from(identified: Identified) -> Self {
        let remark = identified.code().cloned();
        let asked = identified.number().cloned();
        match identified.who {
            Who::Nobody => InFront::Unknown,
            Who::CardOnly(card) => InFront::LooseCard(Box::new(card)),
            Who::GroupPass(pass) => InFront::GroupPass(Box::new(pass)),
            Who::Passholder { passholder, card } => InFront::Passholder(Box::new(Visit {
                number: asked.or_else(|| number_of(&passholder, card.as_ref())),
                passholder,
                card,
                remark,
            })),
        }
    }
}

/// The number to go on with when the answer names none of its own.
pub(super) fn number_of(passholder: &Passholder, card: Option<&Card>) -> Option<UitpasNumber> {
    let own = passholder
        .memberships()
        .iter()
        .find_map(|membership| membership.card());
    card.or(own).map(|card| card.number().clone())
}

pub(super) fn nobody_has_it(refusal: &Refusal) -> bool {
    matches!(
        refusal.code(),
        ErrorCode::UnknownIdentification
            | ErrorCode::UnknownUitpasNumber
            | ErrorCode::UnknownCard
            | ErrorCode::UnknownChipNumber
            | ErrorCode::ParseInvalidUitpasNumber
            | ErrorCode::ParseInvalidInsz
            | ErrorCode::UnknownPassholderUid
    )
}
