//! The desk's own client reads every answer of the town: the only place where the two meet.

use uitpas_api::{
    BookingKey, CardStatus, CashInState, Client, CounterKey, Day, ErrorCode, HistoryQuery,
    Identification, Kansenstatuut, NewCard, NewCardReason, Order, Points, PriceQuestion,
    PromotionId, Reason, SearchQuery, Sort, Stock, Trouble, Uid, UitpasNumber, Who, Whose,
};

use crate::desk::{self, Desk};

fn client() -> Client<Desk> {
    Client::new(desk::open())
}

fn number(digits: &str) -> UitpasNumber {
    UitpasNumber::from_digits(digits).unwrap()
}

fn at(key: &str) -> CounterKey {
    CounterKey::new(key).unwrap()
}

fn key(text: &str) -> BookingKey {
    BookingKey::new(text)
}

#[tokio::test]
async fn a_search_reads_every_promotion_with_all_its_parts() {
    let everything = SearchQuery {
        max: 999,
        whose: Some(Whose::UitpasNumber(number(desk::LORE))),
        ..SearchQuery::default()
    };
    let page = client().search(&everything).await.unwrap();
    assert_eq!((page.items.len(), page.total), (84, 84));
    let find = |id: u64| {
        page.items
            .iter()
            .find(|promotion| promotion.id().get() == id)
            .unwrap()
    };
    let cinema = find(102);
    assert_eq!(
        (cinema.title(), cinema.points()),
        ("Filmticket op dinsdagavond", 20)
    );
    assert_eq!(
        cinema.stock(),
        Stock::Limited {
            available: 150,
            taken: 131
        }
    );
    assert_eq!(
        cinema
            .limit()
            .map(|limit| (limit.period_type().as_str().to_owned(), limit.volume())),
        Some(("MONTH".to_owned(), 2))
    );
    assert_eq!(
        cinema.cashing_period().end.unwrap().day(),
        Day::new(2026, 11, 21).unwrap()
    );
    assert_eq!(cinema.owning_card_system().unwrap().name(), "HELA");
    assert!(
        cinema
            .introduction()
            .plain()
            .starts_with("Een ticket voor de dinsdagfilm")
    );
    assert!(cinema.in_spotlight());
    assert_eq!(find(401).title(), "Gratis UiT-agenda");
    assert_eq!(
        find(107).cash_in_state(),
        Some(&CashInState::NotPossibleUserConstraint)
    );
    assert!(page.items.iter().all(|promotion| !matches!(
        promotion.cash_in_state(),
        None | Some(CashInState::Unknown(_))
    )));
    assert!(!find(403).introduction().plain().contains("alert"));
}

#[tokio::test]
async fn every_parameter_that_the_client_sends_is_understood() {
    let whole = SearchQuery {
        cities: vec!["Aalst".to_owned(), "Erpe-Mere".to_owned()],
        min_points: Some(1),
        max_points: Some(50),
        counters: vec![at(desk::DE_WERF), at(desk::DE_LINDE)],
        cashing_period_begin: Day::new(2026, 1, 1),
        cashing_period_end: Day::new(2027, 12, 31),
        sort: Sort::Points,
        order: Order::Asc,
        max: 7,
        start: 1,
        whose: Uid::new(desk::LORE_UID).map(Whose::Uid),
        filter_on_user_points: true,
        simulated_extra_points: Some(3),
        unexpired: true,
        published: true,
        owning_card_systems: vec![uitpas_api::CardSystemId::new(1)],
        applicable_card_systems: vec![
            uitpas_api::CardSystemId::new(1),
            uitpas_api::CardSystemId::new(77),
        ],
        order_by_owning_card_system: Some(uitpas_api::CardSystemId::new(1)),
        in_spotlight: Some(false),
    };
    let page = client().search(&whole).await.unwrap();
    assert_eq!(page.items.len(), 7.min(page.total as usize - 1));
    assert!(page.items.is_sorted_by_key(uitpas_api::Promotion::points));
}

#[tokio::test]
async fn a_cash_in_is_read_and_so_are_its_refusals() {
    let client = client();
    let booked = client
        .cash_in(
            &number(desk::LORE),
            PromotionId::new(6),
            &at(desk::DE_WERF),
            &key("a"),
        )
        .await
        .unwrap();
    assert!(booked.cashed_in() && booked.title() == "Gratis drankje");
    let again = client
        .cash_in(
            &number(desk::LORE),
            PromotionId::new(6),
            &at(desk::DE_WERF),
            &key("b"),
        )
        .await;
    let Err(Trouble::Refused(refusal)) = again else {
        panic!("{again:?}")
    };
    assert_eq!(refusal.code(), &ErrorCode::ActionNotAllowed);
    assert_eq!(
        refusal.cash_in_state(),
        Some(&CashInState::NotPossibleVolumeConstraint)
    );
    let one = client.promotion(PromotionId::new(6), None).await.unwrap();
    assert_eq!(one.stock().left(), Some(0));
    let history = client
        .redeemed(
            &number(desk::LORE),
            &HistoryQuery {
                counter: Some(at(desk::DE_WERF)),
                ..HistoryQuery::default()
            },
        )
        .await;
    let newest = &history.unwrap().items[0];
    assert_eq!(
        (newest.promotion().title(), newest.counter().unwrap().name()),
        ("Gratis drankje", "CC De Werf")
    );
}

