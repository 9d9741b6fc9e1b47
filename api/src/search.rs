//! The question a promotion search asks: every parameter of the document, with its default.
//!
//! The one place for names and defaults of these parameters. Knows nothing of the page's address.

use crate::card_system::CardSystemId;
use crate::day::Day;
use crate::key::{CounterKey, Uid};
use crate::number::UitpasNumber;

/// A search for promotions. The default finds all of them, newest first, twenty at a time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SearchQuery {
    /// For the residents of any of these cities.
    pub cities: Vec<String>,
    /// Costs at least this many points.
    pub min_points: Option<u32>,
    /// Costs at most this many points.
    pub max_points: Option<u32>,
    /// Can be taken at any of these counters.
    pub counters: Vec<CounterKey>,
    /// Can still be cashed in on this day or later.
    pub cashing_period_begin: Option<Day>,
    /// Can be cashed in on this day or earlier.
    pub cashing_period_end: Option<Day>,
    /// What to sort by.
    pub sort: Sort,
    /// In which direction.
    pub order: Order,
    /// How many at most.
    pub max: u32,
    /// How many to skip.
    pub start: u32,
    /// The passholder to judge cash-in states and balances for.
    pub whose: Option<Whose>,
    /// Only what that passholder can afford.
    pub filter_on_user_points: bool,
    /// Judge as if the passholder had this many points more.
    pub simulated_extra_points: Option<u32>,
    /// Only what can still be cashed in, today or later.
    pub unexpired: bool,
    /// Only what is shown to the public today.
    pub published: bool,
    /// Offered by any of these card systems.
    pub owning_card_systems: Vec<CardSystemId>,
    /// For members of any of these card systems.
    pub applicable_card_systems: Vec<CardSystemId>,
    /// Put what this card system offers first.
    pub order_by_owning_card_system: Option<CardSystemId>,
    /// Only what is in the spotlight, or only what is not.
    pub in_spotlight: Option<bool>,
}

impl Default for SearchQuery {
    fn default() -> Self {
        Self {
            cities: Vec::new(),
            min_points: None,
            max_points: None,
            counters: Vec::new(),
            cashing_period_begin: None,
            cashing_period_end: None,
            sort: Sort::default(),
            order: Order::default(),
            max: 20,
            start: 0,
            whose: None,
            filter_on_user_points: false,
            simulated_extra_points: None,
            unexpired: false,
            published: false,
            owning_card_systems: Vec::new(),
            applicable_card_systems: Vec::new(),
            order_by_owning_card_system: None,
            in_spotlight: None,
        }
    }
}

/// The passholder a question is about: by uid or by number, never both.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Whose {
    /// By uid.
    Uid(Uid),
    /// By the number of a card.
    UitpasNumber(UitpasNumber),
}

impl Whose {
    pub(crate) fn parameter(&self) -> (&'static str, String) {
        match self {
            Self::Uid(uid) => ("uid", uid.as_str().to_owned()),
            Self::UitpasNumber(number) => ("uitpasNumber", number.as_str().to_owned()),
        }
    }
}

/// What promotions are sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sort {
    /// When it was made.
    #[default]
    CreationDate,
    /// The title.
    Title,
    /// The last day it can be cashed in.
    CashingPeriodEnd,
    /// The price.
    Points,
}

impl Sort {
    /// All of them, in the order of the document.
    pub const ALL: [Self; 4] = [
        Self::CreationDate,
        Self::Title,
        Self::CashingPeriodEnd,
        Self::Points,
    ];

    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CreationDate => "CREATION_DATE",
            Self::Title => "TITLE",
            Self::CashingPeriodEnd => "CASHING_PERIOD_END",
            Self::Points => "POINTS",
        }
    }

    /// The field with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == word)
    }
}

/// The direction of a sort.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    /// Smallest, earliest or A first.
    Asc,
    /// Largest, latest or Z first.
    #[default]
    Desc,
}

impl Order {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Asc, Self::Desc];

    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asc => "ASC",
            Self::Desc => "DESC",
        }
    }

    /// The direction with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == word)
    }
}

impl SearchQuery {
    /// The parameters that differ from their default, in the order of the document. Lists repeat
    /// their name. The first and last day go as the first and last second of it in Brussels.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        let default = Self::default();
        let mut pairs = Vec::new();
        let mut send = |name, value: Option<String>| pairs.extend(value.map(|value| (name, value)));
        let number = |number: Option<u32>| number.map(|number| number.to_string());
        let flag = |on: bool| on.then(|| "true".to_owned());

