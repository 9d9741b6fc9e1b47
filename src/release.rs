//! Which release of the app runs in this window, whether a newer one waits, and whether the app can be installed.
//!
//! The browser's side of it is `release.mjs`: events of the window go to and fro. Nothing is reloaded in the middle
//! of a booking.

use leptos::{leptos_dom::helpers::WindowListenerHandle, prelude::*};

/// What is known of the release that runs here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Release {
    /// There is none that is newer.
    Newest,
    /// A newer one is kept, and waits to be taken.
    Offered,
    /// The newer one was asked for; this window is left for it.
    Taking,
    /// Another window took the newer one.
    Overtaken,
}

/// Whether the browser would install the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Installing {
    NotOffered,
    Offered,
}

/// The app as it is kept in this browser.
#[derive(Clone, Copy)]
pub struct Installed {
    release: RwSignal<Release>,
    installing: RwSignal<Installing>,
    bookings: RwSignal<u32>,
}

impl Installed {
    /// Listens for as long as the page lives.
    pub fn follow() -> Self {
        let installed = Self {
            release: RwSignal::new(Release::Newest),
            installing: RwSignal::new(Installing::NotOffered),
            bookings: RwSignal::new(0),
        };
        on("release-waiting", move || installed.offered());
        on("release-taken", move || installed.taken());
        on("install-offered", move || {
            installed.installing.set(Installing::Offered);
        });
        on("install-over", move || {
            installed.installing.set(Installing::NotOffered);
        });
        installed
    }

    /// What is known of the release that runs here.
    pub fn release(self) -> ReadSignal<Release> {
        self.release.read_only()
    }

    /// Whether a booking is open, so that nothing may be reloaded.
    pub fn must_wait(self) -> bool {
        self.bookings.get() > 0
    }

    /// Heeds the bookings without a known outcome, for as long as whoever counts them is there.
    pub fn wait_for(self, bookings: ReadSignal<u32>) {
        Effect::new(move |_| self.bookings.set(bookings.get()));
        on_cleanup(move || self.bookings.set(0));
    }

    /// Goes on with the newer release. Not while a booking is open.
    pub fn take(self) {
        if self.bookings.get_untracked() > 0 {
            return;
        }
        match self.release.get_untracked() {
            Release::Newest => {}
            Release::Offered | Release::Taking => {
                self.release.set(Release::Taking);
                tell("take-release");
            }
            Release::Overtaken => self.leave(),
        }
    }

    /// Whether this window is being left for a newer release: what was begun is to be found again there.
    pub fn is_left(self) -> bool {
        self.release.get_untracked() == Release::Taking
    }

    /// Whether the browser would install the app.
    pub fn can_install(self) -> bool {
        self.installing.get() == Installing::Offered
    }

    /// Lets the browser ask whether to install the app.
    pub fn install(self) {
        tell("install");
    }

    fn offered(self) {
        if self.release.get_untracked() == Release::Newest {
            self.release.set(Release::Offered);
        }
    }

    /// A newer release answers for the app's files from now on. A booking may have begun since it was asked for.
    fn taken(self) {
        if self.is_left() && self.bookings.get_untracked() == 0 {
            self.leave();
        } else {
            self.release.set(Release::Overtaken);
        }
    }

    fn leave(self) {
        self.release.set(Release::Taking);
        let _ = window().location().reload();
    }
}

fn on(event: &str, heard: impl Fn() + 'static) {
    let _: WindowListenerHandle = window_event_listener_untyped(event, move |_| heard());
}

fn tell(what: &str) {
    if let Ok(event) = web_sys::Event::new(what) {
        let _ = window().dispatch_event(&event);
    }
}
