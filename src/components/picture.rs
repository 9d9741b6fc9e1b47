//! A picture that only decorates: it takes its room at once, and leaves it plain when nothing comes.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlElement};

/// How what belongs to a picture is told, where there is nothing to see.
const EMPTY: &str = "data-empty";

/// The picture; with the class of whatever it belongs to, and `data-empty` where there is nothing to see.
#[component]
pub fn Picture(
    /// Where it is, if there is one.
    address: Option<String>,
    /// The class that gives it its room.
    class: &'static str,
) -> impl IntoView {
    let empty = address.is_none().then_some("");
    view! {
        <div class=class data-empty=empty>
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
                            data-decorates=""
                        />
                    }
                })}
        </div>
    }
}

/// Leaves the room of a picture plain: there is none.
pub fn leave_plain(room: &Element) {
    room.set_text_content(None);
    let _ = room.set_attribute(EMPTY, "");
}

/// Leaves the room of each picture plain that does not come, for as long as the page lives. One listener for all of
/// them: a list of thousands needs none of its own.
pub fn leave_missing_ones_plain() {
    let listener = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let picture = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let Some(picture) = picture.filter(|picture| picture.has_attribute("data-decorates"))
        else {
            return;
        };
        picture.set_hidden(true);
        if let Some(room) = picture.parent_element() {
            let _ = room.set_attribute(EMPTY, "");
        }
    });
    // An error does not bubble.
    let _ = document().add_event_listener_with_callback_and_bool(
        "error",
        listener.as_ref().unchecked_ref(),
        true,
    );
    listener.forget();
}
