//! The query string of a promotions page: the search and nothing else, under the API's own names.
//!
//! Values at their default are left out; a value that does not parse is ignored and told of.
//! The passholder never appears here: who is at the desk is added when the question is asked.

use form_urlencoded::Serializer;
use uitpas_api::{CounterKey, Day, Order, SearchQuery, Sort, Whose};

use super::value::{add, append, card_system, number, replace, set, text, truth};

/// The page sizes on offer.
pub const PAGE_SIZES: [u32; 4] = [10, 20, 50, 100];

/// The furthest page that is asked for, so that an offset always fits.
const LAST_PAGE: u32 = 1_000_000;

/// What a promotions address says: a search, and which page of its list.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchPlace {
    /// The search; `whose` is empty and `start` is 0, see [`SearchPlace::question`].
    pub query: SearchQuery,
    /// Which page of the list, from 1.
    pub page: u32,
    /// What the address said that could not be used.
    pub ignored: Vec<Ignored>,
}

/// A parameter of the address that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// The parameter's name.
    pub name: &'static str,
    /// The value as it stood there.
    pub value: String,
}

impl Default for SearchPlace {
    fn default() -> Self {
        Self {
            query: SearchQuery::default(),
            page: 1,
            ignored: Vec::new(),
        }
    }
}

