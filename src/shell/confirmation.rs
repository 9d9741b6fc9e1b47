//! The dialog of one booking: it asks, waits, and stays until the outcome is known.
//!
//! Knows how a booking goes on, and nothing of what is booked: that is said by whoever opens it.

use leptos::{children::ViewFn, prelude::*};

use crate::{booking::Booking, components::dialog::Dialog, say};

const TITLE: &str = "confirmation-title";

/// The button that books.
#[derive(Debug, Clone)]
pub enum Yes {
    /// Does what the dialog was opened for.
    Books(String),
    /// The same, of what nobody can ever take back.
    BooksForGood(String),
}

/// The dialog. Its first focus goes to turning back; while the outcome is open it does not close.
#[component]
pub fn Confirmation<T: Send + Sync + 'static>(
    /// How far the booking is.
    state: RwSignal<Booking<T>>,
    /// What is asked, as its heading.
    #[prop(into)]
    title: ViewFn,
    /// The button that books.
    yes: Yes,
    /// Books.
    #[prop(into)]
    on_yes: Callback<()>,
    /// Reads back once more.
    #[prop(into)]
    on_look_again: Callback<()>,
    /// Asked to close.
    on_close: impl Fn() + Copy + Send + Sync + 'static,
    /// What the outcome so far is, in words.
    #[prop(into)]
    outcome: ViewFn,
    /// What else one can do with a booking that is done.
    #[prop(optional, into)]
    once_booked: ViewFn,
    /// What one should know until it is booked.
    children: ChildrenFn,
) -> impl IntoView {
    // What is not known must not be turned away from: it could be done twice.
    let open = Signal::derive(move || state.with(Booking::is_open));
    let asking = Memo::new(move |_| state.with(Booking::may_be_sent));
    let booked = Memo::new(move |_| state.with(|state| matches!(state, Booking::Booked(_))));
    let still_unclear =
        Memo::new(move |_| state.with(|state| matches!(state, Booking::StillUnclear(_))));
    let (look, yes) = match yes {
        Yes::Books(words) => ("button button-primary", words),
        Yes::BooksForGood(words) => ("button button-danger", words),
    };
    let yes = StoredValue::new(yes);
    let once_booked = StoredValue::new(once_booked);
    view! {
        <Dialog labelled_by=TITLE busy=open on_close>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                {title.run()}
            </h2>
            <Show when=move || !booked.get()>{children()}</Show>
            {move || outcome.run()}
            <div class="actions dialog-actions">
                <Show when=move || asking.get()>
                    <button type="button" class="button" autofocus on:click=move |_| on_close()>
                        {say!(cancel)}
                    </button>
                    <button type="button" class=look on:click=move |_| on_yes.run(())>
                        {yes.get_value()}
                    </button>
                </Show>
                <Show when=move || still_unclear.get()>
                    <button
                        type="button"
                        class="button button-primary"
                        on:click=move |_| on_look_again.run(())
                    >
                        {say!(look_again)}
                    </button>
                </Show>
                <Show when=move || booked.get()>
                    {once_booked.with_value(ViewFn::run)}
                    <button
                        type="button"
                        class="button button-primary"
                        autofocus
                        on:click=move |_| on_close()
                    >
                        {say!(close_when_done)}
                    </button>
                </Show>
            </div>
        </Dialog>
    }
}
