//! Brings a passholder to the desk by uid, for who has no card to show.

use leptos::{ev, prelude::*};
use uitpas_api::Uid;

use crate::{
    components::field::{Field, FieldKind},
    desk::Desk,
    say,
};

/// The field and its button, folded away: a uid is seldom at hand.
#[component]
pub fn UidSearch() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let entry = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match entry.with_untracked(|entry| Uid::new(entry)) {
            Some(uid) => {
                missing.set(false);
                desk.bring(uid);
            }
            None => missing.set(true),
        }
    };
    view! {
        <details class="uid-search">
            <summary>{say!(uid_search)}</summary>
            <form on:submit=submit novalidate>
                <Field
                    id="uid"
                    label=say!(uid_of_passholder)
                    kind=FieldKind::Text
                    value=Signal::derive(move || entry.get())
                    on_input=move |text| entry.set(text)
                    mistake=Signal::derive(move || missing.get().then(|| say!(uid_missing)))
                />
                <button class="button">{say!(uid_search_button)}</button>
            </form>
        </details>
    }
}
