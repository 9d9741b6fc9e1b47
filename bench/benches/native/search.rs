//! The sandbox's promotion search, from the query to the last byte of the answer, in towns of three sizes.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion};

use crate::town::Asked;

const SIZES: [u32; 3] = [100, 10_000, 100_000];

/// Lore De Smedt, who has 42 points.
const LORE: &str = "uitpasNumber=0987654321321";

/// What is asked: a name for the figures, and the query, in which `{last}` is where the last page begins.
const SEARCHES: [(&str, &str); 17] = [
    ("first page", ""),
    ("of a passholder", "{lore}&unexpired=true&published=true"),
    ("of a city", "city=Aalst"),
    (
        "of two counters",
        "balieConsumerKey=31413BDF-DFC7-7A9F-10403618C2816E44&balieConsumerKey=4E1D0A77-52B0-41C8-9A3F6D2B8E7C1150",
    ),
    (
        "range of points",
        "minPoints=10&maxPoints=40&sort=POINTS&order=ASC",
    ),
    (
        "period",
        "cashingPeriodBegin=2026-12-01&cashingPeriodEnd=2026-12-31&sort=CASHING_PERIOD_END&order=ASC",
    ),
    (
        "affordable",
        "{lore}&filterOnUserPoints=true&simulatedExtraPoints=5&sort=POINTS",
    ),
    ("in the spotlight", "inSpotlight=true"),
    ("by title", "sort=TITLE&order=ASC"),
    (
        "of card systems",
        "applicableCardSystemId=77&applicableCardSystemId=42&owningCardSystemId=77&owningCardSystemId=42",
    ),
    (
        "owner first",
        "orderByOwningCardSystemId=42&sort=TITLE&order=ASC",
    ),
    ("nothing found", "minPoints=100000"),
    ("last page", "start={last}&sort=TITLE"),
    (
        "last page, owner first",
        "start={last}&orderByOwningCardSystemId=42&sort=CASHING_PERIOD_END",
    ),
    (
        "all filters",
        "{lore}&city=Aalst&city=Zandveld&minPoints=1&maxPoints=60&balieConsumerKey=31413BDF-DFC7-7A9F-10403618C2816E44&cashingPeriodBegin=2026-10-01&cashingPeriodEnd=2027-03-31&unexpired=true&published=true&applicableCardSystemId=1&applicableCardSystemId=77&owningCardSystemId=1&owningCardSystemId=77&inSpotlight=false&filterOnUserPoints=true&orderByOwningCardSystemId=77&sort=TITLE&order=ASC",
    ),
    ("only the possible", "{lore}&cashInState=POSSIBLE"),
    ("2,000 at once", "{lore}&max=2000"),
];

/// All searches in each town.
pub fn measure(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("search");
    for size in SIZES {
        let town = Asked::with_promotions(size);
        for (name, query) in SEARCHES {
            let query = query
                .replace("{lore}", LORE)
                .replace("{last}", &size.saturating_sub(20).to_string());
            group.bench_function(BenchmarkId::new(name, size), |bencher| {
                bencher.iter(|| black_box(town.search(black_box(&query))));
            });
        }
    }
    group.finish();
}
