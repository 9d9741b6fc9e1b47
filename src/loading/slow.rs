//! A word after a while: most answers come before anybody would read it.

use std::time::Duration;

use leptos::prelude::*;

/// How long an answer may take before it is worth saying so.
const SLOW: Duration = Duration::from_secs(3);

/// Whether `busy` has lasted so long that the page should say so.
pub fn slow(busy: Signal<bool>) -> ReadSignal<bool> {
    let (slow, tell) = signal(false);
    Effect::new(move |_| {
        tell.set(false);
        if !busy.get() {
            return;
        }
        let timer = set_timeout_with_handle(
            move || {
                tell.try_set(true);
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
