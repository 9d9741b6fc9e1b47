//! What a passholder is in one card system (`cardSystemSpecific`): member, with which card, and
//! with which kansenstatuut.

use crate::card::Card;
use crate::card_system::CardSystem;
use crate::day::Day;
use crate::open::open_enum;

open_enum! {
    /// Whether a membership counts.
    MembershipStatus {
        /// It counts.
        Active = "ACTIVE",
        /// The administrator blocked it: nothing can be cashed in through it.
        Blocked = "BLOCKED",
    }
}

/// The social tariff of a passholder in one card system.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kansenstatuut {
    /// Does not have it.
    None,
    /// Has it.
    Active {
        /// The last day.
        until: Option<Day>,
    },
    /// It ended a short while ago and still counts as if it had not.
    InGrace {
        /// The last day it was really valid.
        ended: Option<Day>,
    },
    /// It ended: nothing can be cashed in through this membership until it is prolonged.
    Expired {
        /// The last day it was valid.
        ended: Option<Day>,
    },
    /// Suspended: no social tariff, but saving and cashing in go on.
    Suspended {
        /// The day the suspension ends; it may lie in the past.
        until: Option<Day>,
    },
}

/// The API's own fields about a kansenstatuut, from which [`Kansenstatuut`] is made.
#[derive(Default)]
pub(crate) struct KansenstatuutFields {
    pub(crate) held: bool,
    pub(crate) end: Option<Day>,
    pub(crate) expired: bool,
    pub(crate) in_grace: bool,
    pub(crate) suspended_until: Option<Day>,
}

impl From<KansenstatuutFields> for Kansenstatuut {
    /// The fields are not exclusive; no document says which one wins. What takes more away from
    /// the passholder goes first, so that the desk never promises too much.
    fn from(fields: KansenstatuutFields) -> Self {
        match fields {
            KansenstatuutFields {
                expired: true, end, ..
            } => Self::Expired { ended: end },
            KansenstatuutFields {
                held: true,
                suspended_until: until @ Some(_),
                ..
            } => Self::Suspended { until },
            KansenstatuutFields {
                in_grace: true,
                end,
                ..
            } => Self::InGrace { ended: end },
            KansenstatuutFields {
                held: true, end, ..
            } => Self::Active { until: end },
            KansenstatuutFields { .. } => Self::None,
        }
    }
}

/// A passholder's place in one card system.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Membership {
    pub(crate) card_system: CardSystem,
    pub(crate) card: Option<Card>,
    pub(crate) status: MembershipStatus,
    pub(crate) kansenstatuut: Kansenstatuut,
}

impl Membership {
    /// The card system.
    pub fn card_system(&self) -> &CardSystem {
        &self.card_system
    }

    /// The card the passholder has in this system, if any; it always names the card system.
    pub fn card(&self) -> Option<&Card> {
        self.card.as_ref()
    }

    /// Whether the membership counts; an unknown status without a word where the API left it out.
    pub fn status(&self) -> &MembershipStatus {
        &self.status
    }

    /// The kansenstatuut in this system, which can differ from one system to the next.
    pub fn kansenstatuut(&self) -> Kansenstatuut {
        self.kansenstatuut
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_more_away_goes_first() {
        let day = Day::new(2026, 12, 31);
        let later = Day::new(2027, 6, 30);
        for (held, expired, in_grace, suspended_until, expected) in [
            (false, false, false, None, Kansenstatuut::None),
            (false, false, false, later, Kansenstatuut::None),
            (
                true,
                false,
                false,
                None,
                Kansenstatuut::Active { until: day },
            ),
            (
                true,
                false,
                true,
                None,
                Kansenstatuut::InGrace { ended: day },
            ),
            (
                false,
                false,
                true,
                None,
                Kansenstatuut::InGrace { ended: day },
            ),
            (
                true,
                false,
                false,
                later,
                Kansenstatuut::Suspended { until: later },
            ),
            (
                true,
                false,
                true,
                later,
                Kansenstatuut::Suspended { until: later },
            ),
            (
                true,
                true,
                false,
                None,
                Kansenstatuut::Expired { ended: day },
            ),
            (
                false,
                true,
                true,
                later,
                Kansenstatuut::Expired { ended: day },
            ),
        ] {
            let fields = KansenstatuutFields {
                held,
                end: day,
                expired,
                in_grace,
                suspended_until,
            };
            assert_eq!(Kansenstatuut::from(fields), expected);
        }
    }
}
