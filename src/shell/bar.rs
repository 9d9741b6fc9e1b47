//! Bars over the foot of the page.
//!
//! `<html>` says which of them is there, so that the page keeps room for it. A style sheet could find that out with
//! `:has`, but then the browser looks for bars in each row that comes into a list.

use leptos::prelude::*;

/// Says that a bar is there, by this attribute, until it leaves the screen.
pub fn stands(bar: &'static str) {
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute(bar, "");
    }
    on_cleanup(move || {
        if let Some(page) = document().document_element() {
            let _ = page.remove_attribute(bar);
        }
    });
}
