//! One process that serves: its address, its memory, and its end.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::process::{ExitStatus, Stdio};

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};

/// A process that serves until it is told to end, or until this program is gone, whatever the reason: it watches its
/// standard input.
#[derive(Debug)]
pub struct Process {
    child: Child,
    id: u32,
    address: String,
    _open: Option<ChildStdin>,
}

/// What a process has of the machine's memory, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Now (the resident set).
    pub now: u64,
    /// The most that it ever had.
    pub peak: u64,
}

impl Process {
    /// Starts it, and waits for the line with its address.
    pub(super) async fn start(command: &mut Command, log: Option<&Path>) -> Result<Process> {
        let log = match log {
            Some(file) => OpenOptions::new()
                .create(true)
                .append(true)
                .open(file)?
                .into(),
            None => Stdio::null(),
        };
        let named = command.as_std().get_program().to_owned();
        let named = named.display();
        let mut child = command
            .arg("--until-stdin-closes")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("{named} cannot be started"))?;
        // Held until the end: waiting for a child would close it.
        let open = child.stdin.take();
        let mut ready = String::new();
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout).read_line(&mut ready).await?;
        }
        match (child.id(), ready.trim()) {
            (Some(id), address) if address.starts_with("http://") => Ok(Process {
                id,
                address: address.to_owned(),
                child,
                _open: open,
            }),
            _ => bail!("{named} did not start ({})", child.wait().await?),
        }
    }

    /// Where it serves, like `http://127.0.0.1:8787`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The port of that address.
    ///
    /// # Errors
    /// When the program wrote something else.
    pub fn port(&self) -> Result<u16> {
        let (_, port) = self.address.rsplit_once(':').unwrap_or_default();
        let port = port.parse();
        port.with_context(|| format!("{} has no port", self.address))
    }

    /// What it has of the machine's memory.
    ///
    /// # Errors
    /// When it is gone, and on a system other than Linux.
    pub fn memory(&self) -> Result<Memory> {
        Memory::of(self.id)
    }

    /// Its number among the processes of the machine.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// Whether it still runs.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Tells it to end, as service managers do (SIGTERM); it may take its time.
    ///
    /// # Errors
    /// When there is no such process, or no such signal on this system.
    pub async fn terminate(&self) -> Result<()> {
        let id = self.id.to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status().await;
        match told.context("there is no program `kill`")?.success() {
            true => Ok(()),
            false => bail!("process {id} cannot be told to end"),
        }
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// When the system does not say.
    pub async fn ended(mut self) -> Result<ExitStatus> {
        Ok(self.child.wait().await?)
    }

    /// Ends it at once, as a crash does (SIGKILL), and waits until it is gone.
    ///
    /// # Errors
    /// When it cannot be ended.
    pub async fn kill(mut self) -> Result<()> {
        Ok(self.child.kill().await?)
    }
}

impl Memory {
    /// What the process with this number has.
    ///
    /// # Errors
    /// As [`Process::memory`].
    pub fn of(id: u32) -> Result<Memory> {
        let file = format!("/proc/{id}/status");
        let status = fs::read_to_string(file).context("memory is only read on Linux")?;
        let of = |name: &str| {
            let mut lines = status.lines();
            let line = lines.find_map(|line| line.strip_prefix(name));
            let kib: Option<u64> =
                line.and_then(|line| line.split_whitespace().next()?.parse().ok());
            kib.map(|kib| kib * 1024)
                .context("the process has no memory any more")
        };
        Ok(Memory {
            now: of("VmRSS:")?,
            peak: of("VmHWM:")?,
        })
    }
}
