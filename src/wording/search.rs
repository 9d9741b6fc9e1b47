//! The words of a search: its fields, its filters in force, and what an address got wrong.

use uitpas_api::{
    CardSystem, CardSystemId, Counter, CounterKey, HistorySort, Order, SearchQuery, Sort,
};

use crate::route::{Filter, search::Contradiction};

use super::{amount, date};

/// The choice of a sort field.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::CreationDate => "Toegevoegd",
        Sort::Title => "Titel",
        Sort::CashingPeriodEnd => "Einde omruilperiode",
        Sort::Points => "Punten",
    }
}

/// The choice of a direction, in the words of what is sorted.
pub fn order(sort: Sort, order: Order) -> &'static str {
    match (sort, order) {
        (Sort::CreationDate, Order::Desc) => "Nieuwste eerst",
        (Sort::CreationDate, Order::Asc) => "Oudste eerst",
        (Sort::Title, Order::Asc) => "A tot Z",
        (Sort::Title, Order::Desc) => "Z tot A",
        (Sort::CashingPeriodEnd, Order::Asc) => "Vroegste eerst",
        (Sort::CashingPeriodEnd, Order::Desc) => "Laatste eerst",
        (Sort::Points, Order::Asc) => "Laag naar hoog",
        (Sort::Points, Order::Desc) => "Hoog naar laag",
    }
}

/// A direction, whatever is sorted.
pub fn plain_order(order: Order) -> &'static str {
    match order {
        Order::Asc => "Oplopend",
        Order::Desc => "Aflopend",
    }
}

/// The choice of a sort field of the history.
pub fn history_sort(sort: HistorySort) -> &'static str {
    match sort {
        HistorySort::CashingDate => "Wanneer",
        HistorySort::Title => "Titel",
        HistorySort::Counter => "Balie",
        HistorySort::City => "Gemeente",
    }
}

/// The label of a parameter that an address got wrong, as the screen names it.
pub fn parameter(name: &str) -> &str {
    match name {
        "city" => "Gemeente",
        "minPoints" => "Minimum punten",
        "maxPoints" => "Maximum punten",
        "cashingPeriodBegin" => "Omruilen vanaf",
        "cashingPeriodEnd" => "Omruilen tot",
        "sort" => "Sorteren op",
        "order" => "Volgorde",
        "filterOnUserPoints" => "Genoeg punten",
        "simulatedExtraPoints" => "Extra punten",
        "unexpired" => "Niet vervallen",
        "published" => "Gepubliceerd",
        "owningCardSystemId" => "Aangeboden door",
        "applicableCardSystemId" => "Geldig in",
        "orderByOwningCardSystemId" => "Eerst van",
        "inSpotlight" => "In de kijker",
        "balieConsumerKey" => "Balie",
        "max" => "Per pagina",
        "page" => "Pagina",
        other => other,
    }
}

/// A range the wrong way round.
pub fn contradiction(contradiction: Contradiction) -> &'static str {
    match contradiction {
        Contradiction::Points => "Het minimum is hoger dan het maximum.",
        Contradiction::Period => "De begindatum valt na de einddatum.",
    }
}

/// The words on the chip of a filter in force; they begin with the value.
pub fn filter(filter: &Filter, query: &SearchQuery, names: &Names<'_>) -> String {
    match filter {
        Filter::City(city) => city.clone(),
        Filter::MinPoints(points) => format!("{points} punten of meer"),
        Filter::MaxPoints(points) => format!("{points} punten of minder"),
        Filter::Counter(key) => names.counter(key),
        Filter::Begin => with_day(query.cashing_period_begin, "of later"),
        Filter::End => with_day(query.cashing_period_end, "of vroeger"),
        Filter::EnoughPoints => "Genoeg punten".into(),
        Filter::ExtraPoints(points) => amount::count(*points, "extra punt", "extra punten"),
        Filter::Unexpired => "Niet vervallen".into(),
        Filter::Published => "Gepubliceerd".into(),
        Filter::OwnedBy(id) => format!("{} als aanbieder", names.card_system(*id)),
        Filter::AppliesTo(id) => format!("{} als regio", names.card_system(*id)),
        Filter::FirstOf(id) => format!("{} eerst", names.card_system(*id)),
        Filter::Spotlight(true) => "In de kijker".into(),
        Filter::Spotlight(false) => "Niet in de kijker".into(),
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
            || format!("Kaartsysteem {id}"),
            |system| system.name().to_owned(),
        )
    }

    fn counter(&self, key: &CounterKey) -> String {
        let known = self.counters.iter().find(|counter| counter.key() == key);
        known.map_or_else(
            || "Een andere balie".into(),
            |counter| counter.name().to_owned(),
        )
    }
}

fn with_day(day: Option<uitpas_api::Day>, suffix: &str) -> String {
    day.map_or_else(String::new, |day| {
        format!("{} {suffix}", date::figures(day))
    })
}
