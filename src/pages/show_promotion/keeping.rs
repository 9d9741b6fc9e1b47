//! Whether what can be shown at a counter outlives the tab: only where the owner of the device asks for it.

use leptos::{ev, prelude::*};

use crate::{
    memory::{self, Keeper},
    portal::kept::Kept,
    say,
};

const KEEP: &str = "keep-on-device";
const HINT: &str = "keep-on-device-hint";

/// The choice, off until it is made.
#[component]
pub fn Keeping() -> impl IntoView {
    let on_device = matches!(memory::own_screens(), Some((Keeper::Device, _)));
    let choose = |event: ev::Event| {
        let keeper = if event_target_checked(&event) {
            Keeper::Device
        } else {
            Keeper::Tab
        };
        if let Some(kept) = Kept::without_network() {
            kept.keep_in(keeper);
        }
    };
    view! {
        <div class="check keeping">
            <input
                id=KEEP
                type="checkbox"
                prop:checked=on_device
                aria-describedby=HINT
                on:change=choose
            />
            <label for=KEEP>{say!(show_keep)}</label>
            <p class="field-hint" id=HINT>
                {say!(show_keep_hint)}
            </p>
        </div>
    }
}
