//! The keys of the desk, and the list that tells of them.
//!
//! No letters and no digits: a scanner types them, and screen readers move about with them. Alt with a letter is the
//! browser's menu, and AltGr on an AZERTY keyboard types characters. Of the function keys, F2 and F8 are those that
//! Chrome, Edge, Firefox and Safari leave free (F4 is Edge's address bar and opens a select, F7 is caret browsing, F9
//! a reader), and NVDA, JAWS and VoiceOver pass them on. The one character, `?`, can be turned off (WCAG 2.1.4), and
//! counts only when it comes alone.

use std::time::Duration;

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::{
    components::dialog::Dialog,
    desk::in_dialog,
    memory::{self, HelpKey},
    navigation::Navigation,
    part::{self, part},
    route::{Route, SearchPlace},
    say,
};

const TITLE: &str = "shortcuts-title";

/// How long nothing else may be typed before and after a `?`: a scanner is quicker.
const ALONE: Duration = Duration::from_millis(100);

/// Where one types: a `?` there is a question mark.
const TYPED_IN: &str =
    "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";

/// What the keys do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shortcut {
    Number,
    Redeem,
    Filters,
    Next,
    List,
}

impl Shortcut {
    const ALL: [Self; 5] = [
        Self::Number,
        Self::Redeem,
        Self::Filters,
        Self::Next,
        Self::List,
    ];

    /// The keys, as a page marks with `data-key` what they lead to.
    const fn keys(self) -> &'static str {
        match self {
            Self::Number => "F2",
            Self::Redeem => "F8",
            Self::Filters => "Shift+F8",
            Self::Next => "Escape",
            Self::List => "?",
        }
    }

    fn words(self) -> String {
        match self {
            Self::Number => say!(shortcut_number),
            Self::Redeem => say!(shortcut_redeem),
            Self::Filters => say!(shortcut_filters),
            Self::Next => say!(shortcut_next),
            Self::List => say!(shortcut_list),
        }
    }

    fn pressed(keys: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.keys() == keys)
    }
}

/// The button that shows the list, and the list itself. Listens for the keys as long as it is there.
#[component]
pub fn Shortcuts() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let open = RwSignal::new(false);
    let last = StoredValue::new(f64::NEG_INFINITY);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let forget = move || {
        if let Some(Some(timer)) = waiting.try_update_value(Option::take) {
            timer.clear();
        }
    };
    let heard = window_event_listener(ev::keydown, move |event| {
        if event.repeat() || event.is_composing() || event.key() == "Shift" {
            return;
        }
        forget();
        let at = event.time_stamp();
        let quiet = at - last.get_value();
        last.set_value(at);
        let held = event.ctrl_key() || event.alt_key() || event.meta_key();
        if held || event.default_prevented() || in_dialog() {
            return;
        }
        match Shortcut::pressed(&keys_of(&event)) {
            Some(shortcut @ (Shortcut::Number | Shortcut::Redeem | Shortcut::Filters)) => {
                event.prevent_default();
                if !reach(shortcut) {
                    navigation.go(Route::Promotions(SearchPlace::default()));
                }
            }
            Some(Shortcut::List) if quiet > ALONE.as_secs_f64() * 1000.0 && is_free(&event) => {
                let show = set_timeout_with_handle(move || open.set(true), ALONE);
                waiting.set_value(show.ok());
            }
            Some(Shortcut::List | Shortcut::Next) | None => {}
        }
    });
    on_cleanup(move || {
        heard.remove();
        forget();
    });
    view! {
        <footer class="desk-foot">
            <button
                type="button"
                class="button"
                aria-haspopup="dialog"
                on:click=move |_| open.set(true)
            >
                {say!(shortcuts)}
            </button>
        </footer>
        {move || {
            open.get()
                .then(|| {
                    part!(aside, Now, part::nothing, |open: RwSignal<bool>| view! {
                        <ShortcutList open />
                    })
                })
        }}
    }
}

#[component]
fn ShortcutList(open: RwSignal<bool>) -> impl IntoView {
    let close = move || open.set(false);
    let rows = Shortcut::ALL
        .into_iter()
        .map(|shortcut| {
            view! {
                <div>
                    <dt>
                        <kbd>{shortcut.keys()}</kbd>
                    </dt>
                    <dd>{shortcut.words()}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <Dialog labelled_by=TITLE busy=false on_close=close>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                {say!(shortcuts)}
            </h2>
            <dl class="shortcuts">{rows}</dl>
            <p>{say!(shortcuts_with_fn)}</p>
            <div class="check">
                <input
                    id="help-key"
                    type="checkbox"
                    prop:checked=memory::help_key() == HelpKey::On
                    on:change=move |event| {
                        memory::remember_help_key(
                            if event_target_checked(&event) { HelpKey::On } else { HelpKey::Off },
                        );
                    }
                />
                <label for="help-key">{say!(shortcut_list_on)}</label>
            </div>
            <div class="actions dialog-actions">
                <button type="button" class="button button-primary" autofocus on:click=move |_| close()>
                    {say!(close)}
                </button>
            </div>
        </Dialog>
    }
}

/// The keys of a press: a character as it is, another key with Shift when that is down.
fn keys_of(event: &ev::KeyboardEvent) -> String {
    let key = event.key();
    if event.shift_key() && key.chars().count() > 1 {
        format!("Shift+{key}")
    } else {
        key
    }
}

/// Whether a `?` pressed there may show the list.
fn is_free(event: &ev::KeyboardEvent) -> bool {
    let place = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let typed_in = place.is_some_and(|place| place.matches(TYPED_IN).unwrap_or(false));
    !typed_in && memory::help_key() == HelpKey::On
}

/// Moves the focus to the first element that the page marked with the keys, else to the one it marked as what
/// stands in for it; says whether there is one.
fn reach(shortcut: Shortcut) -> bool {
    let keys = shortcut.keys();
    let find = |mark: &str| {
        let found = document().query_selector(&format!("[{mark}='{keys}']"));
        found.ok().flatten()
    };
    let Some(element) = find("data-key").or_else(|| find("data-key-else")) else {
        return false;
    };
    if let Ok(Some(folded)) = element.closest("details:not([open])") {
        let _ = folded.set_attribute("open", "");
    }
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
    element
        .dyn_ref::<HtmlElement>()
        .is_some_and(|element| element.focus().is_ok())
}

#[cfg(test)]
mod tests {
    use super::Shortcut;

    #[test]
    fn nothing_that_a_scanner_types_is_a_shortcut() {
        let typed = ('0'..='9').chain('a'..='z').chain('A'..='Z');
        for key in typed
            .map(String::from)
            .chain(["Enter", "Tab"].map(String::from))
        {
            assert_eq!(Shortcut::pressed(&key), None, "{key}");
        }
    }

    #[test]
    fn every_shortcut_has_keys_of_its_own() {
        for shortcut in Shortcut::ALL {
            assert_eq!(Shortcut::pressed(shortcut.keys()), Some(shortcut));
        }
    }
}
