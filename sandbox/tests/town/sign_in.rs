//! The round trip of a sign-in, and what goes wrong on the way.

use std::path::PathBuf;

use axum::body::Body;
use axum::http::Request;
use uitpas_sandbox::Founding;

use crate::desk::{ELS, GODELIEVE_UID, LORE_UID, TOM_OF_DE_LINDE};
use crate::signer::{BARE, Client, MACHINE_NOW, Reply, town, town_with, words};

const BACK: &str = "http://desk.example/back";
const KAREL_OF_THIRTY: &str = "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c06";

async fn list(client: &Client, uid: &str) -> Reply {
    client
        .send(&client.get(&format!("uitpas/balie/list?uid={uid}")))
        .await
}

#[tokio::test]
async fn an_employee_signs_in_and_gets_their_counters() {
    let tom = town().sign_in(TOM_OF_DE_LINDE).await;
    let counters = list(&tom, TOM_OF_DE_LINDE).await.answer;
    assert_eq!(counters.assert_ok().field("name"), "Bibliotheek De Linde");
    list(&tom, ELS)
        .await
        .answer
        .assert_refused("ACCESS_DENIED", "somebody else's");
}

#[tokio::test]
async fn one_employee_works_at_thirty_counters_without_the_right_to_grant() {
    let karel = town().sign_in(KAREL_OF_THIRTY).await;
    let counters = list(&karel, KAREL_OF_THIRTY).await.answer;
    let mut names = counters.assert_ok().fields("consumerKey");
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 30);
    assert!(!counters.body.contains("kansenstatuut toekennen"));
    for system in ["HELA", "UiTPAS Zandveld", "UiTPAS Lindemark"] {
        assert!(counters.fields("name").iter().any(|name| name == system));
    }
}

#[tokio::test]
async fn a_passholder_signs_in_and_is_no_employee() {
    let lore = town().sign_in(LORE_UID).await;
    list(&lore, LORE_UID)
        .await
        .answer
        .assert_refused("UNKNOWN_USER", "a passholder");
    let path = format!("uitpas/passholder/uid/{LORE_UID}");
    let own = lore.send(&lore.get(&path)).await.answer;
    assert_eq!(own.assert_ok().field("firstName"), "Lore");
}

#[tokio::test]
async fn everybody_has_an_account_of_their_own() {
    let town = town();
    for (uid, nick, given, family) in [
        (KAREL_OF_THIRTY, "kareldb", "Karel", "De Backer"),
        (LORE_UID, "lore", "Lore", "De Smedt"),
    ] {
        let client = town.sign_in(uid).await;
        let account = client
            .send(&client.get(&format!("user/{uid}?private=true")))
            .await;
        let expected = format!(
            "<rdf:id>{uid}</rdf:id><foaf:nick>{nick}</foaf:nick><foaf:givenName>{given}</foaf:givenName>\
             <foaf:familyName>{family}</foaf:familyName></foaf:person>"
        );
        let body = &account.answer.assert_ok().body;
        assert!(body.ends_with(&expected), "{body}");
        let other = client.send(&client.get(&format!("user/{ELS}"))).await;
        other
            .answer
            .assert_refused("ACCESS_DENIED", "somebody else's account");
    }
}

#[tokio::test]
async fn the_page_lists_everybody_who_can_sign_in() {
    let pending = town().request_token(BACK).await;
    let page = pending.send_as_it_is(pending.page()).await;
    let html = &page.answer.assert_ok().body;
    let at = |text: &str| {
        html.find(text)
            .unwrap_or_else(|| panic!("{text} is missing: {html}"))
    };
    assert!(at(">Medewerkers</h2>") < at(">Els Vermeire<"));
    assert!(at(">Els Vermeire<") < at(">Tom Baeten<"));
    assert!(at(">Karel De Backer<") < at(">Pashouders</h2>"));
    assert!(at(">Pashouders</h2>") < at(">Lore De Smedt<"));
    assert!(html.contains("<html lang=\"nl\">") && html.contains("UiTPAS-balie"));
    assert_eq!(html.matches("<button").count(), 6 + 16);
    for absent in ["Godelieve", "De Regenboog", "<script", "style="] {
        assert!(!html.contains(absent), "{absent}");
    }
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && !policy.contains("form-action"));
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!(page.headers["referrer-policy"], "no-referrer");
    let style = Request::get("/uitid/rest/auth/authorize.css").body(Body::empty());
    let style = pending.send_as_it_is(style.unwrap()).await;
    assert_eq!(style.headers["content-type"], "text/css; charset=utf-8");
}

#[tokio::test]
async fn the_browser_goes_back_with_token_and_verifier() {
    for (callback, begin) in [
        (BACK, "http://desk.example/back?oauth_token="),
        (
            "https://desk.example:8443/back?to=%2Fbalie&a",
            "https://desk.example:8443/back?to=%2Fbalie&a&oauth_token=",
        ),
        ("http://desk.example", "http://desk.example/?oauth_token="),
    ] {
        let pending = town().request_token(callback).await;
        let chosen = pending.choose(ELS).await;
        assert_eq!(chosen.answer.status, 303);
        let token = pending.token.clone().unwrap().0;
        assert!(
            chosen
                .location()
                .starts_with(&format!("{begin}{token}&oauth_verifier=")),
            "{}",
            chosen.location()
        );
    }
}

