//! What is measured without a browser: the reading of answers and of addresses, and the sandbox's search.
//! `cargo xtask bench native` runs it and gathers the figures; the gateway has a program of its own, `benches/gateway`.

mod addresses;
mod answers;
mod compression;
mod search;
mod town;

use std::time::Duration;

use criterion::Criterion;

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(30)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    answers::measure(&mut criterion);
    addresses::measure(&mut criterion);
    compression::measure(&mut criterion);
    search::measure(&mut criterion);
    criterion.final_summary();
}
