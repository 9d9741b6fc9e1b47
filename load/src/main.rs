//! `uitpas-load`: the gateway and the sandbox under load, scenario by scenario, and a table of what came of it.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Result, ensure};
use lexopt::prelude::*;
use uitpas_load::desk::Desk;
use uitpas_load::programs::Programs;

mod scenarios;

use scenarios::Scenarios;

const HELP: &str = "\
uitpas-load: the gateway and the sandbox under load

  --seconds N          how long each scenario takes (120)
  --connections N,N    with how many connections at once (1,32,256,1000)
  --dist DIR           the built desk that is served; a stand-in without one
  --help               print this";

struct Options {
    seconds: u64,
    connections: Vec<usize>,
    dist: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(code) => code,
        Err(trouble) => {
            eprintln!("error: {trouble:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<ExitCode> {
    let Some(options) = read_options()? else {
        println!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    };
    let most = options
        .connections
        .iter()
        .copied()
        .max()
        .unwrap_or_default();
    enough_files(most)?;
    let desk = match &options.dist {
        Some(dist) => Desk::built(dist)?,
        None => Desk::stand_in()?,
    };
    let mut scenarios = Scenarios::new(
        Programs::find()?,
        desk,
        Duration::from_secs(options.seconds),
    );
    scenarios.steady(&options.connections).await?;
    scenarios.company().await?;
    scenarios.stalled().await?;
    scenarios.ending().await?;
    Ok(scenarios.verdict())
}

fn read_options() -> Result<Option<Options>> {
    let mut options = Options {
        seconds: 120,
        connections: vec![1, 32, 256, 1_000],
        dist: None,
    };
    let mut words = lexopt::Parser::from_env();
    while let Some(word) = words.next()? {
        match word {
            Long("seconds") => options.seconds = words.value()?.parse()?,
            Long("connections") => {
                let list = words.value()?.string()?;
                let counts: Result<Vec<usize>, _> = list.split(',').map(str::parse).collect();
                options.connections = counts?;
            }
            Long("dist") => options.dist = Some(words.value()?.into()),
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(options))
}

/// Each connection is an open file here, and one or two in the gateway.
fn enough_files(connections: usize) -> Result<()> {
    let Ok(limits) = std::fs::read_to_string("/proc/self/limits") else {
        return Ok(());
    };
    let mut lines = limits.lines();
    let line = lines.find_map(|line| line.strip_prefix("Max open files"));
    let most = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    let needed = 2 * connections + 256;
    ensure!(
        most.is_none_or(|most: usize| most >= needed),
        "{connections} connections need more open files; first: ulimit -n {needed}"
    );
    Ok(())
}
