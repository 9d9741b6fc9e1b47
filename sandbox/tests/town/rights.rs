//! Who may make which call: every cell of the table in `src/rules/rights.rs`, through the router.

use crate::desk::{BRAM, DE_WERF, ELS, LORE, LORE_UID, RACHID_WHO_READS_NO_PROMOTIONS};
use crate::signer::{BARE, Client, DESK, PROMOTIONS, town};

/// Granted: HTTP 200.
const OK: &str = "";
/// Not for this kind: `ACCESS_DENIED` without a permission.
const NO: &str = "ACCESS_DENIED";
const PROMOTION: &str = "PERMISSION_POINTSPROMOTION - ACTION_READ";
const PASSHOLDER: &str = "PERMISSION_PASSHOLDER - ACTION_READ";
const IDENTIFY: &str = "identificatie van pashouders";
/// What is beyond the rights.
const MISSING: &str = "MISSING_REQUIRED_FIELDS";

/// For each call: what the desk's consumer is answered, the one that reads promotions, the one without
/// rights; Els through the first and the last, Rachid; Lore through the first and the last.
const TABLE: [(&str, &str, [&str; 8]); 16] = [
    (
        "GET",
        "uitpas/passholder/pointsPromotions?max=1",
        [OK, OK, PROMOTION, OK, OK, PROMOTION, OK, PROMOTION],
    ),
    (
        "GET",
        "uitpas/promotion/pointsPromotion/480",
        [OK, OK, PROMOTION, NO, NO, NO, NO, NO],
    ),
    (
        "POST",
        "uitpas/passholder/{LORE}/cashInPointsPromotion",
        [NO, NO, NO, OK, OK, OK, NO, NO],
    ),
    (
        "GET",
        "uitpas/passholder/{LORE}/cashedPointsPromotions?{KEY}",
        [NO, NO, NO, OK, OK, OK, OK, PASSHOLDER],
    ),
    (
        "GET",
        "uitpas/passholder/{BRAM}/cashedPointsPromotions?{KEY}",
        [NO, NO, NO, OK, OK, OK, PASSHOLDER, PASSHOLDER],
    ),
    (
        "POST",
        "uitpas/passholder/newCard",
        [NO, NO, NO, MISSING, MISSING, MISSING, NO, NO],
    ),
    (
        "GET",
        "uitpas/retrieve?identification={LORE}&{KEY}",
        [OK, IDENTIFY, IDENTIFY, OK, OK, OK, NO, NO],
    ),
    (
        "GET",
        "uitpas/passholder/{LORE}?{KEY}",
        [NO, NO, NO, OK, OK, OK, OK, PASSHOLDER],
    ),
    (
        "GET",
        "uitpas/passholder/uid/{UID}?{KEY}",
        [NO, NO, NO, OK, OK, OK, OK, PASSHOLDER],
    ),
    (
        "GET",
        "uitpas/card?uitpasNumber={LORE}&{KEY}",
        [OK, OK, OK, OK, OK, OK, NO, NO],
    ),
    (
        "GET",
        "uitpas/price?uitpasNumber=0930000500106&reason=DEFECT&{KEY}",
        [NO, NO, NO, OK, OK, OK, NO, NO],
    ),
    (
        "POST",
        "uitpas/passholder/block/{BRAM}",
        [
            NO,
            NO,
            NO,
            OK,
            "INVALID_CARD_STATUS",
            "INVALID_CARD_STATUS",
            PASSHOLDER,
            PASSHOLDER,
        ],
    ),
    (
        "POST",
        "uitpas/passholder/block/{LORE}",
        [
            NO,
            NO,
            NO,
            OK,
            "INVALID_CARD_STATUS",
            "INVALID_CARD_STATUS",
            "INVALID_CARD_STATUS",
            "INVALID_CARD_STATUS",
        ],
    ),
    (
        "GET",
        "uitpas/balie/list?uid={SELF}",
        [NO, NO, NO, OK, OK, OK, "UNKNOWN_USER", "UNKNOWN_USER"],
    ),
    ("GET", "uitpas/cardsystem", [OK, OK, OK, NO, NO, NO, NO, NO]),
    ("GET", "user/{SELF}", [NO, NO, NO, OK, OK, OK, OK, OK]),
];

#[tokio::test]
async fn every_call_is_for_whom_the_page_says() {
    let town = town();
    let (desk, promotions, bare) = (town.of(DESK), town.of(PROMOTIONS), town.of(BARE));
    let rachid = desk.sign_in(RACHID_WHO_READS_NO_PROMOTIONS).await;
    let actors: [(&str, Client); 8] = [
        ("", desk.clone()),
        ("", promotions),
        ("", bare.clone()),
        (ELS, desk.sign_in(ELS).await),
        (ELS, bare.sign_in(ELS).await),
        (RACHID_WHO_READS_NO_PROMOTIONS, rachid),
        (LORE_UID, desk.sign_in(LORE_UID).await),
        (LORE_UID, bare.sign_in(LORE_UID).await),
    ];
    for (method, path, expected) in TABLE {
        for ((uid, actor), expected) in actors.iter().zip(expected) {
            let path = path
                .replace("{LORE}", LORE)
                .replace("{BRAM}", BRAM)
                .replace("{UID}", LORE_UID)
                .replace("{SELF}", if uid.is_empty() { ELS } else { uid })
                .replace("{KEY}", &format!("balieConsumerKey={DE_WERF}"));
            let form = if path.ends_with("newCard") {
                String::new()
            } else {
                format!("pointsPromotionId=480&balieConsumerKey={DE_WERF}")
            };
            let request = match method {
                "GET" => actor.get(&path),
                _ => actor.post(&path, &form),
            };
            let answer = actor.send(&request).await.answer;
            let who = format!("{method} {path} by {} {uid}", actor.consumer.0);
            let permission = answer.field("requiredPermission");
            if expected.is_empty() {
                assert_eq!(
                    (answer.status.as_u16(), permission.as_str()),
                    (200, ""),
                    "{who}: {}",
                    answer.body
                );
            } else if [PROMOTION, PASSHOLDER, IDENTIFY].contains(&expected) {
                answer.assert_refused("ACCESS_DENIED", &who);
                assert_eq!(permission, expected, "{who}");
            } else {
                answer.assert_refused(expected, &who);
                assert_eq!(permission, "", "{who}");
            }
        }
    }
}

#[tokio::test]
async fn an_owner_blocks_their_own_card() {
    let lore = town().of(BARE).sign_in(LORE_UID).await;
    let block = lore.post(&format!("uitpas/passholder/block/{LORE}"), "");
    lore.send(&block).await.answer.assert_ok();
}

#[tokio::test]
async fn a_consumer_identifies_without_a_counter_and_sees_no_associations() {
    let desk = town();
    let path = format!("uitpas/retrieve?identification={LORE}");
    let answer = desk.send(&desk.get(&path)).await.answer;
    assert_eq!(answer.assert_ok().field("firstName"), "Lore");
    assert!(!answer.body.contains("Wandelclub"));
    let els = desk.sign_in(ELS).await;
    els.send(&els.get(&path))
        .await
        .answer
        .assert_refused(MISSING, "an employee names the counter");
}

#[tokio::test]
async fn a_consumer_learns_how_promotions_stand_for_anybody() {
    let desk = town();
    let path = format!("uitpas/promotion/pointsPromotion/480?uitpasNumber={LORE}");
    let answer = desk.send(&desk.get(&path)).await.answer;
    assert_eq!(answer.assert_ok().field("cashInState"), "POSSIBLE");
}