        for city in &self.cities {
            send("city", Some(city.clone()));
        }
        send("minPoints", number(self.min_points));
        send("maxPoints", number(self.max_points));
        for counter in &self.counters {
            send("balieConsumerKey", Some(counter.as_str().to_owned()));
        }
        send(
            "cashingPeriodBegin",
            self.cashing_period_begin.map(|day| day.start().iso()),
        );
        send(
            "cashingPeriodEnd",
            self.cashing_period_end.map(|day| day.end().iso()),
        );
        send(
            "sort",
            (self.sort != default.sort).then(|| self.sort.as_str().to_owned()),
        );
        send(
            "order",
            (self.order != default.order).then(|| self.order.as_str().to_owned()),
        );
        send(
            "max",
            number(Some(self.max).filter(|&max| max != default.max)),
        );
        send(
            "start",
            number(Some(self.start).filter(|&start| start != default.start)),
        );
        if let Some((name, value)) = self.whose.as_ref().map(Whose::parameter) {
            send(name, Some(value));
        }
        send("filterOnUserPoints", flag(self.filter_on_user_points));
        send("simulatedExtraPoints", number(self.simulated_extra_points));
        send("unexpired", flag(self.unexpired));
        send("published", flag(self.published));
        for system in &self.owning_card_systems {
            send("owningCardSystemId", Some(system.to_string()));
        }
        send(
            "orderByOwningCardSystemId",
            self.order_by_owning_card_system
                .map(|system| system.to_string()),
        );
        for system in &self.applicable_card_systems {
            send("applicableCardSystemId", Some(system.to_string()));
        }
        send("inSpotlight", self.in_spotlight.map(|on| on.to_string()));
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::encode_pairs;

    fn sent(query: &SearchQuery) -> String {
        encode_pairs(&query.parameters())
    }

    #[test]
    fn the_default_sends_nothing() {
        assert_eq!(sent(&SearchQuery::default()), "");
    }

    #[test]
    fn all_twenty_parameters_in_the_order_of_the_document() {
        let query = SearchQuery {
            cities: vec!["Aalst".into(), "Erpe-Mere".into()],
            min_points: Some(1),
            max_points: Some(10),
            counters: ["testkey31413BDF", "904"]
                .into_iter()
                .filter_map(CounterKey::new)
                .collect(),
            cashing_period_begin: Day::new(2009, 12, 31),
            cashing_period_end: Day::new(2011, 7, 31),
            sort: Sort::Title,
            order: Order::Asc,
            max: 50,
            start: 100,
            whose: Uid::new("8778353d-eac2-4afe-9ac2-59a26d62e2ed").map(Whose::Uid),
            filter_on_user_points: true,
            simulated_extra_points: Some(20),
            unexpired: true,
            published: true,
            owning_card_systems: vec![CardSystemId::new(1), CardSystemId::new(2)],
            applicable_card_systems: vec![CardSystemId::new(3)],
            order_by_owning_card_system: Some(CardSystemId::new(1)),
            in_spotlight: Some(false),
        };
        assert_eq!(
            sent(&query),
            "city=Aalst&city=Erpe-Mere&minPoints=1&maxPoints=10\
             &balieConsumerKey=testkey31413BDF&balieConsumerKey=904\
             &cashingPeriodBegin=2009-12-31T00%3A00%3A00%2B01%3A00\
             &cashingPeriodEnd=2011-07-31T23%3A59%3A59%2B02%3A00\
             &sort=TITLE&order=ASC&max=50&start=100\
             &uid=8778353d-eac2-4afe-9ac2-59a26d62e2ed\
             &filterOnUserPoints=true&simulatedExtraPoints=20&unexpired=true&published=true\
             &owningCardSystemId=1&owningCardSystemId=2&orderByOwningCardSystemId=1\
             &applicableCardSystemId=3&inSpotlight=false"
        );
    }

    #[test]
    fn a_value_is_sent_even_where_it_is_zero() {
        let number = UitpasNumber::from_digits("0987654321321").ok();
        let query = SearchQuery {
            min_points: Some(0),
            max: 0,
            whose: number.map(Whose::UitpasNumber),
            in_spotlight: Some(true),
            ..SearchQuery::default()
        };
        assert_eq!(
            sent(&query),
            "minPoints=0&max=0&uitpasNumber=0987654321321&inSpotlight=true"
        );
    }

    #[test]
    fn words_read_back() {
        for sort in Sort::ALL {
            assert_eq!(Sort::parse(sort.as_str()), Some(sort));
        }
        for order in Order::ALL {
            assert_eq!(Order::parse(order.as_str()), Some(order));
        }
        assert_eq!((Sort::parse("title"), Order::parse("asc")), (None, None));
    }
}
