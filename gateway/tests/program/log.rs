//! What the log says of a busy hour, and what it never says.

use serde_json::Value;

use super::process::{CONSUMER_SECRET, Running, SESSION_KEY, ask, say};
use super::town::{EMPLOYEE, Sandbox};

const API: &str = "/uitid/rest/uitpas";

/// Numbers, names and words of people that stand in what is asked or answered below.
const OF_PEOPLE: &[&str] = &[
    "0930000201101",
    "0930000202208",
    "04A1B2C3D4E501",
    "2f6d1c40",
    "Bram",
    "Wouters",
    "Kattestraat",
    "Vermeire",
    "31413BDF",
    "geheimwoord",
    "geheimpad",
    "GEHEIMWERKWOORD",
    "geheimsleutel",
    "geheimkoekje",
    "geheimkop",
    "geheimteken",
];

/// What is asked of the gateway while the sandbox is there: the name of the call, the request, its
/// form, and the status that the answer may have.
fn busy_hour() -> Vec<(&'static str, String, &'static str, &'static [u16])> {
    let counter = "balieConsumerKey=31413BDF-DFC7-7A9F-10403618C2816E44";
    let number = "0930000201101";
    let cash_in = format!("POST {API}/passholder/{number}/cashInPointsPromotion");
    let form = "pointsPromotionId=101&balieConsumerKey=31413BDF-DFC7-7A9F-10403618C2816E44";
    vec![
        ("session", "GET /session".to_owned(), "", &[200]),
        (
            "GET passholder/{number}",
            format!("GET {API}/passholder/{number}?{counter}"),
            "",
            &[200],
        ),
        (
            "GET retrieve",
            format!("GET {API}/retrieve?{counter}&identification=04A1B2C3D4E501"),
            "",
            &[200],
        ),
        (
            "GET passholder/pointsPromotions",
            format!("GET {API}/passholder/pointsPromotions?{counter}&title=geheimwoord"),
            "",
            &[200],
        ),
        (
            "GET balie/list",
            format!("GET {API}/balie/list"),
            "",
            &[200],
        ),
        (
            "POST passholder/{number}/cashInPointsPromotion",
            cash_in.clone(),
            form,
            &[200],
        ),
        (
            "POST passholder/{number}/cashInPointsPromotion",
            cash_in,
            "pointsPromotionId=102&x=geheimwoord",
            &[409],
        ),
        (
            "GET passholder/{number}",
            format!("GET {API}/passholder/0930000209999?{counter}"),
            "",
            &[400],
        ),
        (
            "unknown call",
            format!("GET {API}/geheimpad/{number}?q=geheimwoord"),
            "",
            &[404],
        ),
        (
            "unknown call",
            format!("DELETE {API}/passholder/{number}"),
            "",
            &[404],
        ),
        (
            "page",
            "GET /pashouder?q=geheimwoord".to_owned(),
            "",
            &[200],
        ),
        (
            "unknown",
            "GEHEIMWERKWOORD /geheimpad".to_owned(),
            "",
            &[404],
        ),
        (
            "callback",
            "GET /session/callback?oauth_token=geheimteken&oauth_verifier=geheimteken".to_owned(),
            "",
            &[400],
        ),
    ]
}

/// What is asked when the sandbox is gone; on a connection that was kept, nobody can tell how far a
/// request got.
fn breakdown() -> Vec<(&'static str, String, &'static str, &'static [u16])> {
    vec![
        (
            "GET passholder/{number}",
            format!("GET {API}/passholder/0930000202208"),
            "",
            &[502, 503],
        ),
        (
            "POST passholder/block/{number}",
            format!("POST {API}/passholder/block/0930000202208"),
            "x=geheimwoord",
            &[503],
        ),
        (
            "sign-in",
            "GET /session/sign-in?role=employee&to=/geheimpad".to_owned(),
            "",
            &[503],
        ),
    ]
}

