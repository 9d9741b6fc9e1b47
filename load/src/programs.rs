//! The sandbox and the gateway as the processes that they are when they serve: where the programs stand, how each is
//! started, and (`process`) how they are watched and ended.

mod process;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};
use tokio::process::Command;

pub use process::{Memory, Process};

/// The consumer that the sandbox knows as this desk: `sandbox/data/consumers.toml`.
const CONSUMER: [(&str, &str); 2] = [
    ("UITPAS_CONSUMER_KEY", "uitpas-desk-demo"),
    (
        "UITPAS_CONSUMER_SECRET",
        "desk-demo-secret-not-for-real-use",
    ),
];

/// What seals the cookies of every gateway that this program starts, so that a session outlives a gateway.
static SESSION_KEY: LazyLock<String> = LazyLock::new(|| {
    let mut bytes = [0; 64];
    // Without random numbers it is a key like any other: nobody else is served.
    let _ = getrandom::fill(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
});

/// Where the two programs stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    /// `uitpas-sandbox`.
    pub sandbox: PathBuf,
    /// `uitpas-gateway`.
    pub gateway: PathBuf,
}

impl Programs {
    /// Those that `DESK_SANDBOX` and `DESK_GATEWAY` name, else those that cargo built beside this program.
    ///
    /// # Errors
    /// When one is not there.
    pub fn find() -> Result<Programs> {
        Ok(Programs {
            sandbox: program("DESK_SANDBOX", "uitpas-sandbox")?,
            gateway: program("DESK_GATEWAY", "uitpas-gateway")?,
        })
    }
}

fn program(variable: &str, name: &str) -> Result<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Ok(path.into());
    }
    let this = std::env::current_exe().context("this program does not know where it stands")?;
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    // The program of a test stands one folder deeper.
    let folders = this.ancestors().skip(1).take(2);
    let mut files = folders.map(|folder| folder.join(&file));
    match files.find(|file| file.is_file()) {
        Some(file) => Ok(file),
        None => bail!("there is no {name} beside this program; `cargo build -p {name}` makes it"),
    }
}

/// How a sandbox is started.
#[derive(Clone, Debug, Default)]
pub struct SandboxSettings {
    /// The port; 0 is any free one.
    pub port: u16,
    /// The file of its books; in memory without one.
    pub books: Option<PathBuf>,
    /// The moment at which its clock stands still, as RFC 3339; without one it runs.
    pub now: Option<String>,
    /// How many generated promotions, employees (`Medewerker 1`, …) and passholders (`Pashouder 1`, …) it has.
    pub promotions: u32,
    /// Employees of CC De Werf.
    pub employees: u32,
    /// Passholders with 100 points; their numbers: [`crate::person::number_of_passholder`].
    pub passholders: u32,
    /// Whether it asks for no signature.
    pub open: bool,
    /// The file that its errors go to; nowhere without one.
    pub log: Option<PathBuf>,
}

/// A sandbox that runs.
#[derive(Debug)]
pub struct Sandbox {
    settings: SandboxSettings,
    programs: Programs,
    process: Process,
}

