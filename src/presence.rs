//! Whether whoever signed in is still there. A shared computer locks itself when nothing happens for a
//! while, and says so a minute before; a session may also end on the server's side.
//!
//! Knows no page and nobody at the desk. Without a gateway there is nothing to lock, and it stays still.

use std::time::Duration;

use gloo_net::http::RequestBuilder;
use leptos::{ev, leptos_dom::helpers::WindowListenerHandle, prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// How long before locking it is said.
const NOTICE: f64 = 60_000.0;

/// The gateway hears of activity at most this often, and so do other tabs.
const TELL_EVERY: f64 = 20_000.0;

/// How often the clock is looked at.
const TICK: Duration = Duration::from_secs(1);

/// What is known of the person who signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attendance {
    /// Here, as far as is known.
    Here,
    /// Nothing happened for so long that the desk locks within a minute.
    Fading,
    /// Nothing happened: locked, and signed out.
    Locked,
    /// The server says that nobody is signed in any more.
    SignedOut,
}

/// Follows whether the person is there.
#[derive(Clone, Copy)]
pub struct Presence {
    attendance: RwSignal<Attendance>,
    watch: StoredValue<Option<Watch>>,
    /// Whether something runs that must not be locked away.
    busy: RwSignal<bool>,
}

/// The clock of one session. All times are milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Watch {
    idle: f64,
    last: f64,
    told: f64,
}

impl Watch {
    /// Where a moment without anything happening leads.
    fn attendance(&self, now: f64) -> Attendance {
        let rest = self.last + self.idle - now;
        if rest <= 0.0 {
            Attendance::Locked
        } else if rest <= NOTICE.min(self.idle / 2.0) {
            Attendance::Fading
        } else {
            Attendance::Here
        }
    }
}

impl Presence {
    /// Here, and not watched yet.
    pub fn new() -> Self {
        Self {
            attendance: RwSignal::new(Attendance::Here),
            watch: StoredValue::new(None),
            busy: RwSignal::new(false),
        }
    }

    /// What is known now.
    pub fn attendance(self) -> ReadSignal<Attendance> {
        self.attendance.read_only()
    }

    /// How long nothing may happen.
    pub fn idle(self) -> Option<Duration> {
        let watch = self.watch.get_value()?;
        Some(Duration::from_secs_f64(watch.idle / 1000.0))
    }

    /// Watches from now on: locks when nothing happens for `idle`.
    pub fn begin(self, idle: Duration) {
        let now = js_sys::Date::now();
        self.watch.set_value(Some(Watch {
            idle: idle.as_secs_f64() * 1000.0,
            last: now,
            told: now,
        }));
        let tabs = BroadcastChannel::new("uitpas-presence").ok();
        if let Some(tabs) = &tabs {
            let heard = Closure::<dyn Fn(MessageEvent)>::new(move |_| {
                self.touch();
            });
            tabs.set_onmessage(Some(heard.as_ref().unchecked_ref()));
            heard.forget();
        }
        let tabs = StoredValue::new_local(tabs);
        for event in ["keydown", "pointerdown", "wheel", "focus"] {
            let _: WindowListenerHandle = window_event_listener_untyped(event, move |_| {
                self.happened(tabs);
            });
        }
        let _: WindowListenerHandle = window_event_listener(ev::pointermove, move |event| {
            // What moves under a mouse that lies still is not a person.
            if (event.movement_x(), event.movement_y()) != (0, 0) {
                self.happened(tabs);
            }
        });
        set_interval(move || self.tick(), TICK);
    }

    /// Keeps from locking while something runs whose outcome must be seen.
    pub fn busy(self, busy: bool) {
        self.busy.set(busy);
    }

    /// The server said that nobody is signed in. Only a watched session can end.
    pub fn signed_out(self) {
        let watched = self.watch.with_value(Option::is_some);
        if watched && self.attendance.get_untracked() != Attendance::Locked {
            self.attendance.set(Attendance::SignedOut);
        }
    }

    /// The person knows, and wants to look at the page as it stands.
    pub fn dismiss(self) {
        if self.attendance.get_untracked() == Attendance::SignedOut {
            self.attendance.set(Attendance::Here);
        }
    }

    /// Somebody did something in this tab.
    fn happened(self, tabs: StoredValue<Option<BroadcastChannel>, LocalStorage>) {
        if !self.touch() {
            return;
        }
        let now = js_sys::Date::now();
        let due = self.watch.with_value(|watch| {
            watch.is_some_and(|watch| now - watch.told >= TELL_EVERY.min(watch.idle / 4.0))
        });
        if due {
            self.watch.update_value(|watch| {
                if let Some(watch) = watch {
                    watch.told = now;
                }
            });
            tabs.with_value(|tabs| {
                if let Some(tabs) = tabs {
                    let _ = tabs.post_message(&JsValue::TRUE);
                }
            });
            spawn_local(self.tell());
        }
    }

    /// Notes that somebody is there, in this tab or another; false when it is too late for that.
    fn touch(self) -> bool {
        // A computer that wakes up has missed its ticks.
        self.tick();
        if matches!(
            self.attendance.get_untracked(),
            Attendance::Locked | Attendance::SignedOut
        ) {
            return false;
        }
        self.watch.update_value(|watch| {
            if let Some(watch) = watch {
                watch.last = js_sys::Date::now();
            }
        });
        self.tick();
        true
    }

    fn tick(self) {
        let before = self.attendance.get_untracked();
        let Some(watch) = self.watch.get_value() else {
            return;
        };
        if matches!(before, Attendance::Locked | Attendance::SignedOut) {
            return;
        }
        let now = match watch.attendance(js_sys::Date::now()) {
            Attendance::Locked if self.busy.get_untracked() => Attendance::Fading,
            now => now,
        };
        if now == before {
            return;
        }
        if now == Attendance::Locked {
            spawn_local(sign_out());
        }
        self.attendance.set(now);
    }

    /// Tells the gateway that the session is in use, and hears whether there still is one.
    async fn tell(self) {
        let answer = RequestBuilder::new("/session")
            .cache(web_sys::RequestCache::NoStore)
            .send()
            .await;
        if answer.is_ok_and(|answer| answer.status() == 401) {
            self.signed_out();
        }
    }
}

/// A page that the browser kept aside and shows again starts anew: it may show somebody who is long gone.
pub fn never_return_from_aside() {
    let _: WindowListenerHandle = window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            let _ = window().location().reload();
        }
    });
}

/// Ends the session at the gateway. Where that fails, the gateway ends it by itself: as much time has passed there.
async fn sign_out() {
    let _ = RequestBuilder::new("/session/sign-out")
        .method(gloo_net::http::Method::POST)
        .send()
        .await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_an_hour_without_anything_locks_and_the_last_minute_is_told() {
        let minutes = |minutes: f64| minutes * 60_000.0;
        let watch = Watch {
            idle: minutes(30.0),
            last: minutes(5.0),
            told: 0.0,
        };
        for (at, expected) in [
            (5.0, Attendance::Here),
            (33.9, Attendance::Here),
            (34.0, Attendance::Fading),
            (34.9, Attendance::Fading),
            (35.0, Attendance::Locked),
            (600.0, Attendance::Locked),
        ] {
            assert_eq!(
                watch.attendance(minutes(at)),
                expected,
                "after {at} minutes"
            );
        }
    }
}
