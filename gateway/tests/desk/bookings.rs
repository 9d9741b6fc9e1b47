//! A booking is done once, whatever a browser does.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use uitpas_gateway::clock::Clock;
use uitpas_gateway::gateway::Gateway;

use crate::browser::{Answer, Browser, KEY, SITE, gateway, settings};
use crate::strange_upstream::{PASSHOLDER, Says, StrangeUpstream, whole};

const HISTORY: &str = "/uitid/rest/uitpas/passholder/0987654321321/cashedPointsPromotions";

const CASH_IN: &str = "/uitid/rest/uitpas/passholder/0987654321321/cashInPointsPromotion";

async fn desk(upstream: &StrangeUpstream) -> (Browser, Gateway, Clock) {
    let (gateway, clock) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    browser.signs_in("employee").await;
    upstream.forget();
    (browser, gateway, clock)
}

#[tokio::test]
async fn the_same_key_hears_the_same_answer_and_nothing_is_sent_again() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _, _) = desk(&upstream).await;
    upstream.says(Says::Xml(
        400,
        "<response><code>ACTION_NOT_ALLOWED</code></response>",
    ));
    let first = browser
        .book(CASH_IN, "key-12345", "pointsPromotionId=6")
        .await;
    upstream.says(Says::Xml(200, "<promotionTO/>"));
    let again = browser
        .book(CASH_IN, "key-12345", "pointsPromotionId=6")
        .await;
    assert_eq!((first.status, first.body), (again.status, again.body));
    // Spelled otherwise it is the same content.
    let again = browser
        .book(CASH_IN, "key-12345", "points%50romotionId=6")
        .await;
    assert_eq!(again.code(), "ACTION_NOT_ALLOWED");
    assert_eq!(upstream.arrived().len(), 1);
    // A new confirmation is a new booking.
    let other = browser
        .book(CASH_IN, "key-67890", "pointsPromotionId=6")
        .await;
    assert_eq!(other.status.as_u16(), 200);
    assert_eq!(upstream.arrived().len(), 2);
}

#[tokio::test]
async fn a_key_with_other_content_is_a_mistake() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _, _) = desk(&upstream).await;
    browser
        .book(CASH_IN, "key-12345", "pointsPromotionId=6")
        .await;
    let block = "/uitid/rest/uitpas/passholder/block/0987654321321";
    for (target, form) in [
        (CASH_IN, "pointsPromotionId=7"),
        (CASH_IN, ""),
        (block, "pointsPromotionId=6"),
    ] {
        let answer = browser.book(target, "key-12345", form).await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (409, "BOOKING_KEY_REUSED")
        );
    }
    assert_eq!(upstream.arrived().len(), 1);
}

#[tokio::test]
async fn whoever_asks_while_it_runs_waits_for_the_same_answer() {
    let upstream = StrangeUpstream::start().await;
    let (browser, _, _) = desk(&upstream).await;
    let go_on = Arc::new(Notify::new());
    upstream.says(Says::Waits(Arc::clone(&go_on)));
    let book = || {
        let mut browser = browser.clone();
        tokio::spawn(async move { browser.book(CASH_IN, "key-12345", "a=b").await.body })
    };
    let running = [book(), book(), book()];
    upstream.has_had(1).await;
    tokio::task::yield_now().await;
    assert!(running.iter().all(|asked| !asked.is_finished()));
    go_on.notify_one();
    for asked in running {
        assert!(asked.await.unwrap().contains("DONE"));
    }
    assert_eq!(upstream.arrived().len(), 1);
}

#[tokio::test]
async fn a_browser_that_goes_away_does_not_stop_it() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, gateway, _) = desk(&upstream).await;
    let go_on = Arc::new(Notify::new());
    upstream.says(Says::Waits(Arc::clone(&go_on)));
    let mut gone = browser.clone();
    let asked = tokio::spawn(async move { gone.book(CASH_IN, "key-12345", "a=b").await.body });
    upstream.has_had(1).await;
    asked.abort();
    assert!(asked.await.unwrap_err().is_cancelled());

    // The gateway may not end yet.
    assert_eq!(gateway.bookings_under_way(), 1);
    let mut finished = std::pin::pin!(gateway.bookings_finished());
    let now = tokio::time::timeout(Duration::ZERO, finished.as_mut()).await;
    assert!(now.is_err());
    go_on.notify_one();
    finished.await;
    // And whoever asks again hears what became of it.
    let again = browser.book(CASH_IN, "key-12345", "a=b").await;
    assert_eq!(again.code(), "DONE");
    assert_eq!(upstream.arrived().len(), 1);
}

/// A booking as the desk sends it to the run of the gateway that it last heard of.
async fn book_at(run: &str, browser: &mut Browser, key: &str) -> Answer {
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("x-desk", "1"),
        ("x-desk-run", run),
        ("x-booking-key", key),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    browser.send("POST", CASH_IN, &headers, "a=b").await
}

