//! Every way in which a signature does not hold, and what is answered then.

use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::desk::{BRAM, DE_WERF, ELS, LORE};
use crate::signer::{BARE, DESK, HOST, MACHINE_NOW, Signed, town};

/// What somebody does to a request that was rightly signed.
type Change = fn(&mut Signed);

const SEARCH: &str = "uitpas/passholder/pointsPromotions?city=Aalst&city=Erpe-Mere&max=5";

#[tokio::test]
async fn each_problem_is_named() {
    // What somebody does to a rightly signed search; what is wrong with it then.
    let rows: [(&str, Change, &str); 27] = [
        ("nothing", |_| {}, ""),
        (
            "no version",
            |it| {
                it.drop("oauth_version");
                it.sign()
            },
            "",
        ),
        (
            "an empty token",
            |it| {
                it.set("oauth_token", "");
                it.sign()
            },
            "",
        ),
        ("host in capitals", |it| it.host = HOST.to_uppercase(), ""),
        (
            "all of it in the query",
            |it| {
                for (name, value) in std::mem::take(&mut it.oauth) {
                    it.target
                        .push_str(&format!("&{name}={}", crate::signer::encoded(&value)));
                }
            },
            "",
        ),
        (
            "another version",
            |it| {
                it.set("oauth_version", "2.0");
                it.sign()
            },
            "version_rejected",
        ),
        ("no header", |it| it.oauth.clear(), "parameter_absent"),
        (
            "no nonce",
            |it| {
                it.drop("oauth_nonce");
                it.sign()
            },
            "parameter_absent",
        ),
        (
            "an empty nonce",
            |it| {
                it.set("oauth_nonce", "");
                it.sign()
            },
            "parameter_absent",
        ),
        (
            "no signature",
            |it| it.drop("oauth_signature"),
            "parameter_absent",
        ),
        (
            "a nonce twice",
            |it| it.oauth.push(("oauth_nonce", "other".to_owned())),
            "parameter_rejected",
        ),
        (
            "another nonce in the query",
            |it| it.target.push_str("&oauth_nonce=other"),
            "parameter_rejected",
        ),
        (
            "no timestamp to speak of",
            |it| {
                it.set("oauth_timestamp", "+1800000000");
                it.sign()
            },
            "parameter_rejected",
        ),
        (
            "too early",
            |it| {
                it.set("oauth_timestamp", &(MACHINE_NOW - 301).to_string());
                it.sign()
            },
            "timestamp_refused",
        ),
        (
            "early",
            |it| {
                it.set("oauth_timestamp", &(MACHINE_NOW - 300).to_string());
                it.sign()
            },
            "",
        ),
        (
            "late",
            |it| {
                it.set("oauth_timestamp", &(MACHINE_NOW + 300).to_string());
                it.sign()
            },
            "",
        ),
        (
            "too late",
            |it| {
                it.set("oauth_timestamp", &(MACHINE_NOW + 301).to_string());
                it.sign()
            },
            "timestamp_refused",
        ),
        (
            "in plain text",
            |it| {
                it.set("oauth_signature_method", "PLAINTEXT");
                it.sign()
            },
            "signature_method_rejected",
        ),
        (
            "nobody's key",
            |it| {
                it.set("oauth_consumer_key", "nobody");
                it.sign()
            },
            "consumer_key_unknown",
        ),
        (
            "nobody's token",
            |it| {
                it.set("oauth_token", "nobody");
                it.sign()
            },
            "token_rejected",
        ),
        (
            "another secret",
            |it| {
                it.secrets.0 = "guessed".to_owned();
                it.sign()
            },
            "signature_invalid",
        ),
        (
            "another signature",
            |it| it.set("oauth_signature", "AAAA"),
            "signature_invalid",
        ),
        (
            "another timestamp",
            |it| it.set("oauth_timestamp", &(MACHINE_NOW + 1).to_string()),
            "signature_invalid",
        ),
        (
            "another city",
            |it| it.target = it.target.replace("Aalst", "Haaltert"),
            "signature_invalid",
        ),
        (
            "one parameter more",
            |it| it.target.push_str("&start=1"),
            "signature_invalid",
        ),
        (
            "another host",
            |it| it.host = "uitpas.example:80".to_owned(),
            "signature_invalid",
        ),
        (
            "another method",
            |it| it.method = "HEAD",
            "signature_invalid",
        ),
    ];
    for (what, change, problem) in rows {
        let town = town();
        let mut request = town.get(SEARCH);
        change(&mut request);
        let reply = town.send(&request).await;
        assert_eq!(reply.problem(), problem, "{what}: {}", reply.answer.body);
        if problem.is_empty() {
            reply.answer.assert_ok();
            continue;
        }
        assert_eq!(reply.answer.status, StatusCode::UNAUTHORIZED, "{what}");
        if request.method != "HEAD" {
            assert_eq!(reply.answer.field("code"), "ACCESS_DENIED", "{what}");
            assert!(!reply.answer.field("message").is_empty(), "{what}");
        }
    }
}

#[tokio::test]
async fn a_challenge_says_what_would_be_accepted() {
    let town = town();
    let mut late = town.get(SEARCH);
    late.set("oauth_timestamp", "1");
    late.sign();
    let reply = town.send(&late).await;
    assert_eq!(
        reply.headers["www-authenticate"],
        r#"OAuth realm="uitpas", oauth_problem="timestamp_refused", oauth_acceptable_timestamps="1799999700-1800000300""#
    );
}

