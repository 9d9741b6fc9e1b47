//! More requests at once than may run at UiTPAS: of all, of one person, and of those who only begin to sign in.

use std::sync::Arc;

use tokio::sync::Notify;
use uitpas_gateway::upstream::Limits;

use crate::browser::{Browser, KEY, SITE, gateway, settings};
use crate::strange_upstream::{EMPLOYEE, Says, StrangeUpstream, whole};
use crate::troubles::{ASK, CASH_IN, SHORT, employee};

#[tokio::test]
async fn more_than_may_run_at_once_wait_and_are_then_not_sent() {
    let upstream = StrangeUpstream::start().await;
    let limits = Limits {
        at_once: 2,
        bookings: 1,
        place: SHORT,
        ..Limits::default()
    };
    let browser = employee(&upstream, limits).await;
    let go_on = Arc::new(Notify::new());
    upstream.says(Says::Waits(Arc::clone(&go_on)));
    let ask = || {
        let mut browser = browser.clone();
        tokio::spawn(async move { browser.get(ASK).await })
    };
    let running = [ask(), ask()];
    upstream.has_had(2).await;
    let refused = ask().await.unwrap();
    assert_eq!((refused.status.as_u16(), refused.code()), (503, "NOT_SENT"));
    // Bookings have places of their own.
    let book = |key: &'static str| {
        let mut browser = browser.clone();
        tokio::spawn(async move { browser.book(CASH_IN, key, "a=b").await })
    };
    let booking = book("key-12345");
    upstream.has_had(3).await;
    let refused = book("key-67890").await.unwrap();
    assert_eq!((refused.status.as_u16(), refused.code()), (503, "NOT_SENT"));
    assert_eq!(upstream.arrived().len(), 3);
    go_on.notify_waiters();
    for asked in running.into_iter().chain([booking]) {
        assert_eq!(asked.await.unwrap().code(), "DONE");
    }
    let mut last = browser.clone();
    upstream.says(Says::Xml(200, "<response/>"));
    assert_eq!(
        last.get(ASK).await.status.as_u16(),
        200,
        "there is room again"
    );
}

#[tokio::test]
async fn whoever_asks_much_waits_for_nobody_but_themselves() {
    let upstream = StrangeUpstream::start().await;
    let limits = Limits {
        at_once_each: 2,
        bookings_each: 1,
        place: SHORT,
        ..Limits::default()
    };
    let mut settings = settings(&upstream.api, SITE, KEY);
    settings.limits = limits;
    let (gateway, _) = gateway(settings);
    let [mut many, mut colleague] = [Browser::before(&gateway), Browser::before(&gateway)];
    many.signs_in("employee").await;
    upstream.access_says(Says::Bytes(whole(
        200,
        "text/plain",
        "userId=u-2&oauth_token=bt&oauth_token_secret=bs",
    )));
    upstream.says(EMPLOYEE);
    colleague.signs_in("employee").await;
    upstream.forget();
    let go_on = Arc::new(Notify::new());
    upstream.says(Says::Waits(Arc::clone(&go_on)));
    let asks = |browser: &Browser, target: &'static str| {
        let mut browser = browser.clone();
        tokio::spawn(async move { browser.get(target).await })
    };
    let books = |browser: &Browser, key: &'static str| {
        let mut browser = browser.clone();
        tokio::spawn(async move { browser.book(CASH_IN, key, "a=b").await })
    };
    // A consumer request is somebody's too.
    let cards = "/uitid/rest/uitpas/cardsystem";
    let mut running = vec![
        asks(&many, ASK),
        asks(&many, cards),
        books(&many, "key-12345"),
    ];
    upstream.has_had(3).await;
    for refused in [
        asks(&many, ASK),
        asks(&many, cards),
        books(&many, "key-67890"),
    ] {
        let refused = refused.await.unwrap();
        assert_eq!((refused.status.as_u16(), refused.code()), (503, "NOT_SENT"));
    }
    running.push(asks(&colleague, ASK));
    running.push(books(&colleague, "key-12345"));
    upstream.has_had(5).await;
    go_on.notify_waiters();
    for asked in running {
        assert_eq!(asked.await.unwrap().code(), "DONE");
    }
}

#[tokio::test]
async fn many_who_begin_to_sign_in_keep_nobody_from_working() {
    let upstream = StrangeUpstream::start().await;
    let limits = Limits {
        sign_ins: 1,
        place: SHORT,
        ..Limits::default()
    };
    let mut browser = employee(&upstream, limits).await;
    let go_on = Arc::new(Notify::new());
    upstream.requests_say(Says::Waits(Arc::clone(&go_on)));
    let begin = || {
        let mut browser = browser.clone();
        tokio::spawn(async move { browser.get("/session/sign-in?role=employee&to=/").await })
    };
    let first = begin();
    upstream.has_had(1).await;
    let second = begin();
    assert_eq!(browser.get(ASK).await.status.as_u16(), 200);
    assert_eq!(second.await.unwrap().status.as_u16(), 503);
    go_on.notify_one();
    assert_eq!(
        first.await.unwrap().status.as_u16(),
        502,
        "what it was told is no token"
    );
}
