//! Whether the browser has a network at all. A network is no promise that UiTPAS answers.

use leptos::{ev, prelude::*};

/// Follows the browser's own opinion.
pub fn online() -> ReadSignal<bool> {
    let (online, tell) = signal(window().navigator().on_line());
    let up = window_event_listener(ev::online, move |_| tell.set(true));
    let down = window_event_listener(ev::offline, move |_| tell.set(false));
    on_cleanup(move || {
        up.remove();
        down.remove();
    });
    online
}
