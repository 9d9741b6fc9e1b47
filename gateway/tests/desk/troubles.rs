//! A server behind the gateway that is slow, lies, breaks off, or is not there.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::Notify;
use uitpas_gateway::upstream::Limits;

use crate::browser::{Browser, KEY, OTHER_KEY, SITE, gateway, settings};
use crate::strange_upstream::{Says, StrangeUpstream, whole};

pub const ASK: &str = "/uitid/rest/uitpas/retrieve?identification=1";
pub const CASH_IN: &str = "/uitid/rest/uitpas/passholder/0987654321321/cashInPointsPromotion";

/// Short enough for a test, long enough for a busy machine.
pub const SHORT: Duration = Duration::from_millis(500);

pub async fn employee(upstream: &StrangeUpstream, limits: Limits) -> Browser {
    let mut settings = settings(&upstream.api, SITE, KEY);
    settings.limits = limits;
    let (gateway, _) = gateway(settings);
    let mut browser = Browser::before(&gateway);
    browser.signs_in("employee").await;
    upstream.forget();
    browser
}

/// Signed in elsewhere; this gateway's UiTPAS is at another address.
async fn employee_before(api: &str, limits: Limits) -> Browser {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream, Limits::default()).await;
    let mut settings = settings(api, SITE, KEY);
    settings.limits = limits;
    browser.moves_to(&gateway(settings).0);
    browser
}

fn raw(head: &str, body: &str) -> Says {
    Says::Bytes(format!("{head}\r\n\r\n{body}").into_bytes())
}

#[tokio::test]
async fn what_is_no_answer_of_the_api_is_no_clear_answer() {
    let upstream = StrangeUpstream::start().await;
    let limits = Limits {
        answer: 1000,
        booking_answer: 1000,
        ..Limits::default()
    };
    let mut browser = employee(&upstream, limits).await;
    let large = format!("<response>{}</response>", " ".repeat(1000));
    let (begin, end) = (
        format!("<response>{:590}", ""),
        format!("{:589}</response>", ""),
    );
    for (row, says) in [
        (
            "a page of HTML",
            Says::Bytes(whole(200, "text/html", "<html><p>hallo</p></html>")),
        ),
        (
            "HTML that says it is XML",
            Says::Bytes(whole(200, "application/xml", "<html><p>hallo</p></html>")),
        ),
        (
            "HTML with a document type",
            Says::Bytes(whole(200, "application/xml", "<!DOCTYPE html><html/>")),
        ),
        (
            "JSON",
            Says::Bytes(whole(200, "application/json", "{\"a\":1}")),
        ),
        (
            "nothing in it",
            Says::Bytes(whole(200, "application/xml", "")),
        ),
        ("no content", raw("HTTP/1.1 204 No Content", "")),
        (
            "a maintenance page",
            Says::Bytes(whole(503, "text/html", "<html/>")),
        ),
        (
            "a breakdown in XML",
            Says::Xml(500, "<response><code>ACTION_FAILED</code></response>"),
        ),
        (
            "a redirect",
            raw(
                "HTTP/1.1 302 Found\r\nlocation: http://evil.example/\r\ncontent-length: 0",
                "",
            ),
        ),
        (
            "too many requests",
            Says::Bytes(whole(429, "text/plain", "slow down")),
        ),
        ("forbidden", Says::Bytes(whole(403, "text/html", "<html/>"))),
        ("cut XML", Says::Xml(200, "<response><code>A</code>")),
        (
            "a length that is too long",
            raw(
                "HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\ncontent-length: 500",
                "<response/>",
            ),
        ),
        (
            "a length that is too short",
            raw(
                "HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\ncontent-length: 5",
                "<response/>",
            ),
        ),
        (
            "a length beyond the limit",
            raw(
                "HTTP/1.1 200 OK\r\ncontent-length: 99999999999",
                "<response/>",
            ),
        ),
        (
            "a length that is none",
            raw("HTTP/1.1 200 OK\r\ncontent-length: many", "<response/>"),
        ),
        (
            "two lengths",
            raw(
                "HTTP/1.1 200 OK\r\ncontent-length: 11\r\ncontent-length: 12",
                "<response/>",
            ),
        ),
        (
            "more than the limit",
            Says::Bytes(whole(200, "application/xml", &large)),
        ),
        (
            "more than the limit, in chunks",
            raw(
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked",
                &format!("258\r\n{begin}\r\n258\r\n{end}\r\n0\r\n\r\n"),
            ),
        ),
        (
            "chunks that break off",
            raw(
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked",
                "b\r\n<response/>\r\n",
            ),
        ),
        (
            "not UTF-8",
            Says::Bytes(
                [
                    b"HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n<response/>".as_slice(),
                    &[0xff],
                ]
                .concat(),
            ),
        ),
        ("not HTTP", Says::Bytes(b"SSH-2.0-OpenSSH\r\n\r\n".to_vec())),
        (
            "half a head",
            Says::Bytes(b"HTTP/1.1 200 OK\r\ncontent-ty".to_vec()),
        ),
        ("a line that drops", Says::Bytes(Vec::new())),
    ] {
        upstream.says(says);
        upstream.forget();
        let asked = browser.get(ASK).await;
        assert_eq!(
            (asked.status.as_u16(), asked.code()),
            (502, "NO_CLEAR_ANSWER"),
            "{row}"
        );
        assert_eq!(
            asked.headers["content-type"], "application/xml; charset=utf-8",
            "{row}"
        );
        let booked = browser
            .book(CASH_IN, &format!("key:{}", row.replace(' ', "-")), "a=b")
            .await;
        assert_eq!(
            (booked.status.as_u16(), booked.code()),
            (502, "NO_CLEAR_ANSWER"),
            "{row}"
        );
        assert_eq!(upstream.arrived().len(), 2, "each asked once: {row}");
        assert_eq!(browser.role().await.as_deref(), Some("employee"), "{row}");
    }
}

