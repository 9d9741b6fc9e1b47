//! What the answers about promotions become: a search, a cash-in, a history.

use uitpas_api::{
    Block, CardSystem, CashInState, ErrorCode, HistoryQuery, Inline, Moment, PeriodType, Promotion,
    PromotionId, SearchQuery, Stock, Trouble,
};

use crate::recorded::{answering, counter, key, labels, now, number};

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
