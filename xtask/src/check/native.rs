//! The tests that run on this machine: the API contract, the sandbox, this crate, and what of the
//! app needs no browser.

use anyhow::Result;

use super::count;
use crate::command::{cargo, watch};

/// All of them, or those that `more` (cargo's own options and a filter) leaves.
pub fn check(more: &[String]) -> Result<String> {
    let said = watch(cargo().args(["test", "--locked", "--workspace"]).args(more))?;
    count::of_rust(&said)
}
