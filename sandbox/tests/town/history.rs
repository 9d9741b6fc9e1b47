//! What passholders have redeemed.

use crate::desk::*;

async fn history(desk: &Desk, number: &str, query: &str) -> Answer {
    desk.get(&format!(
        "passholder/{number}/cashedPointsPromotions?balieConsumerKey={DE_WERF}&{query}"
    ))
    .await
}

#[tokio::test]
async fn the_newest_comes_first_and_pages_hold_20() {
    let desk = open();
    let first = history(&desk, BRAM, "").await;
    let dates = first.assert_ok().fields("cashingDate");
    assert_eq!((dates.len(), first.total()), (20, 25));
    assert!(dates.iter().rev().is_sorted(), "{dates:?}");
    assert_eq!(
        history(&desk, BRAM, "start=20")
            .await
            .fields("cashingDate")
            .len(),
        5
    );
    assert_eq!(
        history(&desk, BRAM, "max=3&start=24")
            .await
            .fields("cashingDate")
            .len(),
        1
    );
}

#[tokio::test]
async fn it_can_be_sorted_by_title_counter_and_city() {
    let desk = open();
    let titles = history(&desk, LORE, "sort=TITLE&order=ASC")
        .await
        .fields("title");
    assert_eq!(
        (titles[0].as_str(), titles.len()),
        ("Fietskaart van de Denderstreek", 8)
    );
    let counters = history(&desk, LORE, "sort=BALIE&order=ASC").await;
    assert!(counters.body.find("Gasthuys").unwrap() < counters.body.rfind("Welzijnshuis").unwrap());
    history(&desk, LORE, "sort=CITY").await.assert_ok();
    history(&desk, LORE, "sort=CASHINGDATE&order=ASC")
        .await
        .assert_ok();
}

#[tokio::test]
async fn a_period_keeps_what_was_redeemed_in_it_both_days_included() {
    let desk = open();
    let rows = [
        ("cashingPeriodBegin=2026-11-18", 1),
        ("cashingPeriodBegin=2026-11-17", 2),
        (
            "cashingPeriodBegin=2026-11-06&cashingPeriodEnd=2026-11-17",
            2,
        ),
        ("cashingPeriodEnd=2020", 0),
    ];
    for (query, count) in rows {
        assert_eq!(
            history(&desk, LORE, query).await.assert_ok().total(),
            count,
            "{query}"
        );
    }
}

#[tokio::test]
async fn a_cash_in_appears_in_it_at_once() {
    let desk = open();
    desk.cash_in(LORE, 480, DE_WERF).await.assert_ok();
    let newest = history(&desk, LORE, "max=1").await;
    assert_eq!(
        (
            newest.total(),
            newest.field("title"),
            newest.field("cashingDate")
        ),
        (9, "gratis koffie".into(), NOW.into())
    );
    assert!(newest.field("cashedPromotion").ends_with(&format!(
        "<balie><name>CC De Werf </name><id>{DE_WERF}</id></balie>"
    )));
}

#[tokio::test]
async fn every_error_of_the_call_can_be_met() {
    let desk = open();
    let rows = [
        (
            LORE,
            "cashingPeriodBegin=2026-02-01&cashingPeriodEnd=2026-01-01",
            "INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE",
        ),
        (LORE, "sort=DATE", "INVALID_PARAMETERS"),
        (LORE, "max=-1", "INVALID_PARAMETERS"),
        (WRONG_CHECK_DIGIT, "", "PARSE_INVALID_UITPASNUMBER"),
        (NOBODYS, "", "UNKNOWN_UITPASNUMBER"),
        (GODELIEVE_DELETED, "", "INVALID_CARD"),
    ];
    for (number, query, code) in rows {
        history(&desk, number, query)
            .await
            .assert_refused(code, query);
    }
    let path = format!("passholder/{LORE}/cashedPointsPromotions");
    desk.get(&path)
        .await
        .assert_refused("INVALID_PARAMETERS", "without a counter");
    desk.get(&format!("{path}?balieConsumerKey=NOPE"))
        .await
        .assert_refused("UNKNOWN_BALIE_CONSUMERKEY", "unknown counter");
    desk.acting(LORE_UID).get(&path).await.assert_ok();
    desk.acting(FATIMA_UID)
        .get(&path)
        .await
        .assert_refused("ACCESS_DENIED", "somebody else's");
}
