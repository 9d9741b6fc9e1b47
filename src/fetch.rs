//! The browser's [`Transport`]: `fetch`, with a time limit, a size limit and a way to let go.
//!
//! Dropping the future of a call cancels the request in the browser. Never reads what an answer means.

use std::time::Duration;

use gloo_net::http::{RequestBuilder, Response};
use leptos::prelude::{
    Callable, Callback, GetValue, SetValue, StoredValue, TimeoutHandle, set_timeout_with_handle,
    window,
};
use uitpas_api::{Answer, Method, NoAnswer, Request, Transport};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestCache};

use crate::early::{self, Early};

/// How long a call may take, from sending to the last byte.
const TIME_LIMIT: Duration = Duration::from_secs(20);

/// The largest answer that is read: 8 MiB, as the reader of XML has it.
const SIZE_LIMIT: usize = 8 * 1024 * 1024;

/// Calls the API under one prefix.
#[derive(Debug, Clone)]
pub struct Fetch {
    prefix: String,
    signed_out: Callback<()>,
    acts_for: StoredValue<Option<String>>,
    run: StoredValue<Option<String>>,
}

impl Fetch {
    /// Calls go to `prefix`, a path of this origin or an absolute address. `signed_out` hears of every
    /// answer that says that nobody is signed in.
    pub fn new(prefix: &str, signed_out: Callback<()>) -> Self {
        Self {
            prefix: prefix.trim_end_matches('/').to_owned(),
            signed_out,
            acts_for: StoredValue::new(None),
            run: StoredValue::new(None),
        }
    }

    /// From now on every call says for whom this window acts, so that a gateway where somebody else signed in
    /// meanwhile does not take it for theirs.
    pub fn act_for(&self, uid: &str) {
        self.acts_for.set_value(Some(uid.to_owned()));
    }
}

impl Transport for Fetch {
    async fn send(&self, request: Request) -> Result<Answer, NoAnswer> {
        if !window().navigator().on_line() {
            return Err(NoAnswer::Offline);
        }
        let call = Call::begin()?;
        let address = format!("{}{}", self.prefix, request.path);
        let said = self.headers(&request);
        match call.exchange(&address, &request, said).await {
            Err(NoAnswer::Dropped) if call.timed_out() => Err(NoAnswer::TimedOut),
            Err(why) => Err(why),
            Ok((answer, run)) => {
                if run.is_some() {
                    self.run.set_value(run);
                }
                if answer.status == 401 {
                    self.signed_out.run(());
                }
                Ok(answer)
            }
        }
    }
}

impl Fetch {
    /// What is said beside the question itself.
    fn headers(&self, request: &Request) -> Vec<(&'static str, String)> {
        let mut headers = vec![("accept", "application/xml".to_owned())];
        headers.extend(self.acts_for.get_value().map(|uid| (ACTS_FOR, uid)));
        if request.method == Method::Post {
            let form = "application/x-www-form-urlencoded".to_owned();
            headers.extend([("content-type", form), ("x-desk", "1".to_owned())]);
        }
        if let Some(key) = &request.booking {
            headers.push(("x-booking-key", key.as_str().to_owned()));
            headers.extend(self.run.get_value().map(|run| (RUN, run)));
        }
        headers
    }
}

/// The header that says for whom a window acts.
const ACTS_FOR: &str = "x-desk-uid";

/// The header in which a gateway says which run it is. A booking says which one it was prepared at: another one does not
/// pass it on, because a browser that repeats a request by itself may have sent it to the first.
const RUN: &str = "x-desk-run";

/// One request on its way. When it is dropped before its answer, the browser gives it up too.
struct Call {
    abort: AbortController,
    limit: Option<TimeoutHandle>,
}

impl Call {
    fn begin() -> Result<Self, NoAnswer> {
        let abort = AbortController::new().map_err(|_| NoAnswer::Offline)?;
        let late = abort.clone();
        let limit = set_timeout_with_handle(
            // An Error, as `fetch` fails with the reason itself, and a failure of another kind is not understood.
            move || late.abort_with_reason(&js_sys::Error::new(TIMED_OUT)),
            TIME_LIMIT,
        )
        .ok();
        Ok(Self { abort, limit })
    }

