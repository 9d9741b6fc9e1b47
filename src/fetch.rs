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
}

impl Fetch {
    /// Calls go to `prefix`, a path of this origin or an absolute address. `signed_out` hears of every
    /// answer that says that nobody is signed in.
    pub fn new(prefix: &str, signed_out: Callback<()>) -> Self {
        Self {
            prefix: prefix.trim_end_matches('/').to_owned(),
            signed_out,
            acts_for: StoredValue::new(None),
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
        let answer = call
            .exchange(
                &format!("{}{}", self.prefix, request.path),
                &request,
                self.acts_for.get_value().as_deref(),
            )
            .await;
        match answer {
            Err(NoAnswer::Dropped) if call.timed_out() => Err(NoAnswer::TimedOut),
            Ok(answer) if answer.status == 401 => {
                self.signed_out.run(());
                Ok(answer)
            }
            answer => answer,
        }
    }
}

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
            move || late.abort_with_reason(&JsValue::from_str(TIMED_OUT)),
            TIME_LIMIT,
        )
        .ok();
        Ok(Self { abort, limit })
    }

    fn timed_out(&self) -> bool {
        self.abort.signal().reason().as_string().as_deref() == Some(TIMED_OUT)
    }

    async fn exchange(
        &self,
        address: &str,
        request: &Request,
        acts_for: Option<&str>,
    ) -> Result<Answer, NoAnswer> {
        let mut builder = RequestBuilder::new(address)
            .abort_signal(Some(&self.abort.signal()))
            // No answer about a passholder outlives the tab, and none is read back from a cache.
            .cache(RequestCache::NoStore)
            .header("accept", "application/xml");
        if let Some(uid) = acts_for {
            builder = builder.header("x-desk-uid", uid);
        }
        let built = match request.method {
            Method::Get => builder.build(),
            Method::Post => {
                let mut builder = builder
                    .method(gloo_net::http::Method::POST)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .header("x-desk", "1");
                if let Some(key) = &request.booking {
                    builder = builder.header("x-booking-key", key.as_str());
                }
                builder.body(request.form.clone().unwrap_or_default())
            }
        };
        let sent = built.map_err(|_| NoAnswer::Offline)?.send().await;
        let response = sent.map_err(|_| NoAnswer::Dropped)?;
        let body = read_body(&response).await?;
        Ok(Answer {
            status: response.status(),
            body,
        })
    }
}

/// The reason that the time limit gives when it ends a call.
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
