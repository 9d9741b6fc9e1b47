//! What the answers about cards become, and about the counters and card systems they belong to.

use uitpas_api::{CardStatus, CardSystem, CardType, Euro, Reason};

use crate::recorded::{
    answering, counter, key, label, labels, new_card, now, number, price_question, uid,
};

#[test]
fn the_new_card_of_the_document() {
    let client = answering(200, include_str!("answers/new_card_of_the_document.xml"));
    assert_eq!(
        now(client.register_card(&new_card(), &key())),
        Ok(number("0930000000107"))
    );
}

#[test]
fn a_registered_card_has_the_number_of_the_resource_or_the_one_that_was_sent() {
    for (body, digits) in [
        (
            "<response><message>x</message><resource>/uitpas/passholder/0770000012409</resource></response>",
            "0770000012409",
        ),
        (
            "<response><resource>/uitpas/passholder/</resource></response>",
            "0930000000107",
        ),
        (
            "<response><message>8d80e3b6</message></response>",
            "0930000000107",
        ),
        (
            "<response><code>ACTION_SUCCEEDED</code><message>x</message></response>",
            "0930000000107",
        ),
        ("<response/>", "0930000000107"),
    ] {
        assert_eq!(
            now(answering(200, body).register_card(&new_card(), &key())),
            Ok(number(digits)),
            "{body}"
        );
    }
}

#[test]
fn the_counters_of_an_employee_and_what_they_may_do() {
    let client = answering(200, include_str!("answers/counters.xml"));
    let counters = now(client.counters(&uid())).expect("readable");
    let [library, pool] = counters.as_slice() else {
        panic!("two counters")
    };
    assert_eq!(
        library.key().as_str(),
        "4E1D0A77-52B0-41C8-9A3F6D2B8E7C1150"
    );
    assert_eq!(
        (library.name(), library.role()),
        ("Bibliotheek De Linde", Some("member"))
    );
    let [zandveld, heuvelrand] = library.card_systems() else {
        panic!("two card systems")
    };
    assert_eq!(label(zandveld.system()), "77 UiTPAS Zandveld");
    assert_eq!(
        zandveld.permissions(),
        ["registratie", "kansenstatuut toekennen"]
    );
    assert!(zandveld.may_register() && zandveld.may_grant_kansenstatuut());
    assert!(!heuvelrand.may_register() && !heuvelrand.may_grant_kansenstatuut());
    assert!(library.may_register());
    assert!(!pool.may_register() && pool.card_systems().is_empty() && pool.role().is_none());
}

#[test]
fn a_card_on_its_own_says_all_it_knows() {
    let body = "<response><cardSystem><id>77</id><name>UiTPAS Zandveld</name></cardSystem><cardType>NFC_CARD</cardType>\
                <kansenpas>false</kansenpas><status>IN_A_DRAWER</status><uitpasNumber>0770000012409</uitpasNumber></response>";
    let card =
        now(answering(200, body).card(&number("0770000012409"), &counter())).expect("readable");
    assert_eq!(card.number(), &number("0770000012409"));
    assert_eq!(card.status(), &CardStatus::Unknown("IN_A_DRAWER".into()));
    assert_eq!(card.card_type().map(CardType::as_str), Some("NFC_CARD"));
    assert_eq!(
        card.card_system().map(label).as_deref(),
        Some("77 UiTPAS Zandveld")
    );
    assert_eq!(
        (card.is_kansen(), card.counter(), card.city()),
        (false, None, None)
    );
}

#[test]
fn the_price_of_a_card() {
    let price = now(answering(200, include_str!("answers/price.xml")).price(&price_question()))
        .expect("readable");
    assert_eq!(Some(price.price()), Euro::parse("2.5"));
    assert_eq!(
        (price.reason(), price.card_type()),
        (&Reason::LossTheft, Some(&CardType::Card))
    );
    assert_eq!(
        (price.kansenstatuut(), price.voucher_type()),
        (true, Some("Gezinsbon"))
    );
    assert_eq!(
        price.card_system().map(CardSystem::name),
        Some("UiTPAS Zandveld")
    );

    let free = "<response><uitpasPrice><price>0.00</price></uitpasPrice></response>";
    let price = now(answering(200, free).price(&price_question())).expect("readable");
    assert!(price.price().is_free());
    assert_eq!(
        (price.reason(), price.voucher_type()),
        (&Reason::LossTheft, None)
    );
}

#[test]
fn the_card_systems_however_they_are_listed() {
    let system = "<cardSystem><id>77</id><name>UiTPAS Zandveld</name></cardSystem><cardsystem><id>78</id></cardsystem>";
    for (before, after) in [
        ("<response><cardSystems>", "</cardSystems></response>"),
        ("<response><cardsystems>", "</cardsystems></response>"),
        ("<cardSystems>", "</cardSystems>"),
        ("<response>", "</response>"),
    ] {
        let client = answering(200, [before, system, after].concat());
        let systems = now(client.card_systems()).expect("readable");
        assert_eq!(labels(&systems), ["77 UiTPAS Zandveld", "78 "], "{before}");
    }
}

#[test]
fn a_blocked_card_is_blocked_whatever_the_code_of_success() {
    for body in [
        "<response><code>ACTION_SUCCEEDED</code><message>The uitpas has been blocked.</message></response>",
        "<response><code>BLOCK_UITPAS_SUCCESS</code></response>",
        "<response/>",
    ] {
        assert_eq!(
            now(answering(200, body).block(&number("0770000012300"), Some(&counter()), &key())),
            Ok(()),
            "{body}"
        );
    }
}
