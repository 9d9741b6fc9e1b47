//! Whether a promotion can be cashed in now, and otherwise why not: the first rule that stands in the
//! way, permanent reasons before passing ones. The order is inferred; it stands in `cash_in_state` alone.

use std::sync::Arc;

use jiff::Timestamp;

use super::kansenstatuut::Kansenstatuut;
use crate::amount::Points;

/// What the API says about a promotion for a person, now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CashInState {
    Possible,
    InvalidCard,
    NoActiveCardSystem,
    KansenstatuutExpired,
    NotApplicableToPassholder,
    UserConstraint,
    DisabledByCardSystem,
    DateConstraint,
    VolumeConstraint,
    UserVolumeConstraint,
    PointsConstraint,
}

impl CashInState {
    /// Every state.
    pub const ALL: [Self; 11] = [
        Self::Possible,
        Self::InvalidCard,
        Self::NoActiveCardSystem,
        Self::KansenstatuutExpired,
        Self::NotApplicableToPassholder,
        Self::UserConstraint,
        Self::DisabledByCardSystem,
        Self::DateConstraint,
        Self::VolumeConstraint,
        Self::UserVolumeConstraint,
        Self::PointsConstraint,
    ];

    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Possible => "POSSIBLE",
            Self::InvalidCard => "NOT_POSSIBLE_INVALID_CARD",
            Self::NoActiveCardSystem => "NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM",
            Self::KansenstatuutExpired => "NOT_POSSIBLE_KANSENSTATUUT_EXPIRED",
            Self::NotApplicableToPassholder => "NOT_APPLICABLE_TO_PASSHOLDER",
            Self::UserConstraint => "NOT_POSSIBLE_USER_CONSTRAINT",
            Self::DisabledByCardSystem => "NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM",
            Self::DateConstraint => "NOT_POSSIBLE_DATE_CONSTRAINT",
            Self::VolumeConstraint => "NOT_POSSIBLE_VOLUME_CONSTRAINT",
            Self::UserVolumeConstraint => "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
            Self::PointsConstraint => "NOT_POSSIBLE_POINTS_CONSTRAINT",
        }
    }

    /// Reads the word on the wire.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// What the rules need to know of a promotion.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// The card systems whose members may have it; empty means all.
    pub card_systems: Arc<[i64]>,
    /// Whether the owning card system has cashing in switched on; true without an owner.
    pub cashing_in_is_on: bool,
    /// The home cities, folded, whose people may have it; empty means all.
    pub cities: Arc<[String]>,
    pub cashing_begin: Option<Timestamp>,
    pub cashing_end: Option<Timestamp>,
    /// `None` means unlimited.
    pub units_left: Option<i64>,
    /// How often one person may have it in the present window.
    pub limit: Option<i64>,
    pub points: i64,
}

/// What the rules need to know of a person.
#[derive(Clone, Debug)]
pub struct Standing {
    pub has_active_card: bool,
    pub memberships: Vec<MembershipStanding>,
    /// The home city, folded.
    pub city: String,
    pub balance: Points,
    /// How often the person had this promotion in the present window.
    pub had_in_window: i64,
}

/// What the rules need to know of a membership.
#[derive(Clone, Copy, Debug)]
pub struct MembershipStanding {
    pub card_system: i64,
    /// Blocked by the card system's admin.
    pub is_blocked: bool,
    pub kansenstatuut: Kansenstatuut,
}

impl Standing {
    /// Whether there is a membership that still works: not blocked, and its kansenstatuut not expired.
    /// A cash-in without one has an error code of its own.
    pub fn has_working_membership(&self) -> bool {
        self.active_memberships()
            .any(|membership| membership.kansenstatuut != Kansenstatuut::Expired)
    }

    fn active_memberships(&self) -> impl Iterator<Item = &MembershipStanding> {
        self.memberships
            .iter()
            .filter(|membership| !membership.is_blocked)
    }
}

/// The state of `offer` at `now`, for a person when there is one.
pub fn cash_in_state(offer: &Offer, person: Option<&Standing>, now: Timestamp) -> CashInState {
    person
        .and_then(|person| excluded(offer, person))
        .or_else(|| closed(offer, now))
        .or_else(|| person.and_then(|person| used_up(offer, person)))
        .unwrap_or(CashInState::Possible)
}

/// What about the person rules the promotion out, whenever it is.
fn excluded(offer: &Offer, person: &Standing) -> Option<CashInState> {
    let applies = |membership: &&MembershipStanding| {
        offer.card_systems.is_empty() || offer.card_systems.contains(&membership.card_system)
    };
    let mut fitting = person.active_memberships().filter(applies).peekable();
    let none_fits = fitting.peek().is_none();
    if !person.has_active_card {
        Some(CashInState::InvalidCard)
    } else if person.active_memberships().next().is_none() {
        Some(CashInState::NoActiveCardSystem)
    } else if none_fits {
        Some(CashInState::NotApplicableToPassholder)
    } else if fitting.all(|membership| membership.kansenstatuut == Kansenstatuut::Expired) {
        Some(CashInState::KansenstatuutExpired)
    } else if !offer.cities.is_empty() && !offer.cities.contains(&person.city) {
        Some(CashInState::UserConstraint)
    } else {
        None
    }
}

/// What about the promotion itself rules it out now, for everybody.
fn closed(offer: &Offer, now: Timestamp) -> Option<CashInState> {
    let too_early = offer.cashing_begin.is_some_and(|begin| now < begin);
    let too_late = offer.cashing_end.is_some_and(|end| now > end);
    if !offer.cashing_in_is_on {
        Some(CashInState::DisabledByCardSystem)
    } else if too_early || too_late {
        Some(CashInState::DateConstraint)
    } else if offer.units_left.is_some_and(|left| left <= 0) {
        Some(CashInState::VolumeConstraint)
    } else {
        None
    }
}

/// What the person has had already, or cannot pay yet.
fn used_up(offer: &Offer, person: &Standing) -> Option<CashInState> {
    if offer
        .limit
        .is_some_and(|limit| person.had_in_window >= limit)
    {
        Some(CashInState::UserVolumeConstraint)
    } else if person.balance < Points::whole(offer.points) {
        Some(CashInState::PointsConstraint)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
