//! `uitpas-soak`: long random visits over the real programs; ends with 1 when a screen told what is not in the books.

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use uitpas_soak::{Plan, soak};

const USAGE: &str =
    "Long random visits at many desks, over the real sandbox and the real gateway, with faults.

  --visits N   in all (10000)
  --desks N    how many desks work at once, each with two tabs (100)
  --seed N     makes the decisions of an earlier soak again
  --desk N     only this one of the desks";

fn main() -> Result<ExitCode> {
    let plan = plan()?;
    println!("seed {}", plan.seed);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let report = runtime.block_on(soak(plan))?;
    println!("{report}");
    Ok(match report.wrong() {
        [] => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

fn plan() -> Result<Plan> {
    let mut visits: u32 = 10_000;
    let mut plan = Plan {
        visits: 0,
        desks: 100,
        seed: fastrand::u64(..),
        only: None,
    };
    let mut words = Parser::from_env();
    while let Some(word) = words.next()? {
        match word {
            Arg::Long("visits") => visits = words.value()?.parse()?,
            Arg::Long("desks") => plan.desks = words.value()?.parse()?,
            Arg::Long("seed") => plan.seed = words.value()?.parse()?,
            Arg::Long("desk") => plan.only = Some(words.value()?.parse()?),
            Arg::Long("help") => {
                println!("{USAGE}");
                std::process::exit(0);
            }
            other => bail!("{}\n\n{USAGE}", other.unexpected()),
        }
    }
    plan.visits = visits.div_ceil(plan.desks.max(1));
    Ok(plan)
}
