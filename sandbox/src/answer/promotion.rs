//! A promotion on the wire. The same noun looks different from call to call, as it does in the real
//! API: search tells a counter's numeric id, the other calls its consumer key; a cash-in tells no dates.

use std::sync::Arc;

use super::Answer;
use crate::moment::written;
use crate::rules::cash_in_state::CashInState;
use crate::town::counter::Counter;
use crate::town::promotion::Promotion;

/// How a promotion stands for whoever asked.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    pub state: CashInState,
    /// Whether the person had it before.
    pub cashed_in: bool,
    /// How many units of it are taken, by anybody.
    pub units_taken: i64,
}

/// How an empty list is written: both ways occur, and mean the same.
#[derive(Clone, Copy)]
enum EmptyList {
    LeftOut,
    Written,
}

/// Odd ids write empty lists, even ones leave them out (6 and 7 of the search example do so).
fn empty_list(promotion: &Promotion) -> EmptyList {
    if promotion.id % 2 == 0 {
        EmptyList::LeftOut
    } else {
        EmptyList::Written
    }
}

impl Answer {
    /// What search tells of a promotion.
    pub fn found_promotion(&mut self, promotion: &Promotion, told: Told) {
        let empty = empty_list(promotion);
        self.list(
            "applicableCardSystems",
            &promotion.card_systems,
            empty,
            |answer, system| answer.card_system("cardsystem", system),
        );
        self.list("balies", &promotion.counters, empty, |answer, counter| {
            answer.group("balie", |answer| {
                answer.text("name", &counter.name);
                answer.text("id", counter.id);
            });
        });
        self.promotion_body(promotion, told);
    }

    /// What the call for one promotion tells.
    pub fn detailed_promotion(&mut self, promotion: &Promotion, told: Told) {
        let empty = empty_list(promotion);
        self.list(
            "applicableCardSystems",
            &promotion.card_systems,
            empty,
            |answer, system| answer.card_system("cardsystem", system),
        );
        self.list("balies", &promotion.counters, empty, visible_counter);
        self.promotion_body(promotion, told);
    }

    /// What cash-in and history tell: neither dates nor stock.
    pub fn reduced_promotion(&mut self, promotion: &Promotion) {
        self.list(
            "applicableCardSystems",
            &promotion.card_systems,
            EmptyList::Written,
            |answer, system| {
                answer.card_system("cardsystem", system);
            },
        );
        self.list(
            "balies",
            &promotion.counters,
            EmptyList::Written,
            visible_counter,
        );
        self.text("cashedIn", true);
        self.text("id", promotion.id);
        self.text("inSpotlight", promotion.in_spotlight);
        self.text("points", promotion.points);
        self.text("title", &promotion.title);
    }

    fn promotion_body(&mut self, promotion: &Promotion, told: Told) {
        self.text("cashedIn", told.cashed_in);
        self.optional("description1", some(&promotion.intro));
        self.optional("description2", some(&promotion.terms));
        self.text("id", promotion.id);
        self.text("inSpotlight", promotion.in_spotlight);
        if let Some(owner) = &promotion.owner {
            self.card_system("owningCardSystem", owner);
        }
        self.list(
            "pictures",
            &promotion.pictures,
            empty_list(promotion),
            |answer, picture| answer.text("picture", picture),
        );
        self.text("points", promotion.points);
        self.text("title", &promotion.title);
        if let Some((kind, volume)) = promotion.limit {
            self.group("periodConstraint", |answer| {
                answer.text("periodType", kind.as_str());
                answer.text("periodVolume", volume);
            });
        }
        self.text("creationDate", written(promotion.created));
        self.optional("cashingPeriodBegin", promotion.cashing.0.map(written));
        self.optional("cashingPeriodEnd", promotion.cashing.1.map(written));
        self.optional(
            "publicationPeriodBegin",
            promotion.publication.0.map(written),
        );
        self.optional("publicationPeriodEnd", promotion.publication.1.map(written));
        self.list(
            "validForCities",
            &promotion.cities,
            empty_list(promotion),
            |answer, city| answer.text("city", city),
        );
        if let Some(max) = promotion.max_units {
            self.text("maxAvailableUnits", max);
        }
        self.text("unitsTaken", told.units_taken);
        self.text("cashInState", told.state.as_str());
    }

    fn list<T>(
        &mut self,
        name: &str,
        items: &[T],
        empty: EmptyList,
        write: impl Fn(&mut Self, &T),
    ) {
        match (items, empty) {
            ([], EmptyList::LeftOut) => {}
            ([], EmptyList::Written) => self.empty(name),
            _ => self.group(name, |answer| {
                items.iter().for_each(|item| write(answer, item))
            }),
        }
    }
}

fn visible_counter(answer: &mut Answer, counter: &Arc<Counter>) {
    answer.group("balie", |answer| {
        answer.text("name", format!("{} ", counter.name));
        answer.text("id", &counter.key);
        answer.text("visible", false);
    });
}

/// A text, unless there is nothing in it.
fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
