//! The gateway is told to end while bookings are under way.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Result;
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::books::Compared;
use crate::place::Place;
use crate::programs::{Gateway, Programs};
use crate::tally::{Came, Counts, Tally};
use crate::visitor::Visitor;

/// How the end went.
#[derive(Debug)]
pub struct Ended {
    /// What the clients heard.
    pub counts: Counts,
    /// What the books say.
    pub compared: Compared,
    /// Whether the program ended by itself and with success.
    pub went_well: bool,
    /// How long it took from the signal on.
    pub took: Duration,
}

/// So many connections book again and again, each booking taking `long` at UiTPAS; when `enough` of them were answered
/// the gateway is told to end, and each connection goes on until it is not answered any more. Then another gateway takes
/// the place of the first, and the books are read.
///
/// # Errors
/// When something does not start.
pub async fn under_load(
    programs: &Programs,
    mut place: Place,
    connections: usize,
    long: Duration,
    enough: u64,
) -> Result<Ended> {
    let long = long.as_millis();
    let fault = format!("delay={long} for=cashInPointsPromotion times=1000000");
    place.sandbox.arm(&fault).await?;
    let tally = Arc::new(Tally::default());
    let mut crowd = JoinSet::new();
    for nth in 0..connections {
        let mut visitor = Visitor::new(&place, nth, &tally)?;
        crowd.spawn(async move { while visitor.book_once().await != Came::Nothing {} });
    }
    while tally.counts().requests() < enough {
        sleep(Duration::from_millis(5)).await;
    }
    let settings = place.gateway.settings().clone();
    place.gateway.process().terminate().await?;
    let began = Instant::now();
    let status = place.gateway.into_process().ended().await?;
    let took = began.elapsed();
    while let Some(visitor) = crowd.join_next().await {
        visitor?;
    }
    place.gateway = Gateway::start(programs, &settings).await?;
    Ok(Ended {
        counts: tally.counts(),
        compared: place.compare_books().await?,
        went_well: status.success(),
        took,
    })
}
