//! Calls that UiTPAS keeps waiting: those about one passholder, whatever is asked of them.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Result;
use tokio::task::JoinSet;

use crate::person::{CALLS, DE_WERF};
use crate::place::Place;
use crate::tally::Tally;

/// The passholder whose calls stall: Lore De Smedt, who is nobody else's.
const NUMBER: &str = "0987654321321";

/// More than anybody asks.
const MANY: u32 = 1_000_000;

/// People who wait, until they are let go.
#[derive(Debug)]
pub struct Stalled {
    waiting: JoinSet<()>,
    /// What came of their requests.
    pub tally: Arc<Tally>,
}

impl Stalled {
    /// Lets every call about the passholder take so long from now on, and so many employees, each with so many
    /// connections, ask for it again and again.
    ///
    /// # Errors
    /// When the sandbox does not take that.
    pub async fn begin(
        place: &Place,
        long: Duration,
        employees: usize,
        each: usize,
    ) -> Result<Stalled> {
        let fault = format!("delay={} for={NUMBER} times={MANY}", long.as_millis());
        place.sandbox.arm(&fault).await?;
        let tally = Arc::new(Tally::default());
        let mut waiting = JoinSet::new();
        for nth in (0..employees).flat_map(|nth| std::iter::repeat_n(nth, each)) {
            let (person, tally) = (place.employee(nth)?, tally.clone());
            waiting.spawn(async move {
                let path = format!("{CALLS}/passholder/{NUMBER}?balieConsumerKey={DE_WERF}");
                loop {
                    let began = Instant::now();
                    let answer = person.get(&path).await;
                    tally.count(&answer, began.elapsed());
                }
            });
        }
        Ok(Stalled { waiting, tally })
    }

    /// Nobody waits any more, and nothing stalls.
    ///
    /// # Errors
    /// When the sandbox does not take that.
    pub async fn end(mut self, place: &Place) -> Result<()> {
        self.waiting.shutdown().await;
        place.sandbox.arm(&format!("for={NUMBER}")).await
    }
}
