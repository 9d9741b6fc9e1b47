//! A picture that only decorates: it takes its room at once, and leaves it plain when nothing comes.

use leptos::prelude::*;

/// The picture; with the class of whatever it belongs to, and `data-empty` where there is nothing to see.
#[component]
pub fn Picture(
    /// Where it is, if there is one.
    address: Option<String>,
    /// The class that gives it its room.
    class: &'static str,
) -> impl IntoView {
    let failed = RwSignal::new(address.is_none());
    view! {
        <div class=class data-empty=move || failed.get().then_some("")>
            {address
                .map(|address| {
                    view! {
                        <img
                            src=address
                            alt=""
                            loading="lazy"
                            decoding="async"
                            width="160"
                            height="120"
                            referrerpolicy="no-referrer"
                            hidden=move || failed.get()
                            on:error=move |_| failed.set(true)
                        />
                    }
                })}
        </div>
    }
}
