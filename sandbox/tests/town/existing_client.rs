//! The calls of a desk that exists already: it repeats the protocol parameters of the header in the query
//! of a GET and in the body of a token request, names an empty realm, writes spaces as `+`, moments with
//! their zone, and asks for possible promotions only. None of it may be in its way.

use axum::body::Body;
use axum::http::Request;

use crate::desk::{Answer, DE_WERF, ELS, LORE, LORE_UID, STOCK_AT_DE_WERF};
use crate::signer::{Client, FORM, HOST, Signed, encoded, town, words};

/// What is in the header, as a form.
fn repeated(signed: &Signed) -> String {
    let pairs: Vec<String> = signed
        .oauth
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    pairs.join("&")
}

async fn send(client: &Client, signed: &Signed, body: String) -> Answer {
    let mut header = String::from(r#"OAuth realm="""#);
    for (name, value) in &signed.oauth {
        header.push_str(&format!(r#",{name}="{}""#, encoded(value)));
    }
    let mut request = Request::builder()
        .method(signed.method)
        .uri(&signed.target)
        .header("host", HOST)
        .header("accept", "application/xml")
        .header("authorization", header);
    if signed.method == "POST" {
        request = request.header("content-type", FORM);
    }
    let request = request.body(Body::from(body)).unwrap();
    client.send_as_it_is(request).await.answer
}

/// A GET, with what the header says repeated in the query.
async fn get(client: &Client, path: &str) -> Answer {
    let mut signed = client.get(path);
    let joint = if path.contains('?') { '&' } else { '?' };
    signed.target = format!("{}{joint}{}", signed.target, repeated(&signed));
    send(client, &signed, String::new()).await
}

/// A POST, with its own parameters alone in the body.
async fn post(client: &Client, path: &str, form: &str) -> Answer {
    send(client, &client.post(path, form), form.to_owned()).await
}

/// The round trip: everything of the first step is in the body too, and the verifier in the second's.
async fn sign_in(client: &Client, uid: &str) -> Client {
    let callback = "http://balie.example/culturefeed/oauth/authorize?destination=%2Fhome";
    let asked = client.signed("POST", "requestToken", "", &[("oauth_callback", callback)]);
    let token = words(
        &send(client, &asked, repeated(&asked))
            .await
            .assert_ok()
            .body,
    );
    let pending = client.with((&token["oauth_token"], &token["oauth_token_secret"]));
    let page = format!(
        "/uitid/rest/auth/authorize?oauth_token={}&oauth_callback={}&type=regular&skipConfirmation=true\
         &skipAuthorization=true&via=facebook&lang=nl&consumerKey=x",
        token["oauth_token"],
        encoded(callback)
    );
    let page = Request::get(page).body(Body::empty()).unwrap();
    client.send_as_it_is(page).await.answer.assert_ok();
    let verifier = pending.choose(uid).await.verifier();
    let more = [("oauth_verifier", verifier.as_str())];
    let exchange = pending.signed("POST", "accessToken", "", &more);
    let answer = send(&pending, &exchange, format!("oauth_verifier={verifier}")).await;
    let token = words(&answer.assert_ok().body);
    assert_eq!(token["userId"], uid);
    client.with((&token["oauth_token"], &token["oauth_token_secret"]))
}

#[tokio::test]
async fn it_signs_in_and_learns_who_that_is_and_where_they_work() {
    let els = sign_in(&town(), ELS).await;
    let user = get(&els, &format!("user/{ELS}?private=true")).await;
    assert_eq!(user.assert_ok().field("foaf:givenName"), "Els");
    assert_eq!(user.field("rdf:id"), ELS);
    let counters = get(&els, &format!("uitpas/balie/list?uid={ELS}")).await;
    assert_eq!(counters.assert_ok().fields("consumerKey").len(), 8);
}

#[tokio::test]
async fn it_searches_as_a_consumer() {
    let path = format!(
        "uitpas/passholder/pointsPromotions?balieConsumerKey={DE_WERF}&cashInState=POSSIBLE\
         &cashingPeriodBegin=2026-11-18T10%3A00%3A00%2B01%3A00&cashingPeriodEnd=2026-11-18T10%3A00%3A00%2B01%3A00\
         &city=Erpe_Mere&max=20&order=DESC&sort=CREATION_DATE&start=0&uid={LORE_UID}&unexpired=true"
    );
    let answer = get(&town(), &path).await;
    assert!(!answer.assert_ok().promotions().is_empty());
    assert!(
        answer
            .fields("cashInState")
            .iter()
            .all(|state| state == "POSSIBLE")
    );
}

#[tokio::test]
async fn it_looks_a_passholder_up_and_cashes_in() {
    let els = sign_in(&town(), ELS).await;
    let found = get(
        &els,
        &format!("uitpas/retrieve?balieConsumerKey={DE_WERF}&identification={LORE}"),
    )
    .await;
    assert_eq!(found.assert_ok().field("firstName"), "Lore");
    let path = format!("uitpas/passholder/{LORE}/cashInPointsPromotion");
    let form = format!("pointsPromotionId=6&balieConsumerKey={DE_WERF}");
    let booked = post(&els, &path, &form).await;
    assert!(booked.assert_ok().body.contains("<promotionTO>"));
    let history = get(&els, &format!("uitpas/passholder/{LORE}/cashedPointsPromotions?balieConsumerKey={DE_WERF}&uitpasNumber={LORE}")).await;
    assert_eq!(history.assert_ok().field("title"), "Gratis drankje");
}

#[tokio::test]
async fn it_registers_a_card() {
    let els = sign_in(&town(), ELS).await;
    let card = get(
        &els,
        &format!("uitpas/card?balieConsumerKey={DE_WERF}&uitpasNumber={STOCK_AT_DE_WERF}"),
    )
    .await;
    assert_eq!(card.assert_ok().field("status"), "LOCAL_STOCK");
    let form = format!(
        "uid={LORE_UID}&reason=LOSS_THEFT&uitpasNumber={STOCK_AT_DE_WERF}&balieConsumerKey={DE_WERF}\
         &kansenStatuutEndDate=2027-12-31T00%3A00%3A00%2B01%3A00"
    );
    let given = post(&els, "uitpas/passholder/newCard", &form).await;
    assert_eq!(given.assert_ok().field("message"), LORE_UID);
}

#[tokio::test]
async fn spaces_and_signs_are_signed_however_they_are_written() {
    let town = town();
    for (written, in_query) in [
        ("a+b", "a+b"),
        ("a%20b", "a%20b"),
        ("%C3%A9%7E*'()", "%C3%A9~%2A%27%28%29"),
    ] {
        let mut signed = town.get(&format!("uitpas/cardsystem?x={written}"));
        signed.target = signed.target.replace(written, in_query);
        send(&town, &signed, String::new()).await.assert_ok();
    }
}
