//! From an empty page to a desk: settings, then who is signed in, then the screen for that.
//!
//! Each step that fails has a state of its own, with a sentence on the screen.

use gloo_net::http::RequestBuilder;
use leptos::{prelude::*, task::spawn_local};
use uitpas_api::Client;

use crate::{
    config::Config,
    desk::Desk,
    fetch::Fetch,
    memory,
    presence::Presence,
    session::{self, Account, KeptBy, Session, SessionTrouble},
};

/// How far the app has come.
#[derive(Clone)]
pub enum Startup {
    /// Settings and session are being asked for.
    Starting,
    /// `config.json` is missing or cannot be read.
    NoConfig(ConfigTrouble),
    /// It cannot be known who is signed in.
    NoSession(&'static SessionTrouble),
    /// Nobody is signed in.
    SignIn,
    /// A passholder is signed in, at home.
    Portal(Account),
    /// An employee without any counter.
    NoCounter(Account),
    /// The desk.
    Ready(Desk),
}

impl Startup {
    /// Who signed in and cannot work here: they may at least sign out.
    pub fn account(&self) -> Option<Account> {
        match self {
            Self::Portal(account) | Self::NoCounter(account) => Some(account.clone()),
            Self::NoSession(SessionTrouble::Counters(account, _)) => Some((**account).clone()),
            _ => None,
        }
    }
}

/// What is wrong with `config.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConfigTrouble {
    /// It did not come.
    Missing,
    /// It is not JSON, or a key has a value of the wrong kind.
    Broken,
}

/// Starts, and tells how far it has come.
pub fn begin(base: &'static str, presence: Presence) -> ReadSignal<Startup> {
    let (startup, tell) = signal(Startup::Starting);
    // The desk lives as long as the page does: its signals belong to this owner.
    let owner = Owner::current();
    spawn_local(async move {
        let reached = reach(base, presence, owner.as_ref()).await;
        tell.set(reached);
    });
    startup
}

async fn reach(base: &str, presence: Presence, owner: Option<&Owner>) -> Startup {
    let config: &'static Config = match read_config(base).await {
        Ok(config) => Box::leak(Box::new(config)),
        Err(trouble) => return Startup::NoConfig(trouble),
    };
    let signed_out = Callback::new(move |()| presence.signed_out());
    let fetch = Fetch::new(&config.api_prefix, signed_out);
    let client: &'static Client<Fetch> = Box::leak(Box::new(Client::new(fetch)));
    let watched = |account: Account| {
        if let KeptBy::Gateway { session, idle } = &account.kept_by {
            presence.begin(&account.uid, session, *idle);
        }
        account
    };
    match session::find(config, client).await {
        Err(SessionTrouble::Counters(account, trouble)) => {
            let trouble = SessionTrouble::Counters(Box::new(watched(*account)), trouble);
            Startup::NoSession(Box::leak(Box::new(trouble)))
        }
        Err(trouble) => Startup::NoSession(Box::leak(Box::new(trouble))),
        Ok(Session::Nobody) => Startup::SignIn,
        Ok(Session::Passholder(account)) => {
            memory::take_unfinished();
            Startup::Portal(watched(account))
        }
        Ok(Session::Employee(employee)) if employee.counters.is_empty() => {
            memory::take_unfinished();
            Startup::NoCounter(watched(employee.account))
        }
        Ok(Session::Employee(employee)) => {
            watched(employee.account.clone());
            let employee = Box::leak(Box::new(employee));
            let open = || Desk::open(client, config, employee);
            Startup::Ready(owner.map_or_else(open, |owner| owner.with(open)))
        }
    }
}

async fn read_config(base: &str) -> Result<Config, ConfigTrouble> {
    let address = format!("{}/config.json", base.trim_end_matches('/'));
    let response = RequestBuilder::new(&address)
        .cache(web_sys::RequestCache::NoCache)
        .send()
        .await
        .map_err(|_| ConfigTrouble::Missing)?;
    if !response.ok() {
        return Err(ConfigTrouble::Missing);
    }
    let text = response.text().await.map_err(|_| ConfigTrouble::Missing)?;
    let value = js_sys::JSON::parse(&text).map_err(|_| ConfigTrouble::Broken)?;
    serde_wasm_bindgen::from_value(value).map_err(|_| ConfigTrouble::Broken)
}
