//! What can come instead of an answer, and that it is never taken for one.

use proptest::prelude::*;
use uitpas_api::{
    CashInState, ErrorCode, HistoryQuery, NoAnswer, PromotionId, SearchQuery, Trouble, Unreadable,
    UnreadableProblem,
};

use crate::recorded::{
    answering, counter, every_call, key, now, number, price_question, silent, uid,
};

const REFUSAL: &str = "<response><code>ACCESS_DENIED</code><message>No.</message>\
                       <requiredPermission>PERMISSION_PASSHOLDER - ACTION_BLOCK</requiredPermission></response>";

#[test]
fn a_refusal_is_one_in_every_call() {
    for status in [400, 403, 404, 409, 499] {
        for (call, outcome) in every_call(&answering(status, REFUSAL)) {
            let Err(Trouble::Refused(refusal)) = outcome else {
                panic!("{status} {call}: {outcome:?}")
            };
            assert_eq!(
                (refusal.code(), refusal.message()),
                (&ErrorCode::AccessDenied, "No."),
                "{status} {call}"
            );
            assert_eq!(
                refusal.required_permission(),
                Some("PERMISSION_PASSHOLDER - ACTION_BLOCK")
            );
        }
    }
}

#[test]
fn a_refusal_with_the_wrong_status_is_still_one_save_where_a_code_is_data() {
    for (call, outcome) in every_call(&answering(200, REFUSAL)) {
        match call {
            "identify" => assert_eq!(outcome, Ok(())),
            _ => assert!(
                matches!(outcome, Err(Trouble::Refused(_))),
                "{call}: {outcome:?}"
            ),
        }
    }
}

#[test]
fn an_unknown_code_or_state_is_kept() {
    let body = "<response><code> TOO_LATE </code><cashInState>NOT_POSSIBLE_AT_NIGHT</cashInState></response>";
    let outcome = now(answering(400, body).card_systems());
    let Err(Trouble::Refused(refusal)) = outcome else {
        panic!("a refusal, not {outcome:?}")
    };
    assert_eq!(refusal.code(), &ErrorCode::Unknown("TOO_LATE".into()));
    assert_eq!(
        refusal.cash_in_state(),
        Some(&CashInState::Unknown("NOT_POSSIBLE_AT_NIGHT".into()))
    );
    assert_eq!(refusal.message(), "");
}

#[test]
fn signed_out_whatever_stands_in_the_answer() {
    for body in ["", REFUSAL, "<html>Sign in</html>"] {
        for (call, outcome) in every_call(&answering(401, body)) {
            assert_eq!(outcome, Err(Trouble::SignedOut), "{call}");
        }
    }
}

#[test]
fn only_the_gateways_own_word_says_that_nothing_was_passed_on() {
    let not_sent = "<response><code>NOT_SENT</code><message>busy</message></response>";
    for (call, outcome) in every_call(&answering(503, not_sent)) {
        assert_eq!(outcome, Err(Trouble::NotPassedOn), "{call}");
    }
    for (status, body) in [(502, not_sent), (503, REFUSAL), (503, "NOT_SENT")] {
        for (call, outcome) in every_call(&answering(status, body)) {
            assert_eq!(outcome, Err(Trouble::Failed { status }), "{call} {body}");
        }
    }
}

#[test]
fn a_status_without_a_readable_code_is_a_failure() {
    for (status, body) in [
        (400, ""),
        (400, "Bad Request"),
        (400, "<response><message>no code</message></response>"),
        (400, "<response><code/></response>"),
        (404, "<html><body>Not Found</body></html>"),
        (500, REFUSAL),
        (502, "<html>"),
        (503, ""),
        (302, ""),
        (204, ""),
        (202, "<response/>"),
        (0, ""),
    ] {
        for (call, outcome) in every_call(&answering(status, body)) {
            assert_eq!(outcome, Err(Trouble::Failed { status }), "{call} {body}");
        }
    }
}

#[test]
fn silence_is_passed_on() {
    for why in [
        NoAnswer::Offline,
        NoAnswer::Dropped,
        NoAnswer::TimedOut,
        NoAnswer::TooLarge,
    ] {
        for (call, outcome) in every_call(&silent(why)) {
            assert_eq!(outcome, Err(Trouble::NoAnswer(why)), "{call}");
        }
    }
}

#[test]
fn something_else_entirely_is_never_an_answer() {
    for body in [
        "",
        "OK",
        "{}",
        "<html><body><p>Welcome to the hotel's network</p></body></html>",
        "<response><promotions><promotion><id>7</id>",
        "<response>\u{0}",
        "<x/>",
    ] {
        for (call, outcome) in every_call(&answering(200, body)) {
            assert!(
                matches!(outcome, Err(Trouble::Unreadable(_))),
                "{call} {body:?}: {outcome:?}"
            );
        }
    }
}

