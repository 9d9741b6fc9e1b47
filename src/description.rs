//! A description: paragraphs, lists, emphasis and links, built element by element.
//!
//! The text comes from outside; it never reaches the page as markup.

use leptos::prelude::*;
use uitpas_api::{Block, Inline, RichText};

/// The text as elements.
pub fn rich_text(text: &RichText) -> AnyView {
    text.blocks()
        .iter()
        .map(|block| match block {
            Block::Paragraph(words) => view! { <p>{inlines(words)}</p> }.into_any(),
            Block::List { ordered, items } => {
                let items = items
                    .iter()
                    .map(|words| view! { <li>{inlines(words)}</li> })
                    .collect_view();
                if *ordered {
                    view! { <ol>{items}</ol> }.into_any()
                } else {
                    view! { <ul>{items}</ul> }.into_any()
                }
            }
        })
        .collect_view()
        .into_any()
}

fn inlines(words: &[Inline]) -> AnyView {
    words
        .iter()
        .map(|word| match word {
            Inline::Text(text) => text.clone().into_any(),
            Inline::Break => view! { <br /> }.into_any(),
            Inline::Strong(words) => view! { <strong>{inlines(words)}</strong> }.into_any(),
            Inline::Emphasis(words) => view! { <em>{inlines(words)}</em> }.into_any(),
            Inline::Link { href, children } => view! {
                <a href=href.clone() target="_blank" rel="noopener noreferrer external">
                    {inlines(children)}
                </a>
            }
            .into_any(),
        })
        .collect_view()
        .into_any()
}
