//! What has to be mended before a form can go on: a list whose links move to the fields.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use crate::say;

/// One mistake: the field's id and the sentence that also stands at the field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mistake {
    /// The id of the field.
    pub field: &'static str,
    /// What is wrong and how to mend it.
    pub message: String,
}

/// The summary above a form. It takes the focus each time `mistakes` is set to something.
#[component]
pub fn ErrorSummary(
    /// The mistakes, in the order of the fields.
    #[prop(into)]
    mistakes: Signal<Vec<Mistake>>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let some = mistakes.with(|mistakes| !mistakes.is_empty());
        if let Some(summary) = node.get().filter(|_| some) {
            let _ = summary.focus();
        }
    });
    view! {
        <Show when=move || mistakes.with(|mistakes| !mistakes.is_empty())>
            <div
                class="error-summary"
                role="alert"
                tabindex="-1"
                aria-labelledby="error-summary-title"
                node_ref=node
            >
                <h2 id="error-summary-title">{say!(mistakes_heading)}</h2>
                <ul>
                    {move || {
                        mistakes
                            .get()
                            .into_iter()
                            .map(|Mistake { field, message }| {
                                let go = move |event: web_sys::MouseEvent| {
                                    event.prevent_default();
                                    focus_on(field);
                                };
                                view! {
                                    <li>
                                        <a href=format!("#{field}") on:click=go>
                                            {message}
                                        </a>
                                    </li>
                                }
                            })
                            .collect_view()
                    }}
                </ul>
            </div>
        </Show>
    }
}

/// Moves the focus to the element with this id; says whether there is one.
pub fn focus_on(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    element
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
        .is_some_and(|element| element.focus().is_ok())
}

/// The message for one field, out of all mistakes.
pub fn message_for(mistakes: Signal<Vec<Mistake>>, field: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || {
        mistakes.with(|mistakes| {
            let own = mistakes.iter().find(|mistake| mistake.field == field);
            own.map(|mistake| mistake.message.clone())
        })
    })
}
