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
                "UiTPAS-balie wordt gestart…"
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
        ConfigTrouble::Missing => (
            "De instellingen konden niet geladen worden.",
            "Kijk de netwerkverbinding na en laad de pagina opnieuw. Blijft dit zo, meld dan aan de beheerder dat het bestand config.json ontbreekt.",
        ),
        ConfigTrouble::Broken => (
            "De instellingen van deze toepassing zijn niet leesbaar.",
            "Meld aan de beheerder dat het bestand config.json een fout bevat.",
        ),
    };
    view! { <Stopped what=what.to_owned() advice=advice.to_owned() /> }
}

/// Nobody knows who is signed in.
#[component]
pub fn NoSession(trouble: SessionTrouble) -> impl IntoView {
    let (what, advice) = match trouble {
        SessionTrouble::NoUid => (
            "In de instellingen ontbreekt wie er aan de balie werkt.".to_owned(),
            "Meld aan de beheerder dat “session” in config.json geen uid heeft.".to_owned(),
        ),
        SessionTrouble::Gateway => (
            "Het is niet duidelijk of je aangemeld bent.".to_owned(),
            "De aanmelddienst antwoordt niet. Probeer het over een ogenblik opnieuw.".to_owned(),
        ),
    };
    view! { <Stopped what advice /> }
}

/// The API did not tell at which counters the employee works.
#[component]
pub fn NoCounters(trouble: Trouble) -> impl IntoView {
    view! {
        <Stopped
            what="Je balies konden niet opgehaald worden.".to_owned()
            advice=wording::trouble::reading(&trouble)
        />
    }
}

/// An employee who may work nowhere.
#[component]
pub fn NoCounter() -> impl IntoView {
    view! {
        <Stopped
            what="Je bent nog aan geen enkele balie gekoppeld.".to_owned()
            advice="Vraag aan de beheerder van je balie om je toe te voegen, en laad daarna deze pagina opnieuw."
                .to_owned()
        />
    }
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
                    "Opnieuw laden"
                </button>
            </section>
        </main>
    }
}
