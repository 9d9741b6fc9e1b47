//! Long random visits at many desks, over the real gateway and the real sandbox, with something going wrong at every
//! turn. In the end what the screens told is held against what is in the books.
//!
//! A desk here has no screen, but all that decides what a screen tells: the bookings of `uitpas-booking`, the reading of
//! `uitpas-api`, and tabs that keep their notes, are left in the middle, copied, and opened again.

mod desk;
mod fault;
mod ledger;
mod line;
mod page;
mod report;
mod tab;
mod town;
mod visit;

use std::rc::Rc;

use anyhow::Result;
use tokio::task::{JoinSet, LocalSet};

use desk::Desk;
use town::Town;

pub use report::Report;

/// How long a soak is, and how it goes.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// How many visits at each desk.
    pub visits: u32,
    /// How many desks; each has an employee, two tabs and ten passholders of its own.
    pub desks: u32,
    /// What every decision comes from: the same seed makes the same ones.
    pub seed: u64,
    /// One desk alone, of all these: to see again what went wrong there.
    pub only: Option<u32>,
}

impl Plan {
    fn desks(&self) -> impl Iterator<Item = u32> {
        (0..self.desks).filter(|nth| self.only.is_none_or(|only| only == *nth))
    }
}

/// Goes through all the visits, and compares.
///
/// # Errors
/// When the programs do not run, or the books cannot be read in the end: nothing is said of the bookings then.
pub async fn soak(plan: Plan) -> Result<Report> {
    LocalSet::new().run_until(run(plan)).await
}

async fn run(plan: Plan) -> Result<Report> {
    let town = Rc::new(Town::found(&plan).await?);
    let mut at_work = JoinSet::new();
    for nth in plan.desks() {
        let desk = Desk::open(&town, &plan, nth).await?;
        at_work.spawn_local(async move {
            desk.works(plan.visits).await?;
            Ok::<Desk, anyhow::Error>(desk)
        });
    }
    let crashing = tokio::task::spawn_local(Town::crashes(Rc::clone(&town), plan.seed));
    let mut desks = Vec::new();
    while let Some(desk) = at_work.join_next().await {
        desks.push(desk??);
    }
    town.calm_down();
    crashing.await??;
    let mut report = Report::begin(plan, town.crashed());
    for desk in &desks {
        desk.closes(&mut report).await?;
    }
    Ok(report)
}
