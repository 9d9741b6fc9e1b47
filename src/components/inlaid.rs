//! A sentence with one of its values drawn in its own way: a number in its digits, a title in its own language.

use leptos::prelude::*;

/// The sentence, with `drawn` where it says `value`.
pub fn inlay(sentence: &str, value: &str, drawn: impl IntoView + 'static) -> AnyView {
    match sentence.split_once(value) {
        Some((before, after)) => (before.to_owned(), drawn.into_any(), after.to_owned()).into_any(),
        None => sentence.to_owned().into_any(),
    }
}

/// The sentence, with a text of the API in it, which is Dutch whatever the page speaks.
pub fn quoting(sentence: &str, text: &str) -> AnyView {
    let quoted = text.to_owned();
    inlay(sentence, text, view! { <span lang="nl">{quoted}</span> })
}

/// The sentence, with the number of a card in it.
pub fn numbered(sentence: &str, number: &str) -> AnyView {
    let shown = number.to_owned();
    inlay(
        sentence,
        number,
        view! { <span class="number">{shown}</span> },
    )
}
