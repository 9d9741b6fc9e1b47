//! Keeps the screen from going dark while a counter looks at it, in browsers that can.

use leptos::{ev, prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the browser gave, to let go of the screen again.
type Hold = StoredValue<Option<JsValue>, LocalStorage>;

/// Keeps the screen awake until the owner leaves it. A page that comes back into sight asks again: hiding it let go.
pub fn while_shown() {
    let hold: Hold = StoredValue::new_local(None);
    let ask = move || {
        if !document().hidden() {
            spawn_local(take(hold));
        }
    };
    ask();
    let seen = window_event_listener_untyped("visibilitychange", move |_| ask());
    let back = window_event_listener(ev::focus, move |_| ask());
    on_cleanup(move || {
        seen.remove();
        back.remove();
        if let Some(Some(held)) = hold.try_update_value(Option::take) {
            let _ = call(&held, "release", &JsValue::UNDEFINED);
        }
    });
}

/// Asks the browser; one that cannot, or does not want to, is left alone.
async fn take(hold: Hold) {
    let navigator = window().navigator();
    let lock = js_sys::Reflect::get(&navigator, &"wakeLock".into()).unwrap_or_default();
    let Some(held) = call(&lock, "request", &"screen".into()) else {
        return;
    };
    let Ok(held) = JsFuture::from(held).await else {
        return;
    };
    let before = hold.try_update_value(|hold| hold.replace(held.clone()));
    // The sheet is gone already, or the screen was held twice.
    let needless = before.map_or(Some(held), |before| before);
    if let Some(needless) = needless {
        let _ = call(&needless, "release", &JsValue::UNDEFINED);
    }
}

/// Calls a method that gives a promise, where there is one.
fn call(object: &JsValue, method: &str, value: &JsValue) -> Option<js_sys::Promise> {
    let method = js_sys::Reflect::get(object, &method.into()).ok()?;
    let method: js_sys::Function = method.dyn_into().ok()?;
    method.call1(object, value).ok()?.dyn_into().ok()
}
