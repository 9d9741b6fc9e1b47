//! The UiTPAS desk: a page in the clerk's browser that talks to the UiTPAS API.
//!
//! Two programs share this library: the desk for employees and the portal for passholders. Start at `app`; the map of the rooms is in `ARCHITECTURE.md`.

mod app;
mod awake;
mod booking;
mod camera;
#[cfg(test)]
mod canned;
mod components;
pub mod config;
mod connection;
mod description;
mod desk;
mod early;
mod fetch;
mod gateway;
mod language;
mod loading;
mod memory;
mod navigation;
mod pages;
mod part;
mod passing;
mod portal;
mod presence;
mod release;
pub mod route;
mod scanner;
mod search;
mod session;
mod shell;
mod startup;
mod today;
mod unfinished;
mod wording;
mod words;

use leptos::prelude::*;

use route::Program;
pub(crate) use words::say;

/// Puts the desk on the page.
pub fn start_desk() {
    start(
        || view! { <app::Frame program=Program::Desk inside=app::desk::inside without_network=|| None /> },
    );
}

/// Puts the passholder's portal on the page.
pub fn start_portal() {
    start(
        || view! { <app::Frame program=Program::Portal inside=app::portal::inside without_network=app::portal::without_network /> },
    );
}

fn start<V: IntoView + 'static>(program: impl FnOnce() -> V + 'static) {
    console_error_panic_hook::set_once();
    components::picture::leave_missing_ones_plain();
    leptos::mount::mount_to_body(program);
}

#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Tests that wait need the executor, which the first mount starts.
#[cfg(all(test, target_arch = "wasm32"))]
fn begin_waiting() {
    leptos::mount::mount_to_body(|| ());
}
