//! The gateway over the sandbox, which checks every signature: the ways of an employee and of a passholder, and what
//! becomes of a gateway with a wrong secret or a wrong clock.

use uitpas_gateway::oauth::Consumer;
use uitpas_sandbox::{Clock, Founding};

use crate::browser::{Answer, Browser, gateway};
use crate::town::{
    BRAM, CALLS, DE_WERF, ELS, LORE, LORE_UID, SECRET, STOCK_AT_DE_WERF, chooses, demo, desk,
    signed_in, town,
};

/// The text of the first element of this name.
fn element<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let (_, rest) = answer
        .body
        .split_once(&format!("<{name}>"))
        .unwrap_or(("", "—"));
    rest.split('<').next().unwrap()
}

async fn points(browser: &mut Browser, number: &str) -> String {
    let path = format!("{CALLS}/passholder/{number}?balieConsumerKey={DE_WERF}");
    let answer = browser.get(&path).await;
    element(&answer, "points").to_owned()
}

#[tokio::test]
async fn an_employee_searches_cashes_in_and_replaces_a_card() {
    let (gateway, api) = desk().await;
    let mut els = signed_in(&gateway, &api, "employee", ELS).await;
    let who = els.get("/session").await;
    assert!(
        who.body.contains("\"role\":\"employee\"") && who.body.contains("\"Els "),
        "{}",
        who.body
    );

    let counters = els.get(&format!("{CALLS}/balie/list")).await;
    assert!(counters.body.contains(DE_WERF));
    let found = els
        .get(&format!(
            "{CALLS}/retrieve?identification={LORE}&balieConsumerKey={DE_WERF}"
        ))
        .await;
    assert!(found.body.contains(LORE_UID), "{}", found.body);

    let cash_in = format!("{CALLS}/passholder/{LORE}/cashInPointsPromotion");
    let form = format!("balieConsumerKey={DE_WERF}&pointsPromotionId=6");
    assert_eq!(points(&mut els, LORE).await, "42.000");
    let done = els.book(&cash_in, "key-of-the-first", &form).await;
    assert_eq!(done.status.as_u16(), 200);
    assert!(done.body.contains("<promotionTO>") && done.body.contains("Gratis drankje"));
    let repeated = els.book(&cash_in, "key-of-the-first", &form).await;
    assert_eq!(repeated.body, done.body);
    assert_eq!(points(&mut els, LORE).await, "37.000", "paid once");
    // Another confirmation reaches UiTPAS, and hears that it was the last one.
    let again = els.book(&cash_in, "key-of-the-next", &form).await;
    assert_eq!(
        (again.status.as_u16(), again.code()),
        (400, "ACTION_NOT_ALLOWED")
    );
    let history = els
        .get(&format!(
            "{CALLS}/passholder/{LORE}/cashedPointsPromotions?balieConsumerKey={DE_WERF}"
        ))
        .await;
    assert!(history.body.contains("Gratis drankje"));

    let bram = els
        .get(&format!(
            "{CALLS}/passholder/{BRAM}?balieConsumerKey={DE_WERF}"
        ))
        .await;
    let (_, uid) = bram.body.split_once("id>").unwrap();
    let uid = uid.split('<').next().unwrap();
    let block = els
        .book(
            &format!("{CALLS}/passholder/block/{BRAM}"),
            "key-of-a-block",
            &format!("balieConsumerKey={DE_WERF}"),
        )
        .await;
    assert_eq!(block.status.as_u16(), 200, "{}", block.body);
    let form = format!(
        "uid={uid}&uitpasNumber={STOCK_AT_DE_WERF}&reason=LOSS_THEFT&balieConsumerKey={DE_WERF}"
    );
    let card = els
        .book(
            &format!("{CALLS}/passholder/newCard"),
            "key-of-a-card",
            &form,
        )
        .await;
    assert_eq!(card.status.as_u16(), 200, "{}", card.body);
    assert_eq!(
        points(&mut els, STOCK_AT_DE_WERF).await,
        element(&bram, "points")
    );
}

