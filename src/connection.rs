//! Whether the browser has a network at all. A network is no promise that UiTPAS answers.

use js_sys::Promise;
use leptos::{ev, prelude::*};
use wasm_bindgen_futures::JsFuture;

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

/// Whether there is a network at this moment.
pub fn is_online() -> bool {
    window().navigator().on_line()
}

/// Waits for a network.
pub async fn back() {
    let online = Promise::new(&mut |resolve, _| {
        let _ = window().add_event_listener_with_callback("online", &resolve);
    });
    if !is_online() {
        let _ = JsFuture::from(online).await;
    }
}
