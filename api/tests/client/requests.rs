//! What each call sends.

use uitpas_api::{
    Day, HistoryQuery, Identification, Method, NewCard, NewCardReason, PriceQuestion, PromotionId,
    Request, SearchQuery, Whose,
};

use crate::recorded::{
    Recorded, answering, counter, key, new_card, now, number, price_question, uid,
};

const KEY: &str = "balieConsumerKey=31413BDF-DFC7-7A9F-10403618C2816E44";

/// What one call sends; that it cannot read the empty answer is another matter.
fn sent(call: impl FnOnce(&uitpas_api::Client<Recorded>)) -> Request {
    let client = answering(200, "<response/>");
    call(&client);
    match client.transport().asked.borrow().as_slice() {
        [one] => one.clone(),
        other => panic!("one request, not {other:?}"),
    }
}

#[test]
fn reading_is_a_get_without_a_body_or_a_booking_key() {
    let nr = number("0987654321321");
    let what = Identification::Insz("85073003328".into());
    let question = PriceQuestion {
        date_of_birth: Day::new(1985, 7, 30),
        postal_code: Some("9300".into()),
        voucher: Some(" 1000000012 ".into()),
        ..price_question()
    };
    let by_uid = Whose::Uid(uid());
    for (request, path) in [
        (
            sent(|c| drop(now(c.search(&SearchQuery::default())))),
            "/uitpas/passholder/pointsPromotions".to_owned(),
        ),
        (
            sent(|c| {
                drop(now(c.search(&SearchQuery {
                    min_points: Some(5),
                    ..SearchQuery::default()
                })))
            }),
            "/uitpas/passholder/pointsPromotions?minPoints=5".to_owned(),
        ),
        (
            sent(|c| drop(now(c.promotion(PromotionId::new(6), None)))),
            "/uitpas/promotion/pointsPromotion/6".to_owned(),
        ),
        (
            sent(|c| drop(now(c.promotion(PromotionId::new(6), Some(&by_uid))))),
            "/uitpas/promotion/pointsPromotion/6?uid=8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77"
                .to_owned(),
        ),
        (
            sent(|c| drop(now(c.identify(&what, &counter())))),
            format!("/uitpas/retrieve?identification=85073003328&{KEY}"),
        ),
        (
            sent(|c| drop(now(c.counters(&uid())))),
            "/uitpas/balie/list?uid=8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77".to_owned(),
        ),
        (
            sent(|c| drop(now(c.passholder(&nr, Some(&counter()))))),
            format!("/uitpas/passholder/0987654321321?{KEY}"),
        ),
        (
            sent(|c| drop(now(c.passholder(&nr, None)))),
            "/uitpas/passholder/0987654321321".to_owned(),
        ),
        (
            sent(|c| drop(now(c.passholder_by_uid(&uid(), Some(&counter()))))),
            format!("/uitpas/passholder/uid/8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77?{KEY}"),
        ),
        (
            sent(|c| drop(now(c.card(&nr, &counter())))),
            format!("/uitpas/card?uitpasNumber=0987654321321&{KEY}"),
        ),
        (
            sent(|c| drop(now(c.price(&price_question())))),
            format!("/uitpas/price?{KEY}&uitpasNumber=0930000000107&reason=LOSS_THEFT"),
        ),
        (
            sent(|c| drop(now(c.price(&question)))),
            format!(
                "/uitpas/price?{KEY}&uitpasNumber=0930000000107&reason=LOSS_THEFT\
                 &dateOfBirth=1985-07-30&postalCode=9300&voucherNumber=1000000012"
            ),
        ),
        (
            sent(|c| {
                drop(now(c.redeemed(
                    &nr,
                    &HistoryQuery {
                        counter: Some(counter()),
                        ..HistoryQuery::default()
                    },
                )))
            }),
            format!(
                "/uitpas/passholder/0987654321321/cashedPointsPromotions?{KEY}&sort=CASHINGDATE"
            ),
        ),
        (
            sent(|c| drop(now(c.card_systems()))),
            "/uitpas/cardsystem".to_owned(),
        ),
    ] {
        assert_eq!(
            request,
            Request {
                method: Method::Get,
                path,
                form: None,
                booking: None
            }
        );
    }
}

#[test]
fn a_booking_is_a_post_with_a_form_and_its_key() {
    let nr = number("0987654321321");
    let granted = Day::new(2027, 12, 31).expect("a day");
    let granted = NewCard {
        reason: NewCardReason::ObtainKansenstatuut { until: granted },
        ..new_card()
    };
    for (request, path, form) in [
        (
            sent(|c| drop(now(c.cash_in(&nr, PromotionId::new(6), &counter(), &key())))),
            "/uitpas/passholder/0987654321321/cashInPointsPromotion",
            format!("{KEY}&pointsPromotionId=6"),
        ),
        (
            sent(|c| drop(now(c.register_card(&new_card(), &key())))),
            "/uitpas/passholder/newCard",
            format!(
                "uid=8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77&reason=LOSS_KANSENSTATUUT&uitpasNumber=0930000000107&{KEY}"
            ),
        ),
        (
            sent(|c| drop(now(c.register_card(&granted, &key())))),
            "/uitpas/passholder/newCard",
            format!(
                "uid=8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77&reason=OBTAIN_KANSENSTATUUT&uitpasNumber=0930000000107\
                 &{KEY}&kansenStatuutEndDate=2027-12-31T00%3A00%3A00%2B01%3A00"
            ),
        ),
        (
            sent(|c| drop(now(c.block(&nr, Some(&counter()), &key())))),
            "/uitpas/passholder/block/0987654321321",
            KEY.to_owned(),
        ),
        (
            sent(|c| drop(now(c.block(&nr, None, &key())))),
            "/uitpas/passholder/block/0987654321321",
            String::new(),
        ),
    ] {
        let expected = Request {
            method: Method::Post,
            path: path.into(),
            form: Some(form),
            booking: Some(key()),
        };
        assert_eq!(request, expected);
    }
    assert_eq!(key().as_str(), "5f1d7a90");
}
