//! The other tabs of this browser hear that something was booked, and nothing of what.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::BroadcastChannel;

/// The name of the channel.
const CHANNEL: &str = "uitpas-booked";

/// The other tabs.
#[derive(Debug)]
pub struct Others(BroadcastChannel);

impl Others {
    /// Listens for as long as the page lives; nothing where the browser has no such channel.
    pub fn listen(booked: impl Fn() + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(CHANNEL).ok()?;
        let listener = Closure::<dyn Fn()>::new(booked);
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        listener.forget();
        Some(Self(channel))
    }

    /// Tells them.
    pub fn tell(&self) {
        let _ = self.0.post_message(&JsValue::NULL);
    }
}
