//! A word after a while: most answers come before anybody would read it.

use std::time::Duration;

use leptos::prelude::*;

use crate::say;

/// How long an answer may take before it is worth saying so.
const SLOW: Duration = Duration::from_secs(3);

/// Says so when `busy` lasts long. The line is there before it speaks.
#[component]
pub fn Slow(
    /// What is waited for.
    #[prop(into)]
    busy: Signal<bool>,
) -> impl IntoView {
    let late = slow(busy);
    view! {
        <p class="slow" role="status">
            {move || late.get().then(|| say!(takes_longer))}
        </p>
    }
}

/// Whether `busy` has lasted so long that the page should say so.
fn slow(busy: Signal<bool>) -> ReadSignal<bool> {
    let (slow, tell) = signal(false);
    Effect::new(move |_| {
        tell.set(false);
        if !busy.get() {
            return;
        }
        let timer = set_timeout_with_handle(
            move || {
                // A timer may be on its way already when the answer comes.
                tell.try_set(busy.try_get_untracked().unwrap_or_default());
            },
            SLOW,
        );
        on_cleanup(move || {
            if let Ok(timer) = timer {
                timer.clear();
            }
        });
    });
    slow
}
