//! The built `dist/` over the real sandbox, in a real browser: the specs of `e2e/tests`.

use anyhow::Result;

use super::count;
use crate::command::watch;
use crate::playwright;
use crate::program::Build;
use crate::setup::TestTools;

/// All specs, or those that `more` (Playwright's own options and filters) leaves.
pub fn check(tools: &TestTools, more: &[String]) -> Result<String> {
    let said = watch(playwright::over_the_built_desk(tools, Build::Quick)?.args(more))?;
    count::of_playwright(&said)
}
