//! Screens for an app that cannot go on to the desk: starting, or something around it is not in order.

use leptos::prelude::*;
use uitpas_api::Trouble;

use crate::{say, session::SessionTrouble, startup::ConfigTrouble, wording};

/// The frame while settings and session are being asked for.
#[component]
pub fn Starting() -> impl IntoView {
    view! {
        <main id="main" class="page" aria-busy="true">
            <p class="starting" role="status">
                {say!(starting)}
            </p>
        </main>
    }
}

/// There is no network to start with. The app goes on by itself when there is.
#[component]
pub fn Offline() -> impl IntoView {
    view! { <Stopped what=say!(no_connection) advice=say!(no_connection_advice) /> }
}

/// `config.json` is not there or makes no sense.
#[component]
pub fn NoConfig(trouble: ConfigTrouble) -> impl IntoView {
    let (what, advice) = match trouble {
        ConfigTrouble::Missing => (say!(config_missing), say!(config_missing_advice)),
        ConfigTrouble::Broken => (say!(config_broken), say!(config_broken_advice)),
    };
    view! { <Stopped what advice /> }
}

/// Nobody knows who is signed in.
#[component]
pub fn NoSession(trouble: SessionTrouble) -> impl IntoView {
    let (what, advice) = match trouble {
        SessionTrouble::NoUid => (say!(session_without_uid), say!(session_without_uid_advice)),
        SessionTrouble::Gateway => (say!(session_unknown), say!(session_unknown_advice)),
    };
    view! { <Stopped what advice /> }
}

/// The API did not tell at which counters the employee works.
#[component]
pub fn NoCounters(trouble: Trouble) -> impl IntoView {
    view! { <Stopped what=say!(counters_unknown) advice=wording::trouble::reading(&trouble) /> }
}

/// An employee who may work nowhere.
#[component]
pub fn NoCounter() -> impl IntoView {
    view! { <Stopped what=say!(no_counter) advice=say!(no_counter_advice) /> }
}

#[component]
fn Stopped(what: String, advice: String) -> impl IntoView {
    let reload = |_| {
        let _ = window().location().reload();
    };
    view! {
        <main id="main" class="page">
            <section class="sheet" role="alert">
                <h1>{what}</h1>
                <p>{advice}</p>
                <button type="button" class="button button-primary" on:click=reload>
                    {say!(reload)}
                </button>
            </section>
        </main>
    }
}
