//! What is printed of a booking: one small page, and nothing of the screen around it.

use leptos::prelude::*;

/// The receipt. It is only seen on paper.
#[component]
pub fn Receipt(
    /// What was booked, in a few words.
    heading: String,
    /// What it is about: a title, a number.
    subject: AnyView,
    /// Names and values, of [`ReceiptLine`]s.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="receipt" aria-hidden="true">
            <h3>{heading}</h3>
            <p class="receipt-title">{subject}</p>
            <dl>{children()}</dl>
        </section>
    }
}

/// A line of a receipt; none without a value.
#[component]
pub fn ReceiptLine(name: String, value: Option<String>) -> impl IntoView {
    value.map(|value| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
            </div>
        }
    })
}

/// The button that prints it.
#[component]
pub fn PrintButton(label: String) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            on:click=move |_| {
                let _ = window().print();
            }
        >
            {label}
        </button>
    }
}
