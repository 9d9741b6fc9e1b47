//! What a tab or a browser remembers between two loads. Nothing about a passholder is ever put here.
//!
//! Storage may be full or forbidden: then nothing is remembered and everything else goes on.

use leptos::prelude::window;
use uitpas_api::CounterKey;

const COUNTER: &str = "counter";

/// The counter that was used last in this browser.
pub fn last_counter() -> Option<CounterKey> {
    let storage = window().local_storage().ok().flatten()?;
    let key = storage.get_item(COUNTER).ok().flatten()?;
    CounterKey::new(&key)
}

/// Remembers the counter in use.
pub fn remember_counter(key: &CounterKey) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(COUNTER, key.as_str());
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod in_the_browser {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn the_counter_in_use_is_remembered() {
        let key = CounterKey::new("A-1");
        key.as_ref().into_iter().for_each(remember_counter);
        assert_eq!(last_counter(), key);
    }
}
