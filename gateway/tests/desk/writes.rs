//! Who may write: only a page of the desk, with a key, a form, and not too much of it.

use crate::browser::{Browser, KEY, SITE, gateway, settings};
use crate::strange_upstream::{Says, StrangeUpstream};

const CASH_IN: &str = "/uitid/rest/uitpas/passholder/0987654321321/cashInPointsPromotion";
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

async fn employee(upstream: &StrangeUpstream) -> Browser {
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    browser.signs_in("employee").await;
    upstream.forget();
    browser
}

#[tokio::test]
async fn a_write_without_proof_of_the_desk_is_refused() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    for proof in [
        &[][..],
        &[("x-desk", "1")],
        &[("sec-fetch-site", "same-origin")],
        &[("sec-fetch-site", "same-origin"), ("x-desk", "0")],
        &[
            ("sec-fetch-site", "cross-site"),
            ("x-desk", "1"),
            ("origin", SITE),
        ],
        &[("sec-fetch-site", "none"), ("x-desk", "1")],
        &[("origin", "http://evil.example"), ("x-desk", "1")],
        &[("origin", "null"), ("x-desk", "1")],
        &[("referer", "http://127.0.0.1:8787/"), ("x-desk", "1")],
    ] {
        let headers = [&[("x-booking-key", "key-12345"), FORM], proof].concat();
        let answer = browser
            .send("POST", CASH_IN, &headers, "pointsPromotionId=6")
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (403, "NOT_FROM_THE_DESK"),
            "{proof:?}"
        );
    }
    assert!(upstream.arrived().is_empty());
    let headers = [
        ("x-booking-key", "key-12345"),
        FORM,
        ("origin", SITE),
        ("x-desk", "1"),
    ];
    let answer = browser
        .send("POST", CASH_IN, &headers, "pointsPromotionId=6")
        .await;
    assert_eq!(answer.status.as_u16(), 200, "an older browser's proof");
}

#[tokio::test]
async fn a_booking_needs_one_key() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    let long = "k".repeat(129);
    for keys in [
        &[][..],
        &[("x-booking-key", "")],
        &[("x-booking-key", "seven77")],
        &[("x-booking-key", long.as_str())],
        &[("x-booking-key", "with a space")],
        &[("x-booking-key", "with-é-in-it")],
        &[
            ("x-booking-key", "key-12345"),
            ("x-booking-key", "key-67890"),
        ],
    ] {
        let headers = [
            &[("sec-fetch-site", "same-origin"), ("x-desk", "1"), FORM],
            keys,
        ]
        .concat();
        let answer = browser
            .send("POST", CASH_IN, &headers, "pointsPromotionId=6")
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (400, "NO_BOOKING_KEY"),
            "{keys:?}"
        );
    }
    assert!(upstream.arrived().is_empty());
}

#[tokio::test]
async fn the_form_goes_on_in_one_spelling_and_nothing_else_does() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    let target = format!("{CASH_IN}?pointsPromotionId=7&balieConsumerKey=X");
    let form = "pointsPromotionId=6&balieConsumerKey=A+B%2a&oauth_token=x&list=1";
    let answer = browser.book(&target, "key-12345", form).await;
    assert_eq!(answer.status.as_u16(), 200);
    let [arrived] = &upstream.arrived()[..] else {
        panic!("one request")
    };
    assert_eq!(arrived.target, CASH_IN);
    assert_eq!(
        arrived.body,
        "pointsPromotionId=6&balieConsumerKey=A%20B%2A&list=1"
    );
    let names: Vec<&str> = arrived.headers.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "accept",
            "authorization",
            "content-length",
            "content-type",
            "host"
        ]
    );
}

#[tokio::test]
async fn a_body_that_is_no_form_or_too_much_is_refused() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    let desk = [
        ("sec-fetch-site", "same-origin"),
        ("x-desk", "1"),
        ("x-booking-key", "key-12345"),
    ];
    for kind in [
        None,
        Some("text/plain"),
        Some("application/json"),
        Some("multipart/form-data; boundary=x"),
        Some("application/x-www-form-urlencoded-not"),
        Some("text/plain; application/x-www-form-urlencoded"),
    ] {
        let kind: Vec<(&str, &str)> = kind
            .map(|kind| ("content-type", kind))
            .into_iter()
            .collect();
        let answer = browser
            .send("POST", CASH_IN, &[&desk[..], &kind].concat(), "a=b")
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (415, "NOT_A_FORM"),
            "{kind:?}"
        );
    }
    for more in [
        FORM,
        ("content-type", "text/plain"),
        ("content-encoding", "gzip"),
        ("content-encoding", "identity"),
    ] {
        let headers = [&desk[..], &[FORM, more]].concat();
        let answer = browser.send("POST", CASH_IN, &headers, "a=b").await;
        let heard = (answer.status.as_u16(), answer.code());
        assert_eq!(heard, (415, "NOT_A_FORM"), "{more:?}");
    }
    let limit = 64 << 10;
    let headers = [&desk[..], &[FORM]].concat();
    let answer = browser
        .send("POST", CASH_IN, &headers, &"a".repeat(limit + 1))
        .await;
    assert_eq!((answer.status.as_u16(), answer.code()), (413, "TOO_LARGE"));
    assert!(upstream.arrived().is_empty());
    let answer = browser
        .send("POST", CASH_IN, &headers, &"a".repeat(limit))
        .await;
    assert_eq!(answer.status.as_u16(), 200);
}

#[tokio::test]
async fn a_passholder_may_block_a_card_and_says_nothing_about_who() {
    let upstream = StrangeUpstream::start().await;
    upstream.users_are(
        crate::strange_upstream::NO_EMPLOYEE,
        crate::strange_upstream::PASSHOLDER,
    );
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    browser.signs_in("passholder").await;
    upstream.forget();
    upstream.says(Says::Xml(
        200,
        "<response><code>ACTION_SUCCEEDED</code></response>",
    ));
    let block = "/uitid/rest/uitpas/passholder/block/1234567890116";
    let answer = browser
        .book(block, "key-12345", "uid=other&uitpasNumber=1&a=b")
        .await;
    assert_eq!(answer.code(), "ACTION_SUCCEEDED");
    assert_eq!(upstream.arrived()[0].body, "a=b");
}

#[tokio::test]
async fn a_name_that_stands_in_a_form_twice_is_refused() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    for form in [
        "pointsPromotionId=6&pointsPromotionId=7",
        "pointsPromotionId=6&a=b&points%50romotionId=6",
        "a&a",
    ] {
        let answer = browser.book(CASH_IN, "key-12345", form).await;
        let heard = (answer.status.as_u16(), answer.code());
        assert_eq!(heard, (400, "REPEATED_PARAMETER"), "{form}");
    }
    assert!(upstream.arrived().is_empty());
    // The key is as good as before.
    let answer = browser
        .book(CASH_IN, "key-12345", "pointsPromotionId=6")
        .await;
    assert_eq!(answer.status.as_u16(), 200);
}
