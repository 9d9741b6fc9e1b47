//! The town's promotions as they were written, in memory, with what a search needs to find some of them at once. Nothing
//! in here changes; what does, the units taken, is read from the books.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::card_system::folded_city;
use super::promotion::Promotion;
use super::selection::Selection;
use super::sort::Sort;

/// All promotions; each has a place, by its id.
#[derive(Debug)]
pub struct Catalogue {
    promotions: Vec<Promotion>,
    /// The places in ascending order, for each of [`Sort::WORDS`].
    orders: Vec<Vec<usize>>,
    /// What each costs.
    pub points: Vec<i64>,
    /// When each can be cashed in, in milliseconds; without an edge always.
    pub cashing: Period,
    /// When each is shown to the public.
    pub publication: Period,
    /// Whether each is in the spotlight.
    pub spotlight: Vec<bool>,
    /// Whose each is.
    pub owners: Groups<i64>,
    /// Where each is for residents only, folded.
    pub cities: Groups<String>,
    /// Where each can be cashed in only.
    pub counters: Groups<i64>,
    /// For whose members each is only.
    pub card_systems: Groups<i64>,
}

/// The edges of periods, by place.
#[derive(Debug)]
pub struct Period {
    /// The first millisecond.
    pub begin: Vec<i64>,
    /// The last one.
    pub end: Vec<i64>,
}

/// The promotions that name something, for each thing that is named, and those that name nothing.
#[derive(Debug)]
pub struct Groups<K> {
    naming: BTreeMap<K, Selection>,
    naming_none: Selection,
    /// Not one: what to begin with.
    none: Selection,
}

impl Catalogue {
    /// Reads it from the books.
    pub fn read(books: &Connection) -> rusqlite::Result<Self> {
        let promotions = Promotion::all(books)?;
        let orders = Sort::WORDS.iter().map(|(_, sort)| {
            let ids = sort.ids(books)?.into_iter();
            Ok(ids.filter_map(|id| place(&promotions, id)).collect())
        });
        let millis = |edge: Option<jiff::Timestamp>, open: i64| {
            edge.map_or(open, jiff::Timestamp::as_millisecond)
        };
        let begins = |edge| millis(edge, i64::MIN);
        let ends = |edge| millis(edge, i64::MAX);
        let all = promotions.iter();
        Ok(Self {
            orders: orders.collect::<rusqlite::Result<_>>()?,
            points: all.clone().map(|one| one.points).collect(),
            cashing: Period {
                begin: all.clone().map(|one| begins(one.cashing.0)).collect(),
                end: all.clone().map(|one| ends(one.cashing.1)).collect(),
            },
            publication: Period {
                begin: all.clone().map(|one| begins(one.publication.0)).collect(),
                end: all.clone().map(|one| ends(one.publication.1)).collect(),
            },
            spotlight: all.clone().map(|one| one.in_spotlight).collect(),
            owners: Groups::by(&promotions, |one| one.owner.iter().map(|owner| owner.id)),
            cities: Groups::by(&promotions, |one| {
                one.cities.iter().map(|city| folded_city(city))
            }),
            counters: Groups::by(&promotions, |one| {
                one.counters.iter().map(|counter| counter.id)
            }),
            card_systems: Groups::by(&promotions, |one| {
                one.card_systems.iter().map(|system| system.id)
            }),
            promotions,
        })
    }

    /// The promotion with this id.
    pub fn find(&self, id: i64) -> Option<&Promotion> {
        self.at(place(&self.promotions, id)?)
    }

    /// The promotion at this place.
    pub fn at(&self, place: usize) -> Option<&Promotion> {
        self.promotions.get(place)
    }

    /// All places in ascending order.
    pub fn order(&self, sort: Sort) -> &[usize] {
        let mut orders = Sort::WORDS.iter().zip(&self.orders);
        let order = orders.find(|((_, one), _)| *one == sort);
        order.map(|(_, order)| order.as_slice()).unwrap_or_default()
    }
}

fn place(promotions: &[Promotion], id: i64) -> Option<usize> {
    promotions
        .binary_search_by_key(&id, |promotion| promotion.id)
        .ok()
}

impl<K: Ord> Groups<K> {
    fn by<'p, I: Iterator<Item = K>>(
        promotions: &'p [Promotion],
        named: impl Fn(&'p Promotion) -> I,
    ) -> Self {
        let none = Selection::none(promotions.len());
        let mut groups = Self {
            naming: BTreeMap::new(),
            naming_none: none.clone(),
            none,
        };
        for (place, promotion) in promotions.iter().enumerate() {
            let mut names = named(promotion).peekable();
            if names.peek().is_none() {
                groups.naming_none.insert(place);
            }
            for name in names {
                let none = || groups.none.clone();
                groups.naming.entry(name).or_insert_with(none).insert(place);
            }
        }
        groups
    }

    /// Those that name any of these.
    pub fn naming_any(&self, names: &[K]) -> Selection {
        let mut found = self.none.clone();
        for selection in names.iter().filter_map(|name| self.naming.get(name)) {
            found.add(selection);
        }
        found
    }

    /// Those that name any of these, or nothing of the kind: they are for all.
    pub fn for_any(&self, names: &[K]) -> Selection {
        let mut found = self.naming_any(names);
        found.add(&self.naming_none);
        found
    }
}
