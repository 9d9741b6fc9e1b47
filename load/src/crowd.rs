//! Many connections at once, each of which asks again as soon as it was answered.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::place::Place;
use crate::tally::Tally;
use crate::visitor::Visitor;

/// How long a crowd stays.
#[derive(Clone, Copy, Debug)]
pub enum Stay {
    /// Each connection asks so often.
    Requests(u32),
    /// No connection asks any more after so long.
    Time(Duration),
}

/// Lets so many connections ask; returns when the last answer came.
///
/// # Errors
/// When nobody is signed in.
pub async fn ask(place: &Place, connections: usize, stay: Stay, tally: &Arc<Tally>) -> Result<()> {
    ask_from(place, 0, connections, stay, tally).await
}

/// The same, with the employees from the `first` on.
///
/// # Errors
/// As [`ask`].
pub async fn ask_from(
    place: &Place,
    first: usize,
    connections: usize,
    stay: Stay,
    tally: &Arc<Tally>,
) -> Result<()> {
    let mut crowd = JoinSet::new();
    for nth in first..first + connections {
        let mut visitor = Visitor::new(place, nth, tally)?;
        crowd.spawn(async move {
            match stay {
                Stay::Requests(count) => {
                    for _ in 0..count {
                        visitor.ask().await;
                    }
                }
                Stay::Time(time) => {
                    let until = Instant::now() + time;
                    while Instant::now() < until {
                        visitor.ask().await;
                    }
                }
            }
        });
    }
    while let Some(visitor) = crowd.join_next().await {
        visitor?;
    }
    Ok(())
}
