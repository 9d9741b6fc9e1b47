//! What became of a booking that was under way when the page was left: found out before anything else is done.

use leptos::prelude::*;

use crate::{
    booking::{self, Booking, Note, Notebook, Subject, Traced},
    components::{
        dialog::Dialog,
        notice::{Notice, Tone},
        slow::Slow,
    },
    say,
    startup::Uitpas,
    wording,
};

const TITLE: &str = "settling-title";

/// The dialog, for as long as the tab has a note of a booking in doubt. A cash-in is settled by its own dialog.
#[component]
pub fn Settling(
    client: &'static Uitpas,
    /// Hears how far it is.
    follow: impl Fn(&Booking<()>) + Copy + Send + Sync + 'static,
    /// One is settled, and whoever reads of it has read it.
    on_settled: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let notebook = expect_context::<Notebook>();
    let next = move || {
        let doubt = notebook.first_doubt();
        doubt.filter(|note| !matches!(note.subject, Subject::CashIn { .. }))
    };
    let doubt = RwSignal::new(next());
    let close = move || {
        doubt.set(next());
        on_settled();
    };
    move || {
        doubt
            .get()
            .map(|note| view! { <OneDoubt client note follow close /> })
    }
}

#[component]
fn OneDoubt(
    client: &'static Uitpas,
    note: Note,
    follow: impl Fn(&Booking<()>) + Copy + Send + Sync + 'static,
    close: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let notebook = expect_context::<Notebook>();
    let state = RwSignal::new(Booking::Asking);
    let traced = StoredValue::new(Traced { client, note });
    booking::take_up(traced.get_value(), state, notebook);
    Effect::new(move |_| state.with(follow));
    let look_again = move |_| booking::look_again(traced.get_value(), state, notebook);
    let open = Signal::derive(move || state.with(Booking::is_open));
    let still_unclear =
        Memo::new(move |_| state.with(|state| matches!(state, Booking::StillUnclear(_))));
    view! {
        <Dialog labelled_by=TITLE busy=open on_close=close>
            <h2 id=TITLE class="dialog-title" tabindex="-1">
                {say!(settling_title)}
            </h2>
            {move || traced.with_value(|traced| state.with(|state| told(state, &traced.note.subject)))}
            <div class="actions dialog-actions">
                <Show when=move || still_unclear.get()>
                    <button type="button" class="button button-primary" on:click=look_again>
                        {say!(look_again)}
                    </button>
                </Show>
                <Show when=move || !open.get()>
                    <button
                        type="button"
                        class="button button-primary"
                        autofocus
                        on:click=move |_| close()
                    >
                        {say!(close_when_done)}
                    </button>
                </Show>
            </div>
        </Dialog>
    }
}

fn told(state: &Booking<()>, subject: &Subject) -> AnyView {
    let number = subject.number().grouped();
    let number = number.as_str();
    let is_block = matches!(subject, Subject::Block { .. });
    let (tone, words) = match state {
        Booking::Unclear(doubt, _) | Booking::StillUnclear(doubt) => {
            let why = wording::trouble::unclear(doubt);
            (Tone::Alarm, say!(settling_unclear, why = why))
        }
        Booking::Booked(()) if is_block => (Tone::Success, say!(settled_blocked, number = number)),
        Booking::Booked(()) => (Tone::Success, say!(settled_registered, number = number)),
        Booking::NotBooked if is_block => (
            Tone::Information,
            say!(settled_not_blocked, number = number),
        ),
        Booking::NotBooked => (
            Tone::Information,
            say!(settled_not_registered, number = number),
        ),
        // Never sent from here.
        Booking::Asking
        | Booking::Preparing
        | Booking::Sent
        | Booking::Refused(_)
        | Booking::NotSent(_) => return ().into_any(),
    };
    let waits = matches!(state, Booking::Unclear(..));
    view! {
        <Notice tone=tone>
            <p class="outcome">{words}</p>
        </Notice>
        {waits.then(|| view! { <Slow busy=true /> })}
    }
    .into_any()
}
