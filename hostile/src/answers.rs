//! The answers of UiTPAS: every reader of XML in `uitpas_api`, through the call that uses it.

use uitpas_api::{
    BookingKey, Client, CounterKey, HistoryQuery, Identification, NewCard, NewCardReason,
    PriceQuestion, Promotion, PromotionId, Reason, SearchQuery, Trouble, Uid, UitpasNumber,
};

use crate::at_once::at_once;
use crate::played::{Played, answering};

/// The statuses that are told apart, the good one first.
const STATUSES: [u16; 8] = [200, 400, 401, 404, 500, 503, 204, 302];

/// The longest place that an unreadable answer is said to be unreadable at: names of elements, and their numbers.
const LONGEST_PLACE: usize = 200;

/// The first byte is the call (`a` the first), the second the status (`0` is 200), the others the body.
pub fn answers(data: &[u8]) {
    let [call, status, body @ ..] = data else {
        return;
    };
    let status = usize::from(status.wrapping_sub(b'0')) % STATUSES.len();
    let status = STATUSES.get(status).copied().unwrap_or(200);
    let Some(known) = Known::invented() else {
        return;
    };
    let client = answering(status, body);
    let outcome = known.ask(call.wrapping_sub(b'a'), &client, body.len());
    match outcome {
        Ok(()) => {
            assert_eq!(status, 200, "only a 200 is an answer");
            assert!(std::str::from_utf8(body).is_ok(), "only text is an answer");
        }
        Err(trouble) => check(&trouble, status, body.len()),
    }
}

/// What holds of every trouble.
fn check(trouble: &Trouble, status: u16, bytes: usize) {
    match trouble {
        Trouble::SignedOut => assert_eq!(status, 401),
        Trouble::NotPassedOn => assert_eq!(status, 503),
        Trouble::Failed { status: told } => assert_eq!(*told, status),
        Trouble::NoAnswer(_) => panic!("there was an answer"),
        Trouble::Refused(refusal) => {
            assert!(refusal.code().as_str().len() <= bytes);
            assert!(refusal.message().len() <= bytes);
        }
        Trouble::Unreadable(unreadable) => {
            assert_eq!(status, 200);
            // It must not repeat what it stumbled over, which could be somebody's.
            let is_name = |c: char| c.is_ascii_alphanumeric() || "/[]".contains(c);
            assert!(unreadable.place.chars().all(is_name), "{unreadable}");
            assert!(unreadable.place.len() <= LONGEST_PLACE, "{unreadable}");
        }
    }
    assert!(trouble.to_string().len() <= bytes + 2 * LONGEST_PLACE);
}

/// What the calls are asked with, all of it invented.
struct Known {
    number: UitpasNumber,
    counter: CounterKey,
    uid: Uid,
    key: BookingKey,
    id: PromotionId,
}

impl Known {
    fn invented() -> Option<Self> {
        Some(Self {
            number: UitpasNumber::from_digits("0930000201101").ok()?,
            counter: CounterKey::new("31413BDF-DFC7-7A9F-10403618C2816E44")?,
            uid: Uid::new("8d80e3b6")?,
            key: BookingKey::new("5f1d7a90"),
            id: PromotionId::new(6),
        })
    }

    /// Makes one of the calls, and looks through what it gives.
    fn ask(&self, call: u8, client: &Client<Played>, bytes: usize) -> Result<(), Trouble> {
        let (number, counter) = (&self.number, &self.counter);
        match call % 13 {
            0 => {
                let page = at_once(client.search(&SearchQuery::default()))?;
                assert!(page.items.len() <= bytes);
                page.items.iter().for_each(|item| promotion(item, bytes));
            }
            1 => promotion(&at_once(client.promotion(self.id, None))?, bytes),
            2 => {
                let what = Identification::UitpasNumber(number.clone());
                let found = at_once(client.identify(&what, counter))?;
                found.number().iter().for_each(|number| digits(number));
            }
            3 => {
                for counter in at_once(client.counters(&self.uid))? {
                    assert!(!counter.key().as_str().is_empty());
                    assert!(counter.name().len() <= bytes);
                }
            }
            4 | 5 => {
                let person = if call % 13 == 4 {
                    at_once(client.passholder(number, Some(counter)))?
                } else {
                    at_once(client.passholder_by_uid(&self.uid, None))?
                };
                assert!(person.full_name().len() <= bytes + 1);
                assert!(person.memberships().len() <= bytes);
            }
            6 => digits(at_once(client.card(number, counter))?.number()),
            7 => {
                let question = PriceQuestion {
                    counter: counter.clone(),
                    number: number.clone(),
                    reason: Reason::LossTheft,
                    date_of_birth: None,
                    postal_code: None,
                    voucher: None,
                };
                assert!(at_once(client.price(&question))?.price().thousandths() >= 0);
            }
            8 => {
                let page = at_once(client.redeemed(number, &HistoryQuery::default()))?;
                for redeemed in &page.items {
                    promotion(redeemed.promotion(), bytes);
                }
            }
            9 => {
                for system in at_once(client.card_systems())? {
                    assert!(system.name().len() <= bytes);
                }
            }
            10 => promotion(
                &at_once(client.cash_in(number, self.id, counter, &self.key))?,
                bytes,
            ),
            11 => {
                let card = NewCard {
                    uid: self.uid.clone(),
                    number: number.clone(),
                    counter: counter.clone(),
                    reason: NewCardReason::LossKansenstatuut,
                    voucher: None,
                };
                digits(&at_once(client.register_card(&card, &self.key))?);
            }
            _ => at_once(client.block(number, Some(counter), &self.key))?,
        }
        Ok(())
    }
}

/// What holds of every promotion.
fn promotion(promotion: &Promotion, bytes: usize) {
    assert!(!promotion.title().is_empty() && promotion.title().len() <= bytes);
    assert!(promotion.introduction().plain().len() <= bytes);
    assert!(promotion.terms().plain().len() <= bytes);
    for picture in promotion.pictures() {
        let picture = picture.to_ascii_lowercase();
        let is_path = picture.starts_with('/') && !picture.starts_with("//");
        assert!(is_path || is_web(&picture), "{picture}");
    }
}

/// A number of a card is always thirteen digits.
fn digits(number: &UitpasNumber) {
    assert_eq!(number.as_str().len(), 13);
    assert!(number.as_str().bytes().all(|byte| byte.is_ascii_digit()));
}

fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}
