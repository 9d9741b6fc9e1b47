//! What a new card costs.

use crate::desk::*;

async fn price(desk: &Desk, query: &str) -> Answer {
    desk.get(&format!("price?{query}")).await
}

#[tokio::test]
async fn the_price_follows_reason_age_kansen_mark_and_voucher() {
    let plain = format!("balieConsumerKey={DE_WERF}&uitpasNumber=0930000500106");
    let kansen = format!("balieConsumerKey={DE_WERF}&uitpasNumber=0930000500114");
    let zandveld = format!("balieConsumerKey={DE_LINDE}&uitpasNumber=0770000500106");
    let rows = [
        (&plain, "reason=LOSS_THEFT", "5.00"),
        (&plain, "reason=LOSS_THEFT&dateOfBirth=1987-03-14", "5.00"),
        (&plain, "reason=LOSS_THEFT&dateOfBirth=2015-04-29", "2.50"),
        (&plain, "reason=LOSS_THEFT&dateOfBirth=2008-11-18", "5.00"),
        (&plain, "reason=LOSS_THEFT&dateOfBirth=2008-11-19", "2.50"),
        (&plain, "reason=LOSS_THEFT&voucherNumber=1000000001", "0.00"),
        (&plain, "reason=DEFECT", "0.00"),
        (&plain, "reason=FIRST_CARD", "5.00"),
        (&plain, "reason=EXTRA_CARD", "3.00"),
        (&kansen, "reason=LOSS_THEFT", "1.00"),
        (&kansen, "reason=OBTAIN_KANSENSTATUUT", "0.00"),
        (&zandveld, "reason=EXTRA_CARD", "2.00"),
    ];
    for (card, query, expected) in rows {
        let answer = price(&open(), &format!("{card}&{query}")).await;
        assert_eq!(answer.assert_ok().field("price"), expected, "{query}");
        assert_eq!(
            answer.field("kansenstatuut"),
            (card == &kansen).to_string(),
            "{query}"
        );
    }
}

#[tokio::test]
async fn a_voucher_and_an_age_are_told_where_they_made_the_price() {
    let desk = open();
    let card = format!("balieConsumerKey={DE_WERF}&uitpasNumber=0930000500106&reason=LOSS_THEFT");
    let with_voucher = price(&desk, &format!("{card}&voucherNumber=1000000001")).await;
    assert!(
        with_voucher.body.contains(
            "<voucherType><name>Gratis vervangpas</name><prefix>100</prefix></voucherType>"
        )
    );
    let young = price(&desk, &format!("{card}&dateOfBirth=2015-04-29")).await;
    assert!(
        young
            .body
            .contains("<ageRange><ageTo>17</ageTo></ageRange>"),
        "{}",
        young.body
    );
}

#[tokio::test]
async fn every_error_of_the_call_can_be_met() {
    let desk = open();
    let key = format!("balieConsumerKey={DE_WERF}");
    let card = format!("{key}&uitpasNumber=0930000500106");
    let rows = [
        (key.clone(), "MISSING_REQUIRED_FIELDS"),
        (
            format!("{card}&reason=BORED"),
            "PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON",
        ),
        (
            format!("{card}&reason=DEFECT&dateOfBirth=ooit"),
            "PARSE_INVALID_DATE",
        ),
        (
            format!("{card}&reason=DEFECT&voucherNumber=ABC"),
            "PARSE_INVALID_VOUCHERNUMBER",
        ),
        (
            format!("{card}&reason=DEFECT&voucherNumber=1009999999"),
            "UNKNOWN_VOUCHER",
        ),
        (
            format!("{card}&reason=DEFECT&voucherNumber=1000000002"),
            "INVALID_VOUCHER_STATUS",
        ),
        (
            format!("{card}&reason=DEFECT&voucherNumber=1000000004"),
            "INVALID_VOUCHER_STATUS",
        ),
        (
            format!("{card}&reason=DEFECT&voucherNumber=2000000001"),
            "INVALID_VOUCHER_STATUS",
        ),
        (
            format!("{key}&reason=DEFECT&uitpasNumber={NOBODYS}"),
            "UNKNOWN_CARD",
        ),
        (
            format!("{key}&reason=DEFECT&uitpasNumber={WRONG_CHECK_DIGIT}"),
            "PARSE_INVALID_UITPASNUMBER",
        ),
        (
            format!("{key}&reason=DEFECT&uitpasNumber=0930000000107"),
            "BALIE_NOT_AUTHORIZED",
        ),
        (
            format!("{key}&reason=DEFECT&uitpasNumber=0770000500106"),
            "ACCESS_DENIED",
        ),
        (
            "balieConsumerKey=NOPE&reason=DEFECT&uitpasNumber=0930000500106".to_owned(),
            "UNKNOWN_BALIE_CONSUMERKEY",
        ),
        (
            format!("balieConsumerKey={SPORTHAL}&reason=DEFECT&uitpasNumber=0930000500106"),
            "ACCESS_DENIED",
        ),
    ];
    for (query, code) in rows {
        price(&desk, &query).await.assert_refused(code, &query);
    }
}
