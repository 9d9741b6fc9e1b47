//! Playwright over the built `dist/`, behind the real gateway and sandbox.

use std::process::Command;

use anyhow::{Result, bail};

use crate::command::program;
use crate::program::{Build, Program};
use crate::project;
use crate::setup::TestTools;

/// The test runner in `e2e/`, for what is in `dist/` now, over programs that are built like this.
pub fn over_the_built_desk(tools: &TestTools, build: Build) -> Result<Command> {
    let app = project::path("dist");
    if !app.join("index.html").is_file() {
        bail!("there is no dist/; `cargo xtask build` makes it");
    }
    let mut playwright = program("node");
    playwright
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .current_dir(project::path("e2e"))
        .env("CHROME", &tools.chromium)
        .env("DESK_APP", app)
        .env("DESK_SANDBOX", Program::Sandbox.built(build)?)
        .env("DESK_GATEWAY", Program::Gateway.built(build)?);
    Ok(playwright)
}
