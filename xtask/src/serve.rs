//! `cargo xtask serve`: the built desk behind its gateway, over the sandbox or over a UiTPAS server.

use std::env;
use std::net::TcpListener;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::{self, Base};
use crate::program::{Build, Program, Server};
use crate::{command, project};

/// Where the desk is served when nothing is said.
pub const DEFAULT_PORT: u16 = 8787;

/// Where the sandbox is found, when nobody else is there.
const SANDBOX_PORT: u16 = 8788;

/// The consumer that the sandbox knows as this desk: `sandbox/data/consumers.toml`.
const SANDBOX_CONSUMER: [(&str, &str); 2] = [
    ("UITPAS_CONSUMER_KEY", "uitpas-desk-demo"),
    (
        "UITPAS_CONSUMER_SECRET",
        "desk-demo-secret-not-for-real-use",
    ),
];

const SESSION_KEY: &str = "UITPAS_SESSION_KEY";

/// What the desk is served over.
pub enum Api {
    /// A fresh sandbox.
    Sandbox,
    /// A UiTPAS server, with credentials from the environment.
    Server(String),
}

/// Builds everything, then serves until interrupted.
pub fn serve(port: u16, api: &Api) -> Result<()> {
    // Asked first: a build is long to wait for only to be told this.
    TcpListener::bind(("127.0.0.1", port))
        .with_context(|| format!("port {port} cannot be used; another one: --port N"))?;
    if let Api::Server(_) = api {
        check_credentials()?;
    }
    build::build(&Base::default())?;
    let mut gateway = command::program(Program::Gateway.built(Build::Optimised)?);
    gateway
        .args(["--port", &port.to_string(), "--dist"])
        .arg(project::path("dist"));
    if env::var_os(SESSION_KEY).is_none() {
        gateway.env(SESSION_KEY, random_key()?);
    }
    let town = match api {
        Api::Sandbox => Some(over_sandbox(&mut gateway)?),
        Api::Server(address) => {
            gateway.env("UITPAS_API", address);
            None
        }
    };
    let gateway = Server::start(&mut gateway)?;
    println!("The desk is ready: {}", gateway.address);
    let ended = gateway.wait();
    drop(town);
    ended
}

/// Starts a town, and sets the gateway to it.
fn over_sandbox(gateway: &mut Command) -> Result<Server> {
    let free = TcpListener::bind(("127.0.0.1", SANDBOX_PORT)).is_ok();
    let port = if free { SANDBOX_PORT } else { 0 };
    let town = Server::start(
        command::program(Program::Sandbox.built(Build::Optimised)?)
            .args(["--port", &port.to_string()]),
    )?;
    eprintln!("» the sandbox answers at {}", town.address);
    gateway
        .arg("--config")
        .arg(project::path("sandbox/data/desk-config.json"))
        .env("UITPAS_API", format!("{}/uitid/rest", town.address))
        .envs(SANDBOX_CONSUMER);
    Ok(town)
}

fn check_credentials() -> Result<()> {
    let missing: Vec<&str> = SANDBOX_CONSUMER
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| env::var_os(name).is_none())
        .collect();
    if !missing.is_empty() {
        bail!(
            "--api needs the credentials of your UiTPAS consumer in the environment; not set: {}",
            missing.join(", ")
        );
    }
    Ok(())
}

/// A key for the session cookies of this run: 64 random bytes, in hexadecimal digits.
fn random_key() -> Result<String> {
    let mut bytes = [0; 64];
    getrandom::fill(&mut bytes).context("this computer gives no random numbers")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
