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
#[component]
pub fn Notice(
    /// How it is meant.
    tone: Tone,
    /// The message.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=tone.class() role=tone.role()>
            {children()}
        </div>
    }
}
