//! A few hundred visits: `cargo xtask soak` makes many more.

#![cfg(test)]

use uitpas_soak::{Plan, soak};

#[tokio::test]
async fn what_the_screens_told_is_what_is_in_the_books() {
    let plan = Plan {
        visits: 3,
        desks: 100,
        seed: fastrand::u64(..),
        only: None,
    };
    println!(
        "again with: cargo xtask soak --visits 300 --seed {}",
        plan.seed
    );
    let report = soak(plan).await.unwrap();
    assert!(report.confirmations() > 300, "{report}");
    assert!(report.in_the_books > 100, "{report}");
    assert!(report.wrong().is_empty(), "{report}");
}
