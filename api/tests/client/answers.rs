//! What each answer becomes.

use uitpas_api::{
    Block, CardStatus, CardSystem, CardType, CashInState, Day, ErrorCode, Euro, HistoryQuery,
    Identification, Inline, Kansenstatuut, MembershipStatus, Moment, PeriodType, Points, Promotion,
    PromotionId, Reason, SearchQuery, Stock, Trouble, Uid, Who,
};

use crate::recorded::{answering, counter, key, label, new_card, now, number, price_question, uid};

fn labels(systems: &[CardSystem]) -> Vec<String> {
    systems
        .iter()
        .map(|system| label(system.id(), system.name()))
        .collect()
}

fn iso(moment: Option<Moment>) -> Option<String> {
    moment.map(Moment::iso)
}

fn one_promotion(body: &str) -> Result<Promotion, Trouble> {
    now(answering(200, body).promotion(PromotionId::new(1), None))
}

#[test]
fn the_search_of_the_document() {
    let client = answering(200, include_str!("answers/search_of_the_document.xml"));
    let page = now(client.search(&SearchQuery::default())).expect("readable");
    assert_eq!(page.total, 2);
    let [stickers, drink] = page.items.as_slice() else {
        panic!("two promotions")
    };

    assert_eq!(
        (stickers.id().get(), stickers.title(), stickers.points()),
        (7, "Gratis stickers", 5)
    );
    assert_eq!(labels(stickers.applicable_card_systems()), ["1 HELA"]);
    assert_eq!(
        stickers.owning_card_system().map(CardSystem::name),
        Some("HELA")
    );
    let counters: Vec<_> = stickers
        .counters()
        .iter()
        .map(|counter| (counter.id(), counter.name()))
        .collect();
    assert_eq!(
        counters,
        [
            ("5", "'t Gasthuys - Stedelijk Museum Aalst"),
            ("7", "CC De Werf")
        ]
    );
    assert_eq!(stickers.pictures(), ["http://picture_url/3720198_300.jpg"]);
    assert_eq!(stickers.cities(), ["Aalst", "Erpe-Mere", "Haaltert"]);
    assert_eq!(
        stickers.stock(),
        Stock::Limited {
            available: 2,
            taken: 2
        }
    );
    assert_eq!(
        iso(stickers.created()).as_deref(),
        Some("2012-02-23T16:25:57+01:00")
    );
    assert_eq!(
        iso(stickers.cashing_period().begin).as_deref(),
        Some("2010-01-01T00:00:00+01:00")
    );
    assert_eq!(
        iso(stickers.cashing_period().end).as_deref(),
        Some("2015-12-31T00:00:00+01:00")
    );
    assert!(!stickers.cashed_in() && !stickers.in_spotlight());

    assert_eq!(
        (drink.id().get(), drink.title(), drink.points()),
        (6, "Gratis drankje", 5)
    );
    assert_eq!(drink.stock().left(), Some(1));
    assert!(drink.applicable_card_systems().is_empty() && drink.pictures().is_empty());
    assert_eq!(
        (
            drink.owning_card_system(),
            drink.cash_in_state(),
            drink.limit()
        ),
        (None, None, None)
    );
    assert!(drink.introduction().is_empty() && drink.terms().is_empty());
}

#[test]
fn the_cash_in_of_the_document() {
    let client = answering(200, include_str!("answers/cash_in_of_the_document.xml"));
    let taken = now(client.cash_in(
        &number("0987654321321"),
        PromotionId::new(6),
        &counter(),
        &key(),
    ));
    let taken = taken.expect("readable");
    assert_eq!(
        (taken.id().get(), taken.title(), taken.points()),
        (480, "gratis koffie", 1)
    );
    assert!(taken.cashed_in() && taken.applicable_card_systems().is_empty());
    let counters: Vec<_> = taken
        .counters()
        .iter()
        .map(|counter| (counter.id(), counter.name()))
        .collect();
    assert_eq!(
        counters,
        [("31413BDF-DFC7-7A9F-10403618C2816E44", "CC De Werf")]
    );
    assert_eq!((taken.created(), taken.stock()), (None, Stock::Unlimited));
}

