//! Giving a new card: every refusal of the document, and what each of the six reasons does.

use crate::desk::*;

const LORE_LOSES: &str = "uid=8778353d-eac2-4afe-9ac2-59a26d62e2ed&reason=LOSS_THEFT";
pub const BRAM_UID: &str = "2f6d1c40-8a57-4c1e-9d3b-5e70a1b2c301";
const RITA_UID: &str = "2f6d1c40-8a57-4c1e-9d3b-5e70a1b2c306";
const HILDE_UID: &str = "2f6d1c40-8a57-4c1e-9d3b-5e70a1b2c30e";
const ILYAS_UID: &str = "2f6d1c40-8a57-4c1e-9d3b-5e70a1b2c311";

pub async fn new_card(desk: &Desk, form: &str) -> Answer {
    desk.post("passholder/newCard", form).await
}

async fn card_status(desk: &Desk, number: &str) -> String {
    desk.get(&format!(
        "card?uitpasNumber={number}&balieConsumerKey={DE_WERF}"
    ))
    .await
    .field("status")
}

#[tokio::test]
async fn every_error_of_the_document_can_be_met() {
    let desk = open();
    let werf = format!("balieConsumerKey={DE_WERF}");
    let plain = format!("{LORE_LOSES}&uitpasNumber=0930000500106&{werf}");
    let obtain =
        format!("uid={LORE_UID}&reason=OBTAIN_KANSENSTATUUT&uitpasNumber=0930000500114&{werf}");
    let rows = [
        (String::new(), "MISSING_REQUIRED_FIELDS"),
        (LORE_LOSES.to_owned(), "MISSING_REQUIRED_FIELDS"),
        (obtain.clone(), "MISSING_REQUIRED_FIELDS"),
        (
            format!("{LORE_LOSES}&uitpasNumber={WRONG_CHECK_DIGIT}&{werf}"),
            "PARSE_INVALID_UITPASNUMBER",
        ),
        (
            format!("{plain}&voucherNumber=ABC"),
            "PARSE_INVALID_VOUCHERNUMBER",
        ),
        (
            format!("{obtain}&kansenStatuutEndDate=morgen"),
            "PARSE_INVALID_DATE",
        ),
        (
            format!("{obtain}&kansenStatuutEndDate=2026-11-18"),
            "INVALID_DATE_CONSTRAINTS",
        ),
        (
            format!("{obtain}&kansenStatuutEndDate=2028-01-01"),
            "INVALID_DATE_CONSTRAINTS",
        ),
        (
            format!("{plain}&voucherNumber=1009999999"),
            "UNKNOWN_VOUCHER",
        ),
        (plain.replace(LORE_UID, "nobody"), "UNKNOWN_PASSHOLDER_UID"),
        (
            plain.replace(LORE_UID, GODELIEVE_UID),
            "UNKNOWN_PASSHOLDER_UID",
        ),
        (
            format!("{LORE_LOSES}&uitpasNumber={NOBODYS}&{werf}"),
            "UNKNOWN_CARD",
        ),
        // The three meanings of INVALID_CARD: another counter's, kansen card needed, plain card needed.
        (
            format!("{LORE_LOSES}&uitpasNumber=0930000000107&{werf}"),
            "INVALID_CARD",
        ),
        (plain.replace(LORE_UID, FATIMA_UID), "INVALID_CARD"),
        (
            plain.replace("0930000500106", "0930000500114"),
            "INVALID_CARD",
        ),
        (
            format!("{LORE_LOSES}&uitpasNumber=0930000500809&{werf}"),
            "INVALID_CARD_STATUS",
        ),
        (
            format!("{LORE_LOSES}&uitpasNumber=0930000500908&{werf}"),
            "INVALID_CARD_STATUS",
        ),
        (
            format!("{LORE_LOSES}&uitpasNumber=0930000501005&{werf}"),
            "INVALID_CARD_STATUS",
        ),
        (
            format!("{plain}&voucherNumber=1000000002"),
            "INVALID_VOUCHER_STATUS",
        ),
        (
            format!("{plain}&voucherNumber=2000000001"),
            "INVALID_VOUCHER_STATUS",
        ),
        (plain.replace(DE_WERF, "NOPE"), "UNKNOWN_BALIE_CONSUMERKEY"),
        (
            plain.replace("LOSS_THEFT", "BORED"),
            "PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON",
        ),
        (
            plain.replace("LOSS_THEFT", "CARD_UPGRADE"),
            "ACTION_NOT_ALLOWED",
        ),
    ];
    for (form, code) in rows {
        new_card(&desk, &form).await.assert_refused(code, &form);
    }
    assert_eq!(
        card_status(&desk, LORE).await,
        "ACTIVE",
        "nothing was booked"
    );
    assert_eq!(card_status(&desk, "0930000500106").await, "LOCAL_STOCK");
}

