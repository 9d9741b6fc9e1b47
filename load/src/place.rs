//! A sandbox, a gateway over it, and the employees who are signed in there.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, Result, bail};
use tokio::task::JoinSet;

use crate::books::{Compared, Notes};
use crate::desk::Desk;
use crate::person::{Person, Role};
use crate::programs::{Gateway, GatewaySettings, Programs, Sandbox, SandboxSettings};

/// So many sign in at once: the gateway has as many places for it.
const SIGN_INS_AT_ONCE: usize = 8;

/// What a place is opened with.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// How many employees there are, each signed in.
    pub employees: u32,
    /// How many generated passholders there are.
    pub passholders: u32,
    /// How many generated promotions there are.
    pub promotions: u32,
}

/// Programs that run, with people.
#[derive(Debug)]
pub struct Place {
    /// The town.
    pub sandbox: Sandbox,
    /// The gateway over it.
    pub gateway: Gateway,
    /// The files that it serves.
    pub files: Vec<String>,
    /// How large it is.
    pub size: Size,
    /// Who is signed in.
    pub employees: Vec<Person>,
    /// What was told of all bookings here.
    pub notes: Arc<Notes>,
    keys: Arc<AtomicU64>,
}

/// Makes keys for bookings, none of them twice.
#[derive(Clone, Debug)]
pub struct Keys(Arc<AtomicU64>);

impl Keys {
    /// The next one.
    pub fn next(&self) -> String {
        format!("booking-{}", self.0.fetch_add(1, Ordering::Relaxed))
    }
}

impl Place {
    /// Starts both, and signs everybody in.
    ///
    /// # Errors
    /// When something does not start, or somebody does not get in.
    pub async fn open(programs: &Programs, desk: &Desk, size: Size) -> Result<Place> {
        let town = SandboxSettings {
            employees: size.employees,
            passholders: size.passholders,
            promotions: size.promotions,
            ..SandboxSettings::default()
        };
        let sandbox = Sandbox::start(programs, &town).await?;
        let settings = GatewaySettings::over(sandbox.api(), desk.folder());
        let gateway = Gateway::start(programs, &settings).await?;
        let employees = signed_in(gateway.address(), size.employees).await?;
        Ok(Place {
            sandbox,
            gateway,
            files: desk.files.clone(),
            size,
            employees,
            notes: Arc::default(),
            keys: Arc::default(),
        })
    }

    /// Keys for bookings here.
    pub fn keys(&self) -> Keys {
        Keys(self.keys.clone())
    }

    /// Holds the books against what was told.
    ///
    /// # Errors
    /// When they cannot be read.
    pub async fn compare_books(&self) -> Result<Compared> {
        let reader = self.employees.first().context("nobody is signed in")?;
        self.notes.compare(reader).await
    }

    /// The employee whose turn it is at the `nth` connection, in a browser with a connection of its own.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub fn employee(&self, nth: usize) -> Result<Person> {
        match self.employees.get(nth % self.employees.len().max(1)) {
            Some(employee) => employee.at(self.gateway.address()),
            None => bail!("nobody is signed in"),
        }
    }
}

async fn signed_in(gateway: &str, count: u32) -> Result<Vec<Person>> {
    let mut people = Vec::new();
    let mut under_way = JoinSet::new();
    for nth in 1..=count {
        if under_way.len() == SIGN_INS_AT_ONCE
            && let Some(person) = under_way.join_next().await
        {
            people.push(person??);
        }
        let gateway = gateway.to_owned();
        under_way.spawn(async move {
            Person::sign_in(&gateway, Role::Employee, &format!("Medewerker {nth}")).await
        });
    }
    while let Some(person) = under_way.join_next().await {
        people.push(person??);
    }
    Ok(people)
}