#[tokio::test]
async fn odd_but_whole_answers_pass() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream, Limits::default()).await;
    for (kind, body) in [
        (
            "text/xml;charset=UTF-8",
            "<?xml version=\"1.0\" encoding=\"UTF8\"?>\n<response/>\n",
        ),
        ("text/plain", "<response/>"),
        (
            "application/octet-stream",
            "\u{feff}<response>\u{e9}</response>",
        ),
        (
            "application/xml",
            "<response><a>&lt;html&gt;</a><!-- x --></response>",
        ),
    ] {
        upstream.says(Says::Bytes(whole(200, kind, body)));
        let answer = browser.get(ASK).await;
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, body));
    }
    upstream.says(raw(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked",
        "b\r\n<response/>\r\n0\r\n\r\n",
    ));
    assert_eq!(browser.get(ASK).await.body, "<response/>");
}

#[tokio::test]
async fn a_slow_server_is_waited_for_so_long_and_no_longer() {
    let upstream = StrangeUpstream::start().await;
    let limits = Limits {
        total: SHORT,
        ..Limits::default()
    };
    let mut browser = employee_before(&upstream.api, limits).await;
    upstream.says(Says::Waits(Arc::new(Notify::new())));
    let asked = browser.get(ASK).await;
    assert_eq!(
        (asked.status.as_u16(), asked.code()),
        (504, "NO_CLEAR_ANSWER")
    );
    let booked = browser.book(CASH_IN, "key-12345", "a=b").await;
    assert_eq!(
        (booked.status.as_u16(), booked.code()),
        (504, "NO_CLEAR_ANSWER")
    );
    assert_eq!(
        upstream.arrived().len(),
        2,
        "nothing is asked twice because it is slow"
    );
}

#[tokio::test]
async fn when_nobody_listens_nothing_was_sent() {
    let mut browser = employee_before("http://127.0.0.1:1/uitid/rest", Limits::default()).await;
    let asked = browser.get(ASK).await;
    assert_eq!((asked.status.as_u16(), asked.code()), (503, "NOT_SENT"));
    let booked = browser.book(CASH_IN, "key-12345", "a=b").await;
    assert_eq!((booked.status.as_u16(), booked.code()), (503, "NOT_SENT"));
}

#[tokio::test]
async fn a_question_is_tried_once_more_when_there_was_no_connection_and_a_booking_is_not() {
    // TLS is spoken to somebody who hangs up at once: no connection, and one can count how often it was tried.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let api = format!("https://{}/uitid/rest", listener.local_addr().unwrap());
    let tried = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&tried);
    tokio::spawn(async move {
        while let Ok((line, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::SeqCst);
            drop(line);
        }
    });
    let mut browser = employee_before(&api, Limits::default()).await;
    assert_eq!(browser.get(ASK).await.code(), "NOT_SENT");
    assert_eq!(tried.load(Ordering::SeqCst), 2);
    let booked = browser.book(CASH_IN, "key-12345", "a=b").await;
    assert_eq!(booked.code(), "NOT_SENT");
    assert_eq!(tried.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_connection_that_is_not_made_in_time_is_none() {
    // Accepts, and never speaks TLS.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let api = format!("https://{}/uitid/rest", listener.local_addr().unwrap());
    let limits = Limits {
        connect: SHORT,
        ..Limits::default()
    };
    let mut browser = employee_before(&api, limits).await;
    let booked = browser.book(CASH_IN, "key-12345", "a=b").await;
    assert_eq!((booked.status.as_u16(), booked.code()), (503, "NOT_SENT"));
}

#[tokio::test]
async fn a_wrong_secret_or_clock_is_the_gateway_s_trouble_and_nobody_s_sign_out() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream, Limits::default()).await;
    for (problem, status, code) in [
        ("signature_invalid", 503, "NOT_SENT"),
        ("consumer_key_unknown", 503, "NOT_SENT"),
        ("timestamp_refused", 503, "NOT_SENT"),
        // The request came twice on the way, and the first may have been done.
        ("nonce_used", 502, "NO_CLEAR_ANSWER"),
    ] {
        let header = format!(
            "HTTP/1.1 401 Unauthorized\r\nwww-authenticate: OAuth realm=\"x\", oauth_problem=\"{problem}\"\r\ncontent-length: 0"
        );
        upstream.says(raw(&header, ""));
        let asked = browser.get(ASK).await;
        let booked = browser.book(CASH_IN, problem, "a=b").await;
        for answer in [asked, booked] {
            let heard = (answer.status.as_u16(), answer.code());
            assert_eq!(heard, (status, code), "{problem}");
            assert!(
                !answer.body.contains(problem),
                "what is wrong with us is not for the browser"
            );
        }
        assert_eq!(
            browser.role().await.as_deref(),
            Some("employee"),
            "{problem}"
        );
    }
}

#[tokio::test]
async fn a_session_of_another_key_cannot_even_make_trouble() {
    let upstream = StrangeUpstream::start().await;
    let mut browser = employee(&upstream, Limits::default()).await;
    browser.moves_to(&gateway(settings(&upstream.api, SITE, OTHER_KEY)).0);
    assert_eq!(browser.get(ASK).await.status.as_u16(), 401);
    assert!(upstream.arrived().is_empty());
}
