//! Every obstacle alone, and every pair of them.

use super::*;

const NOW: &str = "2026-11-18T10:00:00+01:00";

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn offer() -> Offer {
    Offer {
        card_systems: [].into(),
        cashing_in_is_on: true,
        cities: [].into(),
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

type Obstacle = fn(&mut Offer, &mut Standing);

/// One obstacle after another, in the order of precedence.
const OBSTACLES: [(CashInState, Obstacle); 10] = [
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
        offer.card_systems = [77].into()
    }),
    (CashInState::UserConstraint, |offer, _| {
        offer.cities = ["haaltert".to_owned()].into()
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
            card_systems: card_systems.clone().into(),
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
