//! Brings a passholder to the desk by uid, for who has no card to show.

use leptos::{ev, prelude::*};
use uitpas_api::Uid;

use crate::{
    components::field::{Field, FieldKind},
    desk::Desk,
};

/// The field and its button, folded away: a uid is seldom at hand.
#[component]
pub fn UidSearch() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let entry = RwSignal::new(String::new());
    let mistake = RwSignal::new(None::<String>);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match entry.with_untracked(|entry| Uid::new(entry)) {
            Some(uid) => {
                mistake.set(None);
                desk.bring(uid);
            }
            None => mistake.set(Some("Vul een uid in.".into())),
        }
    };
    view! {
        <details class="uid-search">
            <summary>"Geen kaart of nummer? Zoek met de uid"</summary>
            <form on:submit=submit novalidate>
                <Field
                    id="uid"
                    label="Uid van de pashouder"
                    kind=FieldKind::Text
                    value=Signal::derive(move || entry.get())
                    on_input=move |text| entry.set(text)
                    mistake=Signal::derive(move || mistake.get())
                />
                <button class="button">"Zoeken met uid"</button>
            </form>
        </details>
    }
}
