//! What of a question reaches UiTPAS, and what comes back of its answer.

use std::collections::BTreeMap;

use crate::browser::{Browser, KEY, SITE, gateway, settings};
use crate::strange_upstream::{
    EMPLOYEE, NO_EMPLOYEE, NO_PASSHOLDER, PASSHOLDER, Says, StrangeUpstream, whole,
};

const CALLS: &str = "/uitid/rest/uitpas";

async fn employee(upstream: &StrangeUpstream) -> Browser {
    signed_in(upstream, "employee").await
}

async fn passholder(upstream: &StrangeUpstream) -> Browser {
    upstream.users_are(NO_EMPLOYEE, PASSHOLDER);
    signed_in(upstream, "passholder").await
}

async fn signed_in(upstream: &StrangeUpstream, role: &str) -> Browser {
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    browser.signs_in(role).await;
    assert_eq!(browser.role().await.as_deref(), Some(role));
    upstream.forget();
    browser
}

/// What is in the `Authorization` header.
fn oauth(header: &str) -> BTreeMap<&str, &str> {
    let pairs = header.strip_prefix("OAuth ").unwrap().split(',');
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap();
            (name.trim(), value.trim_matches('"'))
        })
        .collect()
}

#[tokio::test]
async fn a_question_is_signed_for_who_is_signed_in_and_answered_as_uitpas_did() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    for (status, body) in [
        (
            200,
            "<response><code>INVALID_CARD_STATUS_BLOCKED</code></response>",
        ),
        (
            400,
            "<response><code>UNKNOWN_IDENTIFICATION</code></response>",
        ),
        (
            404,
            "<response><code>UNKNOWN_PASSHOLDER_UID</code></response>",
        ),
    ] {
        upstream.says(Says::Xml(status, body));
        let answer = browser
            .get(&format!("{CALLS}/retrieve?identification=1"))
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.body.as_str()),
            (status, body)
        );
        assert_eq!(
            answer.headers["content-type"],
            "application/xml; charset=utf-8"
        );
    }
    let arrived = upstream.arrived();
    assert_eq!(arrived.len(), 3);
    let first = oauth(&arrived[0].headers["authorization"]);
    let second = oauth(&arrived[1].headers["authorization"]);
    for (name, value) in [
        ("oauth_consumer_key", "our-key"),
        ("oauth_token", "at"),
        ("oauth_version", "1.0"),
        ("oauth_signature_method", "HMAC-SHA1"),
    ] {
        assert_eq!(first[name], value);
    }
    assert_ne!(first["oauth_nonce"], second["oauth_nonce"]);
}

#[tokio::test]
async fn nothing_of_the_browser_goes_on_but_the_question() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    let answer = browser
        .get_with(
            &format!("{CALLS}/passholder/uid/abc?balieConsumerKey=K+1&oauth_token=stolen&b=%c3%a9"),
            &[
                ("authorization", "Basic x"),
                ("cookie", "other=1"),
                ("user-agent", "Mozilla/5.0"),
                ("accept", "text/html"),
                ("accept-language", "nl"),
                ("origin", "http://evil.example"),
                ("referer", "http://127.0.0.1:8787/balie"),
                ("x-forwarded-for", "10.0.0.1"),
                ("x-http-method-override", "DELETE"),
                ("x-sandbox-user", "somebody"),
                ("content-type", "text/plain"),
            ],
        )
        .await;
    assert_eq!(answer.status.as_u16(), 200);
    let [arrived] = &upstream.arrived()[..] else {
        panic!("one request")
    };
    assert_eq!(arrived.method, "GET");
    assert_eq!(
        arrived.target,
        "/uitid/rest/uitpas/passholder/uid/abc?balieConsumerKey=K%201&b=%C3%A9"
    );
    let names: Vec<&str> = arrived.headers.keys().map(String::as_str).collect();
    assert_eq!(names, ["accept", "authorization", "host"]);
    assert_eq!(arrived.headers["accept"], "application/xml");
}

#[tokio::test]
async fn headers_of_uitpas_do_not_reach_the_browser() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    let body = "<response/>";
    upstream.says(Says::Bytes(
        format!(
            "HTTP/1.1 200 OK\r\nset-cookie: desk=stolen\r\ncache-control: public\r\nserver: x\r\n\
             access-control-allow-origin: *\r\ncontent-type: text/xml\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
        .into_bytes(),
    ));
    let answer = browser.get(&format!("{CALLS}/cardsystem")).await;
    assert_eq!(answer.body, body);
    let mut names: Vec<&str> = answer.headers.keys().map(|name| name.as_str()).collect();
    names.sort_unstable();
    let names = names.join(" ");
    assert_eq!(
        names,
        "cache-control content-length content-type x-desk-run"
    );
}