#[tokio::test]
async fn without_an_address_to_go_back_to_the_verifier_is_shown() {
    let pending = town().request_token("oob").await;
    let page = pending.choose(ELS).await.answer;
    let (_, rest) = page
        .assert_ok()
        .body
        .split_once("id=\"verifier\">")
        .unwrap();
    let verifier = rest.split('<').next().unwrap();
    pending.exchange(verifier).await.answer.assert_ok();
}

#[tokio::test]
async fn a_callback_that_leads_nowhere_is_refused() {
    let town = town();
    for callback in ["/back", "javascript:alert(1)", "desk.example"] {
        let asked = town.signed("POST", "requestToken", "", &[("oauth_callback", callback)]);
        assert_eq!(
            town.send(&asked).await.problem(),
            "parameter_rejected",
            "{callback}"
        );
    }
    let without = town.signed("POST", "requestToken", "", &[]);
    assert_eq!(town.send(&without).await.problem(), "parameter_absent");
}

#[tokio::test]
async fn a_token_is_exchanged_once_and_only_after_a_yes() {
    let pending = town().request_token(BACK).await;
    assert_eq!(
        pending.exchange("guessed").await.problem(),
        "permission_unknown"
    );
    let verifier = pending.choose(ELS).await.verifier();
    let without = pending.signed("POST", "accessToken", "", &[]);
    assert_eq!(pending.send(&without).await.problem(), "parameter_absent");
    assert_eq!(
        pending.exchange("guessed").await.problem(),
        "verifier_invalid"
    );
    let (token, _) = pending.token.clone().unwrap();
    let guesser = pending.with((&token, "guessed"));
    assert_eq!(
        guesser.exchange(&verifier).await.problem(),
        "signature_invalid"
    );
    pending.exchange(&verifier).await.answer.assert_ok();
    assert_eq!(pending.exchange(&verifier).await.problem(), "token_used");
    let again = pending.choose(ELS).await.answer;
    assert!(
        again.status == 400 && again.body.contains("al afgerond"),
        "{}",
        again.body
    );
}

#[tokio::test]
async fn a_request_token_lives_ten_minutes() {
    let town = town();
    let pending = town.request_token(BACK).await;
    let verifier = pending.choose(ELS).await.verifier();
    town.set_machine(MACHINE_NOW + 601);
    let page = town.send_as_it_is(pending.page()).await.answer;
    assert!(
        page.status == 400 && page.body.contains("duurde te lang"),
        "{}",
        page.body
    );
    assert_eq!(pending.choose(ELS).await.answer.status, 400);
    let mut late = pending.signed("POST", "accessToken", "", &[("oauth_verifier", &verifier)]);
    late.set("oauth_timestamp", &(MACHINE_NOW + 601).to_string());
    late.sign();
    assert_eq!(town.send(&late).await.problem(), "token_expired");
}

#[tokio::test]
async fn tokens_are_good_for_what_they_are_and_nothing_else() {
    let town = town();
    let pending = town.request_token(BACK).await;
    assert_eq!(list(&pending, ELS).await.problem(), "token_rejected");
    let verifier = pending.choose(ELS).await.verifier();
    let (token, secret) = pending.token.clone().unwrap();
    let thief = town.of(BARE).with((&token, &secret));
    assert_eq!(thief.exchange(&verifier).await.problem(), "token_rejected");
    let els = town.sign_in(ELS).await;
    assert_eq!(els.exchange(&verifier).await.problem(), "token_rejected");
    let asked = els.signed("POST", "requestToken", "", &[("oauth_callback", BACK)]);
    assert_eq!(els.send(&asked).await.problem(), "token_rejected");
}

#[tokio::test]
async fn nobody_is_chosen_who_cannot_sign_in() {
    let pending = town().request_token(BACK).await;
    for uid in ["", "nobody", GODELIEVE_UID] {
        let answer = pending.choose(uid).await.answer;
        assert!(
            answer.status == 400 && answer.body.contains("Niemand gekozen"),
            "{uid}"
        );
    }
}

#[tokio::test]
async fn a_page_for_no_sign_in_says_so_and_repeats_nothing() {
    let town = town();
    for query in ["", "?oauth_token=%3Cscript%3Ealert(1)%3C/script%3E"] {
        let request = Request::get(format!("/uitid/rest/auth/authorize{query}"));
        let page = town
            .send_as_it_is(request.body(Body::empty()).unwrap())
            .await
            .answer;
        assert!(
            page.status == 400 && page.body.contains("bestaat niet"),
            "{query}"
        );
        assert!(!page.body.contains("<script"), "{query}");
    }
}

#[tokio::test]
async fn who_is_signed_in_stays_so_in_kept_books() {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("signed-in.db");
    let _ = std::fs::remove_file(&file);
    let kept = || Founding {
        file: Some(file.clone()),
        ..Founding::default()
    };
    let els = town_with(kept()).sign_in(ELS).await;
    let token = els.token.clone().unwrap();
    drop(els);
    let later = town_with(kept()).with((&token.0, &token.1));
    list(&later, ELS).await.answer.assert_ok();
}

#[tokio::test]
async fn tokens_and_secrets_are_never_the_same() {
    let town = town();
    let (one, other) = (town.sign_in(ELS).await, town.sign_in(ELS).await);
    assert_ne!(one.token, other.token);
    let reply = town
        .send(&town.signed("POST", "requestToken", "", &[("oauth_callback", BACK)]))
        .await;
    let words = words(&reply.answer.body);
    assert_ne!(words["oauth_token"], words["oauth_token_secret"]);
}