#[tokio::test]
async fn every_kind_of_person_is_read() {
    let client = client();
    let counter = at(desk::DE_WERF);
    let seen = async |digits: &str| {
        let what = Identification::UitpasNumber(number(digits));
        client.identify(&what, &counter).await.unwrap()
    };
    let rows = [
        (desk::LORE, "Lore De Smedt", 42_000, Kansenstatuut::None),
        (desk::BRAM, "Bram Wouters", 412_000, Kansenstatuut::None),
        (
            desk::JEF_HALF_A_POINT,
            "Jef Cosyns",
            10_500,
            Kansenstatuut::None,
        ),
        (
            desk::YOUSSEF_IN_GRACE,
            "Youssef Benali",
            18_000,
            Kansenstatuut::InGrace {
                ended: Day::new(2026, 11, 8),
            },
        ),
        (
            desk::RITA_EXPIRED,
            "Rita Van Loo",
            30_000,
            Kansenstatuut::Expired {
                ended: Day::new(2026, 8, 20),
            },
        ),
        (
            desk::FATIMA_KANSEN,
            "Fatima El Idrissi",
            23_550,
            Kansenstatuut::Active {
                until: Day::new(2027, 4, 7),
            },
        ),
        (
            "0770000215614",
            "Mieke Aerts",
            0,
            Kansenstatuut::Suspended {
                until: Day::new(2026, 12, 8),
            },
        ),
    ];
    for (digits, name, thousandths, status) in rows {
        let identified = seen(digits).await;
        let Who::Passholder { passholder, card } = &identified.who else {
            panic!("{digits}: {identified:?}")
        };
        assert_eq!(
            (passholder.full_name(), passholder.points().thousandths()),
            (name.to_owned(), thousandths)
        );
        assert_eq!(
            passholder.memberships()[0].kansenstatuut(),
            status,
            "{name}"
        );
        assert!(
            passholder.uid().is_some()
                && card.is_some()
                && identified.number() == Some(&number(digits))
        );
    }
    let amina = seen(desk::AMINA_FEW_POINTS).await;
    let Who::Passholder { passholder, .. } = amina.who else {
        panic!()
    };
    assert_eq!(passholder.date_of_birth(), Day::new(2015, 4, 29));
    assert_eq!(passholder.points(), Points::whole(2));
    assert_eq!(
        seen(desk::MARLEEN_BLOCKED).await.code(),
        Some(&ErrorCode::InvalidCardStatusBlocked)
    );
    assert_eq!(
        seen(desk::RITA_EXPIRED).await.code(),
        Some(&ErrorCode::KansenstatuutExpired)
    );
    let Who::CardOnly(stock) = seen("0930000500106").await.who else {
        panic!()
    };
    assert_eq!(
        (stock.status(), stock.counter().unwrap().id()),
        (&CardStatus::LocalStock, desk::DE_WERF)
    );
    assert!(
        matches!(seen(desk::GODELIEVE_DELETED).await.who, Who::CardOnly(card) if card.status() == &CardStatus::Deleted)
    );
    let Who::GroupPass(pass) = seen(desk::GROUP_PASS).await.who else {
        panic!()
    };
    assert_eq!(
        (pass.name(), pass.available_tickets()),
        ("Klas 3B De Regenboog", Some(42))
    );
}

#[tokio::test]
async fn the_look_ups_around_are_read() {
    let client = client();
    let counter = at(desk::DE_WERF);
    let counters = client
        .counters(&Uid::new(desk::ELS).unwrap())
        .await
        .unwrap();
    assert_eq!(counters.len(), 8);
    assert!(counters.iter().any(|counter| !counter.may_register()));
    assert_eq!(client.card_systems().await.unwrap().len(), 3);
    assert_eq!(
        client
            .passholder(&number(desk::LORE), Some(&counter))
            .await
            .unwrap()
            .full_name(),
        "Lore De Smedt"
    );
    let by_uid = client
        .passholder_by_uid(&Uid::new(desk::LORE_UID).unwrap(), Some(&counter))
        .await
        .unwrap();
    assert_eq!(
        by_uid.memberships()[0].card().unwrap().number(),
        &number(desk::LORE)
    );
    let nobody = client
        .passholder_by_uid(&Uid::new("nobody").unwrap(), Some(&counter))
        .await;
    assert!(
        matches!(nobody, Err(Trouble::Refused(refusal)) if refusal.code() == &ErrorCode::UnknownPassholderUid)
    );
    assert!(
        client
            .card(&number("0930000500114"), &counter)
            .await
            .unwrap()
            .is_kansen()
    );
    let question = PriceQuestion {
        counter: counter.clone(),
        number: number("0930000500106"),
        reason: Reason::LossTheft,
        date_of_birth: Day::new(2015, 4, 29),
        postal_code: Some("9300".to_owned()),
        voucher: None,
    };
    assert_eq!(
        client.price(&question).await.unwrap().price().thousandths(),
        2_500
    );
}

#[tokio::test]
async fn a_card_is_blocked_and_replaced() {
    let client = client();
    let counter = at(desk::DE_WERF);
    client
        .block(&number(desk::LORE), Some(&counter), &key("block"))
        .await
        .unwrap();
    let card = NewCard {
        uid: Uid::new(desk::LORE_UID).unwrap(),
        number: number("0930000500114"),
        counter,
        reason: NewCardReason::ObtainKansenstatuut {
            until: Day::new(2027, 12, 31).unwrap(),
        },
        voucher: Some("1000000001".to_owned()),
    };
    assert_eq!(
        client.register_card(&card, &key("give")).await.unwrap(),
        card.number
    );
    let person = client
        .passholder(&card.number, Some(&card.counter))
        .await
        .unwrap();
    assert_eq!(
        person.memberships()[0].kansenstatuut(),
        Kansenstatuut::Active {
            until: Day::new(2027, 12, 31)
        }
    );
}
