//! The built `dist/` over the real sandbox, in a real browser: the specs of `e2e/tests`.

use anyhow::{Result, bail};

use super::count;
use crate::command::{program, watch};
use crate::program::{Build, Program};
use crate::project;
use crate::setup::TestTools;

/// All specs, or those that `more` (Playwright's own options and filters) leaves.
pub fn check(tools: &TestTools, more: &[String]) -> Result<String> {
    let app = project::path("dist");
    if !app.join("index.html").is_file() {
        bail!("there is no dist/; `cargo xtask build` makes it");
    }
    let said = watch(
        program("node")
            .args(["node_modules/@playwright/test/cli.js", "test"])
            .args(more)
            .current_dir(project::path("e2e"))
            .env("CHROME", &tools.chromium)
            .env("DESK_APP", app)
            .env("DESK_SANDBOX", Program::Sandbox.built(Build::Quick)?)
            .env("DESK_GATEWAY", Program::Gateway.built(Build::Quick)?),
    )?;
    count::of_playwright(&said)
}
