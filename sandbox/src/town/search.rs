//! A search for promotions: each filter is a selection of the catalogue, what is found is in all of them, and a page is cut
//! out of the order that the catalogue has ready. Cash-in states are not in the catalogue and so not here.

use jiff::Timestamp;

use super::catalogue::Catalogue;
use super::promotion::Promotion;
use super::selection::Selection;
use super::sort::{Order, Sort};

/// What is searched for. An empty list and `None` set no filter.
#[derive(Clone, Debug)]
pub struct Search {
    /// Folded.
    pub cities: Vec<String>,
    pub min_points: Option<i64>,
    pub max_points: Option<i64>,
    pub counters: Vec<i64>,
    /// Promotions whose cashing period touches the one from here ...
    pub cashing_from: Option<Timestamp>,
    /// ... to here.
    pub cashing_to: Option<Timestamp>,
    /// What the person can pay, in thousandths of a point.
    pub affordable: Option<i64>,
    /// Only those whose cashing period has not ended at this moment.
    pub unexpired_at: Option<Timestamp>,
    /// Only those within their publication period at this moment.
    pub published_at: Option<Timestamp>,
    pub owners: Vec<i64>,
    pub applicable: Vec<i64>,
    pub in_spotlight: Option<bool>,
    /// The card system whose promotions come first.
    pub first_owner: Option<i64>,
    pub sort: Sort,
    pub order: Order,
}

impl Search {
    /// All that are found.
    pub fn found(&self, all: &Catalogue) -> Selection {
        let mut found = Selection::of(&all.points, |_| true);
        self.keep_period(all, &mut found);
        if let Some(min) = self.min_points {
            found.keep(&Selection::of(&all.points, |points| points >= min));
        }
        if let Some(max) = self.max_points {
            found.keep(&Selection::of(&all.points, |points| points <= max));
        }
        if let Some(most) = self.affordable {
            found.keep(&Selection::of(&all.points, |points| {
                points.saturating_mul(1000) <= most
            }));
        }
        if let Some(wanted) = self.in_spotlight {
            found.keep(&Selection::of(&all.spotlight, |shines| shines == wanted));
        }
        if !self.owners.is_empty() {
            found.keep(&all.owners.naming_any(&self.owners));
        }
        if !self.cities.is_empty() {
            found.keep(&all.cities.for_any(&self.cities));
        }
        if !self.counters.is_empty() {
            found.keep(&all.counters.for_any(&self.counters));
        }
        if !self.applicable.is_empty() {
            found.keep(&all.card_systems.for_any(&self.applicable));
        }
        found
    }

    fn keep_period(&self, all: &Catalogue, found: &mut Selection) {
        let mut from = |column: &[i64], moment: Option<Timestamp>| {
            if let Some(moment) = moment.map(Timestamp::as_millisecond) {
                found.keep(&Selection::of(column, |end| end >= moment));
            }
        };
        from(&all.cashing.end, self.cashing_from);
        from(&all.cashing.end, self.unexpired_at);
        from(&all.publication.end, self.published_at);
        let mut to = |column: &[i64], moment: Option<Timestamp>| {
            if let Some(moment) = moment.map(Timestamp::as_millisecond) {
                found.keep(&Selection::of(column, |begin| begin <= moment));
            }
        };
        to(&all.cashing.begin, self.cashing_to);
        to(&all.publication.begin, self.published_at);
    }

    /// A page of what was found, in order; ties are broken by id, so that pages never overlap.
    pub fn page<'c>(
        &self,
        all: &'c Catalogue,
        found: &Selection,
        start: usize,
        max: usize,
    ) -> Vec<&'c Promotion> {
        let order = all.order(self.sort).iter().copied();
        let places: Vec<usize> = match self.order {
            Order::Ascending => self.owners_first(all, found, order, start, max),
            Order::Descending => self.owners_first(all, found, order.rev(), start, max),
        };
        places
            .into_iter()
            .filter_map(|place| all.at(place))
            .collect()
    }

    fn owners_first(
        &self,
        all: &Catalogue,
        found: &Selection,
        order: impl Iterator<Item = usize> + Clone,
        start: usize,
        max: usize,
    ) -> Vec<usize> {
        let found = order.filter(|place| found.contains(*place));
        let Some(owner) = self.first_owner else {
            return found.skip(start).take(max).collect();
        };
        let first = all.owners.naming_any(&[owner]);
        let others = found.clone().filter(|place| !first.contains(*place));
        let firsts = found.filter(|place| first.contains(*place));
        firsts.chain(others).skip(start).take(max).collect()
    }
}

#[cfg(test)]
mod tests;
