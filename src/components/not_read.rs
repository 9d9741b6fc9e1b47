//! What could not be read: that, why, and the way to ask again.

use leptos::prelude::*;

use super::notice::{Notice, Tone};
use crate::say;

/// The message. What was there before may well stand below it.
#[component]
pub fn NotRead(
    /// How it is meant.
    #[prop(default = Tone::Alarm)]
    tone: Tone,
    /// What could not be read.
    what: String,
    /// Why, and what to do.
    why: String,
    /// What stands below all the same.
    #[prop(optional_no_strip)]
    below: Option<String>,
    /// Asks again.
    retry: impl Fn() + Send + 'static,
) -> impl IntoView {
    view! {
        <Notice tone>
            <h2>{what}</h2>
            <p>{why} " " {below}</p>
            <button type="button" class="button" on:click=move |_| retry()>
                {say!(try_again)}
            </button>
        </Notice>
    }
}
