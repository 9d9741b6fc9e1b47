//! What is remembered between two loads: by the browser the counter, the language, the program, whether `?` helps, and until
//! nobody is signed in which employee is (`src/early.mjs`);
//! by the tab the camera, the bookings in doubt, what was unfinished when the session ended, and what a passholder shows at a counter. Nothing
//! about a passholder outlives the tab, unless they ask for it on a device of their own.
//!
//! Storage may be full or forbidden: then nothing is remembered and everything else goes on.

use leptos::prelude::window;
use uitpas_api::CounterKey;
use web_sys::Storage;

use crate::{language::Language, route::Program};

const CAMERA: &str = "camera";
const COUNTER: &str = "counter";
const LANGUAGE: &str = "language";
const PROGRAM: &str = "program";
const HELP_KEY: &str = "help-key";
const UNFINISHED: &str = "unfinished";
const BOOKINGS: &str = "bookings";
const OWN_SCREENS: &str = "own-screens";

/// Who keeps a passholder's own screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeper {
    /// The tab: gone when it is closed.
    Tab,
    /// The browser, because the owner of the device asked for it: gone when they sign out.
    Device,
}

impl Keeper {
    /// Both, in the order in which they are asked.
    const ALL: [Self; 2] = [Self::Device, Self::Tab];

    fn storage(self) -> Option<Storage> {
        match self {
            Self::Tab => window().session_storage().ok().flatten(),
            Self::Device => window().local_storage().ok().flatten(),
        }
    }

    fn forget(self) {
        if let Some(storage) = self.storage() {
            let _ = storage.remove_item(OWN_SCREENS);
        }
    }
}

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

/// The language that was chosen in this browser.
pub fn language() -> Option<Language> {
    let storage = window().local_storage().ok().flatten()?;
    Language::parse(&storage.get_item(LANGUAGE).ok().flatten()?)
}

/// Remembers the language that was chosen.
pub fn remember_language(language: Language) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(LANGUAGE, language.code());
    }
}

/// Remembers which program was of use, so that `src/boot.mjs` begins with it where an address leaves it open.
pub fn remember_program(program: Program) {
    let name = match program {
        Program::Desk => "desk",
        Program::Portal => "portal",
    };
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(PROGRAM, name);
    }
}

/// Whether the key `?` shows the list of shortcuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpKey {
    /// It does, unless somebody turned it off.
    On,
    /// It was turned off in this browser.
    Off,
}

/// Whether `?` shows the list of shortcuts.
pub fn help_key() -> HelpKey {
    let storage = window().local_storage().ok().flatten();
    let kept = storage.and_then(|storage| storage.get_item(HELP_KEY).ok().flatten());
    match kept.as_deref() {
        Some("off") => HelpKey::Off,
        _ => HelpKey::On,
    }
}

/// Remembers whether `?` shows the list of shortcuts.
pub fn remember_help_key(key: HelpKey) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = match key {
            HelpKey::On => storage.remove_item(HELP_KEY),
            HelpKey::Off => storage.set_item(HELP_KEY, "off"),
        };
    }
}

/// The camera that was chosen in this tab.
pub fn camera() -> Option<String> {
    let storage = window().session_storage().ok().flatten()?;
    storage.get_item(CAMERA).ok().flatten()
}

/// Remembers the camera that was chosen, in this tab only.
pub fn remember_camera(id: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(CAMERA, id);
    }
}

/// The notes of bookings that this tab keeps.
pub fn bookings() -> Option<String> {
    let storage = window().session_storage().ok().flatten()?;
    storage.get_item(BOOKINGS).ok().flatten()
}

/// Keeps the notes of bookings, in this tab only; nothing when there are none.
pub fn keep_bookings(text: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = match text {
            "" => storage.remove_item(BOOKINGS),
            text => storage.set_item(BOOKINGS, text),
        };
    }
}

/// Keeps what is unfinished, in this tab only, until it is taken.
pub fn keep_unfinished(text: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(UNFINISHED, text);
    }
}

/// Takes what was kept: it is gone from the storage then.
pub fn take_unfinished() -> Option<String> {
    let storage = window().session_storage().ok().flatten()?;
    let text = storage.get_item(UNFINISHED).ok().flatten()?;
    let _ = storage.remove_item(UNFINISHED);
    Some(text)
}

/// A passholder's own screens, and who keeps them.
pub fn own_screens() -> Option<(Keeper, String)> {
    Keeper::ALL.into_iter().find_map(|keeper| {
        let text = keeper.storage()?.get_item(OWN_SCREENS).ok().flatten()?;
        Some((keeper, text))
    })
}

/// Lets one keeper keep a passholder's own screens, and the other nothing.
pub fn keep_own_screens(keeper: Keeper, text: &str) {
    for other in Keeper::ALL {
        if other != keeper {
            other.forget();
        }
    }
    if let Some(storage) = keeper.storage() {
        let _ = storage.set_item(OWN_SCREENS, text);
    }
}

/// Nobody keeps a passholder's own screens any more: they signed out.
pub fn forget_own_screens() {
    Keeper::ALL.into_iter().for_each(Keeper::forget);
}

/// The tab keeps them no more: whoever looks at it may be another.
pub fn forget_own_screens_in_tab() {
    Keeper::Tab.forget();
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

    #[wasm_bindgen_test]
    fn what_is_unfinished_can_be_taken_once() {
        keep_unfinished("number=1");
        assert_eq!(take_unfinished().as_deref(), Some("number=1"));
        assert_eq!(take_unfinished(), None);
    }
}
