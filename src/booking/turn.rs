//! Whose turn it is to book, among the tabs of this browser: a lock that the browser keeps, and that goes with its page.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// What it is called: the same for all bookings, so that it says nothing of any.
const NAME: &str = "booking";

/// The turn, until it is dropped.
#[derive(Debug)]
pub struct Held(Option<Function>);

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(release) = self.0.take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Takes the turn, unless another tab has it.
pub async fn take() -> Option<Held> {
    let only_now = Object::new();
    let _ = Reflect::set(&only_now, &"ifAvailable".into(), &JsValue::TRUE);
    match ask(&only_now).await {
        Some(given) if given.is_null() => None,
        given => Some(held(given)),
    }
}

/// Waits until it is this tab's turn.
pub async fn wait() -> Held {
    held(ask(&Object::new()).await)
}

fn held(given: Option<JsValue>) -> Held {
    Held(given.and_then(|release| release.dyn_into().ok()))
}

/// What gives the turn back; null when another tab has it. None from a browser without locks, or for a page that is
/// not served securely: there every tab has the turn.
async fn ask(options: &Object) -> Option<JsValue> {
    let navigator = window().navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let given = Promise::new(&mut |give, _| {
        let decide = Closure::once_into_js(move |lock: JsValue| match lock.is_null() {
            true => give.call1(&JsValue::NULL, &JsValue::NULL),
            false => Ok(Promise::new(&mut |release, _| {
                let _ = give.call1(&JsValue::NULL, &release);
            })
            .into()),
        });
        let _ = request.call3(&locks, &NAME.into(), options, &decide);
    });
    JsFuture::from(given).await.ok()
}
