//! Signing in and out: the way to UiTPAS and back, and every other way that somebody may come.

use axum::http::StatusCode;

use crate::browser::{Browser, KEY, SITE, TLS_SITE, gateway, settings};
use crate::strange_upstream::{
    EMPLOYEE, NO_EMPLOYEE, NO_PASSHOLDER, PASSHOLDER, Says, StrangeUpstream, whole,
};

#[tokio::test]
async fn an_employee_signs_in_and_out() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    assert_eq!(browser.role().await, None);

    let away = browser
        .get("/session/sign-in?role=employee&to=/balie/voordelen?page%3D2")
        .await;
    assert_eq!(
        away.location(),
        format!(
            "{}/auth/authorize?oauth_token=rt-1&type=regular&lang=nl",
            upstream.api
        )
    );
    let pending = away.cookie("desk-sign-in").unwrap();
    assert_eq!(pending.path(), Some("/session"));
    assert_eq!(pending.http_only(), Some(true));
    assert_eq!(pending.same_site(), Some(cookie::SameSite::Lax));
    assert_eq!(pending.max_age(), Some(cookie::time::Duration::minutes(10)));

    let back = browser.comes_back("rt-1", "v").await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.body);
    assert_eq!(back.location(), format!("{SITE}/balie/voordelen?page=2"));
    let session = back.cookie("desk").unwrap();
    assert_eq!(session.path(), Some("/"));
    assert_eq!(session.http_only(), Some(true));
    assert_eq!(session.same_site(), Some(cookie::SameSite::Strict));
    assert_eq!(session.max_age(), None);
    assert_eq!(
        browser.cookies.keys().collect::<Vec<_>>(),
        ["desk"],
        "the other one is taken back"
    );

    let who = browser.get("/session").await;
    let handle = browser.handle().await;
    assert_eq!(
        who.body,
        format!(
            r#"{{"idleSeconds":1800,"name":"An Claes","role":"employee","session":"{handle}","uid":"u-1"}}"#
        )
    );

    let out = browser
        .send(
            "POST",
            "/session/sign-out",
            &[("sec-fetch-site", "same-origin")],
            "",
        )
        .await;
    assert_eq!((out.status, out.location()), (StatusCode::SEE_OTHER, "/"));
    assert!(browser.cookies.is_empty());
    assert_eq!(browser.role().await, None);
}

#[tokio::test]
async fn uitpas_asks_in_the_language_that_was_chosen_or_that_the_browser_reads() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    for (chosen, reads, expected) in [
        ("", "fr-BE, en;q=0.5", "fr"),
        ("&lang=en", "fr-BE", "en"),
        ("&lang=de", "fr-BE", "fr"),
        ("", "de", "nl"),
    ] {
        let away = browser
            .send(
                "GET",
                &format!("/session/sign-in?role=passholder&to=/{chosen}"),
                &[("accept-language", reads)],
                "",
            )
            .await;
        let asked = away
            .location()
            .rsplit_once("&lang=")
            .map(|(_, asked)| asked);
        assert_eq!(asked, Some(expected), "{chosen} {reads}");
    }
}

#[tokio::test]
async fn under_tls_the_cookies_are_bound_to_it() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, TLS_SITE, KEY));
    let mut browser = Browser::at(&gateway, TLS_SITE);
    let away = browser.get("/session/sign-in?role=employee&to=/").await;
    let back = browser.comes_back("rt-1", "v").await;
    for cookie in [
        away.cookie("__Host-desk-sign-in"),
        back.cookie("__Host-desk-sign-in"),
        back.cookie("__Host-desk"),
    ] {
        let cookie = cookie.unwrap();
        assert_eq!(
            (cookie.secure(), cookie.path(), cookie.domain()),
            (Some(true), Some("/"), None),
            "{}: a browser keeps nor forgets it otherwise",
            cookie.name()
        );
    }
    assert_eq!(
        browser.cookies.keys().collect::<Vec<_>>(),
        ["__Host-desk"],
        "the other one is taken back"
    );
    assert_eq!(browser.role().await.as_deref(), Some("employee"));
}

#[tokio::test]
async fn the_role_is_what_uitpas_says_and_not_what_was_asked() {
    let denied = Says::Xml(400, "<response><code>ACCESS_DENIED</code></response>");
    for (asked, employee, passholder, found, to) in [
        ("employee", EMPLOYEE, NO_PASSHOLDER, "employee", "/balie"),
        ("employee", EMPLOYEE, PASSHOLDER, "employee", "/balie"),
        ("employee", NO_EMPLOYEE, PASSHOLDER, "passholder", "/"),
        ("employee", denied.clone(), PASSHOLDER, "passholder", "/"),
        (
            "passholder",
            NO_EMPLOYEE,
            PASSHOLDER,
            "passholder",
            "/balie",
        ),
        ("passholder", EMPLOYEE, PASSHOLDER, "passholder", "/balie"),
        ("passholder", EMPLOYEE, NO_PASSHOLDER, "employee", "/"),
        ("passholder", EMPLOYEE, denied.clone(), "employee", "/"),
    ] {
        let upstream = StrangeUpstream::start().await;
        upstream.users_are(employee, passholder);
        let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
        let mut browser = Browser::before(&gateway);
        let token = browser.begins(asked, "/balie").await;
        let back = browser.comes_back(&token, "v").await;
        assert_eq!(back.location(), format!("{SITE}{to}"), "{asked} {found}");
        assert_eq!(
            browser.role().await.as_deref(),
            Some(found),
            "{asked} {found}"
        );
    }
}