#[test]
fn the_refusal_of_the_document() {
    let client = answering(400, include_str!("answers/refusal_of_the_document.xml"));
    let trouble = now(client.cash_in(
        &number("0987654321321"),
        PromotionId::new(6),
        &counter(),
        &key(),
    ));
    let Err(Trouble::Refused(refusal)) = trouble else {
        panic!("a refusal, not {trouble:?}")
    };
    assert_eq!(refusal.code(), &ErrorCode::ActionNotAllowed);
    assert_eq!(
        refusal.cash_in_state(),
        Some(&CashInState::NotPossiblePointsConstraint)
    );
    assert!(refusal.message().starts_with("PointsPromotion 473"));
    assert_eq!(refusal.required_permission(), None);
}

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
fn a_promotion_with_everything_in_any_order() {
    let promotion =
        one_promotion(include_str!("answers/promotion_with_everything.xml")).expect("readable");
    assert_eq!(
        (promotion.id().get(), promotion.title(), promotion.points()),
        (7012, "Stoffen tas & pen", 12)
    );
    assert_eq!(
        labels(promotion.applicable_card_systems()),
        ["77 UiTPAS Zandveld", "78 UiTPAS Heuvelrand"]
    );
    let counter = promotion.counters().first().expect("a counter");
    assert_eq!(
        (counter.id(), counter.name()),
        (
            "4E1D0A77-52B0-41C8-9A3F6D2B8E7C1150",
            "Bibliotheek De Linde"
        )
    );
    assert_eq!(
        promotion.pictures(),
        ["https://img.example.test/tas.jpg", "/pictures/7012.svg"]
    );
    assert_eq!(promotion.cities(), ["Zandveld", "Nieuwkapelle"]);
    assert_eq!(promotion.stock().left(), Some(42));
    let limit = promotion.limit().expect("a limit");
    assert_eq!(
        (limit.period_type(), limit.volume()),
        (&PeriodType::Month, 1)
    );
    assert_eq!(
        promotion.cash_in_state(),
        Some(&CashInState::NotPossibleUserVolumeConstraint)
    );
    assert_eq!(
        iso(promotion.cashing_period().begin).as_deref(),
        Some("2024-02-01T00:00:00+01:00")
    );
    assert_eq!(
        iso(promotion.cashing_period().end).as_deref(),
        Some("2031-07-31T23:59:59+02:00")
    );
    assert_eq!(
        iso(promotion.publication_period().begin).as_deref(),
        Some("2024-01-15T00:00:00+01:00")
    );
    assert_eq!(
        promotion.created().map(Moment::unix_millis),
        Some(1_704_701_564_310)
    );
    assert!(promotion.in_spotlight() && promotion.cashed_in());

    let text = |text: &str| Inline::Text(text.to_owned());
    let introduction = vec![
        text("Een "),
        Inline::Strong(vec![text("stoffen")]),
        text(" tas."),
    ];
    assert_eq!(
        promotion.introduction().blocks(),
        [Block::Paragraph(introduction)]
    );
    let items = vec![vec![text("Aan de balie")]];
    assert_eq!(
        promotion.terms().blocks(),
        [Block::List {
            ordered: false,
            items
        }]
    );
}

#[test]
fn one_promotion_in_every_wrapping() {
    let fields = "<id>7</id><points>0</points><title>x</title>";
    for (before, after) in [
        ("<pointsPromotionTO>", "</pointsPromotionTO>"),
        ("<promotionTO>", "</promotionTO>"),
        ("<promotion>", "</promotion>"),
        (
            "<ns2:pointsPromotionTO xmlns:ns2='x'>",
            "</ns2:pointsPromotionTO>",
        ),
        ("<response><promotionTO>", "</promotionTO></response>"),
        (
            "<response><code>ACTION_SUCCEEDED</code><promotion>",
            "</promotion></response>",
        ),
    ] {
        let promotion = one_promotion(&[before, fields, after].concat());
        assert_eq!(
            promotion.map(|promotion| promotion.id().get()),
            Ok(7),
            "{before}"
        );
    }
}

#[test]
fn a_list_without_a_total_counts_what_was_seen() {
    let query = SearchQuery {
        start: 40,
        ..SearchQuery::default()
    };
    let row = "<promotion><id>7</id><points>0</points><title>x</title></promotion>";
    for (body, count, total) in [
        (
            [
                "<response><promotions>",
                row,
                "</promotions><total>41</total></response>",
            ]
            .concat(),
            1,
            41,
        ),
        (
            ["<response><promotions>", row, "</promotions></response>"].concat(),
            1,
            41,
        ),
        (
            "<response><promotions/><total>0</total></response>".to_owned(),
            0,
            0,
        ),
        ("<response><total>312</total></response>".to_owned(), 0, 312),
        ("<response/>".to_owned(), 0, 40),
    ] {
        let page = now(answering(200, body.as_str()).search(&query)).expect("readable");
        assert_eq!((page.items.len(), page.total), (count, total), "{body}");
    }
}

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
    assert_eq!(
        label(here.card_system().id(), here.card_system().name()),
        "77 UiTPAS Zandveld"
    );
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
    assert_eq!(
        label(zandveld.system().id(), zandveld.system().name()),
        "77 UiTPAS Zandveld"
    );
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
        card.card_system()
            .map(|system| label(system.id(), system.name()))
            .as_deref(),
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
fn the_history_of_a_passholder() {
    let client = answering(200, include_str!("answers/history.xml"));
    let page =
        now(client.redeemed(&number("0770000012300"), &HistoryQuery::default())).expect("readable");
    assert_eq!(page.total, 41);
    let [tas, drink] = page.items.as_slice() else {
        panic!("two redemptions")
    };
    assert_eq!(
        (tas.id(), tas.promotion().title(), tas.promotion().points()),
        (301, "Stoffen tas", 12)
    );
    assert_eq!(iso(tas.at()).as_deref(), Some("2025-03-04T15:02:10+01:00"));
    assert_eq!(
        tas.counter().map(|counter| counter.name()),
        Some("Bibliotheek De Linde")
    );
    assert_eq!((drink.id(), drink.at(), drink.counter()), (300, None, None));
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
            now(answering(200, body).block(&number("0770000012300"), &counter(), &key())),
            Ok(()),
            "{body}"
        );
    }
}
