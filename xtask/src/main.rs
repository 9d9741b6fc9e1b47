//! The project's own commands: `cargo xtask serve`, `test`, `fuzz`, `build`, `sandbox`.
//! This file reads the command line; each task has a file of its own.

mod bench;
mod build;
mod check;
mod command;
mod endurance;
mod fuzz;
mod playwright;
mod program;
mod project;
mod serve;
mod setup;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use build::Base;
use program::Program;
use serve::Api;

const HELP: &str = "\
The commands of the UiTPAS desk:

  cargo xtask serve [--port N] [--api URL]
                                    all set-up, an optimised build, then the desk behind its gateway
                                    at http://127.0.0.1:8787, over the sandbox; with --api over a
                                    UiTPAS server, as the consumer of UITPAS_CONSUMER_KEY and
                                    UITPAS_CONSUMER_SECRET
  cargo xtask test                  all set-up, then every check
  cargo xtask test NAME... [-- ...] only these checks: format, rooms, words, supply, lints, native,
                                    browser, build, size, e2e; what follows -- goes to the test program
  cargo xtask fuzz [--minutes N] [TARGET]
                                    made-up bytes for every reader that faces an outsider, or for one
                                    of hostile/fuzz/fuzz_targets; 30 minutes each. Needs a nightly Rust
  cargo xtask soak [--visits N] [--seed N] [...]
                                    10,000 random visits over the real programs with faults at every
                                    turn; then what was told is held against the books
  cargo xtask load [--seconds N] [...]
                                    the real programs at 1, 32, 256 and 1,000 connections, beside slow
                                    readers, with an upstream that stalls, and at their end
  cargo xtask bench [NAME...]       the benchmarks, or only these: native, browser; figures
                                    and drawings go to docs/performance/. `draw` only draws what was
                                    measured before
  cargo xtask endurance [...]       500 visits and 2,000 page turns of dist/ in one tab, and what the
                                    browser's memory does meanwhile; eight minutes
  cargo xtask build [--base /desk/] only dist/: static files, ready to upload
  cargo xtask sandbox [--port N] [--open] [...]
                                    only the sandbox API, on port 8788; further options are the
                                    sandbox's own
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\nerror: {trouble:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = lexopt::Parser::from_env();
    let task = match arguments.next()? {
        Some(Value(task)) => task.string()?,
        Some(Long("help") | Short('h')) | None => {
            print!("{HELP}");
            return Ok(());
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    match task.as_str() {
        "serve" => {
            let (port, api) = serve_options(arguments)?;
            serve::serve(port, &api)
        }
        "test" => {
            let (names, more) = names_and_rest(arguments)?;
            check::check(&names, &more)
        }
        "fuzz" => {
            let (minutes, target) = fuzz_options(arguments)?;
            fuzz::fuzz(minutes, target.as_deref())
        }
        "soak" => program::run_beside_both(Program::Soak, &remaining(arguments)?),
        "load" => program::run_beside_both(Program::Load, &remaining(arguments)?),
        "bench" => {
            let (names, _) = names_and_rest(arguments)?;
            bench::bench(&names)
        }
        "endurance" => {
            let (more, _) = names_and_rest(arguments)?;
            endurance::endurance(&more)
        }
        "build" => build::build(&base_option(arguments)?),
        "sandbox" => program::run_sandbox(&remaining(arguments)?),
        "help" => {
            print!("{HELP}");
            Ok(())
        }
        _ => bail!("there is no task {task:?}\n\n{HELP}"),
    }
}

fn serve_options(mut arguments: lexopt::Parser) -> Result<(u16, Api)> {
    let mut port = serve::DEFAULT_PORT;
    let mut api = Api::Sandbox;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => {
                let written = arguments.value()?.string()?;
                port = written.parse().with_context(|| {
                    format!("--port takes a number up to 65535, not {written:?}")
                })?;
            }
            Long("api") => api = Api::Server(arguments.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok((port, api))
}

fn fuzz_options(mut arguments: lexopt::Parser) -> Result<(u64, Option<String>)> {
    let (mut minutes, mut target) = (fuzz::DEFAULT_MINUTES, None);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("minutes") => {
                let written = arguments.value()?.string()?;
                minutes = written
                    .parse()
                    .with_context(|| format!("--minutes takes a number, not {written:?}"))?;
            }
            Value(name) if target.is_none() => target = Some(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok((minutes, target))
}

fn base_option(mut arguments: lexopt::Parser) -> Result<Base> {
    let mut base = Base::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("base") => base = arguments.value()?.string()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(base)
}

fn names_and_rest(mut arguments: lexopt::Parser) -> Result<(Vec<String>, Vec<String>)> {
    let mut names: Vec<String> = Vec::new();
    for argument in arguments.raw_args()? {
        names.push(argument.string()?);
    }
    let rest = match names.iter().position(|name| name == "--") {
        Some(dashes) => names.split_off(dashes).into_iter().skip(1).collect(),
        None => Vec::new(),
    };
    Ok((names, rest))
}

fn remaining(mut arguments: lexopt::Parser) -> Result<Vec<OsString>> {
    Ok(arguments.raw_args()?.collect())
}
