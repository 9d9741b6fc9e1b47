//! The programs of this project that run beside the browser: the sandbox and the gateway. Built here,
//! started here, and ended with us.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command::{cargo, program, run};
use crate::project;

/// A program of this project.
#[derive(Clone, Copy)]
pub enum Program {
    /// The town that answers like the UiTPAS API.
    Sandbox,
    /// The server beside the desk, which keeps the secrets.
    Gateway,
    /// Long random visits over both.
    Soak,
    /// Many at once over both.
    Load,
}

/// How a program is compiled.
#[derive(Clone, Copy)]
pub enum Build {
    /// For use: takes longer to compile, answers quickly.
    Optimised,
    /// For tests: most of it was compiled for the native tests already.
    Quick,
}

impl Build {
    /// The name of cargo's profile, and of the folder that it builds into.
    fn profile_and_folder(self) -> (&'static str, &'static str) {
        match self {
            Self::Optimised => ("host", "host"),
            Self::Quick => ("dev", "debug"),
        }
    }
}

impl Program {
    fn name(self) -> &'static str {
        match self {
            Self::Sandbox => "uitpas-sandbox",
            Self::Gateway => "uitpas-gateway",
            Self::Soak => "uitpas-soak",
            Self::Load => "uitpas-load",
        }
    }

    /// Builds the program and says where it is.
    pub fn built(self, build: Build) -> Result<PathBuf> {
        let (profile, folder) = build.profile_and_folder();
        eprintln!("» building {}", self.name());
        run(cargo()
            .args(["build", "--locked", "--profile", profile, "--package"])
            .arg(self.name()))?;
        let file = format!("{}{}", self.name(), std::env::consts::EXE_SUFFIX);
        Ok(project::target_folder()?.join(folder).join(file))
    }
}

/// Builds the sandbox and runs it with these options of its own.
pub fn run_sandbox(options: &[OsString]) -> Result<()> {
    run(program(Program::Sandbox.built(Build::Optimised)?).args(options))
}

/// Runs a program that finds the sandbox and the gateway beside itself, with these options of its own.
pub fn run_beside_both(trial: Program, options: &[OsString]) -> Result<()> {
    for server in [Program::Sandbox, Program::Gateway] {
        server.built(Build::Optimised)?;
    }
    run(program(trial.built(Build::Optimised)?).args(options))
}

/// A program that serves until we end: it watches its standard input, which closes when this process goes,
/// whatever the reason.
pub struct Server {
    child: Child,
    _open: Option<ChildStdin>,
    /// Where it serves: `http://127.0.0.1:PORT`.
    pub address: String,
}

impl Server {
    /// Starts it, and waits for the line with its address.
    pub fn start(command: &mut Command) -> Result<Self> {
        let mut child = command
            .arg("--until-stdin-closes")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} cannot be started", command.get_program().display()))?;
        // Held until the end: waiting for a child would close it.
        let open = child.stdin.take();
        let mut ready = String::new();
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout).read_line(&mut ready)?;
        }
        let address = ready.trim().to_owned();
        if address.is_empty() {
            let status = child.wait()?;
            bail!(
                "{} did not start ({status})",
                command.get_program().display()
            );
        }
        Ok(Self {
            child,
            _open: open,
            address,
        })
    }

    /// Waits until it ends.
    pub fn wait(mut self) -> Result<()> {
        let status = self.child.wait()?;
        if !status.success() {
            bail!("the desk stopped ({status})");
        }
        Ok(())
    }
}
