//! What `retrieve` found for something that was typed or scanned.

use crate::card::Card;
use crate::error_code::ErrorCode;
use crate::group_pass::GroupPass;
use crate::number::UitpasNumber;
use crate::passholder::Passholder;

/// The whole answer: who it is, with the warning and the number that came along.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Identified {
    /// Who or what was found.
    pub who: Who,
    pub(crate) code: Option<ErrorCode>,
    pub(crate) number: Option<UitpasNumber>,
}

impl Identified {
    /// A warning that comes with the data, such as a blocked card.
    pub fn code(&self) -> Option<&ErrorCode> {
        self.code.as_ref()
    }

    /// The UiTPAS number to use in later calls, also when something else was scanned.
    pub fn number(&self) -> Option<&UitpasNumber> {
        self.number.as_ref()
    }
}

/// Who or what was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Who {
    /// A person, with the card that fits the scan best.
    Passholder {
        /// The person.
        passholder: Passholder,
        /// The card.
        card: Option<Card>,
    },
    /// A card that belongs to nobody, mostly one in stock.
    CardOnly(Card),
    /// A group.
    GroupPass(GroupPass),
    /// Nothing.
    Nobody,
}
