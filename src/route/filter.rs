//! The filters of a search that are in force, one by one, so that each can be shown and lifted.
//!
//! Knows which fields of a [`SearchQuery`] are filters. Never says them in words: that is `wording::search`.

use uitpas_api::{CardSystemId, CounterKey, SearchQuery};

/// One filter in force.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Filter {
    /// One of the cities.
    City(String),
    /// The least price.
    MinPoints(u32),
    /// The highest price.
    MaxPoints(u32),
    /// One of the counters.
    Counter(CounterKey),
    /// The begin of the redeem period.
    Begin,
    /// The end of the redeem period.
    End,
    /// Only what the passholder can afford.
    EnoughPoints,
    /// As if there were more points.
    ExtraPoints(u32),
    /// Only what has not run out.
    Unexpired,
    /// Only what is published now.
    Published,
    /// One of the owning card systems.
    OwnedBy(CardSystemId),
    /// One of the card systems it applies to.
    AppliesTo(CardSystemId),
    /// This owner's first.
    FirstOf(CardSystemId),
    /// In the spotlight, or just not.
    Spotlight(bool),
}

impl Filter {
    /// Every filter in force, in the order of the form.
    pub fn all(query: &SearchQuery) -> Vec<Self> {
        let mut filters: Vec<Self> = query.cities.iter().cloned().map(Self::City).collect();
        filters.extend(query.min_points.map(Self::MinPoints));
        filters.extend(query.max_points.map(Self::MaxPoints));
        filters.extend(query.filter_on_user_points.then_some(Self::EnoughPoints));
        filters.extend(query.counters.iter().cloned().map(Self::Counter));
        filters.extend(query.unexpired.then_some(Self::Unexpired));
        filters.extend(query.in_spotlight.map(Self::Spotlight));
        filters.extend(query.published.then_some(Self::Published));
        filters.extend(query.cashing_period_begin.map(|_| Self::Begin));
        filters.extend(query.cashing_period_end.map(|_| Self::End));
        filters.extend(query.simulated_extra_points.map(Self::ExtraPoints));
        filters.extend(query.owning_card_systems.iter().copied().map(Self::OwnedBy));
        filters.extend(
            query
                .applicable_card_systems
                .iter()
                .copied()
                .map(Self::AppliesTo),
        );
        filters.extend(query.order_by_owning_card_system.map(Self::FirstOf));
        filters
    }

    /// Takes this filter off.
    pub fn lift(&self, query: &mut SearchQuery) {
        match self {
            Self::City(city) => query.cities.retain(|other| other != city),
            Self::MinPoints(_) => query.min_points = None,
            Self::MaxPoints(_) => query.max_points = None,
            Self::Counter(key) => query.counters.retain(|other| other != key),
            Self::Begin => query.cashing_period_begin = None,
            Self::End => query.cashing_period_end = None,
            Self::EnoughPoints => query.filter_on_user_points = false,
            Self::ExtraPoints(_) => query.simulated_extra_points = None,
            Self::Unexpired => query.unexpired = false,
            Self::Published => query.published = false,
            Self::OwnedBy(id) => query.owning_card_systems.retain(|other| other != id),
            Self::AppliesTo(id) => query.applicable_card_systems.retain(|other| other != id),
            Self::FirstOf(_) => query.order_by_owning_card_system = None,
            Self::Spotlight(_) => query.in_spotlight = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::SearchPlace;

    #[test]
    fn every_filter_in_force_has_a_chip_and_each_can_be_lifted() {
        let mut query = SearchPlace::parse(
            "city=Aalst&minPoints=1&maxPoints=9&balieConsumerKey=A&cashingPeriodBegin=2026-01-01\
             &cashingPeriodEnd=2026-02-01&filterOnUserPoints=true&simulatedExtraPoints=2&unexpired=true\
             &published=true&owningCardSystemId=1&applicableCardSystemId=2&orderByOwningCardSystemId=3\
             &inSpotlight=true",
        )
        .query;
        let filters = Filter::all(&query);
        assert_eq!(filters.len(), 14);
        for filter in filters {
            filter.lift(&mut query);
        }
        assert_eq!(query, SearchQuery::default());
    }
}
