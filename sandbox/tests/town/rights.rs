//! Who may make which call: every route for every role. The table is the whole of it: a route without a row fails a
//! test, and so does a row without a route.

use std::collections::BTreeSet;

use uitpas_sandbox::paths;

use crate::desk::{
    DE_LINDE, DE_WERF, ELS, LORE, LORE_UID, RACHID_WHO_READS_NO_PROMOTIONS, STOCK_AT_DE_WERF,
    TOM_OF_DE_LINDE,
};
use crate::signer::{BARE, Client, DESK, PROMOTIONS, Reply, town};

/// What each is answered who asks about Lore, at the counter De Werf. Nobody signs nothing; `desk` and `bare` are
/// consumers for themselves, with every right and with none. The others are people who signed in through `desk`: Nele
/// works at no counter, Rachid at De Werf and may not read promotions, Tom at De Linde, of another card system, and Els
/// at De Werf; Bram is another passholder. `Tom*` names his own counter, `Lore*` signed in through `bare`.
///
/// `yes`: answered, or done, and only then is anything changed. `401`: not signed as it takes. `no`: ACCESS_DENIED.
/// `promo`, `see`, `make`, `block`, `ident`: the same, and the right that is missing. `where`: not at this counter.
/// `begin`: there is no sign-in to go on with.
const TABLE: &str = "
    HOW  PATH                                        nobody desk  bare  Nele  Rachid Tom   Tom*  Els   Lore  Lore* Bram

    GET  passholder/pointsPromotions                 401    yes   promo yes   promo  yes   yes   yes   yes   promo see
    GET  promotion/pointsPromotion/{id}              401    yes   promo no    no     no    no    no    no    no    no
    POST passholder/{number}/cashInPointsPromotion   401    no    no    no    yes    no    where yes   no    no    no
    GET  passholder/{number}/cashedPointsPromotions  401    no    no    no    yes    no    yes   yes   yes   see   see
    POST passholder/newCard                          401    no    no    no    yes    no    make  yes   no    no    no
    POST passholder/block/{number}                   401    no    no    no    yes    no    block yes   yes   yes   see
    GET  passholder/{number}                         401    no    no    no    yes    no    yes   yes   yes   see   see
    GET  passholder/uid/{uid}                        401    no    no    no    yes    no    yes   yes   yes   see   see
    GET  retrieve                                    401    yes   ident no    yes    no    yes   yes   no    no    no
    GET  card                                        401    yes   yes   no    yes    no    yes   yes   no    no    no
    GET  price                                       401    no    no    no    yes    no    make  yes   no    no    no
    GET  balie/list                                  401    no    no    no    no     no    no    yes   no    no    no
    GET  cardsystem                                  401    yes   yes   no    no     no    no    no    no    no    no
    GET  ../user/{uid}                               401    no    no    no    no     no    no    no    yes   yes   no

    POST ../requestToken                             401    yes   yes   401   401    401   401   401   401   401   401
    GET  ../auth/authorize                           begin  begin begin begin begin  begin begin begin begin begin begin
    POST ../auth/authorize                           begin  begin begin begin begin  begin begin begin begin begin begin
    GET  ../auth/authorize.css                       yes    yes   yes   yes   yes    yes   yes   yes   yes   yes   yes
    POST ../accessToken                              401    401   401   401   401    401   401   401   401   401   401

    GET  /sandbox/pictures/{name}                    yes    yes   yes   yes   yes    yes   yes   yes   yes   yes   yes
    POST /sandbox/now                                yes    yes   yes   yes   yes    yes   yes   yes   yes   yes   yes
    POST /sandbox/faults                             yes    yes   yes   yes   yes    yes   yes   yes   yes   yes   yes
";

/// Who asks: through which consumer, as whom, and at which counter.
#[derive(Clone, Copy)]
struct Role {
    name: &'static str,
    consumer: (&'static str, &'static str),
    uid: &'static str,
    counter: &'static str,
}

const ROLES: [Role; 11] = [
    role("nobody", DESK, ""),
    role("desk", DESK, ""),
    role("bare", BARE, ""),
    role("Nele", DESK, "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c05"),
    role("Rachid", DESK, RACHID_WHO_READS_NO_PROMOTIONS),
    role("Tom", DESK, TOM_OF_DE_LINDE),
    Role {
        counter: DE_LINDE,
        ..role("Tom*", DESK, TOM_OF_DE_LINDE)
    },
    ELS_OF_ALL,
    role("Lore", DESK, LORE_UID),
    role("Lore*", BARE, LORE_UID),
    role("Bram", DESK, "2f6d1c40-8a57-4c1e-9d3b-5e70a1b2c301"),
];

const ELS_OF_ALL: Role = role("Els", DESK, ELS);

const fn role(
    name: &'static str,
    consumer: (&'static str, &'static str),
    uid: &'static str,
) -> Role {
    Role {
        name,
        consumer,
        uid,
        counter: DE_WERF,
    }
}

