//! Formatting and clippy; every warning counts as an error.

use anyhow::Result;

use crate::command::{cargo, run};
use crate::setup::WASM;

/// The whole workspace is formatted as rustfmt has it.
pub fn format() -> Result<String> {
    run(cargo().args(["fmt", "--all", "--check"]))?;
    Ok("clean".to_owned())
}

/// Clippy has nothing to say, neither about the programs of this machine nor about the app as the
/// browser runs it.
pub fn clippy() -> Result<String> {
    run(cargo().args([
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    run(cargo()
        .args([
            "clippy",
            "--locked",
            "--package",
            "uitpas-desk",
            "--all-targets",
            "--target",
            WASM,
        ])
        .args(["--", "-D", "warnings"]))?;
    Ok("clean".to_owned())
}
