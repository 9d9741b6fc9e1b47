//! Any search against the plain way: each promotion is looked at by itself, and all that are found are sorted.

use std::cmp::Reverse;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::*;
use crate::town::card_system::folded_city;
use crate::town::{Founding, Growth, Town};

static TOWN: LazyLock<Town> = LazyLock::new(|| {
    let founding = Founding {
        now: Some(moment(0)),
        growth: Growth {
            promotions: 500,
            ..Growth::default()
        },
        ..Founding::default()
    };
    Town::found(&founding).unwrap()
});

/// A moment so many days from the town's present.
fn moment(days: i64) -> Timestamp {
    Timestamp::from_second(1_794_992_400 + days * 86_400).unwrap()
}

/// The ids of all that are found, in order, looked at one by one.
fn plainly(search: &Search, town: &Town) -> Vec<i64> {
    let catalogue = town.catalogue();
    let mut found: Vec<&Promotion> = (0..)
        .map_while(|place| catalogue.at(place))
        .filter(|promotion| fits(search, promotion))
        .collect();
    let title_order = Sort::Title.ids(&town.books()).unwrap();
    let key = |promotion: &Promotion| match search.sort {
        Sort::CreationDate => promotion.created.as_millisecond(),
        Sort::Title => {
            let place = title_order.iter().position(|id| *id == promotion.id);
            i64::try_from(place.unwrap()).unwrap()
        }
        Sort::CashingPeriodEnd => promotion
            .cashing
            .1
            .map_or(i64::MAX, Timestamp::as_millisecond),
        Sort::Points => promotion.points,
    };
    found.sort_by_key(|promotion| (key(promotion), promotion.id));
    if search.order == Order::Descending {
        found.reverse();
    }
    if let Some(first) = search.first_owner {
        found.sort_by_key(|promotion| {
            Reverse(promotion.owner.as_ref().is_some_and(|one| one.id == first))
        });
    }
    found.iter().map(|promotion| promotion.id).collect()
}

fn fits(search: &Search, promotion: &Promotion) -> bool {
    let (begin, end) = promotion.cashing;
    let (published, hidden) = promotion.publication;
    let is_not_before = |edge: Option<Timestamp>, at: Option<Timestamp>| {
        edge.zip(at).is_none_or(|(edge, at)| edge >= at)
    };
    let is_not_after = |edge: Option<Timestamp>, at: Option<Timestamp>| {
        edge.zip(at).is_none_or(|(edge, at)| edge <= at)
    };
    let points = promotion.points;
    search.min_points.is_none_or(|min| points >= min)
        && search.max_points.is_none_or(|max| points <= max)
        && search.affordable.is_none_or(|most| points * 1000 <= most)
        && is_not_before(end, search.cashing_from)
        && is_not_after(begin, search.cashing_to)
        && is_not_before(end, search.unexpired_at)
        && is_not_after(published, search.published_at)
        && is_not_before(hidden, search.published_at)
        && search
            .in_spotlight
            .is_none_or(|wanted| promotion.in_spotlight == wanted)
        && (search.owners.is_empty()
            || promotion
                .owner
                .as_ref()
                .is_some_and(|owner| search.owners.contains(&owner.id)))
        && is_for(
            &search.cities,
            promotion.cities.iter().map(|city| folded_city(city)),
        )
        && is_for(
            &search.counters,
            promotion.counters.iter().map(|one| one.id),
        )
        && is_for(
            &search.applicable,
            promotion.card_systems.iter().map(|one| one.id),
        )
}

/// What names nothing is for all.
fn is_for<K: PartialEq>(wanted: &[K], named: impl ExactSizeIterator<Item = K>) -> bool {
    let is_for_all = named.len() == 0;
    wanted.is_empty() || is_for_all || named.into_iter().any(|name| wanted.contains(&name))
}

prop_compose! {
    fn any_search()(
        cities in subsequence(vec!["aalst", "erpe mere", "zandveld", "lindemark"], 0..=2),
        points in (prop::option::of(0..150_i64), prop::option::of(0..150_i64), prop::option::of(0..150_000_i64)),
        counters in subsequence(vec![5, 7, 12, 904, 311], 0..=2),
        days in (prop::option::of(-500..500_i64), prop::option::of(-500..500_i64), prop::option::of(-500..500_i64), prop::option::of(-500..500_i64)),
        owners in subsequence(vec![1, 77, 42], 0..=2),
        applicable in subsequence(vec![1, 77, 42], 0..=2),
        in_spotlight in prop::option::weighted(0.2, any::<bool>()),
        first_owner in prop::option::of(select(vec![1, 77, 42])),
        sort in select(Sort::WORDS.map(|(_, sort)| sort).to_vec()),
        order in select(Order::WORDS.map(|(_, order)| order).to_vec()),
    ) -> Search {
        Search {
            cities: cities.into_iter().map(str::to_owned).collect(),
            min_points: points.0,
            max_points: points.1,
            counters,
            cashing_from: days.0.map(moment),
            cashing_to: days.1.map(moment),
            affordable: points.2,
            unexpired_at: days.2.map(moment),
            published_at: days.3.map(moment),
            owners,
            applicable,
            in_spotlight,
            first_owner,
            sort,
            order,
        }
    }
}

proptest! {
    #[test]
    fn any_search_finds_what_is_found_one_by_one(search in any_search(), start in 0..600_usize, max in 0..100_usize) {
        let catalogue = TOWN.catalogue();
        let found = search.found(&catalogue);
        let page = |start, max| {
            let page = search.page(&catalogue, &found, start, max);
            Vec::from_iter(page.iter().map(|promotion| promotion.id))
        };
        let plain = plainly(&search, &TOWN);
        prop_assert_eq!(page(0, usize::MAX), &plain[..]);
        prop_assert_eq!(found.count(), plain.len());
        let cut: Vec<i64> = plain.into_iter().skip(start).take(max).collect();
        prop_assert_eq!(page(start, max), cut);
    }
}