impl Sandbox {
    /// Starts one, and waits until it is ready.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn start(programs: &Programs, settings: &SandboxSettings) -> Result<Sandbox> {
        let mut command = Command::new(&programs.sandbox);
        let counts = [
            ("--port", u32::from(settings.port)),
            ("--promotions", settings.promotions),
            ("--employees", settings.employees),
            ("--passholders", settings.passholders),
        ];
        for (option, count) in counts {
            command.arg(option).arg(count.to_string());
        }
        if let Some(books) = &settings.books {
            command.arg("--db").arg(books);
        }
        if let Some(now) = &settings.now {
            command.args(["--now", now]);
        }
        if settings.open {
            command.arg("--open");
        }
        let process = Process::start(&mut command, settings.log.as_deref()).await?;
        Ok(Sandbox {
            settings: SandboxSettings {
                port: process.port()?,
                ..settings.clone()
            },
            programs: programs.clone(),
            process,
        })
    }

    /// The prefix of its API.
    pub fn api(&self) -> String {
        format!("{}/uitid/rest", self.process.address())
    }

    /// Lets the next API calls go wrong, such as `delay=800 for=retrieve times=3`: the sandbox's README has the list.
    ///
    /// # Errors
    /// When it does not take that.
    pub async fn arm(&self, fault: &str) -> Result<()> {
        let address = format!("{}/sandbox/faults", self.process.address());
        let to_send = crate::person::client()?
            .post(address)
            .body(fault.to_owned());
        to_send.send().await?.error_for_status()?;
        Ok(())
    }

    /// Ends it at once, as a crash does, and starts it again at the same address: with its books when they are in a
    /// file, else as a new town.
    ///
    /// # Errors
    /// When it cannot be ended or started.
    pub async fn crash_and_start(self) -> Result<Sandbox> {
        let Sandbox {
            settings,
            programs,
            process,
        } = self;
        process.kill().await?;
        Sandbox::start(&programs, &settings).await
    }

    /// Its process.
    pub fn process(&self) -> &Process {
        &self.process
    }

    /// Its process alone, to be ended.
    pub fn into_process(self) -> Process {
        self.process
    }
}

/// How a gateway is started.
#[derive(Clone, Debug)]
pub struct GatewaySettings {
    /// The API behind it: [`Sandbox::api`].
    pub api: String,
    /// The port; 0 is any free one.
    pub port: u16,
    /// The built desk, or any folder with an `index.html` and a `config.json`.
    pub dist: PathBuf,
    /// Further variables, which come before its own.
    pub variables: Vec<(String, String)>,
    /// The file that its log goes to; nowhere without one.
    pub log: Option<PathBuf>,
}

impl GatewaySettings {
    /// A gateway over this API, on any free port, with this desk.
    pub fn over(api: impl Into<String>, dist: impl AsRef<Path>) -> GatewaySettings {
        GatewaySettings {
            api: api.into(),
            port: 0,
            dist: dist.as_ref().to_owned(),
            variables: Vec::new(),
            log: None,
        }
    }
}

/// A gateway that runs. All that are started by one program share the key of the sessions.
#[derive(Debug)]
pub struct Gateway {
    settings: GatewaySettings,
    programs: Programs,
    process: Process,
}

impl Gateway {
    /// Starts one, and waits until it is ready.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn start(programs: &Programs, settings: &GatewaySettings) -> Result<Gateway> {
        let mut command = Command::new(&programs.gateway);
        command
            .args(["--port", &settings.port.to_string(), "--dist"])
            .arg(&settings.dist)
            .env("UITPAS_API", &settings.api)
            .env("UITPAS_SESSION_KEY", SESSION_KEY.as_str())
            .envs(CONSUMER)
            .envs(settings.variables.iter().cloned());
        let process = Process::start(&mut command, settings.log.as_deref()).await?;
        Ok(Gateway {
            settings: GatewaySettings {
                port: process.port()?,
                ..settings.clone()
            },
            programs: programs.clone(),
            process,
        })
    }

    /// Ends it at once, as a crash does, and starts another one at the same address.
    ///
    /// # Errors
    /// When it cannot be ended or started.
    pub async fn crash_and_start(self) -> Result<Gateway> {
        let Gateway {
            settings,
            programs,
            process,
        } = self;
        process.kill().await?;
        Gateway::start(&programs, &settings).await
    }

    /// Where people reach it, like `http://127.0.0.1:8787`.
    pub fn address(&self) -> &str {
        self.process.address()
    }

    /// How it was started, with the port that it has: another one can be started with it when this one has ended.
    pub fn settings(&self) -> &GatewaySettings {
        &self.settings
    }

    /// Its process.
    pub fn process(&self) -> &Process {
        &self.process
    }

    /// Its process alone, to be ended.
    pub fn into_process(self) -> Process {
        self.process
    }
}