#[tokio::test]
async fn the_right_is_of_the_counter_in_the_cards_own_system() {
    let desk = open();
    let rows = [
        (
            GRIET_OF_THE_SPORTHAL,
            SPORTHAL,
            "0930000500106",
            "LOSS_THEFT",
            "a counter that does not register",
        ),
        (
            ELS,
            DE_LINDE,
            "0930000500106",
            "LOSS_THEFT",
            "a counter of another card system",
        ),
        (
            ELS,
            GASTHUYS,
            "0930000500510",
            "OBTAIN_KANSENSTATUUT",
            "a counter that may not grant",
        ),
    ];
    for (user, counter, number, reason, what) in rows {
        let form = format!(
            "uid={LORE_UID}&reason={reason}&uitpasNumber={number}&balieConsumerKey={counter}&kansenStatuutEndDate=2027-06-30"
        );
        let answer = new_card(&desk.acting(user), &form).await;
        answer.assert_refused("ACCESS_DENIED", what);
        assert_eq!(
            answer.field("requiredPermission"),
            "PERMISSION_PASSHOLDER - ACTION_CREATE",
            "{what}"
        );
    }
    let form = format!("{LORE_LOSES}&uitpasNumber=0930000500106&balieConsumerKey={DE_WERF}");
    new_card(&desk.acting(TOM_OF_DE_LINDE), &form)
        .await
        .assert_refused("ACCESS_DENIED", "not Tom's counter");
    new_card(&desk.acting(LORE_UID), &form)
        .await
        .assert_refused("ACCESS_DENIED", "a passholder");
}

#[tokio::test]
async fn a_lost_or_broken_card_is_replaced_and_everything_stays() {
    for reason in ["LOSS_THEFT", "DEFECT"] {
        let desk = open();
        let form = format!(
            "uid={LORE_UID}&reason={reason}&uitpasNumber=0930000500106&balieConsumerKey={DE_WERF}"
        );
        let answer = new_card(&desk, &form).await;
        assert_eq!(
            answer.assert_ok().field("resource"),
            "/uitpas/passholder/0930000500106"
        );
        assert_eq!(
            (
                card_status(&desk, LORE).await,
                card_status(&desk, "0930000500106").await
            ),
            ("BLOCKED".into(), "ACTIVE".into())
        );
        assert_eq!(desk.points("0930000500106").await, "42.000");
        desk.cash_in("0930000500106", 101, DE_WERF)
            .await
            .assert_ok();
        new_card(&desk, &form)
            .await
            .assert_refused("INVALID_CARD_STATUS", "given already");
    }
}

#[tokio::test]
async fn a_card_that_was_blocked_first_is_replaced_too() {
    let desk = open();
    desk.post(
        &format!("passholder/block/{LORE}"),
        &format!("balieConsumerKey={DE_WERF}"),
    )
    .await
    .assert_ok();
    new_card(
        &desk,
        &format!("{LORE_LOSES}&uitpasNumber=0930000500106&balieConsumerKey={DE_WERF}"),
    )
    .await
    .assert_ok();
    assert_eq!(desk.state("0930000500106", 101).await, "POSSIBLE");
}

