//! The session cookie in wrong hands, of the wrong time, and under other keys.

use std::time::Duration;

use crate::browser::{BEGIN, Browser, KEY, OTHER_KEY, SITE, gateway, settings};
use crate::strange_upstream::StrangeUpstream;

async fn signed_in(
    upstream: &StrangeUpstream,
    keys: &str,
) -> (Browser, uitpas_gateway::clock::Clock) {
    let (gateway, clock) = gateway(settings(&upstream.api, SITE, keys));
    let mut browser = Browser::before(&gateway);
    browser.signs_in("employee").await;
    upstream.forget();
    (browser, clock)
}

#[tokio::test]
async fn a_cookie_that_is_not_ours_is_nobody_and_is_taken_back() {
    let upstream = StrangeUpstream::start().await;
    let (browser, _) = signed_in(&upstream, KEY).await;
    let (good, _) = browser.cookies["desk"].clone();
    let (foreign, _) = signed_in(&upstream, OTHER_KEY).await.0.cookies["desk"].clone();
    let swapped: String = good.chars().rev().collect();
    for bad in [
        String::new(),
        "x".to_owned(),
        "employee".to_owned(),
        r#"{"role":"employee","uid":"u-1"}"#.to_owned(),
        good[..good.len() - 4].to_owned(),
        good[4..].to_owned(),
        format!("{good}AAAA"),
        format!("{good}{good}"),
        swapped,
        foreign,
        "%00%0d%0a".to_owned(),
        "A".repeat(100_000),
    ] {
        let mut browser = browser.clone();
        browser
            .cookies
            .insert("desk".to_owned(), (bad.clone(), "/".to_owned()));
        let answer = browser
            .get("/uitid/rest/uitpas/retrieve?identification=1")
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (401, "NOT_SIGNED_IN"),
            "{bad}"
        );
        assert!(!browser.cookies.contains_key("desk"), "taken back: {bad}");
    }
    assert!(upstream.arrived().is_empty());
}

#[tokio::test]
async fn a_stranger_s_cookie_beside_ours_changes_nothing() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _) = signed_in(&upstream, KEY).await;
    let (good, path) = browser.cookies["desk"].clone();
    browser
        .cookies
        .insert("desk".to_owned(), (format!("junk; desk={good}"), path));
    assert_eq!(browser.role().await.as_deref(), Some("employee"));
}

#[tokio::test]
async fn a_key_is_replaced_while_people_work() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _) = signed_in(&upstream, KEY).await;
    let (both, clock) = gateway(settings(&upstream.api, SITE, &format!("{OTHER_KEY},{KEY}")));
    browser.moves_to(&both);
    assert_eq!(browser.role().await.as_deref(), Some("employee"));
    // Its next cookie is sealed with the new key, so that the old one can go.
    clock.pass(Duration::from_secs(61));
    assert_eq!(browser.role().await.as_deref(), Some("employee"));
    let (new, clock) = gateway(settings(&upstream.api, SITE, OTHER_KEY));
    clock.pass(Duration::from_secs(61));
    browser.moves_to(&new);
    assert_eq!(browser.role().await.as_deref(), Some("employee"));
}

#[tokio::test]
async fn a_session_that_is_not_used_ends() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, clock) = signed_in(&upstream, KEY).await;
    // Used now and then it lasts, by the cookie of `/session` or of a call.
    for _ in 0..3 {
        clock.pass(Duration::from_secs(29 * 60));
        assert!(browser.role().await.is_some());
        clock.pass(Duration::from_secs(29 * 60));
        let call = browser.get("/uitid/rest/uitpas/cardsystem").await;
        assert_eq!(call.status.as_u16(), 200);
    }
    clock.pass(Duration::from_secs(31 * 60 + 1));
    assert_eq!(browser.role().await, None);
    assert!(browser.cookies.is_empty());
}

#[tokio::test]
async fn a_session_ends_however_much_it_is_used() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, clock) = signed_in(&upstream, KEY).await;
    let mut minutes = 0;
    while browser.role().await.is_some() {
        clock.pass(Duration::from_secs(20 * 60));
        minutes += 20;
    }
    assert_eq!(minutes, 12 * 60 + 20);
}

#[tokio::test]
async fn a_cookie_is_written_anew_once_a_minute_at_most() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, clock) = signed_in(&upstream, KEY).await;
    for (passed, renewed) in [(0, false), (60, false), (1, true), (30, false)] {
        clock.pass(Duration::from_secs(passed));
        let answer = browser.get("/session").await;
        assert_eq!(answer.cookie("desk").is_some(), renewed, "after {passed}");
    }
    assert_eq!(clock.now(), BEGIN + 91);
}

#[tokio::test]
async fn a_copy_of_a_session_that_was_signed_out_is_worth_nothing() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _) = signed_in(&upstream, KEY).await;
    let mut thief = browser.clone();
    browser
        .send(
            "POST",
            "/session/sign-out",
            &[("sec-fetch-site", "same-origin")],
            "",
        )
        .await;
    assert_eq!(thief.role().await, None);
}

#[tokio::test]
async fn a_gateway_that_knows_nothing_but_the_key_takes_over() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _) = signed_in(&upstream, KEY).await;
    let (second, _) = gateway(settings(&upstream.api, SITE, KEY));
    browser.moves_to(&second);
    assert_eq!(browser.role().await.as_deref(), Some("employee"));
    let begun = browser.begins("passholder", "/").await;
    let (third, _) = gateway(settings(&upstream.api, SITE, KEY));
    browser.moves_to(&third);
    assert_eq!(browser.comes_back(&begun, "v").await.status.as_u16(), 303);
}
