//! Whether whoever signed in is still there. A shared computer locks itself when nothing happens for a
//! while, and asks a minute before; a session may also end on the gateway's side or in another window.
//!
//! Knows no page and nobody at the desk. Without a gateway there is nothing to lock, and it stays still.

mod attendance;
mod windows;

use std::time::Duration;

use leptos::{ev, leptos_dom::helpers::WindowListenerHandle, prelude::*, task::spawn_local};
use uitpas_api::Uid;

use crate::{gateway, memory};
pub use attendance::{Attendance, Why};
use windows::{News, Windows};

/// The gateway hears of activity at most this often, in milliseconds.
const TELL_EVERY: f64 = 20_000.0;

/// Other windows hear of it at most this often, in milliseconds.
const PASS_EVERY: f64 = 2_000.0;

/// How often the clock is looked at.
const TICK: Duration = Duration::from_secs(1);

/// Follows whether the person is there.
#[derive(Clone, Copy)]
pub struct Presence {
    attendance: RwSignal<Attendance>,
    watch: StoredValue<Option<Watch>>,
    windows: StoredValue<Option<Windows>, LocalStorage>,
    /// Whether an answer is being waited for that must be seen.
    busy: RwSignal<bool>,
}

/// One session, and its clock. All times are milliseconds since 1970.
#[derive(Debug, Clone)]
struct Watch {
    uid: Uid,
    session: String,
    idle: f64,
    last: f64,
    told: f64,
    passed: f64,
}

impl Presence {
    /// Here, and not watched yet.
    pub fn new() -> Self {
        Self {
            attendance: RwSignal::new(Attendance::Here),
            watch: StoredValue::new(None),
            windows: StoredValue::new_local(None),
            busy: RwSignal::new(false),
        }
    }

    /// What is known now.
    pub fn attendance(self) -> ReadSignal<Attendance> {
        self.attendance.read_only()
    }

    /// How many minutes nothing may happen.
    pub fn idle_minutes(self) -> Option<u32> {
        self.watch.with_value(|watch| {
            let minutes = Duration::from_millis(watch.as_ref()?.idle as u64).as_secs() / 60;
            u32::try_from(minutes).ok()
        })
    }

    /// Watches a session from now on: locks when nothing happens for its idle time.
    pub fn begin(self, uid: &Uid, session: &str, idle: Duration) {
        let now = js_sys::Date::now();
        self.watch.set_value(Some(Watch {
            uid: uid.clone(),
            session: session.to_owned(),
            idle: idle.as_secs_f64() * 1000.0,
            last: now,
            told: now,
            passed: now,
        }));
        self.windows
            .set_value(Windows::listen(move |news| self.heard(&news)));
        for event in ["keydown", "pointerdown", "click", "wheel", "focus"] {
            let _: WindowListenerHandle =
                window_event_listener_untyped(event, move |_| self.happened());
        }
        let _: WindowListenerHandle = window_event_listener(ev::pointermove, move |event| {
            // What moves under a mouse that lies still is not a person.
            if (event.movement_x(), event.movement_y()) != (0, 0) {
                self.happened();
            }
        });
        set_interval(move || self.tick(), TICK);
    }

    /// Says whether an answer is being waited for: that counts as somebody being there.
    pub fn busy(self, busy: bool) {
        self.busy.set(busy);
    }

    /// The gateway said that nobody is signed in. Only a watched session can end.
    pub fn signed_out(self) {
        let watched = self.watch.with_value(Option::is_some);
        let known = matches!(
            self.attendance.get_untracked(),
            Attendance::Locked(_) | Attendance::SignedOut
        );
        if watched && !known {
            memory::forget_own_screens();
            self.attendance.set(Attendance::SignedOut);
        }
    }

    /// The person knows that they are signed out, and wants to look at the page as it stands.
    pub fn dismiss(self) {
        if self.attendance.get_untracked() == Attendance::SignedOut {
            self.attendance.set(Attendance::Dismissed);
        }
    }

    /// The person answers that they are there.
    pub fn answer(self) {
        if self.attendance.get_untracked() == Attendance::Fading {
            self.note();
            self.attendance.set(Attendance::Here);
        }
    }