impl SearchPlace {
    /// Reads a query string, without its `?`.
    pub fn parse(query: &str) -> Self {
        let mut place = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if let Some(name) = Self::refuses(&mut place, &name, &value) {
                place.ignored.push(Ignored {
                    name,
                    value: value.into_owned(),
                });
            }
        }
        place
    }

    /// Takes one parameter in, or gives the name of the known parameter whose value makes no sense.
    fn refuses(place: &mut Self, name: &str, value: &str) -> Option<&'static str> {
        let Self { query, page, .. } = place;
        let value = value.trim();
        let (name, taken) = match name {
            "city" => ("city", add(&mut query.cities, text(value))),
            "minPoints" => ("minPoints", set(&mut query.min_points, number(value))),
            "maxPoints" => ("maxPoints", set(&mut query.max_points, number(value))),
            "cashingPeriodBegin" => (
                "cashingPeriodBegin",
                set(&mut query.cashing_period_begin, Day::parse_iso(value)),
            ),
            "cashingPeriodEnd" => (
                "cashingPeriodEnd",
                set(&mut query.cashing_period_end, Day::parse_iso(value)),
            ),
            "sort" => ("sort", replace(&mut query.sort, Sort::parse(value))),
            "order" => ("order", replace(&mut query.order, Order::parse(value))),
            "filterOnUserPoints" => (
                "filterOnUserPoints",
                replace(&mut query.filter_on_user_points, truth(value)),
            ),
            "simulatedExtraPoints" => (
                "simulatedExtraPoints",
                set(&mut query.simulated_extra_points, number(value)),
            ),
            "unexpired" => ("unexpired", replace(&mut query.unexpired, truth(value))),
            "published" => ("published", replace(&mut query.published, truth(value))),
            "owningCardSystemId" => (
                "owningCardSystemId",
                add(&mut query.owning_card_systems, card_system(value)),
            ),
            "applicableCardSystemId" => (
                "applicableCardSystemId",
                add(&mut query.applicable_card_systems, card_system(value)),
            ),
            "orderByOwningCardSystemId" => (
                "orderByOwningCardSystemId",
                set(&mut query.order_by_owning_card_system, card_system(value)),
            ),
            "inSpotlight" => ("inSpotlight", set(&mut query.in_spotlight, truth(value))),
            "balieConsumerKey" => (
                "balieConsumerKey",
                add(&mut query.counters, CounterKey::new(value)),
            ),
            "max" => (
                "max",
                replace(
                    &mut query.max,
                    number(value).filter(|size| PAGE_SIZES.contains(size)),
                ),
            ),
            "page" => (
                "page",
                replace(
                    page,
                    number(value).filter(|page| (1..=LAST_PAGE).contains(page)),
                ),
            ),
            _ => return None,
        };
        (!taken).then_some(name)
    }

    /// The query string of this place, without `?`; empty for the plain list.
    pub fn query_string(&self) -> String {
        let usual = SearchQuery::default();
        let query = &self.query;
        let mut out = Serializer::new(String::new());
        out.extend_pairs(query.cities.iter().map(|city| ("city", city)));
        append(&mut out, "minPoints", query.min_points);
        append(&mut out, "maxPoints", query.max_points);
        append(
            &mut out,
            "cashingPeriodBegin",
            query.cashing_period_begin.map(Day::iso),
        );
        append(
            &mut out,
            "cashingPeriodEnd",
            query.cashing_period_end.map(Day::iso),
        );
        append(
            &mut out,
            "sort",
            (query.sort != usual.sort).then(|| query.sort.as_str()),
        );
        append(
            &mut out,
            "order",
            (query.order != usual.order).then(|| query.order.as_str()),
        );
        append(
            &mut out,
            "filterOnUserPoints",
            query.filter_on_user_points.then_some(true),
        );
        append(
            &mut out,
            "simulatedExtraPoints",
            query.simulated_extra_points,
        );
        append(&mut out, "unexpired", query.unexpired.then_some(true));
        append(&mut out, "published", query.published.then_some(true));
        for id in &query.owning_card_systems {
            append(&mut out, "owningCardSystemId", Some(id));
        }
        for id in &query.applicable_card_systems {
            append(&mut out, "applicableCardSystemId", Some(id));
        }
        append(
            &mut out,
            "orderByOwningCardSystemId",
            query.order_by_owning_card_system,
        );
        append(&mut out, "inSpotlight", query.in_spotlight);
        for key in &query.counters {
            append(&mut out, "balieConsumerKey", Some(key.as_str()));
        }
        append(
            &mut out,
            "max",
            (query.max != usual.max).then_some(query.max),
        );
        append(&mut out, "page", (self.page != 1).then_some(self.page));
        out.finish()
    }

    /// The question for the API: this search and page, for the passholder at the desk if there is one.
    ///
    /// What only makes sense for a person is left out when nobody is there; the API refuses it then.
    pub fn question(&self, whose: Option<Whose>) -> SearchQuery {
        let known = whose.is_some();
        SearchQuery {
            start: (self.page - 1).saturating_mul(self.query.max),
            filter_on_user_points: self.query.filter_on_user_points && known,
            simulated_extra_points: self.query.simulated_extra_points.filter(|_| known),
            whose,
            ..self.query.clone()
        }
    }

    /// The same place with a changed search: on its first page, with nothing left to complain about.
    pub fn with(&self, change: impl FnOnce(&mut SearchQuery)) -> Self {
        let mut query = self.query.clone();
        change(&mut query);
        Self {
            query,
            ..Self::default()
        }
    }

    /// Another page of the same list.
    pub fn at_page(&self, page: u32) -> Self {
        Self {
            query: self.query.clone(),
            page,
            ignored: Vec::new(),
        }
    }

    /// The same search at another counter: where it asked for the one that is left, it asks for the new one.
    pub fn at_counter(self, left: &CounterKey, entered: &CounterKey) -> Self {
        if left == entered || !self.query.counters.contains(left) {
            return self;
        }
        self.with(|query| {
            query.counters.retain(|key| key != left && key != entered);
            query.counters.push(entered.clone());
        })
    }

    /// The same order and page size with no filter in force.
    pub fn without_filters(&self) -> Self {
        let query = SearchQuery {
            sort: self.query.sort,
            order: self.query.order,
            max: self.query.max,
            ..SearchQuery::default()
        };
        Self {
            query,
            ..Self::default()
        }
    }

    /// What is contradictory in the search itself, before anybody is asked.
    pub fn contradiction(&self) -> Option<Contradiction> {
        let query = &self.query;
        if matches!((query.min_points, query.max_points), (Some(min), Some(max)) if min > max) {
            return Some(Contradiction::Points);
        }
        let period = (query.cashing_period_begin, query.cashing_period_end);
        matches!(period, (Some(begin), Some(end)) if begin > end).then_some(Contradiction::Period)
    }
}

