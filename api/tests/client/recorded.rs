//! A transport that gives one recorded answer and keeps what it was asked.

use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use uitpas_api::{
    Answer, BookingKey, CardSystem, Client, CounterKey, HistoryQuery, Identification, NewCard,
    NewCardReason, NoAnswer, PriceQuestion, PromotionId, Reason, Request, SearchQuery, Transport,
    Trouble, Uid, UitpasNumber,
};

pub struct Recorded {
    answer: Result<Answer, NoAnswer>,
    pub asked: RefCell<Vec<Request>>,
}

impl Transport for Recorded {
    async fn send(&self, request: Request) -> Result<Answer, NoAnswer> {
        self.asked.borrow_mut().push(request);
        self.answer.clone()
    }
}

/// A client that will be answered with this status and body.
pub fn answering(status: u16, body: impl Into<Vec<u8>>) -> Client<Recorded> {
    client(Ok(Answer {
        status,
        body: body.into(),
    }))
}

/// A client that will not be answered.
pub fn silent(why: NoAnswer) -> Client<Recorded> {
    client(Err(why))
}

fn client(answer: Result<Answer, NoAnswer>) -> Client<Recorded> {
    Client::new(Recorded {
        answer,
        asked: RefCell::default(),
    })
}

/// The outcome of a call; a recorded answer is there at once.
pub fn now<T>(call: impl Future<Output = T>) -> T {
    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => panic!("a recorded answer needs no waiting"),
    }
}

pub fn number(digits: &str) -> UitpasNumber {
    UitpasNumber::from_digits(digits).unwrap_or_else(|problem| panic!("{digits}: {problem}"))
}

pub fn counter() -> CounterKey {
    CounterKey::new("31413BDF-DFC7-7A9F-10403618C2816E44").unwrap_or_else(|| panic!("a key"))
}

pub fn uid() -> Uid {
    Uid::new("8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77").unwrap_or_else(|| panic!("a uid"))
}

pub fn key() -> BookingKey {
    BookingKey::new("5f1d7a90")
}

pub fn new_card() -> NewCard {
    NewCard {
        uid: uid(),
        number: number("0930000000107"),
        counter: counter(),
        reason: NewCardReason::LossKansenstatuut,
        voucher: None,
    }
}

pub fn price_question() -> PriceQuestion {
    PriceQuestion {
        counter: counter(),
        number: number("0930000000107"),
        reason: Reason::LossTheft,
        date_of_birth: None,
        postal_code: None,
        voucher: None,
    }
}

/// A name for each call, and its outcome with the answer itself left out.
pub type Outcome = (&'static str, Result<(), Trouble>);

/// Makes every call there is, one after the other.
pub fn every_call(client: &Client<Recorded>) -> [Outcome; 13] {
    let number = number("0987654321321");
    let what = Identification::UitpasNumber(number.clone());
    let (counter, uid, key) = (counter(), uid(), key());
    let id = PromotionId::new(6);
    [
        (
            "search",
            now(client.search(&SearchQuery::default())).map(drop),
        ),
        ("promotion", now(client.promotion(id, None)).map(drop)),
        ("identify", now(client.identify(&what, &counter)).map(drop)),
        ("counters", now(client.counters(&uid)).map(drop)),
        (
            "passholder",
            now(client.passholder(&number, Some(&counter))).map(drop),
        ),
        (
            "passholder_by_uid",
            now(client.passholder_by_uid(&uid, None)).map(drop),
        ),
        ("card", now(client.card(&number, &counter)).map(drop)),
        ("price", now(client.price(&price_question())).map(drop)),
        (
            "redeemed",
            now(client.redeemed(&number, &HistoryQuery::default())).map(drop),
        ),
        ("card_systems", now(client.card_systems()).map(drop)),
        (
            "cash_in",
            now(client.cash_in(&number, id, &counter, &key)).map(drop),
        ),
        (
            "register_card",
            now(client.register_card(&new_card(), &key)).map(drop),
        ),
        ("block", now(client.block(&number, Some(&counter), &key))),
    ]
}

/// A card system as `id name`, which is quicker to compare.
pub fn label(system: &CardSystem) -> String {
    format!("{} {}", system.id(), system.name())
}

/// Several of them.
pub fn labels(systems: &[CardSystem]) -> Vec<String> {
    systems.iter().map(label).collect()
}
