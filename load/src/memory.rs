//! The memory of a process while something goes on.

use std::time::Duration;

use tokio::task::JoinHandle;
use tokio::time::interval;

use crate::programs::{Memory, Process};

/// How often it is looked at.
const EVERY: Duration = Duration::from_millis(500);

/// Looks at a process until it is asked.
#[derive(Debug)]
pub struct Watch {
    process: u32,
    looking: JoinHandle<()>,
    seen: tokio::sync::watch::Receiver<Vec<u64>>,
}

/// What was seen, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// At the beginning.
    pub begin: u64,
    /// Half-way.
    pub middle: u64,
    /// At the end.
    pub end: u64,
    /// The most.
    pub peak: u64,
}

impl Watch {
    /// Begins to look.
    pub fn begin(process: &Process) -> Watch {
        let process = process.id();
        let (tell, seen) = tokio::sync::watch::channel(look(process).into_iter().collect());
        let looking = tokio::spawn(async move {
            let mut clock = interval(EVERY);
            loop {
                clock.tick().await;
                tell.send_modify(|seen: &mut Vec<u64>| seen.extend(look(process)));
            }
        });
        Watch {
            process,
            looking,
            seen,
        }
    }

    /// What was seen. Nothing but zeros on a system that does not tell.
    pub fn end(self) -> Seen {
        self.looking.abort();
        let mut seen = self.seen.borrow().clone();
        seen.extend(look(self.process));
        let at = |place: usize| seen.get(place).copied().unwrap_or_default();
        Seen {
            begin: at(0),
            middle: at(seen.len() / 2),
            end: at(seen.len().saturating_sub(1)),
            peak: seen.iter().copied().max().unwrap_or_default(),
        }
    }
}

fn look(process: u32) -> Option<u64> {
    Memory::of(process).ok().map(|memory| memory.now)
}
