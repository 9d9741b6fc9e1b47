//! What the address said that could not be used.

use leptos::prelude::*;

use crate::{
    components::notice::{Notice, Tone},
    route::{Ignored, SearchPlace},
    say, wording,
};

/// One line for all of it; nothing when everything was understood.
#[component]
pub fn Ignorances(place: Memo<SearchPlace>) -> impl IntoView {
    move || {
        let ignored = place.with(|place| place.ignored.clone());
        (!ignored.is_empty()).then(|| {
            let named = ignored
                .into_iter()
                .map(|Ignored { name, value }| {
                    say!(
                        address_part,
                        parameter = wording::search::parameter(name),
                        value = shortened(&value)
                    )
                })
                .collect::<Vec<_>>();
            view! {
                <Notice tone=Tone::Information>
                    {say!(address_not_understood, what = wording::list::names(&named))}
                </Notice>
            }
        })
    }
}

/// A value from outside, short enough to stand in a sentence.
fn shortened(value: &str) -> String {
    let mut short: String = value.chars().take(30).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    short
}