impl Role {
    async fn at(self, town: &Client) -> Client {
        let client = town.of(self.consumer);
        match self.uid {
            "" => client,
            uid => client.sign_in(uid).await,
        }
    }

    /// Asks about Lore.
    async fn asks(self, client: &Client, row: &str) -> Reply {
        let (path, body) = question(row, self.counter);
        let more: &[_] = match path.as_str() {
            "requestToken" => &[("oauth_callback", "oob")],
            "accessToken" => &[("oauth_verifier", "guessed")],
            _ => &[],
        };
        let method = if row.starts_with("GET ") {
            "GET"
        } else {
            "POST"
        };
        let mut signed = client.signed(method, &path, &body, more);
        if self.name == "nobody" {
            signed.oauth.clear();
        }
        if path.starts_with('/') {
            signed.target = path;
        }
        client.send(&signed).await
    }
}

/// The path below `/uitid/rest/` that a row is asked at, or the whole one, and the body.
fn question(row: &str, counter: &str) -> (String, String) {
    let at = format!("balieConsumerKey={counter}");
    let card = format!("uitpasNumber={STOCK_AT_DE_WERF}&reason=DEFECT&{at}");
    let (path, body) = match row.split_once(' ').unwrap().1 {
        "passholder/pointsPromotions" => (
            format!("passholder/pointsPromotions?uid={LORE_UID}"),
            String::new(),
        ),
        "promotion/pointsPromotion/{id}" => (
            format!("promotion/pointsPromotion/480?uid={LORE_UID}"),
            String::new(),
        ),
        "passholder/newCard" => (
            "passholder/newCard".to_owned(),
            format!("uid={LORE_UID}&{card}"),
        ),
        "passholder/block/{number}" => (format!("passholder/block/{LORE}"), at),
        "passholder/{number}/cashInPointsPromotion" => (
            format!("passholder/{LORE}/cashInPointsPromotion"),
            format!("pointsPromotionId=480&{at}"),
        ),
        "retrieve" => (
            format!("retrieve?identification={LORE}&{at}"),
            String::new(),
        ),
        "card" => (format!("card?uitpasNumber={LORE}&{at}"), String::new()),
        "price" => (format!("price?{card}"), String::new()),
        "balie/list" => (format!("balie/list?uid={ELS}"), String::new()),
        "/sandbox/now" => {
            return (
                "/sandbox/now".to_owned(),
                "2026-11-18T10:00:00+01:00".to_owned(),
            );
        }
        "/sandbox/faults" => return ("/sandbox/faults".to_owned(), "down for=nothing".to_owned()),
        "/sandbox/pictures/{name}" => {
            return (
                "/sandbox/pictures/penseel-avond.svg".to_owned(),
                String::new(),
            );
        }
        "../auth/authorize" if row.starts_with("POST ") => {
            return (
                "auth/authorize".to_owned(),
                format!("oauth_token=guessed&uid={ELS}"),
            );
        }
        path => {
            let path = path.replace("{number}", LORE).replace("{uid}", LORE_UID);
            match path.strip_prefix("../") {
                Some(beside) => return (beside.to_owned(), String::new()),
                None => (format!("{path}?{at}"), String::new()),
            }
        }
    };
    (format!("uitpas/{path}"), body)
}

/// What an answer came to, in a word of the table.
fn word(reply: &Reply) -> String {
    let answer = &reply.answer;
    let (code, right) = (answer.field("code"), answer.field("requiredPermission"));
    let word = match (answer.status.as_u16(), code.as_str(), right.as_str()) {
        (200 | 204, "" | "ACTION_SUCCEEDED", "") => "yes",
        (400, "ACCESS_DENIED", "") => "no",
        (400, "ACCESS_DENIED", "PERMISSION_POINTSPROMOTION - ACTION_READ") => "promo",
        (400, "ACCESS_DENIED", "PERMISSION_PASSHOLDER - ACTION_READ") => "see",
        (400, "ACCESS_DENIED", "PERMISSION_PASSHOLDER - ACTION_CREATE") => "make",
        (400, "ACCESS_DENIED", "PERMISSION_PASSHOLDER - ACTION_BLOCK") => "block",
        (400, "ACCESS_DENIED", "identificatie van pashouders") => "ident",
        (400, "ACTION_NOT_ALLOWED", "") if answer.body.contains("at this counter") => "where",
        (400, "", "") if answer.body.contains("Deze aanmelding bestaat niet") => "begin",
        (401, _, "") => "401",
        (status, code, right) => return format!("{status} {code} {right}"),
    };
    word.to_owned()
}

/// All that a booking could change of Lore: points, cards and history.
async fn books(town: &Client) -> String {
    let els = ELS_OF_ALL.at(town).await;
    let mut books = String::new();
    for path in ["", "/cashedPointsPromotions"] {
        let path = format!("uitpas/passholder/{LORE}{path}?balieConsumerKey={DE_WERF}");
        books += &els.send(&els.get(&path)).await.answer.assert_ok().body;
    }
    books
}

