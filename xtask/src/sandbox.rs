//! `cargo xtask sandbox`: the API without the desk. Its own README tells who lives there.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::command::{cargo, output, program, run};

/// How the sandbox is compiled.
#[derive(Clone, Copy)]
pub enum Build {
    /// For use: takes longer to compile, answers quickly.
    Optimised,
    /// For tests: most of it was compiled for the native tests already.
    Quick,
}

impl Build {
    /// The name of cargo's profile, and of the folder that it builds into.
    fn profile_and_folder(self) -> (&'static str, &'static str) {
        match self {
            Self::Optimised => ("host", "host"),
            Self::Quick => ("dev", "debug"),
        }
    }
}

/// Builds the sandbox and runs it with these options of its own.
pub fn run_with(options: &[OsString]) -> Result<()> {
    run(program(built(Build::Optimised)?).args(options))
}

/// Builds the sandbox and gives the program.
pub fn built(build: Build) -> Result<PathBuf> {
    let (profile, folder) = build.profile_and_folder();
    eprintln!("» building the sandbox");
    run(cargo().args([
        "build",
        "--locked",
        "--profile",
        profile,
        "--package",
        "uitpas-sandbox",
    ]))?;
    let program = format!("uitpas-sandbox{}", std::env::consts::EXE_SUFFIX);
    Ok(target_folder()?.join(folder).join(program))
}

fn target_folder() -> Result<PathBuf> {
    let metadata = output(cargo().args([
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version",
        "1",
    ]))?;
    let (_, rest) = metadata
        .split_once("\"target_directory\":\"")
        .context("cargo does not say where it builds")?;
    let folder = rest.split('"').next().unwrap_or(rest);
    Ok(PathBuf::from(folder.replace(r"\\", r"\")))
}