#[test]
fn a_log_tells_every_request_and_no_number_name_token_or_address() {
    let mut sandbox = Sandbox::open();
    // Libraries would say all they know.
    let mut gateway = Running::start(&sandbox.api, &[], &[("RUST_LOG", "trace")]);
    let address = gateway.address;
    let (session, mut secrets) = sandbox.sign_in(&gateway, "/pashouder%3Fq%3Dgeheimwoord");
    let mut expected = vec![("sign-in", 303), ("callback", 303)];
    sandbox.let_through();
    for (hour, key) in [
        (busy_hour(), "geheimsleutel-1"),
        (breakdown(), "geheimsleutel-2"),
    ] {
        for (name, line, form, statuses) in hour {
            let headers = [
                ("cookie", session.as_str()),
                ("sec-fetch-site", "same-origin"),
                ("sec-fetch-mode", "navigate"),
                ("x-desk", "1"),
                ("x-booking-key", key),
                ("x-request-id", "geheimkop"),
                ("referer", "https://desk.example/geheimkop"),
                ("user-agent", "geheimkop"),
            ];
            let reply = ask(address, &line, &headers, form);
            let is_right = statuses.contains(&reply.status);
            assert!(is_right, "{line}: {} {}", reply.status, reply.body);
            assert!(!reply.header("x-request-id").contains("geheim"));
            expected.push((name, reply.status));
        }
        let forged = [("cookie", "desk=geheimkoekje")];
        ask(address, &format!("GET {API}/retrieve"), &forged, "");
        expected.push(("GET retrieve", 401));
        let replayed = "GET /session/callback?oauth_token=geheimteken&oauth_verifier=geheimteken";
        ask(address, replayed, &[("cookie", &secrets[0])], "");
        expected.push(("callback", 400));
        // No HTTP, and so no request.
        say(address, "GET /geheimpad HTTP/1.1\r\ngeheimkop\r\n\r\n");
        sandbox.close();
    }
    gateway.close_input();
    let (status, log) = gateway.ended();
    assert!(status.success());

    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let requests = lines.iter().filter(|line| line["message"] == "request");
    let told: Vec<_> = requests
        .map(|line| {
            assert_eq!(line["span"]["id"].as_str().unwrap().len(), 36);
            assert!(line["milliseconds"].is_number());
            (
                line["call"].as_str().unwrap(),
                line["status"].as_u64().unwrap(),
            )
        })
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(name, status)| (*name, u64::from(*status)))
        .collect();
    assert_eq!(told, expected);

    secrets.extend(sandbox.given_out());
    assert_eq!(
        secrets.len(),
        7,
        "both tokens with their secrets, and what the browser carried"
    );
    secrets.extend([CONSUMER_SECRET, SESSION_KEY, EMPLOYEE].map(str::to_owned));
    secrets.extend(session.split('=').nth(1).map(str::to_owned));
    secrets.extend(OF_PEOPLE.iter().map(|word| (*word).to_owned()));
    for secret in &secrets {
        let line = log.lines().find(|line| line.contains(secret.as_str()));
        assert_eq!(line, None, "{secret}");
    }
    assert!(
        log.contains("no connection to UiTPAS could be made"),
        "{log}"
    );
}

#[test]
fn nobody_outside_writes_an_error_into_the_log() {
    let sandbox = Sandbox::open();
    let site = [("UITPAS_SITE", "https://balie.example")];
    let mut gateway = Running::start(&sandbox.api, &[], &site);
    let long = format!("GET /{}", "a".repeat(300));
    let elsewhere = "GET /session/sign-in?role=employee&to=/&moved=1";
    for (line, status) in [(long.as_str(), 404), (elsewhere, 421)] {
        let reply = ask(gateway.address, line, &[], "");
        assert_eq!(reply.status, status, "{line}: {}", reply.body);
    }
    gateway.close_input();
    let (_, log) = gateway.ended();
    assert!(log.contains("\"WARN\""), "{log}");
    assert!(!log.contains("\"ERROR\""), "{log}");
}
