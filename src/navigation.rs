//! Where the person is and goes: the browser's address bar and history, as a signal of [`Route`].
//!
//! The only file that touches `location` and `history`. Never decides what an address means: that is `route`.

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent};

use crate::route::{Program, Route};

/// The address as a signal, and the ways to change it.
#[derive(Clone, Copy)]
pub struct Navigation {
    route: RwSignal<Route>,
    before: StoredValue<Option<Route>>,
    base: &'static str,
    program: Program,
}

impl Navigation {
    /// Follows the browser from now on. `base` is the path that the app lives under, such as `/` or `/desk/`; the
    /// screens of the other program are left to the browser, which loads them.
    pub fn follow(base: &'static str, program: Program) -> Self {
        let base = base.trim_end_matches('/');
        let navigation = Self {
            route: RwSignal::new(current(base)),
            before: StoredValue::new(None),
            base,
            program,
        };
        let _ = window_event_listener(ev::popstate, move |_| navigation.arrive());
        let _ = window_event_listener(ev::click, move |event| navigation.click(&event));
        navigation
    }

    /// The screen that the address names.
    pub fn route(self) -> ReadSignal<Route> {
        self.route.read_only()
    }

    /// The screen that was left for this one, with its search, since the app was loaded.
    pub fn before(self) -> Option<Route> {
        self.before.get_value()
    }

    /// The address of a screen, for a link.
    pub fn href(self, route: &Route) -> String {
        format!("{}{}", self.base, route.address())
    }

    /// Goes to another screen or search, as one step of history. Staying where one is makes no step.
    pub fn go(self, route: Route) {
        if self.href(&route) == self.href(&self.route.get_untracked()) {
            self.route.set(route);
            return;
        }
        self.write(&route, Step::Push);
        self.show(route);
    }

    /// Changes the address in place: typing on in one field, or an address that only leads on.
    pub fn replace(self, route: Route) {
        self.write(&route, Step::Replace);
        self.show(route);
    }

    /// Loads a screen of the other program in the place of this one.
    pub fn leave_for(self, route: &Route) {
        let _ = window().location().replace(&self.href(route));
    }

    fn show(self, route: Route) {
        let left = self.route.get_untracked();
        if !left.same_screen(&route) {
            self.before.set_value(Some(left));
        }
        self.route.set(route);
    }

    fn write(self, route: &Route, step: Step) {
        let href = self.href(route);
        let Ok(history) = window().history() else {
            return;
        };
        // A browser may refuse too many steps in a short time; the screen follows all the same.
        let _ = match step {
            Step::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&href)),
            Step::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(&href)),
        };
    }

    fn arrive(self) {
        self.show(current(self.base));
    }

    /// Plain clicks on links of the app stay in the page; all others are the browser's.
    fn click(self, event: &MouseEvent) {
        let with_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.default_prevented() || event.button() != 0 || with_key {
            return;
        }
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link else { return };
        if link.has_attribute("target") || link.has_attribute("download") {
            return;
        }
        let href = link.get_attribute("href").unwrap_or_default();
        let Some(inside) = inside(&href, self.base) else {
            return;
        };
        let (path, query) = inside.split_once('?').unwrap_or((inside, ""));
        let route = Route::parse(path, query);
        let others = route
            .program()
            .is_some_and(|program| program != self.program);
        if route == Route::Elsewhere || others {
            return;
        }
        event.prevent_default();
        self.go(route);
    }
}

/// The two ways of writing history.
#[derive(Clone, Copy)]
enum Step {
    Push,
    Replace,
}

fn current(base: &str) -> Route {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    match inside(&path, base) {
        Some(path) => Route::parse(path, query.trim_start_matches('?')),
        None => Route::Elsewhere,
    }
}

/// The part of an address below the app's base; nothing for an address of another site or another app.
fn inside<'a>(address: &'a str, base: &str) -> Option<&'a str> {
    let rest = address.strip_prefix(base)?;
    let other_site = rest.starts_with("//");
    (!other_site && (rest.starts_with('/') || rest.is_empty())).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn only_addresses_below_the_base_are_the_apps_own() {
        for (address, base, expected) in [
            ("/balie", "", Some("/balie")),
            ("/desk/balie", "/desk", Some("/balie")),
            ("/desk", "/desk", Some("")),
            ("/deskundig", "/desk", None),
            ("//elders.example/balie", "", None),
            ("https://elders.example/", "", None),
            ("#lijst", "", None),
            ("", "", Some("")),
        ] {
            assert_eq!(inside(address, base), expected, "{address} below {base:?}");
        }
    }
}
