//! The API documents' own example requests, word for word.

use crate::desk::{FATIMA_KANSEN, FATIMA_UID, LORE, open};

#[tokio::test]
async fn the_search_example_finds_both_of_its_promotions() {
    let desk = open();
    let example = "passholder/pointsPromotions?max=20&start=1&city=Aalst&minPoints=1&maxPoints=10\
        &balieConsumerKey=testkey31413BDF-DFC7-7A9F-10403618C2816E44&cashingPeriodBegin=31/12/2009&cashingPeriodEnd=31/12/2011\
        &sort=TITLE&order=ASC&uid=8778353d-eac2-4afe-9ac2-59a26d62e2ed&filterOnUserPoints=true&simulatedExtraPoints=20";
    let answer = desk.get(example).await;
    assert_eq!(answer.assert_ok().total(), 2);
    // Its `start=1` skips "Gratis drankje".
    assert_eq!(answer.promotions(), [7]);
    assert_eq!(answer.field("title"), "Gratis stickers");
    assert_eq!(answer.fields("city"), ["Aalst", "Erpe-Mere", "Haaltert"]);
    assert_eq!(answer.field("creationDate"), "2012-02-23T16:25:57+01:00");
    assert_eq!(
        desk.get(&example.replace("start=1", "start=0"))
            .await
            .promotions(),
        [6, 7]
    );
}

#[tokio::test]
async fn the_cash_in_example_gives_the_last_drink() {
    let desk = open();
    let path = "passholder/0987654321321/cashInPointsPromotion";
    let form = "balieConsumerKey=31413BDF-DFC7-7A9F-10403618C2816E44&pointsPromotionId=6";
    let answer = desk.post(path, form).await;
    let expected = "<promotionTO><applicableCardSystems/><balies><balie><name>CC De Werf </name>\
        <id>31413BDF-DFC7-7A9F-10403618C2816E44</id><visible>false</visible></balie></balies><cashedIn>true</cashedIn><id>6</id>\
        <inSpotlight>false</inSpotlight><points>5</points><title>Gratis drankje</title></promotionTO>";
    assert!(
        answer.assert_ok().body.ends_with(expected),
        "{}",
        answer.body
    );
    assert_eq!(desk.points(LORE).await, "37.000");
    let again = desk.post(path, form).await;
    again.assert_refused("ACTION_NOT_ALLOWED", "the last one is gone");
    assert_eq!(again.field("cashInState"), "NOT_POSSIBLE_VOLUME_CONSTRAINT");
    assert_eq!(
        again.field("message"),
        "PointsPromotion 6 could not be cashed in by user 22970 - NOT_POSSIBLE_VOLUME_CONSTRAINT"
    );
}

#[tokio::test]
async fn the_cash_in_examples_answer_is_a_coffee_of_one_point() {
    let answer = open()
        .cash_in(LORE, 480, "31413BDF-DFC7-7A9F-10403618C2816E44")
        .await;
    assert_eq!(
        (answer.assert_ok().field("title"), answer.field("points")),
        ("gratis koffie".to_owned(), "1".to_owned())
    );
}

#[tokio::test]
async fn the_new_card_example_takes_the_kansenstatuut_away() {
    let desk = open();
    let form = "uitpasNumber=0930000000107&uid=8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77&reason=LOSS_KANSENSTATUUT\
        &balieConsumerKey=28808C2F-0DB2-D2CF-F508ECB994D2505F";
    let answer = desk.post("passholder/newCard", form).await;
    let expected = format!(
        "<response><message>{FATIMA_UID}</message><resource>/uitpas/passholder/0930000000107</resource></response>"
    );
    assert!(
        answer.assert_ok().body.ends_with(&expected),
        "{}",
        answer.body
    );
    let person = desk
        .get("passholder/0930000000107?balieConsumerKey=28808C2F-0DB2-D2CF-F508ECB994D2505F")
        .await;
    assert_eq!(person.field("kansenStatuut"), "false");
    assert_eq!(person.field("points"), "23.550");
    let old = desk
        .get(&format!(
            "card?uitpasNumber={FATIMA_KANSEN}&balieConsumerKey=28808C2F-0DB2-D2CF-F508ECB994D2505F"
        ))
        .await;
    assert_eq!(old.field("status"), "BLOCKED");
}
