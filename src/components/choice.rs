//! One choice out of a few words: a labelled select whose value lives outside.

use leptos::prelude::*;

/// What can be chosen.
pub struct Offer {
    /// The value that is told when it is chosen.
    pub value: String,
    /// Its words, which may change with what else is chosen.
    pub words: Signal<String>,
}

impl Offer {
    /// A value with words that stay.
    pub fn new(value: &str, words: impl Into<String>) -> Self {
        Self {
            value: value.to_owned(),
            words: Signal::stored(words.into()),
        }
    }
}

/// The select. What is chosen outside is what it shows, also after going back.
#[component]
pub fn Choice(
    /// The id of the select.
    id: &'static str,
    /// The visible label.
    #[prop(into)]
    label: String,
    /// What can be chosen, in order.
    offers: Vec<Offer>,
    /// The value that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Told of another choice.
    on_choose: impl Fn(String) + 'static,
) -> impl IntoView {
    let options = offers
        .into_iter()
        .map(|Offer { value, words }| {
            let mine = value.clone();
            view! {
                <option value=value prop:selected=move || chosen.with(|chosen| *chosen == mine)>
                    {move || words.get()}
                </option>
            }
        })
        .collect_view();
    view! {
        <div class="choice">
            <label for=id>{label}</label>
            <select id=id on:change=move |event| on_choose(event_target_value(&event))>
                {options}
            </select>
        </div>
    }
}
