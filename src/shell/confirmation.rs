//! The dialog of one booking: it asks, waits, and stays until the outcome is known.
//!
//! Knows how a booking goes on, and nothing of what is booked: that is said by whoever opens it.

use leptos::prelude::*;

use crate::{booking::Booking, components::dialog::Dialog, say};

const TITLE: &str = "confirmation-title";

/// The dialog. Its first focus goes to turning back; while the outcome is open it does not close.
#[component]
pub fn Confirmation<T: Send + Sync + 'static>(
    /// How far the booking is.
    state: RwSignal<Booking<T>>,
    /// What is asked, as its heading.
    title: String,
    /// What the button that books says.
    yes: String,
    /// Books.
    #[prop(into)]
    on_yes: Callback<()>,
    /// Reads back once more.
    #[prop(into)]
    on_look_again: Callback<()>,
    /// Asked to close.
    on_close: impl Fn() + Copy + Send + Sync + 'static,
    /// What the outcome so far is, in words.
    outcome: fn(&Booking<T>) -> AnyView,
    /// What one should know before saying yes.
    children: ChildrenFn,
) -> impl IntoView {
    let open = Signal::derive(move || state.with(Booking::is_open));
    let asking = Memo::new(move |_| state.with(Booking::may_be_sent));
    let booked = Memo::new(move |_| state.with(|state| matches!(state, Booking::Booked(_))));
    let still_unclear =
        Memo::new(move |_| state.with(|state| matches!(state, Booking::StillUnclear(_))));
    let yes = StoredValue::new(yes);
    view! {
        <Dialog labelled_by=TITLE busy=open on_close>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                {title}
            </h2>
            <Show when=move || asking.get()>{children()}</Show>
            {move || state.with(outcome)}
            <div class="actions dialog-actions">
                <Show when=move || asking.get()>
                    <button type="button" class="button" autofocus on:click=move |_| on_close()>
                        {say!(confirmation_cancel)}
                    </button>
                    <button
                        type="button"
                        class="button button-danger"
                        on:click=move |_| on_yes.run(())
                    >
                        {yes.get_value()}
                    </button>
                </Show>
                <Show when=move || still_unclear.get()>
                    <button
                        type="button"
                        class="button button-primary"
                        on:click=move |_| on_look_again.run(())
                    >
                        {say!(confirmation_look_again)}
                    </button>
                </Show>
                <Show when=move || booked.get()>
                    <button
                        type="button"
                        class="button button-primary"
                        autofocus
                        on:click=move |_| on_close()
                    >
                        {say!(confirmation_done)}
                    </button>
                </Show>
            </div>
        </Dialog>
    }
}