    fn timed_out(&self) -> bool {
        let reason = self.abort.signal().reason();
        let error = reason.dyn_ref::<js_sys::Error>();
        error.is_some_and(|error| error.message() == TIMED_OUT)
    }

    async fn exchange(
        &self,
        address: &str,
        request: &Request,
        said: Vec<(&'static str, String)>,
    ) -> Result<(Answer, Option<String>), NoAnswer> {
        let response = match early(address, request, &said) {
            Some(early) => early.answer().await.map_err(|_| NoAnswer::Dropped)?,
            None => self.ask(address, request, said).await?,
        };
        let answer = Answer {
            status: response.status(),
            body: read_body(&response).await?,
        };
        Ok((answer, response.headers().get(RUN)))
    }

    async fn ask(
        &self,
        address: &str,
        request: &Request,
        said: Vec<(&'static str, String)>,
    ) -> Result<Response, NoAnswer> {
        let mut builder = RequestBuilder::new(address)
            .abort_signal(Some(&self.abort.signal()))
            // No answer about a passholder outlives the tab, and none is read back from a cache.
            .cache(RequestCache::NoStore);
        for (name, value) in said {
            builder = builder.header(name, &value);
        }
        let built = match request.method {
            Method::Get => builder.build(),
            Method::Post => builder
                .method(gloo_net::http::Method::POST)
                .body(request.form.clone().unwrap_or_default()),
        };
        let sent = built.map_err(|_| NoAnswer::Offline)?.send().await;
        sent.map_err(|_| NoAnswer::Dropped)
    }
}

/// The same question, when it was asked before the app was here. A booking never is.
fn early(address: &str, request: &Request, said: &[(&'static str, String)]) -> Option<Early> {
    if request.method != Method::Get {
        return None;
    }
    let uid = said.iter().find(|(name, _)| *name == ACTS_FOR);
    early::take(address, uid.map(|(_, uid)| uid.as_str()))
}

/// What the time limit says when it ends a call.
const TIMED_OUT: &str = "timed out";

impl Drop for Call {
    fn drop(&mut self) {
        if let Some(limit) = self.limit {
            limit.clear();
        }
        self.abort.abort();
    }
}

/// Reads piece by piece, so that an endless answer is given up and not kept.
async fn read_body(response: &Response) -> Result<Vec<u8>, NoAnswer> {
    let Some(stream) = response.body() else {
        return Ok(Vec::new());
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut body = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read())
            .await
            .map_err(|_| NoAnswer::Dropped)?;
        let Ok(bytes) = js_sys::Reflect::get(&piece, &JsValue::from_str("value")) else {
            return Err(NoAnswer::Dropped);
        };
        if bytes.is_undefined() {
            return Ok(body);
        }
        let bytes: js_sys::Uint8Array = bytes.unchecked_into();
        let room = SIZE_LIMIT.saturating_sub(body.len());
        if bytes.length() as usize > room {
            return Err(NoAnswer::TooLarge);
        }
        body.extend_from_slice(&bytes.to_vec());
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod in_the_browser {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn fetch(prefix: &str) -> Fetch {
        Fetch::new(prefix, Callback::new(|()| ()))
    }

    fn get(path: &str) -> Request {
        Request {
            method: Method::Get,
            path: path.to_owned(),
            form: None,
            booking: None,
        }
    }

    #[wasm_bindgen_test]
    async fn an_answer_comes_with_its_status_and_every_byte() {
        let answer = fetch("data:application/xml,")
            .send(get("<a>%C3%A9</a>"))
            .await;
        let expected = Answer {
            status: 200,
            body: "<a>é</a>".into(),
        };
        assert_eq!(answer, Ok(expected));
    }

    #[wasm_bindgen_test]
    async fn an_answer_over_the_limit_is_given_up() {
        let body = "x".repeat(SIZE_LIMIT + 1);
        let answer = fetch("data:text/plain,").send(get(&body)).await;
        assert_eq!(answer, Err(NoAnswer::TooLarge));
    }

    #[wasm_bindgen_test]
    async fn nobody_there_is_a_dropped_line_and_not_offline() {
        let answer = fetch("http://127.0.0.1:1").send(get("/")).await;
        assert_eq!(answer, Err(NoAnswer::Dropped));
    }
}
