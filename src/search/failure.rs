//! A search without an answer.

use leptos::prelude::*;
use uitpas_api::Trouble;

use crate::{
    components::{not_read::NotRead, notice::Tone},
    loading::Loading,
    say, wording,
};

/// The newest search failed; nothing when it did not.
#[component]
pub fn Failure<Found: Send + Sync + 'static>(
    /// What is known of the search.
    answer: ReadSignal<Loading<Found>>,
    /// What to say of an earlier answer, which stays below; nothing when there is nothing to see of it.
    stale: fn(&Found) -> Option<String>,
    /// Searches again.
    retry: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    move || {
        let trouble = answer.with(|answer| answer.trouble().cloned())?;
        let below = answer.with(|answer| answer.shown().and_then(stale));
        // UiTPAS did answer: the question has to change, not the connection.
        let (tone, what) = match trouble {
            Trouble::Refused(_) => (Tone::Refusal, say!(search_refused)),
            _ => (Tone::Alarm, say!(promotions_not_read)),
        };
        let why = wording::trouble::reading(&trouble);
        Some(view! { <NotRead tone what why below retry /> })
    }
}
