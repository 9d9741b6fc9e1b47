//! A native modal dialog: the browser keeps the focus inside and gives it back.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::error_summary::focus_on;

/// A dialog that is open for as long as it is on the page.
///
/// Escape asks to close through `on_close`; while `busy` it does not. First focus goes to the element with
/// `autofocus`: give it to the least destructive choice, and `tabindex="-1"` to the heading.
#[component]
pub fn Dialog(
    /// The id of the heading that names it.
    labelled_by: &'static str,
    /// The id of the sentence that is spoken with it, if there is one.
    #[prop(optional)]
    described_by: Option<&'static str>,
    /// Whether something runs that must be waited for.
    #[prop(into)]
    busy: Signal<bool>,
    /// Asked to close.
    on_close: impl Fn() + Copy + 'static,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    // The browser gives the focus back only to a dialog that is closed before it goes.
    let goes = Arc::new(AtomicBool::new(false));
    on_cleanup({
        let goes = Arc::clone(&goes);
        move || {
            goes.store(true, Ordering::Relaxed);
            if let Some(dialog) = node.try_get_untracked().flatten() {
                dialog.close();
            }
        }
    });
    Effect::new(move |_| {
        if let Some(dialog) = node.get()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    });
    // What had the focus may be gone when something begins or ends: it never falls out of the dialog.
    Effect::new(move |_| {
        busy.track();
        request_animation_frame(move || {
            if let Some(dialog) = node.try_get_untracked().flatten() {
                keep_focus(&dialog, labelled_by);
            }
        });
    });
    let on_cancel = move |event: ev::Event| {
        event.prevent_default();
        if !busy.get_untracked() {
            on_close();
        }
    };
    // The browser may close a dialog by itself, when Escape is pressed twice.
    let on_closed = move |_| {
        if goes.load(Ordering::Relaxed) {
            return;
        }
        if let Some(dialog) = node.get_untracked() {
            if busy.get_untracked() {
                let _ = dialog.show_modal();
            } else {
                on_close();
            }
        }
    };
    view! {
        <dialog
            class="dialog"
            node_ref=node
            aria-labelledby=labelled_by
            aria-describedby=described_by
            aria-busy=move || busy.get().then_some("true")
            on:cancel=on_cancel
            on:close=on_closed
        >
            {children()}
        </dialog>
    }
}

/// Gives the focus to the least destructive choice, else to the heading, when it is nowhere in the dialog.
fn keep_focus(dialog: &HtmlDialogElement, labelled_by: &str) {
    let active = document().active_element();
    if dialog.contains(active.as_ref().map(AsRef::as_ref)) {
        return;
    }
    let choice = dialog.query_selector("[autofocus]").ok().flatten();
    match choice.and_then(|choice| choice.dyn_into::<HtmlElement>().ok()) {
        Some(choice) => {
            let _ = choice.focus();
        }
        None => {
            focus_on(labelled_by);
        }
    }
}
