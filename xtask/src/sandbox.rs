//! `cargo xtask sandbox`: the API without the desk. Its own README tells who lives there.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::command::{cargo, output, run};

/// Builds the sandbox and runs it with these options of its own.
pub fn run_with(options: &[OsString]) -> Result<()> {
    run(crate::command::program(built()?).args(options))
}

/// Builds the sandbox, optimised, and gives the program.
pub fn built() -> Result<PathBuf> {
    eprintln!("» building the sandbox");
    run(cargo().args(["build", "--profile", PROFILE, "--package", "uitpas-sandbox"]))?;
    let metadata = output(cargo().args([
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version",
        "1",
    ]))?;
    let target = metadata
        .split_once("\"target_directory\":\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .context("cargo does not say where it builds")?
        .0;
    Ok(PathBuf::from(target)
        .join(PROFILE)
        .join(format!("uitpas-sandbox{}", std::env::consts::EXE_SUFFIX)))
}

const PROFILE: &str = "host";
