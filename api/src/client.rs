//! The client: what the desk asks of UiTPAS, in the words of the desk.
//!
//! Each call is one request and one answer; nothing is repeated, remembered or guessed. The
//! addresses stand in `endpoint`, the reading in `xml`, the network behind [`Transport`].

use crate::card::Card;
use crate::card_system::CardSystem;
use crate::counter::Counter;
use crate::endpoint::{self, encode_pairs};
use crate::error_code::ErrorCode;
use crate::history::{HistoryQuery, RedeemedPromotion};
use crate::identification::Identification;
use crate::identified::Identified;
use crate::key::{CounterKey, Uid};
use crate::new_card::NewCard;
use crate::number::UitpasNumber;
use crate::page::Page;
use crate::passholder::Passholder;
use crate::price::{CardPrice, PriceQuestion};
use crate::promotion::{Promotion, PromotionId};
use crate::search::{SearchQuery, Whose};
use crate::transport::{Answer, BookingKey, Method, Request, Transport};
use crate::trouble::Trouble;
use crate::xml::{self, Element, Unreadable, UnreadableProblem};

/// Asks the API over a transport.
#[derive(Clone, Debug)]
pub struct Client<T> {
    transport: T,
}

/// The code with which a gateway says that a request certainly did not leave it.
const NOT_SENT: &str = "NOT_SENT";

