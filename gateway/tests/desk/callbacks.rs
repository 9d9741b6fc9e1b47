//! Coming back from UiTPAS: by whom, when, to where, and with what trouble behind it.

use std::time::Duration;

use axum::http::StatusCode;

use crate::browser::{Browser, KEY, SITE, gateway, settings};
use crate::strange_upstream::{Says, StrangeUpstream, whole};

#[tokio::test]
async fn a_callback_that_is_not_the_end_of_this_browsers_sign_in_is_refused() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, clock) = gateway(settings(&upstream.api, SITE, KEY));
    let refused = |answer: &crate::browser::Answer| {
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(
            answer
                .body
                .contains("href=\"/session/sign-in?role=employee&amp;to=%2F\"")
        );
        assert!(answer.cookie("desk").is_none());
    };

    // Without ever having begun: also the victim of a link that somebody else prepared.
    let mut other = Browser::before(&gateway);
    let others = other.begins("employee", "/").await;
    let mut browser = Browser::before(&gateway);
    refused(&browser.comes_back(&others, "v").await);

    // With another one's token, with none, with no verifier.
    let token = browser.begins("employee", "/").await;
    refused(&browser.comes_back(&others, "v").await);
    refused(&browser.get("/session/callback").await);
    refused(&browser.comes_back("", "v").await);
    refused(&browser.comes_back(&token, "").await);
    upstream.forget();
    assert_eq!(
        browser.comes_back(&token, "v").await.status,
        StatusCode::SEE_OTHER
    );

    // Replayed, also with the cookie that a browser should have thrown away.
    refused(&browser.comes_back(&token, "v").await);
    let mut keeper = Browser::before(&gateway);
    let token = keeper.begins("employee", "/").await;
    let kept = keeper.cookies.clone();
    keeper.comes_back(&token, "v").await;
    upstream.forget();
    keeper.cookies = kept;
    refused(&keeper.comes_back(&token, "v").await);
    assert!(
        upstream.arrived().is_empty(),
        "a used token is not even tried"
    );

    // Late by a second; and just in time.
    let mut slow = Browser::before(&gateway);
    let token = slow.begins("employee", "/").await;
    clock.pass(Duration::from_secs(601));
    refused(&slow.comes_back(&token, "v").await);
    let token = slow.begins("employee", "/").await;
    clock.pass(Duration::from_secs(600));
    assert_eq!(
        slow.comes_back(&token, "v").await.status,
        StatusCode::SEE_OTHER
    );

    // The first of two that were begun: the second one counts.
    let mut twice = Browser::before(&gateway);
    let first = twice.begins("employee", "/").await;
    let second = twice.begins("passholder", "/").await;
    refused(&twice.comes_back(&first, "v").await);
    assert_eq!(
        twice.comes_back(&second, "v").await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_cookie_of_a_round_trip_is_no_session_and_the_other_way_round() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    let token = browser.begins("employee", "/").await;
    let (pending, _) = browser.cookies["desk-sign-in"].clone();
    browser.comes_back(&token, "v").await;
    let (session, _) = browser.cookies["desk"].clone();

    let mut swapped = Browser::before(&gateway);
    swapped
        .cookies
        .insert("desk".to_owned(), (pending, "/".to_owned()));
    assert_eq!(swapped.role().await, None);
    swapped
        .cookies
        .insert("desk-sign-in".to_owned(), (session, "/session".to_owned()));
    assert_eq!(
        swapped.comes_back("at", "v").await.status,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn the_destination_is_a_path_of_this_site_whatever_is_asked() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    for (to, end) in [
        ("/mijn/kaart", "/mijn/kaart"),
        ("//evil.example", "/"),
        ("https://evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("/balie\r\nSet-Cookie: desk=x", "/"),
        ("/balie%0d%0aSet-Cookie:x", "/"),
        ("/session/sign-in?role=employee", "/"),
    ] {
        let mut browser = Browser::before(&gateway);
        let token = browser.begins("employee", to).await;
        let back = browser.comes_back(&token, "v").await;
        assert_eq!(back.location(), format!("{SITE}{end}"), "{to:?}");
        assert_eq!(back.headers.get_all("set-cookie").iter().count(), 2);
    }
}

#[tokio::test]
async fn trouble_at_uitpas_stops_a_sign_in_with_a_page() {
    let refusal = |problem: &str| {
        Says::Bytes(whole(
            401,
            "text/plain",
            &format!("oauth_problem={problem}"),
        ))
    };
    for (access, status, words) in [
        (refusal("signature_invalid"), 502, "Verwittig de beheerder"),
        (refusal("timestamp_refused"), 502, "Verwittig de beheerder"),
        (
            refusal("consumer_key_unknown"),
            502,
            "Verwittig de beheerder",
        ),
        (
            refusal("verifier_invalid"),
            502,
            "aanvaardde deze aanmelding niet",
        ),
        (
            refusal("token_rejected"),
            502,
            "aanvaardde deze aanmelding niet",
        ),
        (Says::Xml(500, "<oops/>"), 502, "antwoordt nu niet goed"),
        (
            Says::Bytes(whole(200, "text/html", "<html>hallo</html>")),
            502,
            "antwoordt nu niet goed",
        ),
        (
            Says::Bytes(whole(
                200,
                "text/plain",
                "userId=&oauth_token=a&oauth_token_secret=b",
            )),
            502,
            "antwoordt nu niet goed",
        ),
        (
            Says::Bytes(whole(
                200,
                "text/plain",
                &format!(
                    "userId=u&oauth_token={}&oauth_token_secret=b",
                    "a".repeat(5000)
                ),
            )),
            502,
            "antwoordt nu niet goed",
        ),
        (Says::Bytes(Vec::new()), 502, "antwoordt nu niet goed"),
    ] {
        let upstream = StrangeUpstream::start().await;
        upstream.access_says(access);
        let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
        let mut browser = Browser::before(&gateway);
        let token = browser.begins("employee", "/balie").await;
        let back = browser.comes_back(&token, "v").await;
        assert_eq!(back.status.as_u16(), status);
        assert!(back.body.contains(words), "{words} in {}", back.body);
        assert!(back.body.contains("to=%2Fbalie\""), "one may try again");
        assert!(browser.cookies.is_empty());
    }
}

#[tokio::test]
async fn what_does_not_fit_into_a_cookie_stops_a_sign_in() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    // Control characters are written six times as long.
    let token = "%01".repeat(400);
    let tokens = format!("userId=u-1&oauth_token={token}&oauth_token_secret={token}");
    let tokens = Says::Bytes(whole(200, "text/plain", &tokens));
    upstream.access_says(tokens.clone());
    let mut browser = Browser::before(&gateway);
    let token = browser.begins("employee", "/balie").await;
    let back = browser.comes_back(&token, "v").await;
    assert_eq!(back.status.as_u16(), 502);
    assert!(browser.cookies.is_empty(), "not even the pending one");

    upstream.requests_say(tokens);
    let away = browser.get("/session/sign-in?role=employee&to=/").await;
    assert_eq!(away.status.as_u16(), 502);
    assert!(browser.cookies.is_empty());
}
