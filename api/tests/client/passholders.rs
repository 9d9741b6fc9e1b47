//! What the answers about people become, and what else a scan can find.

use uitpas_api::{
    CardStatus, CardType, Day, ErrorCode, Identification, Kansenstatuut, MembershipStatus, Points,
    Uid, Who,
};

use crate::recorded::{answering, counter, label, now, number, uid};

#[test]
fn a_passholder_in_two_card_systems() {
    let client = answering(200, include_str!("answers/passholder.xml"));
    let person = now(client.passholder(&number("0770000020113"), None)).expect("readable");
    assert_eq!(
        person.uid().map(Uid::as_str),
        Some("5b0d9c1e-7c2f-4b6e-8f5a-2d1c3e4f5a6b")
    );
    assert_eq!(
        (person.first_name(), person.last_name()),
        ("Noor", "Peeters")
    );
    assert_eq!(person.date_of_birth(), Day::new(1991, 5, 17));
    assert_eq!(
        (person.postal_code(), person.city()),
        (Some("9999"), Some("Zandveld"))
    );
    assert_eq!(Some(person.points()), Points::parse("10.5"));

    let [here, elsewhere] = person.memberships() else {
        panic!("two memberships")
    };
    assert_eq!(label(here.card_system()), "77 UiTPAS Zandveld");
    assert_eq!(here.status(), &MembershipStatus::Active);
    assert_eq!(
        here.kansenstatuut(),
        Kansenstatuut::Active {
            until: Day::new(2026, 12, 31)
        }
    );
    let card = here.card().expect("a card");
    assert_eq!(
        (card.number(), card.status()),
        (&number("0770000020113"), &CardStatus::Active)
    );
    assert_eq!(
        (card.card_type(), card.is_kansen()),
        (Some(&CardType::Card), true)
    );
    assert_eq!(card.card_system(), Some(here.card_system()));

    assert_eq!(elsewhere.card_system().id().get(), 78);
    assert_eq!(
        (elsewhere.status(), elsewhere.card()),
        (&MembershipStatus::Blocked, None)
    );
    assert_eq!(
        elsewhere.kansenstatuut(),
        Kansenstatuut::Expired {
            ended: Day::new(2026, 1, 31)
        }
    );
}

#[test]
fn a_passholder_of_whom_little_is_known() {
    for body in [
        "<passHolder><name>Peeters</name></passHolder>",
        "<passholder><NAME>Peeters</NAME><dateOfBirth/><points> </points><uitIdUser><id/></uitIdUser></passholder>",
        "<response><passHolder><name>Peeters</name><cardSystemSpecific/></passHolder></response>",
    ] {
        let person = now(answering(200, body).passholder_by_uid(&uid(), None)).expect("readable");
        assert_eq!(
            (person.full_name().as_str(), person.points()),
            ("Peeters", Points::ZERO),
            "{body}"
        );
        assert_eq!(
            (
                person.uid(),
                person.date_of_birth(),
                person.memberships().len()
            ),
            (None, None, 0),
            "{body}"
        );
    }
}

#[test]
fn a_known_person_with_a_warning() {
    let client = answering(200, include_str!("answers/known_person.xml"));
    let what = Identification::parse("85.07.30-033.28").expect("a national number");
    let found = now(client.identify(&what, &counter())).expect("readable");
    assert_eq!(found.code(), Some(&ErrorCode::InvalidCardStatusBlocked));
    assert_eq!(found.number(), Some(&number("0770000012409")));
    let Who::Passholder { passholder, card } = found.who else {
        panic!("a person")
    };
    assert_eq!(passholder.full_name(), "Noor Peeters");
    assert_eq!(
        card.map(|card| card.status().clone()),
        Some(CardStatus::Blocked)
    );
}

#[test]
fn what_else_a_scan_can_find() {
    let card = "<card><status>LOCAL_STOCK</status><uitpasNumber><uitpasNumber>0770000020113</uitpasNumber></uitpasNumber>\
                <cardSystemId>77</cardSystemId><balie><name>De Linde</name><id>904</id></balie><city>Zandveld</city></card>";
    let pass = "<name>Jeugdhuis</name><endDate>2026-12-31T00:00:00+01:00</endDate><ticketsPerYear>40</ticketsPerYear>\
                <availableTickets>3</availableTickets><uuid>x</uuid>";
    let person = "<passHolder><name>Peeters</name></passHolder>";
    for (parts, expected) in [
        (
            card.to_owned(),
            "stock card 0770000020113 at De Linde, kansen true",
        ),
        (
            ["<groupPass>", pass, "</groupPass>", card].concat(),
            "group Jeugdhuis, 3 of 40, with card",
        ),
        (
            ["<groupPass>", pass, card, "</groupPass>"].concat(),
            "group Jeugdhuis, 3 of 40, with card",
        ),
        (
            ["<groupPass>", pass, "</groupPass>"].concat(),
            "group Jeugdhuis, 3 of 40, without card",
        ),
        (person.to_owned(), "Peeters without card"),
        ([person, card].concat(), "Peeters with card"),
        (String::new(), "nobody"),
    ] {
        let body = ["<response>", &parts, "</response>"].concat();
        let what = Identification::Other("044C539AFF2080".into());
        let found = now(answering(200, body).identify(&what, &counter())).expect("readable");
        assert_eq!(
            found.number().is_some(),
            parts.contains("<card>"),
            "{parts}"
        );
        let told = match &found.who {
            Who::Passholder { passholder, card } => {
                format!(
                    "{} {} card",
                    passholder.full_name(),
                    if card.is_some() { "with" } else { "without" }
                )
            }
            Who::CardOnly(card) => format!(
                "stock card {} at {}, kansen {}",
                card.number(),
                card.counter()
                    .map(|counter| counter.name())
                    .unwrap_or_default(),
                card.is_kansen()
            ),
            Who::GroupPass(pass) => format!(
                "group {}, {} of {}, {} card",
                pass.name(),
                pass.available_tickets().unwrap_or_default(),
                pass.tickets_per_year().unwrap_or_default(),
                if pass.card().is_some() {
                    "with"
                } else {
                    "without"
                }
            ),
            Who::Nobody => "nobody".to_owned(),
        };
        assert_eq!(told, expected);
    }
}

#[test]
fn on_retrieve_a_code_alone_is_data_too() {
    let body = "<response><code>KANSENSTATUUT_EXPIRED</code></response>";
    let what = Identification::Other("044C539AFF2080".into());
    let found = now(answering(200, body).identify(&what, &counter())).expect("readable");
    assert_eq!(
        (found.who.clone(), found.code()),
        (Who::Nobody, Some(&ErrorCode::KansenstatuutExpired))
    );
}
