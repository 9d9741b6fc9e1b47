//! Cashing in: every refusal of the document, every state, and that nothing is booked twice or below zero.

use std::collections::BTreeSet;

use crate::desk::*;

#[tokio::test]
async fn every_error_of_the_document_can_be_met() {
    let desk = open();
    let ok = format!("pointsPromotionId=101&balieConsumerKey={DE_WERF}");
    let (no_counter, no_promotion) = (
        "pointsPromotionId=101".to_owned(),
        format!("balieConsumerKey={DE_WERF}"),
    );
    let rows = [
        (LORE, no_counter.as_str(), "INVALID_PARAMETERS"),
        (LORE, no_promotion.as_str(), "INVALID_PARAMETERS"),
        (LORE, "", "INVALID_PARAMETERS"),
        (
            LORE,
            &format!("pointsPromotionId=een&balieConsumerKey={DE_WERF}"),
            "PARSE_INVALID_LONG",
        ),
        (
            LORE,
            &format!("pointsPromotionId=99999999999999999999&balieConsumerKey={DE_WERF}"),
            "PARSE_INVALID_LONG",
        ),
        ("12", &ok, "PARSE_INVALID_UITPASNUMBER"),
        (WRONG_CHECK_DIGIT, &ok, "PARSE_INVALID_UITPASNUMBER"),
        (NOBODYS, &ok, "UNKNOWN_UITPASNUMBER"),
        (STOCK_AT_DE_WERF, &ok, "UNKNOWN_UITPASNUMBER"),
        (GROUP_PASS, &ok, "UNKNOWN_UITPASNUMBER"),
        (
            LORE,
            "pointsPromotionId=101&balieConsumerKey=NOPE",
            "UNKNOWN_BALIE_CONSUMERKEY",
        ),
        (
            LORE,
            &format!("pointsPromotionId=9&balieConsumerKey={DE_WERF}"),
            "UNKNOWN_POINTS_PROMOTION_ID",
        ),
        (GODELIEVE_DELETED, &ok, "INVALID_CARD"),
        (KOEN_NOT_ACTIVE, &ok, "PASSHOLDER_NO_ACTIVE_CARDSYSTEMS"),
        (RITA_EXPIRED, &ok, "PASSHOLDER_NO_ACTIVE_CARDSYSTEMS"),
        (AMINA_FEW_POINTS, &ok, "ACTION_NOT_ALLOWED"),
    ];
    for (number, form, code) in rows {
        let answer = desk
            .post(&format!("passholder/{number}/cashInPointsPromotion"), form)
            .await;
        answer.assert_refused(code, &format!("{number} {form}"));
    }
}

#[tokio::test]
async fn only_an_employee_of_the_counter_may_cash_in() {
    let desk = open();
    desk.acting(TOM_OF_DE_LINDE)
        .cash_in(LORE, 101, DE_WERF)
        .await
        .assert_refused("ACCESS_DENIED", "not Tom's counter");
    desk.acting(LORE_UID)
        .cash_in(LORE, 101, DE_WERF)
        .await
        .assert_refused("ACCESS_DENIED", "a passholder");
    assert_eq!(desk.points(LORE).await, "42.000");
    let unknown = desk.acting("nobody").cash_in(LORE, 101, DE_WERF).await;
    assert_eq!(unknown.status, 401);
}

/// Every state with somebody who meets it; what a cash-in answers, and where it has a code of its own.
const STATES: [(&str, i64, &str, &str); 11] = [
    (LORE, 101, "POSSIBLE", ""),
    (
        MARLEEN_BLOCKED,
        101,
        "NOT_POSSIBLE_INVALID_CARD",
        "ACTION_NOT_ALLOWED",
    ),
    (
        KOEN_NOT_ACTIVE,
        101,
        "NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM",
        "PASSHOLDER_NO_ACTIVE_CARDSYSTEMS",
    ),
    (
        WOUT_EXPIRED_IN_ZANDVELD,
        209,
        "NOT_POSSIBLE_KANSENSTATUUT_EXPIRED",
        "ACTION_NOT_ALLOWED",
    ),
    (
        LORE,
        201,
        "NOT_APPLICABLE_TO_PASSHOLDER",
        "ACTION_NOT_ALLOWED",
    ),
    (
        LORE,
        107,
        "NOT_POSSIBLE_USER_CONSTRAINT",
        "ACTION_NOT_ALLOWED",
    ),
    (
        PIETER_JAN_OF_LINDEMARK,
        301,
        "NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM",
        "ACTION_NOT_ALLOWED",
    ),
    (
        LORE,
        103,
        "NOT_POSSIBLE_DATE_CONSTRAINT",
        "ACTION_NOT_ALLOWED",
    ),
    (
        LORE,
        105,
        "NOT_POSSIBLE_VOLUME_CONSTRAINT",
        "ACTION_NOT_ALLOWED",
    ),
    (
        LORE,
        106,
        "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
        "ACTION_NOT_ALLOWED",
    ),
    (
        LORE,
        108,
        "NOT_POSSIBLE_POINTS_CONSTRAINT",
        "ACTION_NOT_ALLOWED",
    ),
];

#[tokio::test]
async fn every_state_is_met_by_somebody_and_the_cash_in_agrees() {
    let desk = open();
    for (number, promotion, state, code) in STATES {
        assert_eq!(
            desk.state(number, promotion).await,
            state,
            "{number} {promotion}"
        );
        let search = desk
            .get(&format!(
                "passholder/pointsPromotions?uitpasNumber={number}&max=200"
            ))
            .await;
        let place = search
            .promotions()
            .iter()
            .position(|id| *id == promotion)
            .unwrap();
        assert_eq!(
            search.fields("cashInState")[place],
            state,
            "search: {number} {promotion}"
        );
        let answer = desk.cash_in(number, promotion, DE_WERF).await;
        if code.is_empty() {
            answer.assert_ok();
        } else {
            answer.assert_refused(code, state);
            let told = if code == "ACTION_NOT_ALLOWED" {
                state
            } else {
                ""
            };
            assert_eq!(answer.field("cashInState"), told);
        }
    }
    assert_eq!(
        STATES
            .iter()
            .map(|row| row.2)
            .collect::<BTreeSet<_>>()
            .len(),
        STATES.len()
    );
}