/// A range whose begin lies behind its end; the API refuses such a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// `minPoints` above `maxPoints`.
    Points,
    /// `cashingPeriodBegin` after `cashingPeriodEnd`.
    Period,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_as_it_was_read() {
        for query in [
            "",
            "city=Aalst&city=Erpe-Mere&minPoints=0&maxPoints=20",
            "cashingPeriodBegin=2026-11-01&cashingPeriodEnd=2026-12-31",
            "sort=TITLE&order=ASC",
            "filterOnUserPoints=true&simulatedExtraPoints=5&unexpired=true&published=true",
            "owningCardSystemId=1&owningCardSystemId=2&applicableCardSystemId=3",
            "orderByOwningCardSystemId=2&inSpotlight=true",
            "inSpotlight=false&balieConsumerKey=ABC-1&balieConsumerKey=ABC-2",
            "max=50&page=3",
            "city=%27t+Zand+%26+Zee",
        ] {
            assert_eq!(SearchPlace::parse(query).query_string(), query);
        }
    }

    #[test]
    fn this_counter_means_the_new_one_after_moving() {
        let keys = CounterKey::new("A").zip(CounterKey::new("B"));
        for (before, after) in [
            ("city=Aalst&page=2", "city=Aalst&page=2"),
            ("balieConsumerKey=C&page=2", "balieConsumerKey=C&page=2"),
            (
                "city=Aalst&balieConsumerKey=A&page=2",
                "city=Aalst&balieConsumerKey=B",
            ),
            (
                "balieConsumerKey=A&balieConsumerKey=B",
                "balieConsumerKey=B",
            ),
        ] {
            let moved = keys
                .as_ref()
                .map(|(left, entered)| SearchPlace::parse(before).at_counter(left, entered));
            assert_eq!(
                moved.map(|place| place.query_string()).as_deref(),
                Some(after)
            );
        }
    }

    #[test]
    fn defaults_are_left_out() {
        let place = SearchPlace::parse(
            "sort=CREATION_DATE&order=DESC&max=20&page=1&unexpired=false&published=false&filterOnUserPoints=false",
        );
        assert_eq!(place, SearchPlace::default());
        assert_eq!(place.query_string(), "");
    }

    #[test]
    fn what_does_not_parse_is_named_and_has_no_effect() {
        for (query, name, value) in [
            ("minPoints=veel", "minPoints", "veel"),
            ("maxPoints=-1", "maxPoints", "-1"),
            ("minPoints=99999999999", "minPoints", "99999999999"),
            (
                "cashingPeriodEnd=2026-02-30",
                "cashingPeriodEnd",
                "2026-02-30",
            ),
            ("sort=points", "sort", "points"),
            ("page=0", "page", "0"),
            ("max=7", "max", "7"),
            ("inSpotlight=ja", "inSpotlight", "ja"),
            ("owningCardSystemId=HELA", "owningCardSystemId", "HELA"),
            ("city=", "city", ""),
        ] {
            let place = SearchPlace::parse(query);
            let value = value.to_owned();
            assert_eq!(place.ignored, [Ignored { name, value }], "{query}");
            assert_eq!(place.query_string(), "", "{query}");
        }
    }

    #[test]
    fn a_bad_value_leaves_an_earlier_good_one_standing() {
        let place = SearchPlace::parse("minPoints=5&minPoints=x");
        assert_eq!(place.query.min_points, Some(5));
        assert_eq!(place.ignored.len(), 1);
    }

    #[test]
    fn strange_parameters_and_passholder_data_are_not_taken_in() {
        let place = SearchPlace::parse("utm=1&uid=a&uitpasNumber=0770000012300&start=40");
        assert_eq!(place, SearchPlace::default());
    }

    #[test]
    fn a_changed_search_goes_to_its_first_page() {
        let place = SearchPlace::parse("city=Aalst&page=4&minPoints=x");
        let changed = place.with(|query| query.max_points = Some(10));
        assert_eq!(changed.query_string(), "city=Aalst&maxPoints=10");
        assert!(changed.ignored.is_empty());
    }

    #[test]
    fn a_page_becomes_an_offset() {
        let place = SearchPlace::parse("max=50&page=3");
        assert_eq!(place.question(None).start, 100);
        assert_eq!(place.question(None).max, 50);
    }

    #[test]
    fn questions_about_a_person_are_left_out_when_nobody_is_there() {
        let place = SearchPlace::parse("filterOnUserPoints=true&simulatedExtraPoints=5");
        let question = place.question(None);
        assert!(!question.filter_on_user_points);
        assert_eq!(question.simulated_extra_points, None);
    }

    #[test]
    fn ranges_the_wrong_way_round_are_seen_before_anybody_is_asked() {
        for (query, expected) in [
            ("minPoints=5&maxPoints=5", None),
            ("minPoints=6&maxPoints=5", Some(Contradiction::Points)),
            (
                "cashingPeriodBegin=2026-01-02&cashingPeriodEnd=2026-01-01",
                Some(Contradiction::Period),
            ),
        ] {
            assert_eq!(SearchPlace::parse(query).contradiction(), expected);
        }
    }
}
