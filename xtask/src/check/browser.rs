//! The app's Rust tests that need a browser. cargo hands each test program to
//! `e2e/rust-tests.mjs`, which opens it in Chromium.

use anyhow::Result;

use super::count;
use crate::command::{cargo, watch};
use crate::project;
use crate::setup::{TestTools, WASM};

/// All of them, or those that `more` (cargo's own options and a filter) leaves.
pub fn check(tools: &TestTools, more: &[String]) -> Result<String> {
    let opener = project::path("e2e/rust-tests.mjs");
    let runner = format!(
        "target.{WASM}.runner = [\"node\", {:?}]",
        opener.to_string_lossy()
    );
    let said = watch(
        cargo()
            .args([
                "test",
                "--locked",
                "--package",
                "uitpas-desk",
                "--lib",
                "--tests",
                "--target",
                WASM,
            ])
            .args(["--config", &runner])
            .args(more)
            .env("PATH", &tools.search_path)
            .env("CHROME", &tools.chromium),
    )?;
    count::of_rust(&said)
}