    /// They sign out in this window: the others let go as well.
    pub fn leave(self) {
        memory::forget_own_screens();
        // Nobody can sign out while one is in doubt: what is left was looked for, and not found.
        memory::keep_bookings("");
        self.pass(|watch| News::Gone(watch.session.clone()));
    }

    /// Something happened in this window. A question that is open waits for its own answer.
    fn happened(self) {
        // A computer that wakes up has missed its ticks.
        self.tick();
        if self.attendance.get_untracked() != Attendance::Fading {
            self.note();
        }
    }

    /// Notes that somebody is there, and lets the gateway and the other windows know, each not too often.
    fn note(self) {
        let attendance = self.attendance.get_untracked();
        if matches!(attendance, Attendance::Locked(_)) {
            return;
        }
        let now = js_sys::Date::now();
        let due = self.watch.try_update_value(|watch| {
            let watch = watch.as_mut()?;
            watch.last = now;
            let tell = now - watch.told >= TELL_EVERY && !attendance.is_over();
            if tell {
                watch.told = now;
            }
            let pass = now - watch.passed >= PASS_EVERY;
            if pass {
                watch.passed = now;
            }
            Some((tell, pass))
        });
        let Some((tell, pass)) = due.flatten() else {
            return;
        };
        if pass {
            self.pass(|watch| News::Active(watch.session.clone(), watch.last as u64));
        }
        if tell {
            spawn_local(self.tell());
        }
    }

    fn tick(self) {
        let before = self.attendance.get_untracked();
        if self.busy.get_untracked() {
            self.note();
        }
        let now = js_sys::Date::now();
        let reached = self.watch.with_value(|watch| {
            let watch = watch.as_ref()?;
            Some(before.after(now - watch.last, watch.idle))
        });
        let Some(reached) = reached.filter(|reached| *reached != before) else {
            return;
        };
        if reached == Attendance::Locked(Why::Idle) {
            self.pass(|watch| News::Gone(watch.session.clone()));
            memory::forget_own_screens_in_tab();
            spawn_local(self.end());
        }
        self.attendance.set(reached);
    }

    fn pass(self, news: impl FnOnce(&Watch) -> News) {
        let news = self.watch.with_value(|watch| watch.as_ref().map(news));
        self.windows.with_value(|windows| {
            if let (Some(windows), Some(news)) = (windows, news) {
                windows.tell(&news);
            }
        });
    }

    /// Another window of this browser has news; of another session they mean nothing.
    fn heard(self, news: &News) {
        let ours = |session: &String| {
            self.watch.with_value(|watch| {
                watch
                    .as_ref()
                    .is_some_and(|watch| watch.session == *session)
            })
        };
        match news {
            News::Active(session, at) if ours(session) => {
                self.watch.update_value(|watch| {
                    if let Some(watch) = watch {
                        watch.last = watch.last.max(*at as f64);
                    }
                });
                self.tick();
            }
            News::Gone(session) if ours(session) => self.lock_for_elsewhere(),
            News::Active(..) | News::Gone(_) => {}
        }
    }

    fn lock_for_elsewhere(self) {
        if !matches!(self.attendance.get_untracked(), Attendance::Locked(_)) {
            memory::forget_own_screens_in_tab();
            self.attendance.set(Attendance::Locked(Why::Elsewhere));
        }
    }

    /// Tells the gateway that the session is in use, and hears whose it is now.
    async fn tell(self) {
        let Ok(found) = gateway::who().await else {
            return;
        };
        let Some(person) = found.map(gateway::SignedIn::person) else {
            self.signed_out();
            return;
        };
        let same = self.watch.try_update_value(|watch| {
            let watch = watch.as_mut()?;
            let same = person.uid == watch.uid.as_str();
            if same {
                watch.session = person.session;
            }
            Some(same)
        });
        if same.flatten() == Some(false) {
            self.lock_for_elsewhere();
        }
    }

    /// Ends this session at the gateway, and no later one. Where that fails, the gateway ends it by itself: as much
    /// time has passed there.
    async fn end(self) {
        let session = self
            .watch
            .with_value(|watch| watch.as_ref().map(|watch| watch.session.clone()));
        gateway::sign_out(&session.unwrap_or_default()).await;
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