#[test]
fn what_cannot_be_read_says_where() {
    use UnreadableProblem::*;
    let search = |body: &str| now(answering(200, body).search(&SearchQuery::default())).map(drop);
    let promotion = |fields: &str| {
        let body = ["<response><promotions><promotion><id>1</id><points>1</points><title>x</title></promotion>\
                     <promotion>", fields, "</promotion></promotions></response>"].concat();
        search(&body)
    };
    let nr = number("0770000012300");
    let history =
        |body: &str| now(answering(200, body).redeemed(&nr, &HistoryQuery::default())).map(drop);
    let person = |body: &str| now(answering(200, body).passholder(&nr, None)).map(drop);
    let price = |body: &str| now(answering(200, body).price(&price_question())).map(drop);
    let counters = |body: &str| now(answering(200, body).counters(&uid())).map(drop);
    let card = |body: &str| now(answering(200, body).card(&nr, &counter())).map(drop);
    let rest = "<points>1</points><title>x</title><id>2</id>";
    for (outcome, place, problem) in [
        (
            promotion("<points>1</points><title>x</title>"),
            "promotions/promotion[2]/id",
            Missing,
        ),
        (
            promotion("<id>2</id><title>x</title>"),
            "promotions/promotion[2]/points",
            Missing,
        ),
        (
            promotion("<id>2</id><points>1</points><title> </title>"),
            "promotions/promotion[2]/title",
            Missing,
        ),
        (
            promotion("<id>2</id><points>1.5</points><title>x</title>"),
            "promotions/promotion[2]/points",
            NotANumber,
        ),
        (
            promotion("<id>-2</id><points>1</points><title>x</title>"),
            "promotions/promotion[2]/id",
            NotANumber,
        ),
        (
            promotion(&[rest, "<creationDate>31/12/2009</creationDate>"].concat()),
            "promotions/promotion[2]/creationDate",
            NotADate,
        ),
        (
            promotion(&[rest, "<cashedIn>nee</cashedIn>"].concat()),
            "promotions/promotion[2]/cashedIn",
            NotABoolean,
        ),
        (
            promotion(&[rest, "<owningCardSystem><name>x</name></owningCardSystem>"].concat()),
            "promotions/promotion[2]/owningCardSystem/id",
            Missing,
        ),
        (
            search("<response><total>veel</total></response>"),
            "total",
            NotANumber,
        ),
        (search("<promotions/>"), "", Unexpected),
        (
            history(
                "<response><cashedPromotions><cashedPromotion><id>1</id></cashedPromotion></cashedPromotions></response>",
            ),
            "cashedPromotions/cashedPromotion[1]/promotion",
            Missing,
        ),
        (
            person("<passHolder><points>10,5</points></passHolder>"),
            "points",
            NotANumber,
        ),
        (
            person(
                "<passHolder><cardSystemSpecific><status>ACTIVE</status></cardSystemSpecific></passHolder>",
            ),
            "cardSystemSpecific[1]/cardSystem",
            Missing,
        ),
        (person("<response/>"), "passHolder", Missing),
        (
            price("<response><uitpasPrice><id>1</id></uitpasPrice></response>"),
            "uitpasPrice/price",
            Missing,
        ),
        (
            price("<response><uitpasPrice><price>-2.00</price></uitpasPrice></response>"),
            "uitpasPrice/price",
            NotANumber,
        ),
        (price("<response/>"), "uitpasPrice", Missing),
        (
            counters("<response><balies><balie><id>904</id></balie></balies></response>"),
            "balies/balie[1]/consumerKey",
            Missing,
        ),
        (
            card("<response><uitpasNumber>07700</uitpasNumber></response>"),
            "uitpasNumber",
            NotAUitpasNumber,
        ),
        (
            card("<response><status>ACTIVE</status></response>"),
            "uitpasNumber",
            Missing,
        ),
    ] {
        let expected = Unreadable {
            place: place.to_owned(),
            problem,
        };
        assert_eq!(outcome, Err(Trouble::Unreadable(expected)));
    }
}

#[test]
fn a_booking_answered_with_nonsense_is_unclear() {
    let nr = number("0987654321321");
    for body in [
        "",
        "<promotionTO><id>6</id>",
        "<promotionTO><id>6</id></promotionTO>",
        "<html/>",
    ] {
        let outcome =
            now(answering(200, body).cash_in(&nr, PromotionId::new(6), &counter(), &key()));
        assert!(
            outcome.is_err_and(|trouble| trouble.leaves_booking_unclear()),
            "{body}"
        );
    }
}

proptest! {
    // Each case makes all thirteen calls.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_answer_makes_a_call_panic(
        status in prop::sample::select(vec![200_u16, 400, 401, 500]),
        body in prop::collection::vec(any::<u8>(), 0..100),
    ) {
        let _ = every_call(&answering(status, body));
    }

    #[test]
    fn no_element_makes_a_call_panic(parts in prop::collection::vec(any_part(), 0..40)) {
        let _ = every_call(&answering(200, ["<response>", &parts.concat(), "</response>"].concat()));
        let _ = every_call(&answering(200, ["<promotionTO>", &parts.concat(), "</promotionTO>"].concat()));
        let _ = every_call(&answering(200, ["<passHolder>", &parts.concat(), "</passHolder>"].concat()));
    }
}

/// An element that some call looks at, with a value that may or may not fit it.
fn any_part() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "id",
        "title",
        "points",
        "promotion",
        "promotions",
        "total",
        "card",
        "passHolder",
        "groupPass",
        "uitpasNumber",
        "uitpasPrice",
        "price",
        "code",
        "message",
        "balies",
        "balie",
        "consumerKey",
        "cardSystemSpecific",
        "cardSystem",
        "cashedPromotions",
        "cashedPromotion",
        "dateOfBirth",
        "kansenStatuut",
        "description1",
        "pictures",
        "picture",
    ]);
    let value = prop_oneof![
        Just(String::new()),
        "[0-9]{1,20}",
        "[0-9]{13}",
        "-?[0-9]{1,20}\\.[0-9]{0,5}",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\+[0-9]{2}:[0-9]{2}",
        "[a-zé ]{1,9}",
    ];
    let leaf = (name.clone(), value).prop_map(|(name, value)| format!("<{name}>{value}</{name}>"));
    leaf.prop_recursive(4, 24, 6, move |inner| {
        (name.clone(), prop::collection::vec(inner, 0..6))
            .prop_map(|(name, inner)| format!("<{name}>{}</{name}>", inner.concat()))
    })
}
