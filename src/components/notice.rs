//! A message in the page: calm for what is so, loud only for what went wrong.

use leptos::prelude::*;

/// How a message is meant, and so how it looks and whether it interrupts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Information,
    /// Something was done.
    Success,
    /// Not possible now, and no mistake: a refusal.
    Refusal,
    /// Something broke, or is not sure.
    Alarm,
}

impl Tone {
    fn class(self) -> &'static str {
        match self {
            Self::Information => "notice notice-information",
            Self::Success => "notice notice-success",
            Self::Refusal => "notice notice-refusal",
            Self::Alarm => "notice notice-alarm",
        }
    }

    fn role(self) -> &'static str {
        match self {
            Self::Information | Self::Success => "status",
            Self::Refusal | Self::Alarm => "alert",
        }
    }
}

/// A message that is also spoken when it appears.
///
/// Readers speak what comes into a live region, and many of them not what was there when the region came: the words
/// follow their frame by one picture of the screen.
#[component]
pub fn Notice(
    /// How it is meant.
    tone: Tone,
    /// The message.
    children: Children,
) -> impl IntoView {
    let silent = RwSignal::new(true);
    request_animation_frame(move || {
        silent.try_set(false);
    });
    view! {
        <div class=tone.class() role=tone.role()>
            <div class="notice-words" hidden=move || silent.get()>
                {children()}
            </div>
        </div>
    }
}