#[tokio::test]
async fn consumer_requests_carry_no_token() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    for path in [
        "cardsystem?permanent=true",
        "promotion/pointsPromotion/6?uid=x",
    ] {
        upstream.forget();
        browser.get(&format!("{CALLS}/{path}")).await;
        let arrived = upstream.arrived();
        let last = arrived.last().unwrap();
        assert!(last.target.ends_with(path));
        assert!(!oauth(&last.headers["authorization"]).contains_key("oauth_token"));
    }
}

#[tokio::test]
async fn the_right_to_read_promotions_is_lent_to_no_employee() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    let promotion = format!("{CALLS}/promotion/pointsPromotion/6?uid=x");
    let denied = "<response><code>ACCESS_DENIED</code></response>";
    for (status, body, asked_on) in [(400, denied, false), (200, "<response/>", true)] {
        upstream.forget();
        upstream.says(Says::Xml(status, body));
        let answer = browser.get(&promotion).await;
        let heard = (answer.status.as_u16(), answer.body.as_str());
        assert_eq!(heard, (status, body));
        let arrived = upstream.arrived();
        let search = format!("{CALLS}/passholder/pointsPromotions?max=1");
        assert_eq!(arrived[0].target, search, "in person first");
        assert!(oauth(&arrived[0].headers["authorization"]).contains_key("oauth_token"));
        assert_eq!(arrived.len() == 2, asked_on, "{body}");
    }
    upstream.says(Says::Xml(200, "<response/>"));
    let mut browser = passholder(&upstream).await;
    upstream.forget();
    browser.get(&promotion).await;
    assert_eq!(upstream.arrived().len(), 1, "in the portal it is their own");
}

#[tokio::test]
async fn in_the_portal_it_is_always_about_who_is_signed_in() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = passholder(&upstream).await;
    for (asked, passed_on) in [
        (
            "passholder/pointsPromotions",
            "passholder/pointsPromotions?uid=u-1",
        ),
        (
            "passholder/pointsPromotions?uid=other&max=5&uid=another",
            "passholder/pointsPromotions?max=5&uid=u-1",
        ),
        (
            "passholder/pointsPromotions?uitpasNumber=0987654321321&%75id=x",
            "passholder/pointsPromotions?uid=u-1",
        ),
        (
            "promotion/pointsPromotion/6?uid=other",
            "promotion/pointsPromotion/6?uid=u-1",
        ),
        ("passholder/uid/other", "passholder/uid/u-1"),
        ("passholder/uid/u-1?uid=other", "passholder/uid/u-1"),
        ("passholder/0987654321321", "passholder/0987654321321"),
        (
            "passholder/0987654321321/cashedPointsPromotions?max=1",
            "passholder/0987654321321/cashedPointsPromotions?max=1",
        ),
        ("cardsystem?uid=other", "cardsystem"),
    ] {
        upstream.forget();
        let answer = browser.get(&format!("{CALLS}/{asked}")).await;
        assert_eq!(answer.status.as_u16(), 200, "{asked}");
        assert_eq!(
            upstream.arrived()[0].target,
            format!("{CALLS}/{passed_on}"),
            "{asked}"
        );
    }
}

#[tokio::test]
async fn in_the_portal_the_calls_of_a_counter_are_not_there() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = passholder(&upstream).await;
    for path in [
        "retrieve?identification=1",
        "card",
        "price",
        "balie/list?uid=u-1",
    ] {
        let answer = browser.get(&format!("{CALLS}/{path}")).await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (404, "UNKNOWN_CALL"),
            "{path}"
        );
    }
    for path in ["passholder/1/cashInPointsPromotion", "passholder/newCard"] {
        let answer = browser
            .book(&format!("{CALLS}/{path}"), "key-12345", "a=b")
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (404, "UNKNOWN_CALL"),
            "{path}"
        );
    }
    assert!(upstream.arrived().is_empty());
}

#[tokio::test]
async fn an_employee_sees_the_own_counters_only() {
    let upstream = StrangeUpstream::start().await;
    upstream.users_are(EMPLOYEE, NO_PASSHOLDER);
    let mut browser = employee(&upstream).await;
    for query in ["", "?uid=u-1", "?uid=boss", "?uid=boss&uid=u-1"] {
        upstream.forget();
        browser.get(&format!("{CALLS}/balie/list{query}")).await;
        assert_eq!(
            upstream.arrived()[0].target,
            format!("{CALLS}/balie/list?uid=u-1")
        );
    }
}

