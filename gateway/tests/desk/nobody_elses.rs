//! What a passholder never gets at, whatever they ask: another passholder. And what nobody books: without the proof of the
//! desk, without a key.

use uitpas_gateway::gateway::calls;

use crate::people::{Here, OTHER_PASSHOLDER, PEOPLE, PROOF};
use crate::town::{CALLS, DE_WERF, LORE, LORE_UID, STOCK_AT_DE_WERF};

/// What stands nowhere but in answers about Lore.
const LORES: [&str; 6] = [
    "Lore",
    "De Smedt",
    LORE_UID,
    LORE,
    "87031412146",
    "Gratis uurtje badminton",
];

/// Every way to name Lore in a query or a form.
fn ways_to_name_lore() -> Vec<String> {
    vec![
        String::new(),
        format!("uid={LORE_UID}"),
        format!("%75id={LORE_UID}"),
        format!("uid={LORE_UID}&uid={LORE_UID}"),
        format!("uid=&uid={LORE_UID}"),
        format!("uitpasNumber={LORE}"),
        format!("uitpas%4eumber={LORE}"),
        format!("uitpasNumber={LORE}&uid={LORE_UID}"),
        format!("identification={LORE}"),
        format!("balieConsumerKey={DE_WERF}&uid={LORE_UID}&oauth_token=x"),
    ]
}

#[tokio::test]
async fn another_passholder_is_in_no_answer() {
    let here = Here::with(&PEOPLE).await;
    let mut bram = here.browser_of(OTHER_PASSHOLDER);
    let before = here.books().await;
    let mut answered = 0;
    for call in calls() {
        let (method, path) = call.split_once(' ').unwrap();
        let path = path
            .replace("{number}", LORE)
            .replace("{uid}", LORE_UID)
            .replace("{id}", "126");
        for (number, named) in ways_to_name_lore().into_iter().enumerate() {
            let key = format!("key-of-booking-{number}");
            let mut proof = PROOF;
            proof[2].1 = &key;
            let target = format!("{CALLS}/{path}?{named}");
            let answer = bram.send(method, &target, &proof, &named).await;
            answered += usize::from(answer.status.as_u16() == 200);
            for lores in LORES {
                assert!(
                    !answer.body.contains(lores),
                    "{lores}: {method} {target}: {}",
                    answer.body
                );
            }
            // She cannot pay for it; he had it.
            assert!(
                !answer.body.contains(">NOT_POSSIBLE_POINTS_CONSTRAINT<")
                    || call.contains("/pointsPromotions"),
                "{target}"
            );
        }
    }
    assert!(
        answered >= 4 * ways_to_name_lore().len(),
        "something is answered: {answered}"
    );
    assert_eq!(here.books().await, before);
}

/// What is taken away from a booking, and what each who tries it hears. Nobody and whom the call is not for hear what they
/// always hear.
const LACKING: &str = "
    LACKS           CALL                            nobody  Nele    Rachid  Tom     Els     Lore    Bram

    x-desk          {number}/cashInPointsPromotion  sign-in not-us  not-us  not-us  not-us  unknown unknown
    x-desk          newCard                         sign-in not-us  not-us  not-us  not-us  unknown unknown
    x-desk          block/{number}                  sign-in not-us  not-us  not-us  not-us  not-us  not-us
    sec-fetch-site  {number}/cashInPointsPromotion  sign-in not-us  not-us  not-us  not-us  unknown unknown
    sec-fetch-site  newCard                         sign-in not-us  not-us  not-us  not-us  unknown unknown
    sec-fetch-site  block/{number}                  sign-in not-us  not-us  not-us  not-us  not-us  not-us
    x-booking-key   {number}/cashInPointsPromotion  sign-in no-key  no-key  no-key  no-key  unknown unknown
    x-booking-key   newCard                         sign-in no-key  no-key  no-key  no-key  unknown unknown
    x-booking-key   block/{number}                  sign-in no-key  no-key  no-key  no-key  no-key  no-key
    content-type    {number}/cashInPointsPromotion  sign-in no-form no-form no-form no-form unknown unknown
    content-type    newCard                         sign-in no-form no-form no-form no-form unknown unknown
    content-type    block/{number}                  sign-in no-form no-form no-form no-form no-form no-form
";

fn word(code: &str) -> &str {
    match code {
        "NOT_SIGNED_IN" => "sign-in",
        "NOT_FROM_THE_DESK" => "not-us",
        "NO_BOOKING_KEY" => "no-key",
        "NOT_A_FORM" => "no-form",
        "UNKNOWN_CALL" => "unknown",
        other => other,
    }
}

#[tokio::test]
async fn nobody_books_without_all_that_the_desk_sends() {
    let here = Here::with(&PEOPLE).await;
    let before = here.books().await;
    let words: Vec<&str> = LACKING.split_whitespace().collect();
    let mut rows = words.chunks(2 + PEOPLE.len());
    assert_eq!(rows.next().unwrap()[2..], PEOPLE.map(|person| person.name));
    let mut tried = Vec::new();
    for row in rows {
        let (lacking, call) = (row[0], row[1]);
        let headers: Vec<_> = PROOF
            .into_iter()
            .filter(|(name, _)| *name != lacking)
            .collect();
        assert_eq!(headers.len(), PROOF.len() - 1, "{lacking}");
        let target = format!("{CALLS}/passholder/{}", call.replace("{number}", LORE));
        let form = format!(
            "uid={LORE_UID}&uitpasNumber={STOCK_AT_DE_WERF}&reason=DEFECT&pointsPromotionId=480&balieConsumerKey={DE_WERF}"
        );
        for (person, expected) in PEOPLE.into_iter().zip(&row[2..]) {
            let mut browser = here.browser_of(person);
            let answer = browser.send("POST", &target, &headers, &form).await;
            let who = person.name;
            assert_eq!(
                word(answer.code()),
                *expected,
                "{call} by {who} without {lacking}"
            );
        }
        tried.push(format!("POST passholder/{call}"));
    }
    for call in calls().filter(|call| call.starts_with("POST ")) {
        let times = tried.iter().filter(|tried| *tried == call).count();
        assert_eq!(times, PROOF.len(), "{call} is tried without each");
    }
    assert_eq!(here.books().await, before);
}