/// What somebody hears. What may change something has a town of its own.
async fn hears(role: Role, client: &Client, row: &str) -> String {
    if row.starts_with("GET ") {
        return word(&role.asks(client, row).await);
    }
    let town = town();
    let client = role.at(&town).await;
    let before = books(&town).await;
    let heard = word(&role.asks(&client, row).await);
    let changed = before != books(&town).await;
    let changes = row.contains(" passholder/");
    match (heard.as_str(), changed) {
        ("yes", false) if changes => "yes, and nothing is changed".to_owned(),
        ("yes", true) | (_, false) => heard,
        (_, true) => format!("{heard}, and something is changed"),
    }
}

/// The rows below the head, which names the roles: what is asked, and the cells.
fn rows() -> Vec<(String, Vec<&'static str>)> {
    let words: Vec<&str> = TABLE.split_whitespace().collect();
    let rows = words.chunks(2 + ROLES.len());
    let mut rows = rows.map(|row| (row[..2].join(" "), row[2..].to_vec()));
    assert_eq!(rows.next().unwrap().1, ROLES.map(|role| role.name));
    rows.collect()
}

#[tokio::test]
async fn every_call_is_for_whom_the_table_says() {
    let town = town();
    let mut wrong = Vec::new();
    for (column, role) in ROLES.into_iter().enumerate() {
        let client = role.at(&town).await;
        for (row, cells) in rows() {
            let heard = hears(role, &client, &row).await;
            if heard != cells[column] {
                let (who, expected) = (role.name, cells[column]);
                wrong.push(format!("{row} by {who}: {heard}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_route_has_a_row_and_every_row_is_a_route() {
    let rows = rows().into_iter().map(|(row, _)| {
        let (_, path) = row.split_once(' ').unwrap();
        match path.strip_prefix("../") {
            Some(beside) => format!("/uitid/rest/{beside}"),
            None if path.starts_with('/') => path.to_owned(),
            None => format!("/uitid/rest/uitpas/{path}"),
        }
    });
    assert_eq!(rows.collect::<BTreeSet<_>>(), paths().into_iter().collect());
}

#[tokio::test]
async fn no_route_is_there_by_another_method() {
    let town = town();
    let rows: Vec<String> = rows().into_iter().map(|(row, _)| row).collect();
    for row in &rows {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
            let (_, path) = row.split_once(' ').unwrap();
            if rows.contains(&format!("{method} {path}")) {
                continue;
            }
            let (path, _) = question(row, DE_WERF);
            let mut signed = town.signed(method, &path, "", &[]);
            if path.starts_with('/') {
                signed.target = path;
            }
            let status = town.send(&signed).await.answer.status.as_u16();
            assert_eq!(status, 405, "{method} {row}");
        }
    }
}

#[tokio::test]
async fn an_employee_has_the_same_rights_through_any_consumer() {
    let town = town();
    let through = Role {
        consumer: BARE,
        ..ELS_OF_ALL
    };
    let (desk, bare) = (ELS_OF_ALL.at(&town).await, through.at(&town).await);
    for (row, _) in rows() {
        let heard = hears(through, &bare, &row).await;
        assert_eq!(heard, hears(ELS_OF_ALL, &desk, &row).await, "{row}");
    }
}

#[tokio::test]
async fn a_consumer_that_may_read_promotions_reads_nothing_else() {
    let town = town();
    let promotions = role("promotions", PROMOTIONS, "");
    let client = promotions.at(&town).await;
    let bare = ROLES.iter().position(|role| role.name == "bare").unwrap();
    for (row, cells) in rows() {
        let expected = match cells[bare] {
            "promo" => "yes",
            same => same,
        };
        assert_eq!(hears(promotions, &client, &row).await, expected, "{row}");
    }
}

#[tokio::test]
async fn a_passholder_is_told_that_they_are_no_employee() {
    let lore = town().of(BARE).sign_in(LORE_UID).await;
    let asked = lore.get(&format!("uitpas/balie/list?uid={LORE_UID}"));
    let answer = lore.send(&asked).await.answer;
    answer.assert_refused("UNKNOWN_USER", "the own uid");
}

#[tokio::test]
async fn a_consumer_identifies_without_a_counter_and_sees_no_associations() {
    let desk = town();
    let path = format!("uitpas/retrieve?identification={LORE}");
    let answer = desk.send(&desk.get(&path)).await.answer;
    assert_eq!(answer.assert_ok().field("firstName"), "Lore");
    assert!(!answer.body.contains("Wandelclub"));
    let els = desk.sign_in(ELS).await;
    els.send(&els.get(&path))
        .await
        .answer
        .assert_refused("MISSING_REQUIRED_FIELDS", "an employee names the counter");
}

#[tokio::test]
async fn a_consumer_learns_how_promotions_stand_for_anybody() {
    let desk = town();
    let path = format!("uitpas/promotion/pointsPromotion/480?uitpasNumber={LORE}");
    let answer = desk.send(&desk.get(&path)).await.answer;
    assert_eq!(answer.assert_ok().field("cashInState"), "POSSIBLE");
}