#[tokio::test]
async fn a_name_is_taken_from_where_it_is_and_never_needed() {
    for (account, name) in [
        (
            Says::Xml(200, "<person><givenName>An</givenName></person>"),
            "An",
        ),
        (
            Says::Xml(200, "<person><nick>an&amp;co</nick></person>"),
            "an&co",
        ),
        (Says::Xml(200, "<person/>"), ""),
        (Says::Xml(404, "<response/>"), ""),
        (Says::Xml(200, "<html"), ""),
        (Says::Bytes(Vec::new()), ""),
        (
            Says::Bytes(whole(401, "text/plain", "oauth_problem=signature_invalid")),
            "",
        ),
    ] {
        let upstream = StrangeUpstream::start().await;
        upstream.accounts_say(account);
        let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
        let mut browser = Browser::before(&gateway);
        browser.signs_in("employee").await;
        let session: serde_json::Value =
            serde_json::from_str(&browser.get("/session").await.body).unwrap();
        assert_eq!(session["name"], name);
    }
    let upstream = StrangeUpstream::start().await;
    upstream.users_are(NO_EMPLOYEE, PASSHOLDER);
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    browser.signs_in("passholder").await;
    assert!(
        browser
            .get("/session")
            .await
            .body
            .contains("\"Noor Peeters\"")
    );
}

#[tokio::test]
async fn somebody_without_a_counter_and_without_a_card_is_told_so() {
    let upstream = StrangeUpstream::start().await;
    upstream.users_are(NO_EMPLOYEE, NO_PASSHOLDER);
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    let back = browser.signs_in("employee").await;
    assert_eq!(back.status, StatusCode::FORBIDDEN);
    assert!(
        back.body
            .contains("Dit account is geen medewerker van een balie en heeft geen UiTPAS.")
    );
    assert!(browser.cookies.is_empty());
}

#[tokio::test]
async fn another_name_of_the_server_leads_to_the_site_first_and_once() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::at(&gateway, "http://localhost:8787");
    let there = browser
        .get("/session/sign-in?role=employee&to=/balie")
        .await;
    assert_eq!(
        there.location(),
        format!("{SITE}/session/sign-in?role=employee&to=%2Fbalie&lang=nl&moved=1")
    );
    assert!(browser.cookies.is_empty() && upstream.arrived().is_empty());
    let (_, target) = there.location().split_once("8787").unwrap();
    let target = target.to_owned();
    // A proxy that hides the name would send people round and round.
    assert_eq!(
        browser.get(&target).await.status,
        StatusCode::MISDIRECTED_REQUEST
    );
    assert_eq!(
        Browser::before(&gateway).get(&target).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_role_that_is_none_is_asked_again() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    for query in [
        "",
        "?role=",
        "?role=admin&to=/x",
        "?role=Employee",
        "?role=%22%3E%3Cscript%3E",
    ] {
        let answer = browser.get(&format!("/session/sign-in{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(!answer.body.contains("<script"), "{query}");
    }
    assert!(upstream.arrived().is_empty());
}

#[tokio::test]
async fn without_uitpas_nobody_signs_in() {
    let (gateway, _) = gateway(settings("http://127.0.0.1:1/uitid/rest", SITE, KEY));
    let mut browser = Browser::before(&gateway);
    let answer = browser.get("/session/sign-in?role=employee&to=/").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.body.contains("antwoordt nu niet goed"));
}

#[tokio::test]
async fn only_a_page_of_the_site_signs_out() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    browser.signs_in("employee").await;
    for headers in [
        &[][..],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site"), ("origin", SITE)],
        &[("origin", "http://evil.example")],
    ] {
        let answer = browser.send("POST", "/session/sign-out", headers, "").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
    }
    let got = browser.get("/session/sign-out").await;
    assert_eq!(got.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(browser.role().await.as_deref(), Some("employee"));
    let out = browser
        .send("POST", "/session/sign-out", &[("origin", SITE)], "")
        .await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.role().await, None);
}

#[tokio::test]
async fn a_sign_out_ends_the_session_it_means_and_no_other() {
    let upstream = StrangeUpstream::start().await;
    let (gateway, _) = gateway(settings(&upstream.api, SITE, KEY));
    let mut browser = Browser::before(&gateway);
    browser.signs_in("employee").await;
    let of_before = browser.handle().await;
    assert!(!browser.cookies["desk"].0.contains(&of_before));
    // In another window somebody signs in anew, as the same person or not.
    browser.signs_in("employee").await;
    let of_now = browser.handle().await;
    assert_ne!(of_before, of_now);
    let ours = [("sec-fetch-site", "same-origin")];
    for handle in [of_before.as_str(), "x", "%00"] {
        let target = format!("/session/sign-out?session={handle}");
        let out = browser.send("POST", &target, &ours, "").await;
        assert_eq!((out.status, out.location()), (StatusCode::SEE_OTHER, "/"));
        assert!(!out.headers.contains_key("set-cookie"), "{handle}");
        assert_eq!(browser.role().await.as_deref(), Some("employee"));
    }
    let mut copy = browser.clone();
    let target = format!("/session/sign-out?session={of_now}");
    let out = browser.send("POST", &target, &ours, "").await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert!(browser.cookies.is_empty());
    assert_eq!(copy.role().await, None);
}
