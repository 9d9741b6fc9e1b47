//! The scanner: a reader that types like a very fast keyboard and ends with Enter.
//!
//! Hears every key before the page does. What is a scan is decided in [`burst`]; here it is kept out of
//! whichever field has the focus, and keys that were a person's after all are given back.

mod burst;

use std::{cell::RefCell, rc::Rc, time::Duration};

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

use burst::{Burst, Step};

/// The id of the field that takes scans and typed numbers on every screen of the desk.
pub const SCAN_FIELD: &str = "scan";

/// Listens for scans from now on, for as long as the page lives.
pub fn listen(on_scan: impl Fn(String) + 'static) {
    let state = Rc::new(RefCell::new(Listening::default()));
    let heard = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        hear(&state, &event, &on_scan);
    });
    let listener = heard.as_ref().unchecked_ref();
    // In the capture phase: before any field or button can act on the key.
    let _ = window().add_event_listener_with_callback_and_bool("keydown", listener, true);
    heard.forget();
}

#[derive(Default)]
struct Listening {
    burst: Burst,
    timer: Option<TimeoutHandle>,
    before: Option<Before>,
}

/// The value of a field before the first key, to be put back after a scan.
enum Before {
    Input(HtmlInputElement, String),
    Select(HtmlSelectElement, String),
}

fn hear(state: &Rc<RefCell<Listening>>, event: &KeyboardEvent, on_scan: &impl Fn(String)) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return;
    }
    let Some(place) = Place::of(event) else {
        return;
    };
    let (holds, means) = (place.holds(), place.means());
    let before = place.before();
    let step = {
        let mut listening = state.borrow_mut();
        if let Some(timer) = listening.timer.take() {
            timer.clear();
        }
        let at = event.time_stamp();
        if listening.burst.is_over(at) {
            listening.before = before;
        }
        listening.burst.key(&event.key(), at, means)
    };
    match step {
        Step::Pass => {}
        Step::Hold => {
            if holds {
                event.prevent_default();
            }
            give_back_later(state);
        }
        Step::GiveBack(keys) => give_back(&keys),
        Step::Swallow => {
            event.prevent_default();
            event.stop_propagation();
        }
        Step::Scan(number) => {
            event.prevent_default();
            event.stop_propagation();
            if let Some(before) = state.borrow_mut().before.take() {
                before.restore();
            }
            on_scan(number);
        }
    }
}

/// A person types slower than the gap: what was held is theirs.
fn give_back_later(state: &Rc<RefCell<Listening>>) {
    let later = Rc::clone(state);
    let timer = set_timeout_with_handle(
        move || {
            let keys = later.borrow_mut().burst.give_back();
            give_back(&keys);
        },
        Duration::from_millis(burst::GAP_MS + 5),
    );
    state.borrow_mut().timer = timer.ok();
}

/// Types held keys where the focus is; with the focus nowhere, in the scan field.
fn give_back(keys: &str) {
    if keys.is_empty() {
        return;
    }
    match document().active_element().map(Place::at) {
        Some(Place::Text(_)) => insert(keys),
        Some(Place::Nowhere) | None => {
            crate::components::error_summary::focus_on(SCAN_FIELD);
            insert(keys);
        }
        Some(Place::Control | Place::Valued(_)) => {}
    }
}

/// Inserts at the caret as typing would, undo and events included. No other call does that.
fn insert(keys: &str) {
    if let Ok(document) = document().dyn_into::<web_sys::HtmlDocument>() {
        let _ = document.exec_command_with_show_ui_and_value("insertText", false, keys);
    }
}

/// Where a key would land.
enum Place {
    /// A field of text: keys can be held back and given back.
    Text(Before),
    /// A date or a choice: keys go through, and the value is put back after a scan.
    Valued(Before),
    /// A button or link: a digit means nothing to it.
    Control,
    /// The page itself.
    Nowhere,
}

