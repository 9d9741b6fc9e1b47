//! Who may do what: every call for every role, over the sandbox. The table is the whole of it: a call without a row fails
//! a test, and so does a row without a call.

use std::collections::BTreeSet;

use uitpas_gateway::gateway::calls;
use uitpas_gateway::router::paths;

use crate::browser::Answer;
use crate::people::{Here, PEOPLE, PROOF, Person};
use crate::town::{CALLS, DE_WERF, ELS, LORE, LORE_UID, STOCK_AT_DE_WERF};

/// What each is answered who asks about Lore, at the counter De Werf. Nele works at no counter; Rachid works at De Werf
/// and may not read promotions; Tom works at another counter, and Els at De Werf. Bram is another passholder.
///
/// `sign-in`: 401. `unknown`: 404, not there for this role. `denied`: UiTPAS refuses, for want of a right. `done`:
/// booked, and only then is anything changed. `yes`: answered, and the same to all. A name: answered, and about that
/// one. A number: so many counters. `away`: led elsewhere. `stopped`: there was no sign-in to go on with.
const TABLE: &str = "
    VERB CALL                                        nobody  Nele    Rachid  Tom     Els     Lore    Bram

    GET  passholder/pointsPromotions                 sign-in Lore    denied  Lore    Lore    Lore    Bram
    GET  promotion/pointsPromotion/{id}              sign-in Lore    denied  Lore    Lore    Lore    Bram
    POST passholder/{number}/cashInPointsPromotion   sign-in denied  done    denied  done    unknown unknown
    GET  passholder/{number}/cashedPointsPromotions  sign-in denied  Lore    denied  Lore    Lore    denied
    POST passholder/newCard                          sign-in denied  done    denied  done    unknown unknown
    POST passholder/block/{number}                   sign-in denied  done    denied  done    done    denied
    GET  passholder/{number}                         sign-in denied  Lore    denied  Lore    Lore    denied
    GET  passholder/uid/{uid}                        sign-in denied  Lore    denied  Lore    Lore    Bram
    GET  retrieve                                    sign-in denied  Lore    denied  Lore    unknown unknown
    GET  card                                        sign-in denied  yes     denied  yes     unknown unknown
    GET  price                                       sign-in denied  yes     denied  yes     unknown unknown
    GET  balie/list                                  sign-in 0       1       1       8       unknown unknown
    GET  cardsystem                                  sign-in yes     yes     yes     yes     yes     yes

    GET  passholder/search                           unknown unknown unknown unknown unknown unknown unknown
    POST passholder/register                         unknown unknown unknown unknown unknown unknown unknown
    GET  ../user/{uid}                               unknown unknown unknown unknown unknown unknown unknown

    GET  /session                                    sign-in Nele    Rachid  Tom     Els     Lore    Bram
    GET  /session/sign-in                            away    away    away    away    away    away    away
    GET  /session/callback                           stopped stopped stopped stopped stopped stopped stopped
    POST /session/sign-out                           away    away    away    away    away    away    away
    GET  /session/page.css                           yes     yes     yes     yes     yes     yes     yes
    GET  /healthz                                    yes     yes     yes     yes     yes     yes     yes
";

/// What has a row and is no call.
const NO_CALLS: [&str; 3] = [
    "GET passholder/search",
    "POST passholder/register",
    "GET ../user/{uid}",
];

/// A promotion that stands otherwise for Lore, for Bram and for nobody in particular: too dear for her, and he had it.
const YEAR_CARD: u32 = 126;

/// A call with its cells.
struct Row {
    call: String,
    cells: Vec<&'static str>,
}

/// The rows below the head, which names the people.
fn rows() -> Vec<Row> {
    let words: Vec<&str> = TABLE.split_whitespace().collect();
    let mut rows = words.chunks(2 + PEOPLE.len()).map(|row| Row {
        call: row[..2].join(" "),
        cells: row[2..].to_vec(),
    });
    assert_eq!(rows.next().unwrap().cells, PEOPLE.map(|person| person.name));
    rows.collect()
}

/// How a call is asked about Lore at De Werf: below `/uitid/rest/uitpas`, or from the top; with a form where it books.
fn question(call: &str) -> (String, String) {
    let at = format!("balieConsumerKey={DE_WERF}");
    let (path, form) = match call.split_once(' ').unwrap().1 {
        "passholder/pointsPromotions" => (
            format!("passholder/pointsPromotions?minPoints=120&maxPoints=120&uid={LORE_UID}"),
            String::new(),
        ),
        "promotion/pointsPromotion/{id}" => (
            format!("promotion/pointsPromotion/{YEAR_CARD}?uid={LORE_UID}"),
            String::new(),
        ),
        "passholder/{number}/cashInPointsPromotion" => (
            format!("passholder/{LORE}/cashInPointsPromotion"),
            format!("pointsPromotionId=480&{at}"),
        ),
        "passholder/{number}/cashedPointsPromotions" => (
            format!("passholder/{LORE}/cashedPointsPromotions?{at}"),
            String::new(),
        ),
        "passholder/newCard" => (
            "passholder/newCard".to_owned(),
            format!("uid={LORE_UID}&uitpasNumber={STOCK_AT_DE_WERF}&reason=DEFECT&{at}"),
        ),
        "passholder/block/{number}" => (format!("passholder/block/{LORE}"), at),
        "passholder/{number}" => (format!("passholder/{LORE}?{at}"), String::new()),
        "passholder/uid/{uid}" => (format!("passholder/uid/{LORE_UID}?{at}"), String::new()),
        "retrieve" => (
            format!("retrieve?identification={LORE}&{at}"),
            String::new(),
        ),
        "card" => (format!("card?uitpasNumber={LORE}&{at}"), String::new()),
        "price" => (
            format!("price?uitpasNumber={STOCK_AT_DE_WERF}&reason=DEFECT&{at}"),
            String::new(),
        ),
        "balie/list" => (format!("balie/list?uid={ELS}"), String::new()),
        "passholder/search" => (
            format!("passholder/search?uitpasNumber={LORE}"),
            String::new(),
        ),
        "passholder/register" => ("passholder/register".to_owned(), format!("name=x&{at}")),
        "../user/{uid}" => return (format!("/uitid/rest/user/{LORE_UID}"), String::new()),
        "/session/sign-in" => {
            return (
                "/session/sign-in?role=employee&to=/".to_owned(),
                String::new(),
            );
        }
        from_the_top if from_the_top.starts_with('/') => {
            return (from_the_top.to_owned(), String::new());
        }
        plain => (plain.to_owned(), String::new()),
    };
    (format!("{CALLS}/{path}"), form)
}

