//! The filters in force, each a button that takes it off.

use leptos::prelude::*;

use crate::{components::error_summary::focus_on, route::Filter, say};

/// Where the focus goes when a chip is taken off: the first of those left.
const FIRST: &str = "first-chip";

/// The chips; nothing when no filter is in force.
#[component]
pub fn Chips(
    /// The filters, each in words.
    #[prop(into)]
    filters: Signal<Vec<(Filter, String)>>,
    /// Takes one off.
    on_lift: impl Fn(&Filter) + Copy + Send + Sync + 'static,
    /// Where the focus goes when no chip is left.
    or_else: &'static str,
) -> impl IntoView {
    let lift = move |filter: &Filter| {
        on_lift(filter);
        // The chip is gone, and the focus with it.
        request_animation_frame(move || {
            if !focus_on(FIRST) {
                focus_on(or_else);
            }
        });
    };
    let chip = move |(index, (filter, words)): (usize, (Filter, String))| {
        view! {
            <li>
                <button
                    type="button"
                    class="chip"
                    id=(index == 0).then_some(FIRST)
                    on:click=move |_| lift(&filter)
                >
                    {words} <span class="visually-hidden">" " {say!(filter_take_off)}</span>
                    <span class="chip-cross" aria-hidden="true">
                        "×"
                    </span>
                </button>
            </li>
        }
    };
    move || {
        let filters = filters.get();
        (!filters.is_empty()).then(|| {
            view! {
                <ul class="chips" role="list" aria-label=say!(filters_chosen)>
                    {filters.into_iter().enumerate().map(chip).collect_view()}
                </ul>
            }
        })
    }
}