#[tokio::test]
async fn a_kansenstatuut_is_obtained_with_a_kansen_card_and_lost_with_a_plain_one() {
    let desk = open();
    let obtain = format!(
        "uid={BRAM_UID}&reason=OBTAIN_KANSENSTATUUT&uitpasNumber=0930000500114&balieConsumerKey={DE_WERF}&kansenStatuutEndDate=2027-12-31"
    );
    new_card(&desk, &obtain).await.assert_ok();
    let person = desk
        .get(&format!(
            "passholder/0930000500114?balieConsumerKey={DE_WERF}"
        ))
        .await;
    assert_eq!(
        (
            person.field("kansenStatuut"),
            person.field("kansenStatuutEndDate")
        ),
        ("true".into(), "2027-12-31T00:00:00+01:00".into())
    );
    assert_eq!(card_status(&desk, BRAM).await, "BLOCKED");
    let lose = format!(
        "uid={BRAM_UID}&reason=LOSS_KANSENSTATUUT&uitpasNumber=0930000500106&balieConsumerKey={DE_WERF}"
    );
    new_card(&desk, &lose).await.assert_ok();
    let person = desk
        .get(&format!(
            "passholder/0930000500106?balieConsumerKey={DE_WERF}"
        ))
        .await;
    assert_eq!(
        (
            person.field("kansenStatuut"),
            person.field("kansenStatuutEndDate")
        ),
        ("false".into(), String::new())
    );
    assert_eq!(person.field("points"), "412.000");
}

#[tokio::test]
async fn an_expired_kansenstatuut_can_be_granted_anew() {
    let desk = open();
    let form = format!(
        "uid={RITA_UID}&reason=OBTAIN_KANSENSTATUUT&uitpasNumber=0930000500114&balieConsumerKey={DE_WERF}&kansenStatuutEndDate=31/12/2027"
    );
    new_card(&desk, &form).await.assert_ok();
    assert_eq!(desk.state("0930000500114", 101).await, "POSSIBLE");
}

#[tokio::test]
async fn an_extra_card_leaves_the_others_active() {
    let desk = open();
    let form = format!(
        "uid={HILDE_UID}&reason=EXTRA_CARD&uitpasNumber=0770000500106&balieConsumerKey={DE_LINDE}"
    );
    new_card(&desk, &form).await.assert_ok();
    assert_eq!(card_status(&desk, "0930000213403").await, "ACTIVE");
    desk.cash_in("0770000500106", 202, DE_LINDE)
        .await
        .assert_ok();
    let second = format!(
        "uid={HILDE_UID}&reason=EXTRA_CARD&uitpasNumber=0770000500205&balieConsumerKey={DE_LINDE}"
    );
    new_card(&desk, &second)
        .await
        .assert_refused("ACTION_NOT_ALLOWED", "has a card of it now");
}

#[tokio::test]
async fn an_upgrade_makes_a_member_of_the_new_system() {
    let desk = open();
    assert_eq!(desk.state(ILYAS, 101).await, "NOT_APPLICABLE_TO_PASSHOLDER");
    let form = format!(
        "uid={ILYAS_UID}&reason=CARD_UPGRADE&uitpasNumber=0930000500106&balieConsumerKey={DE_WERF}"
    );
    new_card(&desk, &form).await.assert_ok();
    assert_eq!(desk.state(ILYAS, 101).await, "POSSIBLE");
    assert_eq!(card_status(&desk, ILYAS).await, "ACTIVE");
}

#[tokio::test]
async fn a_voucher_works_once() {
    let desk = open();
    let form = format!(
        "{LORE_LOSES}&uitpasNumber=0930000500106&voucherNumber=1000000001&balieConsumerKey={DE_WERF}"
    );
    new_card(&desk, &form).await.assert_ok();
    let again = form.replace("0930000500106", "0930000500205");
    new_card(&desk, &again)
        .await
        .assert_refused("INVALID_VOUCHER_STATUS", "used");
    new_card(&desk, &again.replace("&voucherNumber=1000000001", ""))
        .await
        .assert_ok();
}

#[tokio::test]
async fn without_a_counter_the_one_that_holds_the_card_acts() {
    let desk = open();
    let form = format!("{LORE_LOSES}&uitpasNumber=0930000500106");
    new_card(&desk.acting(TOM_OF_DE_LINDE), &form)
        .await
        .assert_refused("ACCESS_DENIED", "not Tom's counter");
    new_card(&desk, &form).await.assert_ok();
}

#[tokio::test]
async fn an_end_date_says_nothing_with_other_reasons() {
    let form = format!(
        "{LORE_LOSES}&uitpasNumber=0930000500106&balieConsumerKey={DE_WERF}&kansenStatuutEndDate=1999-01-01"
    );
    new_card(&open(), &form).await.assert_ok();
}