#[tokio::test]
async fn a_booking_that_was_begun_at_another_run_is_not_passed_on() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _, _) = desk(&upstream).await;
    upstream.says(Says::Xml(200, "<response/>"));
    let prepared = browser.get(HISTORY).await;
    let run = prepared.headers["x-desk-run"].to_str().unwrap();
    let first = book_at(run, &mut browser, "key-12345").await;
    assert_eq!(first.status.as_u16(), 200);

    // The gateway dies, another one stands in its place, and the browser repeats what it sent.
    let (restarted, _) = gateway(settings(&upstream.api, SITE, KEY));
    browser.moves_to(&restarted);
    upstream.forget();
    let repeated = book_at(run, &mut browser, "key-12345").await;
    assert_eq!(
        (repeated.status.as_u16(), repeated.code()),
        (502, "NO_CLEAR_ANSWER")
    );
    assert!(upstream.arrived().is_empty());
    // Whoever has heard of the new one books there.
    let run = repeated.headers["x-desk-run"].to_str().unwrap();
    let next = book_at(run, &mut browser, "key-67890").await;
    assert_eq!(next.status.as_u16(), 200);
}

#[tokio::test]
async fn a_key_is_one_person_s() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, gateway, _) = desk(&upstream).await;
    browser.book(CASH_IN, "key-12345", "a=b").await;
    upstream.access_says(Says::Bytes(whole(
        200,
        "text/plain",
        "userId=u-2&oauth_token=bt&oauth_token_secret=bs",
    )));
    upstream.says(Says::Xml(200, "<response/>"));
    let mut colleague = Browser::before(&gateway);
    colleague.signs_in("employee").await;
    upstream.forget();
    let answer = colleague.book(CASH_IN, "key-12345", "a=c").await;
    assert_eq!(answer.status.as_u16(), 200);
    assert_eq!(upstream.arrived().len(), 1);
}

#[tokio::test]
async fn a_booking_without_a_clear_answer_is_not_sent_again_either() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _, _) = desk(&upstream).await;
    upstream.says(Says::Bytes(Vec::new()));
    for _ in 0..2 {
        let answer = browser.book(CASH_IN, "key-12345", "a=b").await;
        assert_eq!(
            (answer.status.as_u16(), answer.code()),
            (502, "NO_CLEAR_ANSWER")
        );
        upstream.says(Says::Xml(200, "<response/>"));
    }
    assert_eq!(upstream.arrived().len(), 1);
}

#[tokio::test]
async fn a_booking_that_a_refused_token_stopped_is_done_after_the_next_sign_in() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _, _) = desk(&upstream).await;
    upstream.says(Says::Bytes(whole(401, "text/plain", "")));
    let refused = browser.book(CASH_IN, "key-12345", "a=b").await;
    assert_eq!(refused.status.as_u16(), 401);
    assert_eq!(browser.role().await, None);
    browser.signs_in("employee").await;
    let again = browser.book(CASH_IN, "key-12345", "a=b").await;
    assert_eq!(again.status.as_u16(), 401, "the new token is refused too");
    browser.signs_in("employee").await;
    upstream.forget();
    upstream.says(Says::Xml(200, "<promotionTO/>"));
    for _ in 0..2 {
        let booked = browser.book(CASH_IN, "key-12345", "a=b").await;
        assert_eq!(booked.status.as_u16(), 200, "nothing was done before");
    }
    assert_eq!(upstream.arrived().len(), 1);
    assert_eq!(browser.role().await.as_deref(), Some("employee"));
}

#[tokio::test]
async fn after_an_hour_a_key_is_forgotten() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, _, clock) = desk(&upstream).await;
    browser.book(CASH_IN, "key-12345", "a=b").await;
    for _ in 0..3 {
        clock.pass(Duration::from_secs(20 * 60));
        browser.book(CASH_IN, "key-12345", "a=b").await;
    }
    assert_eq!(
        upstream.arrived().len(),
        1,
        "remembered for an hour, to the second"
    );
    clock.pass(Duration::from_secs(1));
    browser.book(CASH_IN, "key-12345", "a=b").await;
    assert_eq!(upstream.arrived().len(), 2);
}

#[tokio::test]
async fn a_passholder_who_books_without_end_takes_nobody_s_key() {
    let upstream = StrangeUpstream::start().await;
    let (mut browser, gateway, _) = desk(&upstream).await;
    let first = browser.book(CASH_IN, "key-12345", "a=b").await;
    upstream.access_says(Says::Bytes(whole(
        200,
        "text/plain",
        "userId=u-2&oauth_token=bt&oauth_token_secret=bs",
    )));
    upstream.says(PASSHOLDER);
    let mut lore = Browser::before(&gateway);
    lore.signs_in("passholder").await;
    upstream.forget();
    upstream.says(Says::Xml(400, "<response><code>BLOCKED</code></response>"));
    let block = "/uitid/rest/uitpas/passholder/block/0987654321321";
    for count in 0..30 {
        let key = format!("key-of-lore-{count}");
        let answer = lore.book(block, &key, "").await;
        let (status, code) = if count < 20 {
            (400, "BLOCKED")
        } else {
            (503, "NOT_SENT")
        };
        assert_eq!((answer.status.as_u16(), answer.code()), (status, code));
    }
    let again = browser.book(CASH_IN, "key-12345", "a=b").await;
    assert_eq!((again.status, again.body), (first.status, first.body));
    assert_eq!(upstream.arrived().len(), 20);
}
