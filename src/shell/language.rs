//! The choice of the language, in the head of every page.

use leptos::prelude::*;

use crate::{
    components::error_summary::focus_on,
    language::{Language, Speech},
    say,
};

const LANGUAGE: &str = "language";

/// The select; its label is only heard, for the name of a language says what the choice is about. It is made anew in the
/// language that is chosen, and keeps the focus.
#[component]
pub fn LanguageChoice(
    /// Whether it must wait: an open booking stays as it is.
    #[prop(into)]
    waiting: Signal<bool>,
) -> impl IntoView {
    let speech = expect_context::<Speech>();
    let choose = move |event| {
        if let Some(language) = Language::parse(&event_target_value(&event)) {
            speech.change(language);
            request_animation_frame(|| {
                focus_on(LANGUAGE);
            });
        }
    };
    move || {
        let offered = speech.offered().get();
        (offered.len() > 1).then(|| {
            let options = offered
                .into_iter()
                .map(|language| {
                    view! {
                        <option
                            value=language.code()
                            lang=language.code()
                            prop:selected=language == Language::now()
                        >
                            {language.own_name()}
                        </option>
                    }
                })
                .collect_view();
            view! {
                <div class="language">
                    <label class="visually-hidden" for=LANGUAGE>{say!(language)}</label>
                    <select id=LANGUAGE disabled=move || waiting.get() on:change=choose>
                        {options}
                    </select>
                </div>
            }
        })
    }
}
