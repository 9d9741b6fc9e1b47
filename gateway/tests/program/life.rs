//! Starting and ending.

use std::net::TcpStream;
use std::thread;

use super::process::{Running, ask, gateway};
use super::town::Sandbox;

const BOOKING: &str = "POST /uitid/rest/uitpas/passholder/0930000201101/cashInPointsPromotion";
const FORM: &str = "pointsPromotionId=101&balieConsumerKey=31413BDF-DFC7-7A9F-10403618C2816E44";

#[test]
fn what_is_missing_is_said_at_once() {
    let desk = tempfile::tempdir().unwrap();
    let output = gateway(&desk).arg("--port=x").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(told.lines().count(), 5, "{told}");
    assert!(told.contains("UITPAS_SESSION_KEY: not set"), "{told}");
}

#[test]
fn a_port_in_use_is_said() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let desk = tempfile::tempdir().unwrap();
    let output = gateway(&desk)
        .args(["--port", &address.port().to_string()])
        .env("UITPAS_API", "http://127.0.0.1:9/uitid/rest")
        .env("UITPAS_CONSUMER_KEY", "key")
        .env("UITPAS_CONSUMER_SECRET", "secret")
        .env("UITPAS_SESSION_KEY", super::process::SESSION_KEY)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(told, format!("{address} is in use by another program.\n"));
}

#[test]
fn help_is_printed() {
    let desk = tempfile::tempdir().unwrap();
    let output = gateway(&desk).arg("--help").output().unwrap();
    assert!(output.status.success());
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("UITPAS_SESSION_KEY")
    );
}

#[test]
fn it_ends_when_its_input_does() {
    let mut gateway = Running::start("http://127.0.0.1:9/uitid/rest", &[], &[]);
    assert_eq!(ask(gateway.address, "GET /healthz", &[], "").status, 200);
    gateway.close_input();
    assert!(gateway.ended().0.success());
}

#[test]
fn metrics_and_health_have_a_port_of_their_own() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let metrics = free.local_addr().unwrap();
    drop(free);
    let options = ["--metrics-port", &metrics.port().to_string()];
    let gateway = Running::start("http://127.0.0.1:9/uitid/rest", &options, &[]);
    ask(
        gateway.address,
        "GET /omruilen",
        &[("sec-fetch-mode", "navigate")],
        "",
    );
    ask(gateway.address, "GET /session", &[], "");
    assert_eq!(ask(metrics, "GET /healthz", &[], "").status, 200);
    // A connection is closed a moment after its last byte.
    let text = loop {
        let text = ask(metrics, "GET /metrics", &[], "").body;
        if text.contains("\nuitpas_gateway_connections 0\n") {
            break text;
        }
    };
    for line in [
        r#"uitpas_gateway_requests_total{call="page",status="2xx"} 1"#,
        r#"uitpas_gateway_requests_total{call="session",status="4xx"} 1"#,
        r#"uitpas_gateway_request_duration_seconds_count{call="page"} 1"#,
        "uitpas_gateway_bookings_under_way 0",
    ] {
        assert!(text.lines().any(|other| other == line), "{line} in {text}");
    }
    assert_eq!(ask(gateway.address, "GET /metrics", &[], "").status, 404);
}

#[test]
fn it_lets_a_running_booking_finish_before_it_ends() {
    let sandbox = Sandbox::open();
    let mut gateway = Running::start(&sandbox.api, &[], &[]);
    let (session, _) = sandbox.sign_in(&gateway, "/");
    let address = gateway.address;
    let booking = thread::spawn(move || {
        let headers = [
            ("cookie", session.as_str()),
            ("sec-fetch-site", "same-origin"),
            ("x-desk", "1"),
            ("x-booking-key", "a-key-of-a-booking"),
        ];
        ask(address, BOOKING, &headers, FORM)
    });
    sandbox.arrived.recv().unwrap();
    gateway.terminate();
    // Nobody is let in any more, but the booking goes on.
    while TcpStream::connect(address).is_ok() {
        thread::yield_now();
    }
    assert!(gateway.is_running());
    sandbox.let_through();
    let booked = booking.join().unwrap();
    assert_eq!(booked.status, 200, "{}", booked.body);
    assert!(gateway.ended().0.success());
}

#[test]
fn it_lets_a_booking_finish_whose_browser_has_gone() {
    use std::io::Write;
    let sandbox = Sandbox::open();
    let mut gateway = Running::start(&sandbox.api, &[], &[]);
    let (session, _) = sandbox.sign_in(&gateway, "/");
    let mut browser = TcpStream::connect(gateway.address).unwrap();
    let request = format!(
        "{BOOKING} HTTP/1.1\r\nHost: {}\r\nCookie: {session}\r\nSec-Fetch-Site: same-origin\r\n\
         X-Desk: 1\r\nX-Booking-Key: another-booking\r\nContent-Length: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n{FORM}",
        gateway.address,
        FORM.len()
    );
    browser.write_all(request.as_bytes()).unwrap();
    sandbox.arrived.recv().unwrap();
    drop(browser);
    gateway.terminate();
    while TcpStream::connect(gateway.address).is_ok() {
        thread::yield_now();
    }
    assert!(gateway.is_running());
    sandbox.let_through();
    let (status, log) = gateway.ended();
    assert!(status.success());
    // UiTPAS has answered, and the log says so though nobody heard it.
    assert!(log.contains(r#""upstream_status":200"#), "{log}");
    assert!(log.contains(r#""call":"gone","status":499"#), "{log}");
}
