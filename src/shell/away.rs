//! What is said when the person seems to be gone, or the session is.

use leptos::prelude::*;

use crate::{
    components::dialog::Dialog,
    gateway::{self, Role},
    navigation::Navigation,
    presence::{Attendance, Presence},
    say,
};

use super::bar;

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
        Attendance::Dismissed => {
            bar::stands("data-signed-out");
            view! {
                <p class="signed-out-bar" role="status">
                    {say!(signed_out)} ". " <SignInLink role />
                </p>
            }
            .into_any()
        }
        Attendance::Here | Attendance::Locked(_) => ().into_any(),
    }
}

/// Asks whether somebody is there; Escape says yes as well.
#[component]
fn StillThere(role: Role) -> impl IntoView {
    let presence = expect_context::<Presence>();
    let why = match role {
        Role::Employee => say!(fading_employee),
        Role::Passholder => say!(fading_passholder),
    };
    view! {
        <Dialog labelled_by=TITLE described_by=WHY busy=false on_close=move || presence.answer()>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                {say!(still_there)}
            </h2>
            <p id=WHY>{why}</p>
            <div class="actions dialog-actions">
                <button
                    type="button"
                    class="button button-primary"
                    autofocus
                    on:click=move |_| presence.answer()
                >
                    {say!(stay_signed_in)}
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
                {say!(signed_out)}
            </h2>
            <p id=WHY>
                {say!(signed_out_what_next)}
            </p>
            <Show when=move || unsettled.get()>
                <p class="outcome">
                    {say!(signed_out_unsettled)}
                </p>
            </Show>
            <div class="actions dialog-actions">
                <button type="button" class="button" on:click=move |_| presence.dismiss()>
                    {say!(later)}
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
        Role::Employee => say!(sign_in_as_employee),
        Role::Passholder => say!(sign_in_as_passholder),
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