impl Place {
    /// The place of a key, or nothing when a field there takes scans itself.
    fn of(event: &KeyboardEvent) -> Option<Self> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        (!target.has_attribute("data-takes-scan")).then(|| Self::at(target))
    }

    fn at(element: Element) -> Self {
        if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
            return Self::Valued(Before::Select(select.clone(), select.value()));
        }
        match element.dyn_ref::<HtmlInputElement>() {
            Some(input) => match input.type_().as_str() {
                "checkbox" | "radio" | "button" | "submit" => Self::Control,
                "date" => Self::Valued(Before::Input(input.clone(), input.value())),
                _ => Self::Text(Before::Input(input.clone(), input.value())),
            },
            None if matches!(element.tag_name().as_str(), "BUTTON" | "A" | "SUMMARY") => {
                Self::Control
            }
            None => Self::Nowhere,
        }
    }

    fn holds(&self) -> bool {
        !matches!(self, Self::Valued(_))
    }

    fn means(&self) -> burst::Place {
        match self {
            Self::Text(_) | Self::Valued(_) => burst::Place::Field,
            Self::Control | Self::Nowhere => burst::Place::Elsewhere,
        }
    }

    fn before(self) -> Option<Before> {
        match self {
            Self::Text(before) | Self::Valued(before) => Some(before),
            Self::Control | Self::Nowhere => None,
        }
    }
}

impl Before {
    fn restore(self) {
        let (target, event): (web_sys::EventTarget, _) = match self {
            Self::Input(input, value) => {
                let changed = input.value() != value;
                // Also when it has no value: a date may be half filled in.
                input.set_value(&value);
                if !changed {
                    return;
                }
                (input.into(), "input")
            }
            Self::Select(select, value) if select.value() != value => {
                select.set_value(&value);
                (select.into(), "change")
            }
            _ => return,
        };
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict(event, &init) {
            let _ = target.dispatch_event(&event);
        }
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod in_the_browser {
    use wasm_bindgen_test::wasm_bindgen_test;
    use web_sys::{HtmlElement, KeyboardEventInit};

    use super::*;

    /// A text field with the focus, gone again when dropped.
    struct TextField(HtmlInputElement);

    impl TextField {
        fn focused() -> Option<Self> {
            let field: HtmlInputElement =
                document().create_element("input").ok()?.dyn_into().ok()?;
            document().body()?.append_child(&field).ok()?;
            field.focus().ok()?;
            Some(Self(field))
        }

        /// Presses a key; says whether the page let it through.
        fn press(&self, key: &str) -> Option<bool> {
            let init = KeyboardEventInit::new();
            init.set_key(key);
            init.set_bubbles(true);
            init.set_cancelable(true);
            let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).ok()?;
            self.0.dispatch_event(&event).ok()
        }
    }

    impl Drop for TextField {
        fn drop(&mut self) {
            self.0.unchecked_ref::<HtmlElement>().remove();
        }
    }

    /// Listens once for all tests of this room; what was scanned is kept here.
    fn scans() -> Rc<RefCell<Vec<String>>> {
        thread_local! {
            static SCANS: Rc<RefCell<Vec<String>>> = {
                let scans = Rc::<RefCell<Vec<String>>>::default();
                let keep = Rc::clone(&scans);
                listen(move |number| keep.borrow_mut().push(number));
                scans
            };
        }
        SCANS.with(Rc::clone)
    }

    #[wasm_bindgen_test]
    fn a_scan_is_taken_and_leaves_no_trace_in_the_field_with_the_focus() {
        let scans = scans();
        let field = TextField::focused();
        let field = field.as_ref();
        let mut through = Vec::new();
        for key in "0770000012300".chars() {
            through.extend(field.and_then(|field| field.press(&key.to_string())));
        }
        through.extend(field.and_then(|field| field.press("Enter")));
        assert_eq!(through, [false; 14]);
        assert_eq!(
            scans.borrow().last().map(String::as_str),
            Some("0770000012300")
        );
        assert_eq!(field.map(|field| field.0.value()).as_deref(), Some(""));
    }

    #[wasm_bindgen_test]
    fn digits_that_are_no_scan_are_given_back_to_the_field() {
        let before = scans().borrow().len();
        let field = TextField::focused();
        let field = field.as_ref();
        let through = ["4", "2", "x"].map(|key| field.and_then(|field| field.press(key)));
        assert_eq!(through, [Some(false), Some(false), Some(true)]);
        assert_eq!(field.map(|field| field.0.value()).as_deref(), Some("42"));
        assert_eq!(scans().borrow().len(), before);
    }
}