#[tokio::test]
async fn promotions_of_one_counter_are_not_for_another() {
    let desk = open();
    assert_eq!(desk.state(LORE, 112).await, "POSSIBLE");
    let refused = desk.cash_in(LORE, 112, DE_WERF).await;
    refused.assert_refused("ACTION_NOT_ALLOWED", "only at the Welzijnshuis");
    assert_eq!(refused.field("cashInState"), "");
    desk.cash_in(LORE, 112, WELZIJNSHUIS).await.assert_ok();
    // Without counters it can be had at every one.
    desk.cash_in(LORE, 142, SPORTHAL).await.assert_ok();
}

#[tokio::test]
async fn a_cash_in_takes_the_points_a_unit_and_a_turn() {
    let desk = open();
    desk.cash_in(LORE, 119, DE_WERF).await.assert_ok();
    assert_eq!(desk.points(LORE).await, "33.000");
    let after = desk
        .get(&format!(
            "promotion/pointsPromotion/119?uitpasNumber={LORE}"
        ))
        .await;
    assert_eq!(
        (after.field("unitsTaken"), after.field("cashedIn")),
        ("13".to_owned(), "true".to_owned())
    );
    assert_eq!(
        after.field("cashInState"),
        "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT"
    );
    desk.set_now("2026-11-19T00:00:00+01:00").await;
    assert_eq!(desk.state(LORE, 119).await, "POSSIBLE");
}

#[tokio::test]
async fn a_free_promotion_costs_nothing_even_without_points() {
    let desk = open();
    desk.cash_in("0770000215614", 207, DE_LINDE)
        .await
        .assert_ok();
    assert_eq!(desk.points("0770000215614").await, "0.000");
}

#[tokio::test]
async fn the_right_card_or_another_active_one_will_do() {
    let desk = open();
    desk.cash_in(SOFIE_WITH_ONE_OF_TWO, 101, DE_WERF)
        .await
        .assert_ok();
    desk.cash_in(STIJN_OF_TWO, 202, DE_LINDE).await.assert_ok();
    desk.cash_in(YOUSSEF_IN_GRACE, 101, DE_WERF)
        .await
        .assert_ok();
}

#[tokio::test]
async fn windows_turn_over_at_midnight_in_brussels_also_when_the_clock_changes() {
    // Each promotion is limited per week or per day: had at the first moment, when is it possible again?
    let rows = [
        (
            113,
            GASTHUYS,
            "2026-11-22T23:59:59+01:00",
            "2026-11-22T23:59:59+01:00",
            "2026-11-23T00:00:00+01:00",
        ),
        (
            119,
            DE_WERF,
            "2026-11-30T09:00:00+01:00",
            "2026-11-30T23:59:59+01:00",
            "2026-12-01T00:00:00+01:00",
        ),
        (
            133,
            WELZIJNSHUIS,
            "2026-10-25T00:00:00+02:00",
            "2026-10-25T23:59:59+01:00",
            "2026-10-26T00:00:00+01:00",
        ),
        (
            133,
            WELZIJNSHUIS,
            "2026-03-29T01:59:59+01:00",
            "2026-03-29T23:59:59+02:00",
            "2026-03-30T00:00:00+02:00",
        ),
    ];
    for (promotion, counter, had, still_not, again) in rows {
        let desk = open();
        desk.set_now(had).await;
        desk.cash_in(LORE, promotion, counter).await.assert_ok();
        desk.set_now(still_not).await;
        assert_eq!(
            desk.state(LORE, promotion).await,
            "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
            "{promotion} at {still_not}"
        );
        desk.set_now(again).await;
        assert_eq!(
            desk.state(LORE, promotion).await,
            "POSSIBLE",
            "{promotion} at {again}"
        );
    }
}

#[tokio::test]
async fn one_promotion_can_be_asked_for_with_or_without_a_person() {
    let desk = open();
    let rows = [
        (
            "promotion/pointsPromotion/x".to_owned(),
            "PARSE_INVALID_LONG",
        ),
        (
            "promotion/pointsPromotion/9".to_owned(),
            "UNKNOWN_POINTS_PROMOTION_ID",
        ),
        (
            format!("promotion/pointsPromotion/101?uid={LORE_UID}&uitpasNumber={LORE}"),
            "INVALID_PARAMETERS",
        ),
        (
            "promotion/pointsPromotion/101?uid=x".to_owned(),
            "UNKNOWN_PASSHOLDER_UID",
        ),
        (
            format!("promotion/pointsPromotion/101?uitpasNumber={NOBODYS}"),
            "UNKNOWN_UITPASNUMBER",
        ),
        (
            format!("promotion/pointsPromotion/101?uitpasNumber={WRONG_CHECK_DIGIT}"),
            "PARSE_INVALID_UITPASNUMBER",
        ),
    ];
    for (path, code) in rows {
        desk.get(&path).await.assert_refused(code, &path);
    }
    let answer = desk.get("promotion/pointsPromotion/106").await;
    assert!(answer.assert_ok().body.contains("<pointsPromotionTO>"));
    assert!(answer.body.contains("<periodConstraint><periodType>MONTH</periodType><periodVolume>1</periodVolume></periodConstraint>"));
    assert_eq!(answer.field("cashInState"), "POSSIBLE");
}
