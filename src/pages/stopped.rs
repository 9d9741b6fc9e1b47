//! Screens for an app that cannot go on to the desk: starting, or something around it is not in order.

use std::cell::Cell;

use leptos::prelude::*;
use uitpas_api::Trouble;

use crate::{say, session::SessionTrouble, startup::ConfigTrouble, wording};

thread_local! {
    /// How many views wait under the frame that `index.html` paints.
    static WAITING: Cell<u32> = const { Cell::new(0) };
}

/// Nothing beside the frame that `index.html` paints, which stays until another screen takes its place.
#[component]
pub fn Starting() -> impl IntoView {
    WAITING.set(WAITING.get() + 1);
    on_cleanup(|| {
        WAITING.set(WAITING.get().saturating_sub(1));
        // What comes next may wait as well. It stands when the task of now is over, and the frame goes with that.
        queue_microtask(|| {
            if WAITING.get() == 0
                && let Some(frame) = document().get_element_by_id("starting")
            {
                frame.remove();
            }
        });
    });
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