type Pairs = Vec<(&'static str, String)>;

/// Every call gives [`Trouble`] instead of its answer when there is none to give.
impl<T: Transport> Client<T> {
    /// A client that speaks through this transport.
    pub fn new(transport: T) -> Self {
        Self { transport }
    }

    /// The transport.
    pub fn transport(&self) -> &T {
        &self.transport
    }

    /// Searches promotions.
    pub async fn search(&self, query: &SearchQuery) -> Result<Page<Promotion>, Trouble> {
        let answer = self
            .get(endpoint::points_promotions(), query.parameters())
            .await?;
        let mut page = read(&answer, |root| xml::promotions(root, query.start))?;
        // More than was asked for is not shown.
        page.items
            .truncate(query.max.try_into().unwrap_or(usize::MAX));
        Ok(page)
    }

    /// One promotion, as it is now: the cheap way to look again before confirming a cash-in.
    pub async fn promotion(
        &self,
        id: PromotionId,
        whose: Option<&Whose>,
    ) -> Result<Promotion, Trouble> {
        let whose = whose.map(Whose::parameter).into_iter().collect();
        read(
            &self.get(endpoint::points_promotion(id), whose).await?,
            xml::promotion,
        )
    }

    /// Cashes a promotion in for the holder of a card: a booking. The answer has no balance; read
    /// the passholder again for that.
    pub async fn cash_in(
        &self,
        number: &UitpasNumber,
        id: PromotionId,
        counter: &CounterKey,
        key: &BookingKey,
    ) -> Result<Promotion, Trouble> {
        let form = vec![at(counter), ("pointsPromotionId", id.to_string())];
        read(
            &self
                .post(endpoint::cash_in_points_promotion(number), form, key)
                .await?,
            xml::promotion,
        )
    }

    /// Who or what belongs to something that was typed or scanned.
    pub async fn identify(
        &self,
        what: &Identification,
        counter: &CounterKey,
    ) -> Result<Identified, Trouble> {
        let query = vec![("identification", what.as_str().to_owned()), at(counter)];
        // Here a code is data, so nothing is taken for a refusal.
        Ok(xml::identified(&root(
            &self.get(endpoint::retrieve(), query).await?,
        )?)?)
    }

    /// The counters that the signed-in employee belongs to.
    pub async fn counters(&self, uid: &Uid) -> Result<Vec<Counter>, Trouble> {
        let query = vec![("uid", uid.as_str().to_owned())];
        read(&self.get(endpoint::counters(), query).await?, xml::counters)
    }

    /// The holder of a card. An employee names the counter; passholders reading themselves do not.
    pub async fn passholder(
        &self,
        number: &UitpasNumber,
        counter: Option<&CounterKey>,
    ) -> Result<Passholder, Trouble> {
        let query = counter.map(at).into_iter().collect();
        read(
            &self.get(endpoint::passholder(number), query).await?,
            xml::passholder,
        )
    }

    /// The passholder with a uid. An employee names the counter.
    pub async fn passholder_by_uid(
        &self,
        uid: &Uid,
        counter: Option<&CounterKey>,
    ) -> Result<Passholder, Trouble> {
        let query = counter.map(at).into_iter().collect();
        read(
            &self.get(endpoint::passholder_by_uid(uid), query).await?,
            xml::passholder,
        )
    }

    /// A card, given out or not.
    pub async fn card(&self, number: &UitpasNumber, counter: &CounterKey) -> Result<Card, Trouble> {
        let query = vec![("uitpasNumber", number.as_str().to_owned()), at(counter)];
        read(&self.get(endpoint::card(), query).await?, xml::card)
    }

    /// What a new card costs.
    pub async fn price(&self, question: &PriceQuestion) -> Result<CardPrice, Trouble> {
        let answer = self.get(endpoint::price(), question.parameters()).await?;
        read(&answer, |root| xml::price(root, &question.reason))
    }

    /// What the holder of a card redeemed.
    pub async fn redeemed(
        &self,
        number: &UitpasNumber,
        query: &HistoryQuery,
    ) -> Result<Page<RedeemedPromotion>, Trouble> {
        let answer = self
            .get(
                endpoint::cashed_points_promotions(number),
                query.parameters(),
            )
            .await?;
        let mut page = read(&answer, |root| xml::redeemed_promotions(root, query.start))?;
        page.items
            .truncate(query.max.try_into().unwrap_or(usize::MAX));
        Ok(page)
    }

    /// Registers a new card: a booking. Gives the number under which it is now known.
    pub async fn register_card(
        &self,
        card: &NewCard,
        key: &BookingKey,
    ) -> Result<UitpasNumber, Trouble> {
        let answer = self
            .post(endpoint::new_card(), card.parameters(), key)
            .await?;
        let root = booked(&answer)?;
        Ok(xml::registered_number(&root).unwrap_or_else(|| card.number.clone()))
    }

    /// Blocks a card for good: a booking. An employee names the counter; owners of the card do not.
    pub async fn block(
        &self,
        number: &UitpasNumber,
        counter: Option<&CounterKey>,
        key: &BookingKey,
    ) -> Result<(), Trouble> {
        let form = counter.map(at).into_iter().collect();
        booked(&self.post(endpoint::block(number), form, key).await?).map(drop)
    }

    /// The card systems there are.
    pub async fn card_systems(&self) -> Result<Vec<CardSystem>, Trouble> {
        read(
            &self.get(endpoint::card_systems(), Vec::new()).await?,
            xml::card_systems,
        )
    }

    async fn get(&self, mut path: String, query: Pairs) -> Result<Answer, Trouble> {
        if !query.is_empty() {
            path.push('?');
            path.push_str(&encode_pairs(&query));
        }
        self.ask(Request {
            method: Method::Get,
            path,
            form: None,
            booking: None,
        })
        .await
    }

    async fn post(&self, path: String, form: Pairs, key: &BookingKey) -> Result<Answer, Trouble> {
        let form = Some(encode_pairs(&form));
        self.ask(Request {
            method: Method::Post,
            path,
            form,
            booking: Some(key.clone()),
        })
        .await
    }

    async fn ask(&self, request: Request) -> Result<Answer, Trouble> {
        let answer = self.transport.send(request).await?;
        let refusal = || xml::refusal(root(&answer).as_ref().ok()?);
        Err(match answer.status {
            200 => return Ok(answer),
            401 => Trouble::SignedOut,
            status @ 400..500 => match refusal() {
                Some(refusal) => Trouble::Refused(refusal),
                None => Trouble::Failed { status },
            },
            503 if refusal().is_some_and(|refusal| refusal.code().as_str() == NOT_SENT) => {
                Trouble::NotPassedOn
            }
            status => Trouble::Failed { status },
        })
    }
}

/// The counter that a call is made for.
fn at(counter: &CounterKey) -> (&'static str, String) {
    ("balieConsumerKey", counter.as_str().to_owned())
}

fn root(answer: &Answer) -> Result<Element, Unreadable> {
    Element::read(&answer.body)
}

/// Reads the noun that was asked for.
fn read<N>(
    answer: &Answer,
    noun: impl Fn(&Element) -> Result<N, Unreadable>,
) -> Result<N, Trouble> {
    Ok(noun(&unrefused(answer)?)?)
}

/// The root of an answer. A refusal in its place came with the wrong status.
fn unrefused(answer: &Answer) -> Result<Element, Trouble> {
    let root = root(answer)?;
    match xml::refusal(&root) {
        Some(refusal) if xml::is_short_response(&root) => Err(Trouble::Refused(refusal)),
        _ => Ok(root),
    }
}

/// The short response after a booking. The status says that it was done; the codes of success
/// differ between servers, so only a code that is known to be a refusal says otherwise.
fn booked(answer: &Answer) -> Result<Element, Trouble> {
    let root = root(answer)?;
    if !xml::is_short_response(&root) {
        return Err(Unreadable::at("", UnreadableProblem::Unexpected).into());
    }
    match xml::refusal(&root) {
        Some(refusal) if ErrorCode::KNOWN.contains(refusal.code()) => {
            Err(Trouble::Refused(refusal))
        }
        _ => Ok(root),
    }
}
