//! The sandbox and the gateway of a soak; the gateway dies now and then, and stands again at once.

use std::cell::{Cell, RefCell};
use std::fs;
use std::rc::Rc;
use std::time::Duration;

use anyhow::{Context, Result};
use fastrand::Rng;
use tempfile::TempDir;
use uitpas_load::person::{Person, Role};
use uitpas_load::programs::{Gateway, GatewaySettings, Programs, Sandbox, SandboxSettings};

use crate::Plan;

/// How many passholders each desk has.
pub const PASSHOLDERS: u32 = 10;

/// The programs.
#[derive(Debug)]
pub struct Town {
    sandbox: Sandbox,
    /// None while it stands up again.
    gateway: RefCell<Option<Gateway>>,
    address: String,
    is_calm: Cell<bool>,
    crashed: Cell<u32>,
    _app: TempDir,
}

impl Town {
    /// Starts both, with as many people as are needed.
    pub async fn found(plan: &Plan) -> Result<Town> {
        let programs = Programs::find()?;
        let people = SandboxSettings {
            employees: plan.desks,
            passholders: plan.desks * PASSHOLDERS,
            ..SandboxSettings::default()
        };
        let sandbox = Sandbox::start(&programs, &people).await?;
        // Nobody here looks at the app, but no gateway starts without one.
        let app = tempfile::tempdir()?;
        for (file, text) in [("index.html", "<!doctype html>"), ("config.json", "{}")] {
            fs::write(app.path().join(file), text)?;
        }
        let settings = GatewaySettings::over(sandbox.api(), app.path());
        let gateway = Gateway::start(&programs, &settings).await?;
        Ok(Town {
            address: gateway.address().to_owned(),
            sandbox,
            gateway: RefCell::new(Some(gateway)),
            is_calm: Cell::new(false),
            crashed: Cell::new(0),
            _app: app,
        })
    }

    /// Signs an employee in.
    pub async fn signs_in(&self, nth: u32) -> Result<Person> {
        let name = format!("Medewerker {}", nth + 1);
        Person::sign_in(&self.address, Role::Employee, &name).await
    }

    /// Lets something go wrong at UiTPAS.
    pub async fn arm(&self, fault: &str, path: &str) -> Result<()> {
        self.sandbox.arm(&format!("{fault} for={path}")).await
    }

    /// Kills the gateway and starts it again, every few seconds, until it is calm.
    pub async fn crashes(town: Rc<Town>, seed: u64) -> Result<()> {
        let mut dice = Rng::with_seed(seed);
        while !town.is_calm.get() {
            tokio::time::sleep(Duration::from_millis(dice.u64(6_000..18_000))).await;
            let gateway = town.gateway.borrow_mut().take();
            let gateway = gateway.context("the gateway is gone")?;
            let next = gateway.crash_and_start().await?;
            town.gateway.replace(Some(next));
            town.crashed.set(town.crashed.get() + 1);
        }
        Ok(())
    }

    /// From now on nothing crashes.
    pub fn calm_down(&self) {
        self.is_calm.set(true);
    }

    /// How often the gateway was killed.
    pub fn crashed(&self) -> u32 {
        self.crashed.get()
    }
}
