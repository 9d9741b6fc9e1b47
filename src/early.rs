//! What was asked while the app was still on its way: `src/early.mjs` asks it, and it is taken here once.

use gloo_net::http::Response;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The function that `src/early.mjs` leaves for us.
const TAKE: &str = "takeEarly";

/// An answer that is on its way, or there.
pub struct Early(Promise);

impl Early {
    /// The answer.
    ///
    /// # Errors
    /// When none came.
    pub async fn answer(self) -> Result<Response, gloo_net::Error> {
        let answer = JsFuture::from(self.0).await;
        answer
            .and_then(JsCast::dyn_into::<web_sys::Response>)
            .map(Response::from)
            .map_err(|_| gloo_net::Error::GlooError("no early answer".into()))
    }
}

/// What was asked at this address, for this person or for nobody in particular.
pub fn take(address: &str, uid: Option<&str>) -> Option<Early> {
    let take: Function = Reflect::get(&window(), &TAKE.into())
        .ok()?
        .dyn_into()
        .ok()?;
    let uid = uid.map_or(JsValue::UNDEFINED, JsValue::from_str);
    let answer = take
        .call2(&JsValue::UNDEFINED, &address.into(), &uid)
        .ok()?;
    answer.dyn_into().ok().map(Early)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use futures_util::FutureExt;
    use uitpas_api::{Answer, Client, NoAnswer, Request, SearchQuery, Transport, Uid};

    /// Notes what it is asked, and has no answer.
    #[derive(Default)]
    struct Noting(RefCell<Vec<String>>);

    impl Transport for Noting {
        async fn send(&self, request: Request) -> Result<Answer, NoAnswer> {
            self.0.borrow_mut().push(request.path);
            Err(NoAnswer::Offline)
        }
    }

    #[test]
    fn what_is_asked_early_is_what_the_app_asks_first() {
        let client = Client::new(Noting::default());
        if let Some(uid) = Uid::new("u-1") {
            let _ = client.counters(&uid).now_or_never();
        }
        let _ = client.search(&SearchQuery::default()).now_or_never();
        let script = include_str!("early.mjs");
        let said = |name: &str| {
            let rest = script.split_once(&format!("const {name} = '"));
            rest.and_then(|(_, rest)| rest.split('\'').next())
                .unwrap_or_default()
        };
        let early = [
            format!("{}?uid=u-1", said("COUNTERS")),
            said("PROMOTIONS").to_owned(),
        ];
        assert_eq!(*client.transport().0.borrow(), early);
    }
}
