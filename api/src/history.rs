//! What a passholder redeemed (`cashedPointsPromotions`), and how to ask for it.

use crate::counter::PromotionCounter;
use crate::day::Day;
use crate::key::CounterKey;
use crate::moment::Moment;
use crate::promotion::Promotion;
use crate::search::Order;

/// One promotion that was taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RedeemedPromotion {
    pub(crate) id: u64,
    pub(crate) promotion: Promotion,
    pub(crate) at: Option<Moment>,
    pub(crate) counter: Option<PromotionCounter>,
}

impl RedeemedPromotion {
    /// The number of this redemption, not of the promotion.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// What was taken, with the price that was paid.
    pub fn promotion(&self) -> &Promotion {
        &self.promotion
    }

    /// When.
    pub fn at(&self) -> Option<Moment> {
        self.at
    }

    /// Where.
    pub fn counter(&self) -> Option<&PromotionCounter> {
        self.counter.as_ref()
    }
}

/// What the history is sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum HistorySort {
    /// The title of the promotion.
    Title,
    /// The counter.
    Counter,
    /// The city.
    City,
    /// When it was taken.
    #[default]
    CashingDate,
}

impl HistorySort {
    /// All of them, in the order of the document.
    pub const ALL: [Self; 4] = [Self::Title, Self::Counter, Self::City, Self::CashingDate];

    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "TITLE",
            Self::Counter => "BALIE",
            Self::City => "CITY",
            Self::CashingDate => "CASHINGDATE",
        }
    }

    /// The field with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == word)
    }
}

/// A question about a passholder's history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HistoryQuery {
    /// The counter that asks; a passholder asking about themselves has none.
    pub counter: Option<CounterKey>,
    /// What to sort by.
    pub sort: HistorySort,
    /// In which direction.
    pub order: Order,
    /// How many to skip.
    pub start: u32,
    /// How many at most.
    pub max: u32,
    /// Taken on this day or later.
    pub cashing_period_begin: Option<Day>,
    /// Taken on this day or earlier.
    pub cashing_period_end: Option<Day>,
}

impl Default for HistoryQuery {
    /// The newest twenty.
    fn default() -> Self {
        Self {
            counter: None,
            sort: HistorySort::default(),
            order: Order::default(),
            start: 0,
            max: 20,
            cashing_period_begin: None,
            cashing_period_end: None,
        }
    }
}

impl HistoryQuery {
    /// The parameters of the call. The sort field always goes along, because the API documents
    /// no default for it.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        let default = Self::default();
        let mut parameters = Vec::new();
        if let Some(counter) = &self.counter {
            parameters.push(("balieConsumerKey", counter.as_str().to_owned()));
        }
        if let Some(day) = self.cashing_period_begin {
            parameters.push(("cashingPeriodBegin", day.start().iso()));
        }
        if let Some(day) = self.cashing_period_end {
            parameters.push(("cashingPeriodEnd", day.end().iso()));
        }
        parameters.push(("sort", self.sort.as_str().to_owned()));
        if self.order != default.order {
            parameters.push(("order", self.order.as_str().to_owned()));
        }
        if self.max != default.max {
            parameters.push(("max", self.max.to_string()));
        }
        if self.start != default.start {
            parameters.push(("start", self.start.to_string()));
        }
        parameters
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::encode_pairs;

    #[test]
    fn asks_for_the_newest_first_unless_told_otherwise() {
        assert_eq!(
            encode_pairs(&HistoryQuery::default().parameters()),
            "sort=CASHINGDATE"
        );
        let query = HistoryQuery {
            counter: CounterKey::new("4E1D0A77"),
            sort: HistorySort::Counter,
            order: Order::Asc,
            start: 40,
            max: 10,
            cashing_period_begin: Day::new(2026, 1, 1),
            cashing_period_end: Day::new(2026, 7, 31),
        };
        assert_eq!(
            encode_pairs(&query.parameters()),
            "balieConsumerKey=4E1D0A77&cashingPeriodBegin=2026-01-01T00%3A00%3A00%2B01%3A00\
             &cashingPeriodEnd=2026-07-31T23%3A59%3A59%2B02%3A00&sort=BALIE&order=ASC&max=10&start=40"
        );
    }

    #[test]
    fn sort_words_read_back() {
        for sort in HistorySort::ALL {
            assert_eq!(HistorySort::parse(sort.as_str()), Some(sort));
        }
        assert_eq!(HistorySort::parse("POINTS"), None);
    }
}