#[tokio::test]
async fn everything_else_is_not_there_for_nobody_and_for_somebody() {
    let upstream = StrangeUpstream::start().await;
    let employee = employee(&upstream).await;
    let mut nobody = employee.clone();
    nobody.cookies.clear();
    for mut browser in [nobody, employee] {
        for (method, target) in [
            ("GET", "/uitid/rest/uitpas"),
            ("GET", "/uitid/rest/uitpas/"),
            ("GET", "/uitid/rest/user/u-1?private=true"),
            ("POST", "/uitid/rest/requestToken"),
            ("GET", "/uitid/rest/uitpas/passholder/search?name=*"),
            ("GET", "/uitid/rest/uitpas/passholder/uid/..%2F..%2Fsearch"),
            ("GET", "/uitid/rest/uitpas/passholder/uid/%2e%2e/search"),
            ("GET", "/uitid/rest/uitpas/./retrieve"),
            ("GET", "/uitid/rest/uitpas//retrieve"),
            ("GET", "/uitid/rest/uitpas/x/../retrieve"),
            ("GET", "/uitid/rest/uitpas/%72etrieve/x"),
            ("GET", "/uitid/rest/uitpas/http://evil.example/"),
            ("GET", "/uitid/rest/uitpas/@evil.example"),
            ("HEAD", "/uitid/rest/uitpas/retrieve"),
            ("OPTIONS", "/uitid/rest/uitpas/retrieve"),
            ("DELETE", "/uitid/rest/uitpas/passholder/block/1"),
            ("PUT", "/uitid/rest/uitpas/passholder/newCard"),
            ("TRACE", "/uitid/rest/uitpas/retrieve"),
            ("POST", "/uitid/rest/uitpas/retrieve"),
        ] {
            let headers = [("x-http-method-override", "GET"), ("x-desk", "1")];
            let answer = browser.send(method, target, &headers, "").await;
            assert_eq!(answer.status.as_u16(), 404, "{method} {target}");
            if method != "HEAD" {
                assert_eq!(answer.code(), "UNKNOWN_CALL", "{method} {target}");
            }
        }
    }
    assert!(upstream.arrived().is_empty());
}

#[tokio::test]
async fn nobody_is_told_to_sign_in() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    for path in ["cardsystem", "retrieve?identification=1"] {
        let answer = browser.get(&format!("{CALLS}/{path}")).await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (401, "NOT_SIGNED_IN")
        );
    }
    let answer = browser
        .book(&format!("{CALLS}/passholder/newCard"), "k", "")
        .await;
    assert_eq!(answer.status.as_u16(), 401);
    assert!(upstream.arrived().is_empty());
}

#[tokio::test]
async fn a_token_that_uitpas_does_not_take_any_more_ends_the_session() {
    let upstream = StrangeUpstream::start().await;
    for (kind, body) in [
        ("text/plain", "oauth_problem=token_expired"),
        (
            "text/plain",
            "oauth_problem=token_rejected&oauth_problem_advice=x",
        ),
        ("application/xml", "<response/>"),
        ("text/plain", ""),
    ] {
        let mut browser = employee(&upstream).await;
        let mut copy = browser.clone();
        upstream.says(Says::Bytes(whole(401, kind, body)));
        let answer = browser
            .get(&format!("{CALLS}/retrieve?identification=1"))
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (401, "NOT_SIGNED_IN"),
            "{body}"
        );
        assert!(browser.cookies.is_empty());
        assert_eq!(copy.role().await, None, "nor is a copy of it a session");
    }
    // A consumer request has no token that could be at fault.
    let mut browser = employee(&upstream).await;
    upstream.says(Says::Bytes(whole(401, "text/plain", "")));
    let answer = browser.get(&format!("{CALLS}/cardsystem")).await;
    assert_eq!(
        (answer.status.as_u16(), answer.code()),
        (502, "NO_CLEAR_ANSWER")
    );
    assert_eq!(browser.role().await.as_deref(), Some("employee"));
}

#[tokio::test]
async fn a_window_of_somebody_else_asks_and_books_nothing() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream).await;
    let ask = format!("{CALLS}/retrieve?identification=1");
    let book = format!("{CALLS}/passholder/newCard");
    let booking = [
        ("sec-fetch-site", "same-origin"),
        ("x-desk", "1"),
        ("x-booking-key", "key-12345"),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    for uid in ["u-2", "", "U-1", "u-1 u-2"] {
        let meant = [("x-desk-uid", uid)];
        let asked = browser.get_with(&ask, &meant).await;
        let headers = [&booking[..], &meant].concat();
        let booked = browser.send("POST", &book, &headers, "a=b").await;
        for answer in [asked, booked] {
            let heard = (answer.status.as_u16(), answer.code());
            assert_eq!(heard, (401, "NOT_SIGNED_IN"), "{uid}");
            // The session is good: it is the other window's.
            assert!(!answer.headers.contains_key("set-cookie"), "{uid}");
        }
    }
    assert!(upstream.arrived().is_empty());
    let meant = [("x-desk-uid", "u-1")];
    assert_eq!(browser.get_with(&ask, &meant).await.status.as_u16(), 200);
    let headers = [&booking[..], &meant].concat();
    let booked = browser.send("POST", &book, &headers, "a=b").await;
    assert_eq!(booked.status.as_u16(), 200);
}