#[tokio::test]
async fn whatever_a_query_holds_its_signature_is_right() {
    let (gateway, api) = desk().await;
    let mut els = signed_in(&gateway, &api, "employee", ELS).await;
    for query in [
        "city=Aalst&city=Erpe-Mere&city=%C3%89lst",
        "city=Zandveld&city=%C3%89lst&city=a+b&city=a%2Bb",
        "city=%7E%2A%27%28%29%21%3A%2F%3F%23&max=1",
        "city=%26%3D%25%2525&max=2",
        "%C3%A9=1&a%5B%5D=2&A=3&_=4&=5&b",
        "city=%F0%9F%90%98&max=3",
        "city=%00%0D%0A",
        "oauth_signature=x&oauth_token=y&max=4",
    ] {
        let answer = els
            .get(&format!("{CALLS}/passholder/pointsPromotions?{query}"))
            .await;
        assert!(
            [200, 400].contains(&answer.status.as_u16()),
            "{query}: {}",
            answer.body
        );
        assert!(answer.body.contains("<response"), "{query}");
    }
    for path in [
        format!(
            "price?balieConsumerKey={DE_WERF}&uitpasNumber={STOCK_AT_DE_WERF}&reason=LOSS_THEFT"
        ),
        format!("card?balieConsumerKey={DE_WERF}&uitpasNumber={STOCK_AT_DE_WERF}"),
        "promotion/pointsPromotion/6".to_owned(),
        "cardsystem?permanent=true".to_owned(),
    ] {
        let answer = els.get(&format!("{CALLS}/{path}")).await;
        assert_eq!(answer.status.as_u16(), 200, "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_passholder_sees_the_own_card_and_nobody_else_s() {
    let (gateway, api) = desk().await;
    let mut lore = signed_in(&gateway, &api, "passholder", LORE_UID).await;
    let who = lore.get("/session").await;
    assert!(who.body.contains("\"role\":\"passholder\"") && who.body.contains("\"Lore De Smedt\""));

    for uid in [LORE_UID, ELS, "somebody-else"] {
        let own = lore.get(&format!("{CALLS}/passholder/uid/{uid}")).await;
        assert_eq!(element(&own, "firstName"), "Lore", "{uid}");
        let possible = lore
            .get(&format!(
                "{CALLS}/passholder/pointsPromotions?uid={uid}&max=1"
            ))
            .await;
        assert!(
            possible.body.contains("<cashInState>"),
            "{uid}: {}",
            possible.body
        );
    }
    assert_eq!(
        lore.get(&format!("{CALLS}/passholder/{LORE}"))
            .await
            .status
            .as_u16(),
        200
    );
    for path in [
        format!("passholder/{BRAM}"),
        format!("passholder/{BRAM}/cashedPointsPromotions"),
    ] {
        let other = lore.get(&format!("{CALLS}/{path}")).await;
        assert_eq!(
            (other.status.as_u16(), other.code()),
            (400, "ACCESS_DENIED"),
            "{path}"
        );
    }
    let block = lore
        .book(&format!("{CALLS}/passholder/block/{BRAM}"), "key-12345", "")
        .await;
    assert_eq!(
        (block.status.as_u16(), block.code()),
        (400, "ACCESS_DENIED")
    );
    let block = lore
        .book(&format!("{CALLS}/passholder/block/{LORE}"), "key-67890", "")
        .await;
    assert_eq!(block.status.as_u16(), 200, "{}", block.body);
}

#[tokio::test]
async fn whoever_asks_for_the_wrong_role_gets_the_right_one() {
    let (gateway, api) = desk().await;
    for (asked, uid, found) in [
        ("passholder", ELS, "employee"),
        ("employee", LORE_UID, "passholder"),
    ] {
        let mut browser = signed_in(&gateway, &api, asked, uid).await;
        assert_eq!(browser.role().await.as_deref(), Some(found));
    }
}

#[tokio::test]
async fn many_at_once_with_one_key_pay_once() {
    let (gateway, api) = desk().await;
    let els = signed_in(&gateway, &api, "employee", ELS).await;
    let asked: Vec<_> = (0..16)
        .map(|_| {
            let mut els = els.clone();
            tokio::spawn(async move {
                let cash_in = format!("{CALLS}/passholder/{LORE}/cashInPointsPromotion");
                let form = format!("balieConsumerKey={DE_WERF}&pointsPromotionId=480");
                els.book(&cash_in, "one-key-for-all", &form).await.body
            })
        })
        .collect();
    for asked in asked {
        assert!(asked.await.unwrap().contains("gratis koffie"));
    }
    assert_eq!(points(&mut els.clone(), LORE).await, "41.000");
}

#[tokio::test]
async fn a_callback_without_the_right_verifier_lets_nobody_in() {
    let (gateway, api) = desk().await;
    let mut browser = Browser::before(&gateway);
    // Before anybody said yes at UiTPAS.
    let token = browser.begins("employee", "/").await;
    let answer = browser.comes_back(&token, "guessed").await;
    assert_eq!(answer.status.as_u16(), 502);
    assert!(answer.body.contains("aanvaardde deze aanmelding niet"));
    // After it, with another verifier; what is odd in it stays in one header.
    for verifier in [
        "guessed",
        "%0d%0aX-Evil:%201",
        "%22%2C%20oauth_token%3D%22x",
    ] {
        let token = browser.begins("employee", "/").await;
        chooses(&api, &token, ELS).await;
        let answer = browser.comes_back(&token, verifier).await;
        assert_eq!(answer.status.as_u16(), 502, "{verifier}");
        assert_eq!(browser.role().await, None);
    }
}

#[tokio::test]
async fn with_a_wrong_secret_or_key_nobody_signs_in_and_nothing_is_booked() {
    let (right, api) = desk().await;
    let mut els = signed_in(&right, &api, "employee", ELS).await;
    let mut unknown = demo(&api, SECRET);
    unknown.consumer = Consumer::new("unknown", SECRET);
    for wrong in [demo(&api, "wrong"), demo(&api, ""), unknown] {
        let (wrong, _) = gateway(wrong);
        let answer = Browser::before(&wrong)
            .get("/session/sign-in?role=employee&to=/")
            .await;
        assert_eq!(answer.status.as_u16(), 502);
        assert!(answer.body.contains("Verwittig de beheerder"));
        els.moves_to(&wrong);
        let cash_in = format!("{CALLS}/passholder/{LORE}/cashInPointsPromotion");
        let form = format!("balieConsumerKey={DE_WERF}&pointsPromotionId=6");
        let answer = els.book(&cash_in, "key-12345", &form).await;
        assert_eq!((answer.status.as_u16(), answer.code()), (503, "NOT_SENT"));
    }
    els.moves_to(&right);
    assert_eq!(points(&mut els, LORE).await, "42.000");
}

#[tokio::test]
async fn with_a_wrong_clock_nobody_signs_in() {
    for (hour, status) in [("2020-01-01T00:00:00Z", 502), ("2060-01-01T00:00:00Z", 502)] {
        let api = town(Founding {
            machine: Clock::new(Some(hour.parse().unwrap())),
            ..Founding::default()
        })
        .await;
        let (gateway, _) = gateway(demo(&api, SECRET));
        let answer = Browser::before(&gateway)
            .get("/session/sign-in?role=employee&to=/")
            .await;
        assert_eq!(answer.status.as_u16(), status, "{hour}");
        assert!(answer.body.contains("Verwittig de beheerder"));
    }
}
