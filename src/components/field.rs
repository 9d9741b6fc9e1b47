//! One field of a form: label, hint, input and its mistake, tied together for every reader.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What an input takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// Digits that are not counted with, such as a card number.
    Digits,
    /// A whole number from zero.
    Number,
    /// A day.
    Date,
}

impl FieldKind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Digits => "text",
            Self::Number => "number",
            Self::Date => "date",
        }
    }

    fn input_mode(self) -> Option<&'static str> {
        matches!(self, Self::Digits | Self::Number).then_some("numeric")
    }
}

/// A labelled input whose value lives outside.
#[component]
pub fn Field(
    /// The id of the input; hint and mistake get ids made from it.
    id: &'static str,
    /// The visible label.
    #[prop(into)]
    label: String,
    /// What it takes.
    kind: FieldKind,
    /// The value it shows.
    #[prop(into)]
    value: Signal<String>,
    /// Told of each change as it is typed.
    on_input: impl Fn(String) + 'static,
    /// Told when the field is left.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// Help that is always there.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// What is wrong with the value.
    #[prop(optional, into)]
    mistake: Option<Signal<Option<String>>>,
    /// The latest day of a [`FieldKind::Date`], as `YYYY-MM-DD`.
    #[prop(optional, into)]
    latest: Option<String>,
    /// The earliest day of a [`FieldKind::Date`], as `YYYY-MM-DD`.
    #[prop(optional, into)]
    earliest: Option<String>,
    /// Whether a scan is meant for this field while it has the focus.
    #[prop(optional)]
    takes_scan: bool,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let mistake_id = format!("{id}-mistake");
    let has_hint = hint.is_some();
    let wrong = Signal::derive(move || mistake.and_then(|mistake| mistake.get()));
    let described_by = {
        let (hint_id, mistake_id) = (hint_id.clone(), mistake_id.clone());
        move || match (has_hint, wrong.with(Option::is_some)) {
            (false, false) => None,
            (true, false) => Some(hint_id.clone()),
            (false, true) => Some(mistake_id.clone()),
            (true, true) => Some(format!("{hint_id} {mistake_id}")),
        }
    };
    let leave = move |_: ev::FocusEvent| {
        // A field with the focus is also left when it goes, and then nobody listens any more.
        if let Some(on_leave) = on_leave {
            let _ = on_leave.try_run(());
        }
    };
    view! {
        <div
            class="field"
            data-kind=kind.input_type()
            data-mistaken=move || wrong.with(Option::is_some).then_some("")
        >
            <label for=id>{label}</label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{move || hint.get()}</p> })}
            <p class="field-mistake" id=mistake_id hidden=move || wrong.with(Option::is_none)>
                {move || wrong.get()}
            </p>
            <input
                id=id
                type=kind.input_type()
                inputmode=kind.input_mode()
                min=match kind {
                    FieldKind::Number => Some("0".to_owned()),
                    _ => earliest,
                }
                max=latest
                autocomplete="off"
                data-takes-scan=takes_scan.then_some("")
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                prop:value=move || value.get()
                on:input=move |event| {
                    match unusable(&event, kind) {
                        None => on_input(event_target_value(&event)),
                        Some(FieldKind::Date) => {}
                        Some(_) => on_input(NONSENSE.into()),
                    }
                }
                on:blur=leave
            />
        </div>
    }
}

/// What is told of an input that the browser gives no value for, such as `5e` in a number.
const NONSENSE: &str = "?";

/// The kind of an input that holds something without a value: a date that is only half there, or no number.
fn unusable(event: &ev::Event, kind: FieldKind) -> Option<FieldKind> {
    let target = event.target()?;
    let input = target.dyn_ref::<HtmlInputElement>()?;
    input.validity().bad_input().then_some(kind)
}
