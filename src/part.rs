//! Parts of a program that its first screen does without: files of their own, which come later.
//!
//! `part!` marks where the program is divided; `build/divide.mjs` divides it. A part that did not come says so, and is
//! asked for again.

use std::{
    future::Future,
    sync::atomic::{AtomicBool, Ordering},
};

use futures_util::FutureExt;
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use crate::{
    components::{
        notice::{Notice, Tone},
        slow::Slow,
    },
    say,
};

/// A part did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// When a part is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// It is on the first screen, or was asked for.
    Now,
    /// Once the first screen stands: nothing on it waits for this.
    AtRest,
}

/// Whether the first screen stands. What is fetched for later waits for it.
#[derive(Clone, Copy)]
pub struct Rest(RwSignal<bool>);

impl Rest {
    /// Not yet.
    pub fn new() -> Self {
        Self(RwSignal::new(false))
    }

    /// The first screen stands.
    pub fn begin(self) {
        if !self.0.get_untracked() {
            self.0.set(true);
        }
    }
}

/// Whether a view's part came before: then it is shown at once, and nothing stands in for it.
pub struct Came(AtomicBool);

impl Came {
    /// Not yet.
    pub const fn not() -> Self {
        Self(AtomicBool::new(false))
    }

    fn note(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn before(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How far a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Coming {
    /// Nobody asked for it yet.
    Asleep,
    /// It is being fetched.
    Fetched,
    /// It is here.
    Here,
    /// It did not come.
    Missing,
}

/// A view in a part of the program: until it is here, `meanwhile` stands in its place. Written by `part!`.
pub fn coming<L, S>(
    came: &'static Came,
    load: impl Fn() -> L + Copy + Send + Sync + 'static,
    show: impl Fn() -> S + Send + 'static,
    when: When,
    meanwhile: impl Fn() -> AnyView + Send + 'static,
) -> impl Fn() -> AnyView + Send + 'static
where
    L: Future<Output = Result<(), SplitLoaderError>> + 'static,
    S: Future<Output = Result<AnyView, Missing>>,
{
    let state = RwSignal::new(if came.before() {
        Coming::Here
    } else {
        Coming::Asleep
    });
    let fetch = move || {
        state.set(Coming::Fetched);
        spawn_local(async move {
            state.try_set(match load().await {
                Ok(()) => {
                    came.note();
                    Coming::Here
                }
                Err(_) => Coming::Missing,
            });
        });
    };
    let rest = expect_context::<Rest>();
    Effect::new(move |_| {
        let asked = when == When::Now || rest.0.get();
        if asked && state.get_untracked() == Coming::Asleep {
            fetch();
        }
    });
    move || match state.get() {
        // It is here, so the future has nothing to wait for.
        Coming::Here => show().now_or_never().and_then(Result::ok).into_any(),
        Coming::Asleep | Coming::Fetched => meanwhile(),
        Coming::Missing => view! {
            <Notice tone=Tone::Alarm>
                <p>{say!(part_missing)}</p>
                <button type="button" class="button" on:click=move |_| fetch()>
                    {say!(try_again)}
                </button>
            </Notice>
        }
        .into_any(),
    }
}

/// Nothing stands in for the part.
pub fn nothing() -> AnyView {
    ().into_any()
}

/// A page is being fetched: said only when it takes long.
pub fn waiting() -> AnyView {
    view! { <Slow busy=true /> }.into_any()
}

/// A view in the part of this name: `part!(work, Now, waiting, || view! { <History /> })`. What it needs from outside are
/// arguments with their types; they are cloned each time that it is shown.
macro_rules! part {
    ($part:ident, $when:ident, $meanwhile:expr, || $view:expr) => {
        $crate::part::part!($part, $when, $meanwhile, | | $view)
    };
    ($part:ident, $when:ident, $meanwhile:expr, |$($given:ident: $kind:ty),*| $view:expr) => {{
        $crate::part::divided! {
            $part
            fn show($($given: $kind),*) -> Result<leptos::prelude::AnyView, $crate::part::Missing> {
                Ok(leptos::prelude::IntoAny::into_any($view))
            }
        }
        static CAME: $crate::part::Came = $crate::part::Came::not();
        $crate::part::coming(
            &CAME,
            load,
            move || show($($given.clone()),*),
            $crate::part::When::$when,
            $meanwhile,
        )
    }};
}
pub(crate) use part;

/// The function in its part, and `load` for the part.
#[cfg(not(test))]
#[rustfmt::skip]
macro_rules! divided {
    ($part:ident $function:item) => {
        #[leptos::wasm_split::wasm_split(
            $part, wasm_split_path = leptos::wasm_split, preload(load), fallible
        )]
        $function
    };
}

/// Nobody divides what is tested: the part is there.
#[cfg(test)]
macro_rules! divided {
    ($part:ident fn $name:ident($($given:ident: $kind:ty),*) -> $view:ty $body:block) => {
        async fn $name($($given: $kind),*) -> $view $body
        async fn load() -> Result<(), leptos::wasm_split::SplitLoaderError> {
            Ok(())
        }
    };
}
pub(crate) use divided;
