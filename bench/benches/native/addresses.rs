//! Reading and writing the app's addresses: one without a search, an everyday one, one with every parameter, and one
//! in which nothing makes sense.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion};
use uitpas_desk::route::Route;

/// A name for the figures, the path and the query.
const ADDRESSES: [(&str, &str, &str); 4] = [
    ("no search", "/balie/historiek", ""),
    (
        "a search",
        "/balie/voordelen",
        "city=Aalst&minPoints=10&maxPoints=40&unexpired=true&published=true&sort=POINTS&order=ASC&page=3",
    ),
    (
        "every parameter",
        "/balie/voordelen",
        "city=Aalst&city=Zandveld&minPoints=1&maxPoints=60&cashingPeriodBegin=2026-10-01&cashingPeriodEnd=2027-03-31&sort=TITLE&order=ASC&filterOnUserPoints=true&simulatedExtraPoints=5&unexpired=true&published=true&owningCardSystemId=1&applicableCardSystemId=1&applicableCardSystemId=77&orderByOwningCardSystemId=77&inSpotlight=true&balieConsumerKey=31413BDF-DFC7-7A9F-10403618C2816E44&balieConsumerKey=4E1D0A77-52B0-41C8-9A3F6D2B8E7C1150&page=12&max=50",
    ),
    (
        "nonsense",
        "/balie/voordelen",
        "minPoints=veel&maxPoints=-1&cashingPeriodBegin=2026-31-12&sort=ooit&order=asc&unexpired=ja&page=0&max=999999999999&owningCardSystemId=HELA&city=%ff%fe&zoek=iets",
    ),
];

/// Each address, read and written.
pub fn measure(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("addresses");
    for (name, path, query) in ADDRESSES {
        group.bench_function(BenchmarkId::new("read", name), |bencher| {
            bencher.iter(|| black_box(Route::parse(black_box(path), black_box(query))));
        });
        let route = Route::parse(path, query);
        group.bench_function(BenchmarkId::new("write", name), |bencher| {
            bencher.iter(|| black_box(black_box(&route).address()));
        });
    }
    group.finish();
}
