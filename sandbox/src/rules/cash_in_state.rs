//! Whether a promotion can be cashed in now, and otherwise why not: the first rule that stands in the
//! way, permanent reasons before passing ones. The order is inferred; it stands in `cash_in_state` alone.

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
#[derive(Clone, Debug)]
pub struct Offer {
    /// The card systems whose members may have it; empty means all.
    pub card_systems: Vec<i64>,
    /// Whether the owning card system has cashing in switched on; true without an owner.
    pub cashing_in_is_on: bool,
    /// The home cities, folded, whose people may have it; empty means all.
    pub cities: Vec<String>,
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
mod tests {
    use super::*;

    const NOW: &str = "2026-11-18T10:00:00+01:00";

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn offer() -> Offer {
        Offer {
            card_systems: vec![],
            cashing_in_is_on: true,
            cities: vec![],
            cashing_begin: None,
            cashing_end: None,
            units_left: None,
            limit: None,
            points: 5,
        }
    }

    fn member(card_system: i64) -> MembershipStanding {
        MembershipStanding {
            card_system,
            is_blocked: false,
            kansenstatuut: Kansenstatuut::None,
        }
    }

    fn person() -> Standing {
        Standing {
            has_active_card: true,
            memberships: vec![member(1)],
            city: "aalst".to_owned(),
            balance: Points::whole(5),
            had_in_window: 0,
        }
    }

    /// One obstacle after another, in the order of precedence.
    const OBSTACLES: [(CashInState, fn(&mut Offer, &mut Standing)); 10] = [
        (CashInState::InvalidCard, |_, person| {
            person.has_active_card = false
        }),
        (CashInState::NoActiveCardSystem, |_, person| {
            person
                .memberships
                .iter_mut()
                .for_each(|one| one.is_blocked = true)
        }),
        (CashInState::KansenstatuutExpired, |_, person| {
            person
                .memberships
                .iter_mut()
                .for_each(|one| one.kansenstatuut = Kansenstatuut::Expired);
        }),
        (CashInState::NotApplicableToPassholder, |offer, _| {
            offer.card_systems = vec![77]
        }),
        (CashInState::UserConstraint, |offer, _| {
            offer.cities = vec!["haaltert".to_owned()]
        }),
        (CashInState::DisabledByCardSystem, |offer, _| {
            offer.cashing_in_is_on = false
        }),
        (CashInState::DateConstraint, |offer, _| {
            offer.cashing_end = Some(moment("2026-11-18T09:59:59+01:00"))
        }),
        (CashInState::VolumeConstraint, |offer, _| {
            offer.units_left = Some(0)
        }),
        (CashInState::UserVolumeConstraint, |offer, person| {
            (offer.limit, person.had_in_window) = (Some(1), 1)
        }),
        (CashInState::PointsConstraint, |offer, _| offer.points = 6),
    ];

    #[test]
    fn each_obstacle_alone_gives_its_state() {
        for (expected, obstacle) in OBSTACLES {
            let (mut offer, mut person) = (offer(), person());
            obstacle(&mut offer, &mut person);
            assert_eq!(cash_in_state(&offer, Some(&person), moment(NOW)), expected);
        }
        assert_eq!(
            cash_in_state(&offer(), Some(&person()), moment(NOW)),
            CashInState::Possible
        );
    }

    #[test]
    fn of_several_obstacles_the_first_in_the_order_is_told() {
        // A membership cannot be both outside the promotion's systems and the reason why it applies,
        // so "not applicable" hides "expired"; every other pair keeps the order.
        for (first, (expected, obstacle)) in OBSTACLES.iter().enumerate() {
            for (later, also) in &OBSTACLES[first + 1..] {
                let (mut offer, mut person) = (offer(), person());
                obstacle(&mut offer, &mut person);
                also(&mut offer, &mut person);
                let hidden = (*expected, *later)
                    == (
                        CashInState::KansenstatuutExpired,
                        CashInState::NotApplicableToPassholder,
                    );
                let told = if hidden { *later } else { *expected };
                assert_eq!(
                    cash_in_state(&offer, Some(&person), moment(NOW)),
                    told,
                    "{expected:?} and {later:?}"
                );
            }
        }
    }

    #[test]
    fn without_a_person_only_the_promotion_itself_can_be_in_the_way() {
        for (state, obstacle) in OBSTACLES {
            let (mut offer, mut person) = (offer(), person());
            obstacle(&mut offer, &mut person);
            let expected = match state {
                CashInState::DisabledByCardSystem
                | CashInState::DateConstraint
                | CashInState::VolumeConstraint => state,
                _ => CashInState::Possible,
            };
            assert_eq!(
                cash_in_state(&offer, None, moment(NOW)),
                expected,
                "{state:?}"
            );
        }
    }

    #[test]
    fn the_cashing_period_includes_both_its_ends() {
        let rows = [
            ("2026-11-01T00:00:00+01:00", CashInState::Possible),
            ("2026-10-31T23:59:59+01:00", CashInState::DateConstraint),
            ("2026-11-30T23:59:59+01:00", CashInState::Possible),
            ("2026-12-01T00:00:00+01:00", CashInState::DateConstraint),
        ];
        let offer = Offer {
            cashing_begin: Some(moment("2026-11-01T00:00:00+01:00")),
            cashing_end: Some(moment("2026-11-30T23:59:59+01:00")),
            ..offer()
        };
        for (now, expected) in rows {
            assert_eq!(cash_in_state(&offer, None, moment(now)), expected, "{now}");
        }
    }

    #[test]
    fn half_a_point_short_is_short() {
        let offer = Offer {
            points: 11,
            ..offer()
        };
        for (balance, expected) in [
            (10_500, CashInState::PointsConstraint),
            (11_000, CashInState::Possible),
        ] {
            let person = Standing {
                balance: Points(balance),
                ..person()
            };
            assert_eq!(cash_in_state(&offer, Some(&person), moment(NOW)), expected);
        }
    }

    #[test]
    fn an_expired_kansenstatuut_stops_only_its_own_card_system() {
        let expired = MembershipStanding {
            kansenstatuut: Kansenstatuut::Expired,
            ..member(77)
        };
        let person = Standing {
            memberships: vec![member(1), expired],
            ..person()
        };
        let rows = [
            (vec![77], CashInState::KansenstatuutExpired),
            (vec![1], CashInState::Possible),
            (vec![1, 77], CashInState::Possible),
            (vec![], CashInState::Possible),
            (vec![42], CashInState::NotApplicableToPassholder),
        ];
        for (card_systems, expected) in rows {
            let offer = Offer {
                card_systems: card_systems.clone(),
                ..offer()
            };
            assert_eq!(
                cash_in_state(&offer, Some(&person), moment(NOW)),
                expected,
                "{card_systems:?}"
            );
        }
        assert!(person.has_working_membership());
        assert!(
            !Standing {
                memberships: vec![expired],
                ..person
            }
            .has_working_membership()
        );
    }
}
