//! What is said of a newer release of the app, and the offer to install it.

use leptos::prelude::*;

use crate::{
    language::spoken,
    release::{Installed, Release},
    say,
};

use super::bar;

const REASON: &str = "release-reason";

/// A quiet bar over the foot of the page while a newer release waits. Nothing happens by itself.
#[component]
pub fn ReleaseBar() -> impl IntoView {
    let installed = expect_context::<Installed>();
    view! {
        <div class="release" role="status">
            {spoken(move || match installed.release().get() {
                Release::Newest => ().into_any(),
                Release::Offered | Release::Taking => {
                    offer(say!(new_release), say!(take_release), installed)
                }
                Release::Overtaken => offer(say!(release_taken), say!(release_reload), installed),
            })}
        </div>
    }
}

fn offer(news: String, action: String, installed: Installed) -> AnyView {
    let reason = move || {
        installed
            .must_wait()
            .then(|| view! { <p id=REASON>{say!(release_waits)}</p> })
    };
    bar::stands("data-release");
    view! {
        <p>{news}</p>
        <button
            type="button"
            class="button"
            disabled=move || installed.must_wait()
            aria-describedby=move || installed.must_wait().then_some(REASON)
            on:click=move |_| installed.take()
        >
            {action}
        </button>
        {reason}
    }
    .into_any()
}

/// The foot of the page, where the browser would install the app.
#[component]
pub fn InstallOffer() -> impl IntoView {
    let installed = expect_context::<Installed>();
    spoken(move || {
        installed.can_install().then(|| {
            view! {
                <footer class="install">
                    <button type="button" class="button" on:click=move |_| installed.install()>
                        {say!(install)}
                    </button>
                </footer>
            }
        })
    })
}