/// What an answer came to, in a word of the table.
fn word(answer: &Answer) -> String {
    match (answer.status.as_u16(), answer.code()) {
        (200, _) => about(&answer.body).to_owned(),
        (303, _) => "away".to_owned(),
        (400, "ACCESS_DENIED") => "denied".to_owned(),
        (400, _) if answer.body.starts_with("<!doctype html>") => "stopped".to_owned(),
        (401, "NOT_SIGNED_IN" | "") => "sign-in".to_owned(),
        (404, "UNKNOWN_CALL") => "unknown".to_owned(),
        (status, code) => format!("{status}:{code}"),
    }
}

/// Whom an answer is about, or what was done.
fn about(body: &str) -> String {
    if body.contains("<response><balies>") {
        return body.matches("<balie>").count().to_string();
    }
    if let Some((_, name)) = body.split_once("\"name\":\"") {
        return name.split([' ', '"']).next().unwrap().to_owned();
    }
    let marks = [
        ("<firstName>Lore<", "Lore"),
        ("<firstName>Bram<", "Bram"),
        ("<cashInState>NOT_POSSIBLE_POINTS_CONSTRAINT<", "Lore"),
        ("<cashInState>NOT_POSSIBLE_USER_VOLUME_CONSTRAINT<", "Bram"),
        ("<cashInState>", "whoever"),
        ("Gratis uurtje badminton", "Lore"),
        ("<cashedPromotion>", "whoever"),
        ("<promotionTO>", "done"),
        ("<resource>/uitpas/passholder/", "done"),
        ("ACTION_SUCCEEDED", "done"),
    ];
    let found = marks.iter().find(|(mark, _)| body.contains(mark));
    found.map_or("yes", |(_, word)| word).to_owned()
}

/// What somebody hears who makes a call. What may change something has a town of its own.
async fn hears(here: &Here, person: Person, call: &str) -> String {
    let (target, form) = question(call);
    if call.starts_with("GET ") {
        return word(&here.browser_of(person).get(&target).await);
    }
    let own = Here::with(&[person]).await;
    let before = own.books().await;
    let mut browser = own.browser_of(person);
    let heard = word(&browser.send("POST", &target, &PROOF, &form).await);
    let changed = before != own.books().await;
    match (heard.as_str(), changed) {
        ("done", false) => "done, and nothing is changed".to_owned(),
        ("done", true) | (_, false) => heard,
        (_, true) => format!("{heard}, and something is changed"),
    }
}

#[tokio::test]
async fn every_call_is_for_whom_the_table_says() {
    let here = Here::with(&PEOPLE).await;
    let mut wrong = Vec::new();
    for row in rows() {
        for (person, expected) in PEOPLE.into_iter().zip(row.cells) {
            let heard = hears(&here, person, &row.call).await;
            if heard != expected {
                let who = person.name;
                wrong.push(format!("{} by {who}: {heard}, not {expected}", row.call));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_call_has_a_row_and_every_row_is_a_call() {
    let rows: Vec<String> = rows().into_iter().map(|row| row.call).collect();
    let of = |own: bool| {
        let rows = rows.iter().map(String::as_str);
        rows.filter(move |row| row.contains(" /") == own && !NO_CALLS.contains(row))
    };
    assert_eq!(of(false).collect::<BTreeSet<_>>(), calls().collect());
    let own = of(true).map(|row| row.split_once(' ').unwrap().1);
    assert_eq!(own.collect::<BTreeSet<_>>(), paths().collect());
}

#[tokio::test]
async fn no_call_is_there_by_another_method() {
    let here = Here::with(&PEOPLE).await;
    let rows: Vec<String> = rows().into_iter().map(|row| row.call).collect();
    for (row, method) in rows
        .iter()
        .flat_map(|row| ["GET", "POST", "PUT", "PATCH", "DELETE"].map(|method| (row, method)))
    {
        let (_, path) = row.split_once(' ').unwrap();
        // Health is no part of the routes that no cache may store, and has nothing to protect.
        if rows.contains(&format!("{method} {path}")) || path == "/healthz" {
            continue;
        }
        for person in PEOPLE {
            let target = question(row).0;
            let mut browser = here.browser_of(person);
            let answer = browser.send(method, &target, &PROOF, "").await;
            let status = answer.status.as_u16();
            assert!([404, 405].contains(&status), "{method} {target}: {status}");
        }
    }
}
