//! `cargo xtask endurance`: one tab of the built desk for hundreds of visits and thousands of page turns, and whether the
//! browser's memory stays as it is. No part of the tests: it takes eight minutes and more.

use anyhow::Result;

use crate::command::run;
use crate::playwright;
use crate::program::Build;
use crate::setup::TestTools;

/// All of it, or what `more` (Playwright's own options and filters) leaves.
pub fn endurance(more: &[String]) -> Result<()> {
    let tools = TestTools::ready()?;
    run(playwright::over_the_built_desk(&tools, Build::Optimised)?
        .args(["--config", "endurance.config.ts"])
        .args(more))
}
