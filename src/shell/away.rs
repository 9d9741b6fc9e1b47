//! What is said when the person seems to be gone, or the session is.

use leptos::prelude::*;

use crate::{
    components::dialog::Dialog,
    gateway::{self, Role},
    navigation::Navigation,
    presence::{Attendance, Presence},
};

const TITLE: &str = "away-title";
const WHY: &str = "away-why";

/// What stands over whatever is on the screen: a question a minute before locking, and the way back in when
/// nobody is signed in any more.
#[component]
pub fn Away(
    /// How one signs in again.
    role: Role,
    /// Whether the outcome of a booking is not known.
    #[prop(into)]
    unsettled: Signal<bool>,
) -> impl IntoView {
    let presence = expect_context::<Presence>();
    move || match presence.attendance().get() {
        Attendance::Fading => view! { <StillThere role /> }.into_any(),
        Attendance::SignedOut => view! { <SignedOut role unsettled /> }.into_any(),
        Attendance::Dismissed => view! {
            <p class="signed-out-bar" role="status">
                "Je bent niet meer aangemeld. " <SignInLink role />
            </p>
        }
        .into_any(),
        Attendance::Here | Attendance::Locked(_) => ().into_any(),
    }
}

/// Asks whether somebody is there; Escape says yes as well.
#[component]
fn StillThere(role: Role) -> impl IntoView {
    let presence = expect_context::<Presence>();
    let why = match role {
        Role::Employee => {
            "Er gebeurde al een tijd niets. Binnen een minuut wordt deze balie vergrendeld en verdwijnen de gegevens van de pashouder van het scherm."
        }
        Role::Passholder => "Er gebeurde al een tijd niets. Binnen een minuut word je afgemeld.",
    };
    view! {
        <Dialog labelled_by=TITLE described_by=WHY busy=false on_close=move || presence.answer()>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                "Ben je er nog?"
            </h2>
            <p id=WHY>{why}</p>
            <div class="actions dialog-actions">
                <button
                    type="button"
                    class="button button-primary"
                    autofocus
                    on:click=move |_| presence.answer()
                >
                    "Aangemeld blijven"
                </button>
            </div>
        </Dialog>
    }
}

/// The session ended; the page stays as it is until one leaves it to sign in.
#[component]
fn SignedOut(role: Role, unsettled: Signal<bool>) -> impl IntoView {
    let presence = expect_context::<Presence>();
    view! {
        <Dialog labelled_by=TITLE described_by=WHY busy=false on_close=move || presence.dismiss()>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                "Je bent niet meer aangemeld"
            </h2>
            <p id=WHY>
                "Meld je opnieuw aan: je komt terug op dezelfde plaats, met wat je al ingevuld had. Er wordt niets vanzelf opnieuw geboekt."
            </p>
            <Show when=move || unsettled.get()>
                <p class="outcome">
                    "We weten nog niet of de laatste boeking gelukt is. Dat wordt nagekeken zodra je aangemeld bent."
                </p>
            </Show>
            <div class="actions dialog-actions">
                <button type="button" class="button" on:click=move |_| presence.dismiss()>
                    "Later"
                </button>
                <SignInLink role />
            </div>
        </Dialog>
    }
}

/// The way back in, to the same place.
#[component]
fn SignInLink(role: Role) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let words = match role {
        Role::Employee => "Aanmelden als medewerker",
        Role::Passholder => "Aanmelden als pashouder",
    };
    let address = move || {
        let here = navigation.route().with(|route| navigation.href(route));
        gateway::sign_in_address(role, &here)
    };
    view! {
        <a class="button button-primary" autofocus href=address>
            {words}
        </a>
    }
}
