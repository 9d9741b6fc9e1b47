//! `GET uitpas/passholder/pointsPromotions`: search for promotions.

use axum::extract::State;
use jiff::Zoned;
use rusqlite::Connection;

use super::named;
use super::state::Asker;
use crate::actor::Actor;
use crate::amount::Points;
use crate::answer::promotion::Told;
use crate::answer::{Answer, Document};
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::cash_in_state::CashInState;
use crate::rules::rights::Call;
use crate::town::Town;
use crate::town::card_system::{folded_city, is_known_city};
use crate::town::catalogue::Catalogue;
use crate::town::passholder::Passholder;
use crate::town::promotion::Promotion;
use crate::town::search::Search;
use crate::town::sort::{Order, Sort};

/// Any `max` up to this is served; real clients send 999999 for "all".
const DEFAULT_MAX: i64 = 20;

/// A promotion and how it stands.
type Hit<'c> = (&'c Promotion, Told);

pub async fn search(
    State(town): State<Town>,
    actor: Actor,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::SearchPromotions)?;
    let (books, now) = (town.books(), town.now());
    let question = Question::read(&books, &parameters, &now)?;
    if let Some(person) = &question.person {
        actor.check_may_see(person)?;
    }
    let catalogue = town.catalogue();
    let (hits, total) = question.answer(&books, &catalogue, &now)?;
    Ok(Answer::document("response", |answer| {
        if hits.is_empty() {
            answer.empty("promotions");
        } else {
            answer.group("promotions", |answer| {
                for (promotion, told) in &hits {
                    answer.group("promotion", |answer| {
                        answer.found_promotion(promotion, *told)
                    });
                }
            });
        }
        answer.text("total", total);
    }))
}

/// What was asked: what the books can answer, and what only the rules can.
struct Question {
    search: Search,
    person: Option<Passholder>,
    /// Points that the person does not have, but might.
    extra: Points,
    /// The states wanted; empty means all. No document has this parameter, but clients send it.
    states: Vec<CashInState>,
    start: usize,
    max: usize,
}

impl Question {
    fn read(books: &Connection, parameters: &Parameters, now: &Zoned) -> Result<Self, Refusal> {
        let (min_points, max_points) = (
            parameters.count("minPoints")?,
            parameters.count("maxPoints")?,
        );
        if min_points
            .zip(max_points)
            .is_some_and(|(min, max)| min > max)
        {
            return Err(Refusal::new(
                Code::InvalidIntervalMinHigherThanMax,
                "minPoints is higher than maxPoints.",
            ));
        }
        let (cashing_from, cashing_to) =
            parameters.period("cashingPeriodBegin", "cashingPeriodEnd")?;
        let extra = Points::whole(parameters.count("simulatedExtraPoints")?.unwrap_or(0));
        let person = named::person_asked_for(books, parameters)?;
        let only_affordable = parameters.flag("filterOnUserPoints")?.unwrap_or(false);
        let affordable = match (&person, only_affordable) {
            (_, false) => None,
            (Some(person), true) => Some(person.points.plus(extra).0),
            (None, true) => {
                return Err(Refusal::new(
                    Code::InvalidParameters,
                    "filterOnUserPoints needs uid or uitpasNumber.",
                ));
            }
        };
        let at_present = |wanted: Option<bool>| wanted.unwrap_or(false).then(|| now.timestamp());
        let search = Search {
            cities: parameters
                .all("city")
                .map(|city| known_city(books, city))
                .collect::<Result<_, _>>()?,
            min_points,
            max_points,
            counters: parameters
                .all("balieConsumerKey")
                .map(|key| Ok(named::counter(books, key)?.id))
                .collect::<Result<_, Refusal>>()?,
            cashing_from: cashing_from.map(|span| span.first),
            cashing_to: cashing_to.map(|span| span.last),
            affordable,
            unexpired_at: at_present(parameters.flag("unexpired")?),
            published_at: at_present(parameters.flag("published")?),
            owners: known_card_systems(books, parameters.integers("owningCardSystemId")?)?,
            applicable: known_card_systems(books, parameters.integers("applicableCardSystemId")?)?,
            in_spotlight: parameters.flag("inSpotlight")?,
            first_owner: known_card_systems(
                books,
                parameters
                    .integer("orderByOwningCardSystemId")?
                    .into_iter()
                    .collect(),
            )?
            .pop(),
            sort: parameters.choice("sort", &Sort::WORDS, Sort::CreationDate)?,
            order: parameters.choice("order", &Order::WORDS, Order::Descending)?,
        };
        let state = |word: &str| {
            CashInState::parse(word).ok_or_else(|| {
                Refusal::new(
                    Code::InvalidParameters,
                    format!("cashInState cannot be {word}."),
                )
            })
        };
        Ok(Self {
            search,
            person,
            extra,
            states: parameters
                .all("cashInState")
                .map(state)
                .collect::<Result<_, _>>()?,
            start: many(parameters.count("start")?.unwrap_or(0)),
            max: many(parameters.count("max")?.unwrap_or(DEFAULT_MAX)),
        })
    }

    /// The page and the total over all pages.
    fn answer<'c>(
        &self,
        books: &Connection,
        all: &'c Catalogue,
        now: &Zoned,
    ) -> Result<(Vec<Hit<'c>>, usize), Refusal> {
        let asker = Asker::new(books, self.person.as_ref(), self.extra, now)?;
        let mut found = self.search.found(all);
        if !self.states.is_empty() {
            // Only the rules know the states: every promotion that was found has to be looked at.
            let sold_out = Promotion::sold_out(books)?;
            found.retain(|place| {
                all.at(place).is_some_and(|promotion| {
                    let is_limited = promotion.max_units.is_some();
                    let none_left = is_limited && sold_out.contains(&promotion.id);
                    let left = none_left.then_some(0);
                    self.states.contains(&asker.state(promotion, left))
                })
            });
        }
        let page = self.search.page(all, &found, self.start, self.max);
        let hits = page
            .into_iter()
            .map(|promotion| Ok((promotion, asker.told(promotion)?)));
        Ok((hits.collect::<rusqlite::Result<_>>()?, found.count()))
    }
}

fn many(count: i64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn known_city(books: &Connection, city: &str) -> Result<String, Refusal> {
    let folded = folded_city(city);
    if is_known_city(books, &folded)? {
        return Ok(folded);
    }
    Err(Refusal::new(
        Code::ParseInvalidCityName,
        format!("No city is called {city}."),
    ))
}

fn known_card_systems(books: &Connection, ids: Vec<i64>) -> Result<Vec<i64>, Refusal> {
    ids.into_iter()
        .map(|id| Ok(named::card_system(books, id)?.id))
        .collect()
}
