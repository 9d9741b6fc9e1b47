//! From an empty page to whoever is signed in: settings first, then the session.
//!
//! Each step that fails has a state of its own, with a sentence on the screen. What a program does with the person
//! is its own affair.

use gloo_net::http::RequestBuilder;
use leptos::{prelude::*, task::spawn_local};
use uitpas_api::Client;

use crate::{
    config::Config,
    connection, early,
    fetch::Fetch,
    language::Speech,
    memory,
    presence::Presence,
    session::{self, KeptBy, SessionTrouble, SignedIn},
};

/// The API, as this app reaches it.
pub type Uitpas = Client<Fetch>;

/// What is the same for everybody here.
#[derive(Clone, Copy)]
pub struct Site {
    /// The API.
    pub client: &'static Uitpas,
    /// The settings of this deployment.
    pub config: &'static Config,
}

/// How far the app has come.
#[derive(Clone)]
pub enum Startup {
    /// Settings and session are being asked for.
    Starting,
    /// There is no network; it goes on by itself when there is.
    Offline,
    /// `config.json` is missing or cannot be read.
    NoConfig(ConfigTrouble),
    /// It cannot be known who is signed in.
    NoSession(SessionTrouble),
    /// Nobody is signed in.
    SignIn,
    /// Somebody is signed in.
    SignedIn(Site, SignedIn),
}

impl Startup {
    /// Whether it failed because nothing answered as it should, which a network that is gone looks like.
    pub fn is_out_of_reach(&self) -> bool {
        matches!(
            self,
            Self::Offline
                | Self::NoConfig(ConfigTrouble::Missing)
                | Self::NoSession(SessionTrouble::Gateway)
        )
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
pub fn begin(base: &'static str, presence: Presence, speech: Speech) -> ReadSignal<Startup> {
    let (startup, tell) = signal(Startup::Starting);
    spawn_local(async move {
        loop {
            let reached = reach(base, presence, speech).await;
            let waits = matches!(reached, Startup::Offline);
            tell.set(reached);
            if !waits {
                break;
            }
            connection::back().await;
        }
    });
    startup
}

async fn reach(base: &str, presence: Presence, speech: Speech) -> Startup {
    let config: &'static Config = match read_config(base).await {
        Ok(config) => Box::leak(Box::new(config)),
        Err(_) if !connection::is_online() => return Startup::Offline,
        Err(trouble) => return Startup::NoConfig(trouble),
    };
    speech.offer(config.languages());
    let signed_in = match session::find(config).await {
        Err(_) if !connection::is_online() => return Startup::Offline,
        Err(trouble) => return Startup::NoSession(trouble),
        Ok(None) => {
            memory::forget_own_screens();
            return Startup::SignIn;
        }
        Ok(Some(signed_in)) => signed_in,
    };
    let signed_out = Callback::new(move |()| presence.signed_out());
    let fetch = Fetch::new(&config.api_prefix, signed_out);
    let account = signed_in.account();
    if let KeptBy::Gateway { session, idle } = &account.kept_by {
        presence.begin(&account.uid, session, *idle);
        fetch.act_for(account.uid.as_str());
    }
    // Nobody finds what another left behind.
    match &signed_in {
        SignedIn::Passholder(_) => drop(memory::take_unfinished()),
        SignedIn::Employee(..) => memory::forget_own_screens(),
    }
    let client: &'static Uitpas = Box::leak(Box::new(Client::new(fetch)));
    Startup::SignedIn(Site { client, config }, signed_in)
}

async fn read_config(base: &str) -> Result<Config, ConfigTrouble> {
    let address = format!("{}/config.json", base.trim_end_matches('/'));
    let answer = match early::take(&address, None) {
        Some(early) => early.answer().await,
        None => {
            RequestBuilder::new(&address)
                .cache(web_sys::RequestCache::NoCache)
                .send()
                .await
        }
    };
    let response = answer.map_err(|_| ConfigTrouble::Missing)?;
    if !response.ok() {
        return Err(ConfigTrouble::Missing);
    }
    let text = response.text().await.map_err(|_| ConfigTrouble::Missing)?;
    let value = js_sys::JSON::parse(&text).map_err(|_| ConfigTrouble::Broken)?;
    serde_wasm_bindgen::from_value(value).map_err(|_| ConfigTrouble::Broken)
}