#[tokio::test]
async fn a_request_counts_once() {
    let town = town();
    let request = town.get(SEARCH);
    assert_eq!(town.send(&request).await.problem(), "");
    assert_eq!(town.send(&request).await.problem(), "nonce_used");
    let another = town.get(SEARCH);
    assert_eq!(town.send(&another).await.problem(), "");
}

#[tokio::test]
async fn a_wrong_signature_uses_no_nonce_up() {
    let town = town();
    let request = town.get(SEARCH);
    let mut forged = request.clone();
    forged.set("oauth_signature", "AAAA");
    assert_eq!(town.send(&forged).await.problem(), "signature_invalid");
    assert_eq!(town.send(&request).await.problem(), "");
}

#[tokio::test]
async fn a_booking_is_signed_with_its_body_and_booked_once() {
    let els = town().sign_in(ELS).await;
    let path = format!("uitpas/passholder/{LORE}/cashInPointsPromotion");
    let form = format!("pointsPromotionId=480&balieConsumerKey={DE_WERF}");
    let request = els.post(&path, &form);
    // What somebody on the way does to it.
    let rows: [(&str, Change); 5] = [
        ("another promotion", |it| {
            it.body = it.body.replace("480", "101")
        }),
        ("one parameter more", |it| it.body.push_str("&a=b")),
        ("no body", |it| it.body.clear()),
        ("another card", |it| {
            it.target = it.target.replace(LORE, BRAM)
        }),
        ("a body that is no form", |it| {
            it.content_type = "text/plain"
        }),
    ];
    for (what, change) in rows {
        let mut changed = request.clone();
        change(&mut changed);
        assert_eq!(
            els.send(&changed).await.problem(),
            "signature_invalid",
            "{what}"
        );
    }
    let mut with_charset = request;
    with_charset.content_type = "application/x-www-form-urlencoded; charset=UTF-8";
    els.send(&with_charset).await.answer.assert_ok();
    assert_eq!(els.send(&with_charset).await.problem(), "nonce_used");
    let balance = els.get(&format!(
        "uitpas/passholder/{LORE}?balieConsumerKey={DE_WERF}"
    ));
    assert_eq!(els.send(&balance).await.answer.field("points"), "41.000");
}

#[tokio::test]
async fn a_body_that_is_no_form_is_not_read() {
    let els = town().sign_in(ELS).await;
    let mut request = els.post(
        &format!("uitpas/passholder/{LORE}/cashInPointsPromotion"),
        "",
    );
    request.content_type = "text/plain";
    request.body = format!("pointsPromotionId=480&balieConsumerKey={DE_WERF}");
    let reply = els.send(&request).await;
    reply
        .answer
        .assert_refused("INVALID_PARAMETERS", "nothing of the body was signed");
}

#[tokio::test]
async fn a_token_is_worth_nothing_to_another_consumer_or_with_another_secret() {
    let town = town();
    let els = town.sign_in(ELS).await;
    let (token, secret) = els.token.clone().unwrap();
    let path = format!("uitpas/balie/list?uid={ELS}");
    els.send(&els.get(&path)).await.answer.assert_ok();
    let thief = town.of(BARE).with((&token, &secret));
    assert_eq!(
        thief.send(&thief.get(&path)).await.problem(),
        "token_rejected"
    );
    let guesser = town.with((&token, "guessed"));
    assert_eq!(
        guesser.send(&guesser.get(&path)).await.problem(),
        "signature_invalid"
    );
}

#[tokio::test]
async fn who_acts_is_not_what_a_header_says() {
    let town = town();
    let unsigned = Request::get(format!("/uitid/rest/uitpas/balie/list?uid={ELS}"))
        .header("host", HOST)
        .header("x-sandbox-user", ELS)
        .body(Body::empty());
    let reply = town.send_as_it_is(unsigned.unwrap()).await;
    assert_eq!(reply.problem(), "parameter_absent");
}

#[tokio::test]
async fn the_sandboxs_own_controls_and_pictures_are_signed_by_nobody() {
    let town = town();
    let now = Request::post("/sandbox/now").body(Body::from("2027-01-01T00:00:00Z"));
    assert_eq!(town.send_as_it_is(now.unwrap()).await.answer.status, 204);
    // The town's clock is not what signatures are judged by.
    town.send(&town.get(SEARCH)).await.answer.assert_ok();
    let picture = Request::get("/sandbox/pictures/boom-weide.svg").body(Body::empty());
    town.send_as_it_is(picture.unwrap())
        .await
        .answer
        .assert_ok();
}

#[tokio::test]
async fn a_fault_comes_before_the_signature_is_looked_at() {
    let town = town();
    let arm = |fault: &'static str| {
        Request::post("/sandbox/faults")
            .body(Body::from(fault))
            .unwrap()
    };
    town.send_as_it_is(arm("down for=pointsPromotions")).await;
    let request = town.get(SEARCH);
    assert_eq!(town.send(&request).await.answer.status, 503);
    // It never arrived, so it was not seen before.
    town.send(&request).await.answer.assert_ok();
}

#[tokio::test]
async fn a_consumer_is_known_by_its_key_as_it_is_written() {
    let town = town().of(("UITPAS-DESK-DEMO", DESK.1));
    assert_eq!(
        town.send(&town.get(SEARCH)).await.problem(),
        "consumer_key_unknown"
    );
}
