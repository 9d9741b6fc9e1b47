//! `cargo xtask serve`: the built desk over the sandbox, at one address.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::build::{self, Base};
use crate::sandbox::{self, Build};
use crate::{command, project};

/// Where the desk is served when nothing is said.
pub const DEFAULT_PORT: u16 = 8787;

/// Builds everything, then serves until interrupted. The sandbox ends with us: it watches its
/// standard input, which closes when this process goes, whatever the reason.
pub fn serve(port: u16) -> Result<()> {
    // Asked first: a build is long to wait for only to be told this.
    TcpListener::bind(("127.0.0.1", port))
        .with_context(|| format!("port {port} cannot be used; another one: --port N"))?;
    build::build(&Base::default())?;
    let program = sandbox::built(Build::Optimised)?;
    let mut child = command::program(program)
        .arg("--app")
        .arg(project::path("dist"))
        .args(["--port", &port.to_string(), "--until-stdin-closes"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("the sandbox cannot be started")?;
    // Held until the end: waiting for a child would close it.
    let open = child.stdin.take();
    let mut ready = String::new();
    if let Some(stdout) = child.stdout.take() {
        BufReader::new(stdout).read_line(&mut ready)?;
    }
    if !ready.trim().is_empty() {
        println!("The desk is ready: {}", ready.trim());
    }
    let status = child.wait()?;
    drop(open);
    if !status.success() {
        bail!("the desk stopped ({status})");
    }
    Ok(())
}
