//! `cargo xtask endurance`: one tab of the built desk for hundreds of visits and thousands of page turns, and whether the
//! browser's memory stays as it is. No part of the tests: it takes an hour.

use anyhow::{Result, bail};

use crate::command::{program, run};
use crate::program::{Build, Program};
use crate::project;
use crate::setup::TestTools;

/// All of it, or what `more` (Playwright's own options and filters) leaves.
pub fn endurance(more: &[String]) -> Result<()> {
    let app = project::path("dist");
    if !app.join("index.html").is_file() {
        bail!("there is no dist/; `cargo xtask build` makes it");
    }
    let tools = TestTools::ready()?;
    run(program("node")
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .args(["--config", "endurance.config.ts"])
        .args(more)
        .current_dir(project::path("e2e"))
        .env("CHROME", &tools.chromium)
        .env("DESK_APP", app)
        .env("DESK_SANDBOX", Program::Sandbox.built(Build::Optimised)?)
        .env("DESK_GATEWAY", Program::Gateway.built(Build::Optimised)?))
}
