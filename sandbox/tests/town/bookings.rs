//! Bookings that go wrong on request: what was booked, and what the client gets to see. On a real socket,
//! so that a broken connection is one.

use axum::body::Body;
use axum::http::Request;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use uitpas_sandbox::wire;

use crate::desk::*;

const CASH_IN: &str = "/uitid/rest/uitpas/passholder/0987654321321/cashInPointsPromotion";

/// The same town on a socket; ends with the test's runtime.
async fn on_a_socket(desk: &Desk) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(wire::serve(
        listener,
        desk.router.clone(),
        std::future::pending(),
    ));
    address
}

/// Cashes promotion 480 in over a socket and gives back every byte until the connection ends.
async fn raw_cash_in(desk: &Desk, headers: &str) -> String {
    let mut stream = TcpStream::connect(on_a_socket(desk).await).await.unwrap();
    let form = format!("pointsPromotionId=480&balieConsumerKey={DE_WERF}");
    let length = form.len();
    let request = format!(
        "POST {CASH_IN} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\n{headers}content-length: {length}\r\n\r\n{form}"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = vec![];
    // A reset connection is an error here, and an expected one.
    let _ = stream.read_to_end(&mut bytes).await;
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn each_fault_shows_and_books_or_does_not() {
    // What is asked for; what the bytes begin with and what they hold; the balance afterwards.
    let rows = [
        ("", "HTTP/1.1 200 ", "</promotionTO>", "41.000"),
        ("before-booking=drop", "", "", "42.000"),
        ("after-booking=drop", "", "", "41.000"),
        ("after-booking=500", "HTTP/1.1 500 ", "", "41.000"),
        ("after-booking=garbled", "HTTP/1.1 200 ", "<//", "41.000"),
        ("down", "HTTP/1.1 503 ", "Service Unavailable", "42.000"),
        ("status=504", "HTTP/1.1 504 ", "", "42.000"),
        ("html", "HTTP/1.1 200 ", "<!doctype html>", "42.000"),
        ("empty", "HTTP/1.1 200 ", "", "42.000"),
        ("garbled", "HTTP/1.1 200 ", "<//", "41.000"),
        ("cut", "HTTP/1.1 200 ", "<promotionTO>", "41.000"),
        ("delay=1,after-booking=500", "HTTP/1.1 500 ", "", "41.000"),
    ];
    for (fault, begin, held, balance) in rows {
        let desk = open();
        let answer = raw_cash_in(&desk, &format!("x-sandbox-fault: {fault}\r\n")).await;
        assert!(
            answer.starts_with(begin) && answer.contains(held),
            "{fault}: {answer}"
        );
        assert_eq!(answer.is_empty(), begin.is_empty(), "{fault}: {answer}");
        assert_eq!(desk.points(LORE).await, balance, "{fault}");
    }
}

#[tokio::test]
async fn a_cut_answer_is_half_of_it() {
    let answer = raw_cash_in(&open(), "x-sandbox-fault: cut\r\n").await;
    assert!(
        answer.contains("<promotionTO>") && !answer.contains("</promotionTO>"),
        "{answer}"
    );
    assert!(
        !answer.ends_with("0\r\n\r\n"),
        "the body must not end as a whole one does"
    );
}

#[tokio::test]
async fn huge_and_deep_answers_are_over_the_limits() {
    let desk = open();
    let search = |fault: &'static str| {
        let request =
            Request::get("/uitid/rest/uitpas/cardsystem").header("x-sandbox-fault", fault);
        desk.send(request, Body::empty())
    };
    assert!(search("huge").await.body.len() > 8 * 1024 * 1024);
    assert_eq!(search("deep").await.body.matches("<a>").count(), 100);
}

#[tokio::test]
async fn an_armed_fault_hits_the_next_requests_that_it_is_for() {
    let desk = open();
    let arm = |text: &'static str| desk.send(Request::post("/sandbox/faults"), Body::from(text));
    assert_eq!(
        arm("after-booking=500 for=cashInPointsPromotion times=2")
            .await
            .status,
        204
    );
    assert_eq!(desk.get("cardsystem").await.status, 200);
    assert_eq!(desk.cash_in(LORE, 480, DE_WERF).await.status, 500);
    assert_eq!(desk.cash_in(LORE, 480, DE_WERF).await.status, 500);
    assert_eq!(desk.cash_in(LORE, 480, DE_WERF).await.status, 200);
    assert_eq!(desk.points(LORE).await, "39.000");
    let unknown = arm("explode").await;
    assert_eq!(unknown.status, 400);
    assert!(unknown.body.contains("explode"));
}

#[tokio::test]
async fn a_fault_nobody_knows_is_refused_not_ignored() {
    let answer = raw_cash_in(&open(), "x-sandbox-fault: explode\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
}

#[tokio::test]
async fn the_clock_is_set_by_a_moment_and_nothing_else() {
    let desk = open();
    desk.set_now("2027-01-01T00:00:00+01:00").await;
    let refused = desk
        .send(Request::post("/sandbox/now"), Body::from("tomorrow"))
        .await;
    assert_eq!(refused.status, 400);
}

#[tokio::test]
async fn pictures_of_promotions_are_drawn() {
    let desk = open();
    let all = desk.get("passholder/pointsPromotions?max=200").await;
    let own: Vec<_> = all
        .fields("picture")
        .into_iter()
        .filter(|address| address.starts_with("/sandbox/"))
        .collect();
    assert!(own.len() > 60);
    for address in own {
        let picture = desk.send(Request::get(&address), Body::empty()).await;
        assert!(
            picture.status == 200 && picture.body.starts_with("<svg"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn a_page_of_another_site_arms_no_fault_and_sets_no_clock() {
    let desk = open();
    for (path, body) in [
        ("/sandbox/faults", "before-booking=500"),
        ("/sandbox/now", "2027-01-01T00:00:00+01:00"),
    ] {
        for (name, value) in [
            ("origin", "https://evil.example"),
            ("sec-fetch-site", "cross-site"),
        ] {
            let request = Request::post(path).header(name, value);
            assert_eq!(desk.send(request, Body::from(body)).await.status, 403);
        }
    }
    assert_eq!(desk.cash_in(LORE, 480, DE_WERF).await.status, 200);
}
