//! The words of a search: its fields, its filters in force, and what an address got wrong.

use uitpas_api::{
    CardSystem, CardSystemId, Counter, CounterKey, HistorySort, Order, SearchQuery, Sort,
};

use crate::{
    route::{Filter, search::Contradiction},
    say,
};

use super::{amount, date};

/// The choice of a sort field.
pub fn sort(sort: Sort) -> String {
    match sort {
        Sort::CreationDate => say!(sort_added),
        Sort::Title => say!(sort_title),
        Sort::CashingPeriodEnd => say!(sort_end),
        Sort::Points => say!(points_heading),
    }
}

/// The choice of a direction, in the words of what is sorted.
pub fn order(sort: Sort, order: Order) -> String {
    match (sort, order) {
        (Sort::CreationDate, Order::Desc) => say!(order_newest),
        (Sort::CreationDate, Order::Asc) => say!(order_oldest),
        (Sort::Title, Order::Asc) => say!(order_a_to_z),
        (Sort::Title, Order::Desc) => say!(order_z_to_a),
        (Sort::CashingPeriodEnd, Order::Asc) => say!(order_earliest),
        (Sort::CashingPeriodEnd, Order::Desc) => say!(order_latest),
        (Sort::Points, Order::Asc) => say!(order_low_to_high),
        (Sort::Points, Order::Desc) => say!(order_high_to_low),
    }
}

/// A direction, whatever is sorted.
pub fn plain_order(order: Order) -> String {
    match order {
        Order::Asc => say!(order_ascending),
        Order::Desc => say!(order_descending),
    }
}

/// The choice of a sort field of the history.
pub fn history_sort(sort: HistorySort) -> String {
    match sort {
        HistorySort::CashingDate => say!(when),
        HistorySort::Title => say!(sort_title),
        HistorySort::Counter => say!(counter),
        HistorySort::City => say!(city),
    }
}

/// The label of a parameter that an address got wrong, as the screen names it.
pub fn parameter(name: &str) -> String {
    match name {
        "city" => say!(city),
        "minPoints" => say!(minimum_points),
        "maxPoints" => say!(maximum_points),
        "cashingPeriodBegin" => say!(redeem_from),
        "cashingPeriodEnd" => say!(redeem_until),
        "sort" => say!(sort_by),
        "order" => say!(order),
        "filterOnUserPoints" => say!(enough_points),
        "simulatedExtraPoints" => say!(points_extra),
        "unexpired" => say!(unexpired),
        "published" => say!(published),
        "owningCardSystemId" => say!(offered_by),
        "applicableCardSystemId" => say!(valid_in),
        "orderByOwningCardSystemId" => say!(first_those_of),
        "inSpotlight" => say!(in_spotlight),
        "balieConsumerKey" => say!(counter),
        "max" => say!(per_page),
        "page" => say!(page),
        other => other.to_owned(),
    }
}

/// A range the wrong way round.
pub fn contradiction(contradiction: Contradiction) -> String {
    match contradiction {
        Contradiction::Points => say!(minimum_above_maximum),
        Contradiction::Period => say!(begin_after_end),
    }
}

/// The words on the chip of a filter in force; they begin with the value.
pub fn filter(filter: &Filter, query: &SearchQuery, names: &Names<'_>) -> String {
    match filter {
        Filter::City(city) => city.clone(),
        Filter::MinPoints(points) => say!(points_or_more, points = amount::grouped(*points)),
        Filter::MaxPoints(points) => say!(points_or_fewer, points = amount::grouped(*points)),
        Filter::Counter(key) => names.counter(key),
        Filter::Begin => query.cashing_period_begin.map_or_else(String::new, |day| {
            say!(day_or_later, day = date::figures(day))
        }),
        Filter::End => query.cashing_period_end.map_or_else(String::new, |day| {
            say!(day_or_earlier, day = date::figures(day))
        }),
        Filter::EnoughPoints => say!(enough_points),
        Filter::ExtraPoints(points) => {
            amount::count(*points, &say!(extra_point), &say!(extra_points))
        }
        Filter::Unexpired => say!(unexpired),
        Filter::Published => say!(published),
        Filter::OwnedBy(id) => say!(as_owner, card_system = names.card_system(*id)),
        Filter::AppliesTo(id) => say!(as_region, card_system = names.card_system(*id)),
        Filter::FirstOf(id) => say!(those_first, card_system = names.card_system(*id)),
        Filter::Spotlight(true) => say!(in_spotlight),
        Filter::Spotlight(false) => say!(not_in_spotlight),
    }
}

/// The names of what an address only knows by id or key.
pub struct Names<'a> {
    /// The card systems of this deployment.
    pub card_systems: &'a [CardSystem],
    /// The counters of this employee.
    pub counters: &'a [Counter],
}

impl Names<'_> {
    fn card_system(&self, id: CardSystemId) -> String {
        let known = self.card_systems.iter().find(|system| system.id() == id);
        known.map_or_else(
            || say!(card_system_numbered, id = id.to_string()),
            |system| system.name().to_owned(),
        )
    }

    fn counter(&self, key: &CounterKey) -> String {
        let known = self.counters.iter().find(|counter| counter.key() == key);
        known.map_or_else(
            || say!(another_counter),
            |counter| counter.name().to_owned(),
        )
    }
}
