//! What is said when the person seems to be gone, or the session is.

use leptos::prelude::*;

use crate::{
    components::{dialog::Dialog, error_summary::focus_on},
    navigation::Navigation,
    presence::{Attendance, Presence},
    session::Role,
};

const TITLE: &str = "away-title";

/// The dialogs over whatever is on the screen: a minute before locking, and when nobody is signed in any more.
#[component]
pub fn Away(
    /// How one signs in again.
    role: Role,
    /// Where to look first, when the outcome of a booking is not known.
    unsettled: Callback<(), Option<String>>,
    /// Keeps what is unfinished; the page is about to be left.
    keep: Callback<()>,
) -> impl IntoView {
    let presence = expect_context::<Presence>();
    move || match presence.attendance().get() {
        Attendance::Fading => view! { <StillThere /> }.into_any(),
        Attendance::SignedOut => {
            view! { <SignedOut role unsettled=unsettled.run(()) keep /> }.into_any()
        }
        Attendance::Here | Attendance::Locked => ().into_any(),
    }
}

/// Any key, click or movement is an answer.
#[component]
fn StillThere() -> impl IntoView {
    // The key or click that answers goes on where one was.
    let before = document().active_element().map(|element| element.id());
    on_cleanup(move || {
        request_animation_frame(move || {
            focus_on(
                before
                    .as_deref()
                    .filter(|id| !id.is_empty())
                    .unwrap_or("main"),
            );
        });
    });
    view! {
        <Dialog labelled_by=TITLE busy=Signal::stored(false) on_close=|| ()>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                "Ben je er nog?"
            </h2>
            <p>
                "Er gebeurde een tijd niets. Binnen een minuut wordt deze balie vergrendeld en wordt de pashouder losgelaten."
            </p>
            <div class="actions dialog-actions">
                <button type="button" class="button button-primary" autofocus>
                    "Aangemeld blijven"
                </button>
            </div>
        </Dialog>
    }
}

/// The session ended; the page stays as it is until one leaves it to sign in.
#[component]
fn SignedOut(role: Role, unsettled: Option<String>, keep: Callback<()>) -> impl IntoView {
    let presence = expect_context::<Presence>();
    let navigation = expect_context::<Navigation>();
    let is_unsettled = unsettled.is_some();
    let to = unsettled.unwrap_or_else(|| {
        let here = navigation.route();
        here.with_untracked(|route| navigation.href(route))
    });
    let sign_in = match role {
        Role::Employee => "Aanmelden als medewerker",
        Role::Passholder => "Aanmelden als pashouder",
    };
    view! {
        <Dialog labelled_by=TITLE busy=Signal::stored(false) on_close=move || presence.dismiss()>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                "Je bent niet meer aangemeld"
            </h2>
            <p>
                "Meld je opnieuw aan: je komt terug op dezelfde plaats, met wat je al ingevuld had. Er wordt niets vanzelf opnieuw geboekt."
            </p>
            {is_unsettled
                .then(|| {
                    view! {
                        <p class="outcome">
                            "Van de laatste boeking is nog niet geweten of ze gelukt is. Na het aanmelden kan je dat eerst nakijken."
                        </p>
                    }
                })}
            <div class="actions dialog-actions">
                <button type="button" class="button" on:click=move |_| presence.dismiss()>
                    "Later"
                </button>
                <a
                    class="button button-primary"
                    autofocus
                    href=role.sign_in_address(&to)
                    on:click=move |_| keep.run(())
                >
                    {sign_in}
                </a>
            </div>
        </Dialog>
    }
}
