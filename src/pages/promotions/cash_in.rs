//! The cash-in dialog: what it costs, for whom, and then exactly one booking.

mod receipt;

use leptos::prelude::*;
use uitpas_api::{CounterKey, Points, Promotion, PromotionId, UitpasNumber, Whose};

use crate::{
    booking::{self, Booking, Doubt, Hindrance, Notebook, Subject, Trace, Traced},
    components::{
        error_summary::focus_on,
        inlaid::quoting,
        notice::{Notice, Tone},
        receipt::PrintButton,
        slow::Slow,
    },
    desk::{Desk, Done, Visit},
    fetch::Fetch,
    say,
    shell::confirmation::{Confirmation, Yes},
    today::today,
    wording::{self, cash_in::Circumstances},
};

use receipt::CashInReceipt;

/// The dialog, whenever a promotion is offered to the passholder at the desk.
#[component]
pub fn CashIn() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let notebook = expect_context::<Notebook>();
    // What an earlier page left in doubt is offered again when its person is back, to be read and not to be sent.
    Effect::new(move |_| {
        let here = desk.visit().and_then(|visit| visit.number);
        let Some(Subject::CashIn {
            number, promotion, ..
        }) = notebook.first_doubt().map(|note| note.subject)
        else {
            return;
        };
        let is_open = desk.offered().with_untracked(Option::is_some);
        if is_open || here.as_ref() != Some(&number) {
            return;
        }
        leptos::task::spawn_local(async move {
            let whose = Whose::UitpasNumber(number);
            if let Ok(promotion) = desk.client.promotion(promotion, Some(&whose)).await
                && desk.whose_now() == Some(whose)
                && desk.offered().with_untracked(Option::is_none)
            {
                desk.offered().set(Some(promotion));
            }
        });
    });
    move || {
        let promotion = desk.offered().get()?;
        let visit = desk.visit_now()?;
        let confirmed = Confirmed {
            desk,
            notebook,
            number: visit.number.clone()?,
            promotion: promotion.id(),
            counter: desk.counter_key()?,
        };
        Some(view! { <CashInDialog promotion visit confirmed /> })
    }
}

/// What the dialog was opened for; taken then, so that nothing can change under it.
#[derive(Clone)]
struct Confirmed {
    desk: Desk,
    notebook: Notebook,
    number: UitpasNumber,
    promotion: PromotionId,
    counter: CounterKey,
}

impl Confirmed {
    /// A confirmation of its own. It knows of an earlier one here that was not found, and may have landed since.
    fn attempt(&self) -> booking::CashIn<'static, Fetch> {
        let mut attempt = booking::CashIn {
            client: self.desk.client,
            number: self.number.clone(),
            promotion: self.promotion,
            counter: self.counter.clone(),
            key: booking::new_key(),
            before: None,
        };
        if let Some(Subject::CashIn {
            counter, before, ..
        }) = self.notebook.not_found(&attempt.subject())
            && counter == self.counter
        {
            attempt.before = Some(before);
        }
        attempt
    }

    /// The booking of the same that is in doubt.
    fn in_doubt(&self) -> Option<Traced<'static, Fetch>> {
        Some(Traced {
            client: self.desk.client,
            note: self.notebook.doubt_about(&self.attempt().subject())?,
        })
    }
}

#[component]
fn CashInDialog(promotion: Promotion, visit: Visit, confirmed: Confirmed) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let notebook = confirmed.notebook;
    let state = RwSignal::new(Booking::Asking);
    if let Some(doubt) = confirmed.in_doubt() {
        booking::take_up(doubt, state, notebook);
    }
    let balance = RwSignal::new(Reading::Waiting);
    let id = promotion.id();
    let title = promotion.title().to_owned();
    let confirmed = StoredValue::new(confirmed);
    let done = StoredValue::new(Done::CashedIn {
        title: title.clone(),
        price: promotion.points(),
    });
    // Whatever way it ends, what was read before may be wrong: the person and the list are read again.
    Effect::new(move |before: Option<bool>| {
        let running = state.with(Booking::is_busy);
        if before == Some(true) && !running {
            if state.with_untracked(|state| matches!(state, Booking::Booked(()))) {
                desk.note(done.get_value());
            }
            desk.booking_ended();
            leptos::task::spawn_local(async move {
                let read = match desk.refresh().await {
                    Ok(Some(passholder)) => Reading::Known(passholder.points()),
                    Ok(None) | Err(_) => Reading::Failed,
                };
                balance.try_set(read);
            });
        }
        running
    });
    let confirm = move |()| {
        balance.set(Reading::Waiting);
        booking::book(confirmed.with_value(Confirmed::attempt), state, notebook);
    };
    let look_again = move |()| {
        if let Some(doubt) = confirmed.with_value(Confirmed::in_doubt) {
            booking::look_again(doubt, state, notebook);
        }
    };
    let close = move || {
        desk.offered().set(None);
        // The button is gone when it is no longer possible; its promotion is still there.
        request_animation_frame(move || {
            if !focus_on(&format!("cash-in-{id}")) {
                focus_on(&format!("promotion-{id}"));
            }
        });
    };
    let hold = desk.hold();
    Effect::new(move |_| state.with(|state| hold.follow(state)));
    let person = visit.passholder.full_name();
    let before = visit.passholder.points();
    let price = promotion.points();
    let became = {
        let promotion = promotion.clone();
        let visit = visit.clone();
        move || {
            let visit = desk.visit().unwrap_or_else(|| visit.clone());
            outcome(&state.get(), &promotion, &visit, balance)
        }
    };
    view! {
        <Confirmation
            state
            title=move || view! { <span lang="nl">{title.clone()}</span> }
            yes=Yes::Books(say!(confirm))
            on_yes=confirm
            on_look_again=look_again
            on_close=close
            outcome=became
            once_booked=|| view! { <PrintButton label=say!(receipt_print) /> }
        >
            <Balance
                price
                points=Signal::derive(move || now_in_front(desk, before))
                person=person.clone()
            />
        </Confirmation>
    }
}

/// The balance after a booking, as the API tells it and never as a sum of ours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reading {
    /// Being read.
    Waiting,
    /// Read.
    Known(Points),
    /// Not to be had now.
    Failed,
}

impl Reading {
    /// The balance, when it is known.
    pub fn points(self) -> Option<Points> {
        match self {
            Self::Known(points) => Some(points),
            Self::Waiting | Self::Failed => None,
        }
    }

    fn words(self) -> String {
        match self {
            Self::Waiting => say!(new_balance_being_read),
            Self::Known(points) => say!(new_balance_is, points = wording::amount::points(points)),
            Self::Failed => say!(new_balance_not_read),
        }
    }
}

/// The price, the person, and the balance before and after.
#[component]
fn Balance(price: u32, points: Signal<Points>, person: String) -> impl IntoView {
    view! {
        <dl class="balance">
            <div>
                <dt>{say!(passholder)}</dt>
                <dd>{person}</dd>
            </div>
            <div>
                <dt>{say!(price)}</dt>
                <dd>{wording::amount::price(price)}</dd>
            </div>
            <div>
                <dt>{say!(balance_now)}</dt>
                <dd>{move || wording::amount::points(points.get())}</dd>
            </div>
            <div>
                <dt>{say!(balance_after)}</dt>
                <dd>
                    {move || wording::amount::points(points.get().minus(Points::whole(price)))}
                </dd>
            </div>
        </dl>
    }
}

/// The balance as last read; what it was when the dialog opened where nobody is there any more.
fn now_in_front(desk: Desk, before: Points) -> Points {
    desk.visit()
        .map_or(before, |visit| visit.passholder.points())
}

/// What became of it, with what to do next.
fn outcome(
    state: &Booking<()>,
    promotion: &Promotion,
    visit: &Visit,
    balance: RwSignal<Reading>,
) -> AnyView {
    match state {
        Booking::Asking => ().into_any(),
        Booking::Preparing | Booking::Sent => view! {
            <p class="working" role="status">
                {say!(cash_in_running)}
            </p>
            <Slow busy=true />
        }
        .into_any(),
        Booking::Booked(()) => {
            let done = quoting(
                &say!(cash_in_done, promotion = promotion.title()),
                promotion.title(),
            );
            let (promotion, visit) = (promotion.clone(), visit.clone());
            view! {
                <Notice tone=Tone::Success>
                    <p class="outcome">{done}</p>
                    <p>
                        {move || balance.get().words()}
                    </p>
                </Notice>
                <CashInReceipt promotion visit balance />
            }
            .into_any()
        }
        Booking::Refused(refusal) => {
            let sentence = refused(refusal, promotion, visit);
            view! {
                <Notice tone=Tone::Refusal>
                    <p class="outcome">{say!(cash_in_refused)}</p>
                    <p>{sentence}</p>
                </Notice>
            }
            .into_any()
        }
        Booking::NotSent(hindrance) => not_sent(hindrance),
        Booking::Unclear(doubt, _) => unclear(doubt, say!(cash_in_being_checked)),
        Booking::StillUnclear(doubt) => unclear(doubt, say!(cash_in_still_unclear)),
        Booking::NotBooked => view! {
            <Notice tone=Tone::Information>
                <p class="outcome">
                    {say!(cash_in_not_booked)}
                </p>
                <p>{say!(you_may_try_again)}</p>
            </Notice>
        }
        .into_any(),
    }
}

fn refused(refusal: &uitpas_api::Refusal, promotion: &Promotion, visit: &Visit) -> String {
    match refusal.cash_in_state() {
        Some(state) => wording::cash_in::state(
            state,
            Circumstances {
                promotion,
                passholder: Some(&visit.passholder),
                today: today(),
            },
        ),
        None => wording::refusal::refusal(refusal),
    }
}

fn not_sent(hindrance: &Hindrance) -> AnyView {
    let why = wording::trouble::not_sent(hindrance);
    view! {
        <Notice tone=Tone::Alarm>
            <p class="outcome">{say!(cash_in_not_sent)}</p>
            <p>{why}</p>
        </Notice>
    }
    .into_any()
}

fn unclear(doubt: &Doubt, next: String) -> AnyView {
    let why = wording::trouble::unclear(doubt);
    view! {
        <Notice tone=Tone::Alarm>
            <p class="outcome">{say!(cash_in_unclear, why = why)}</p>
            <p>{next}</p>
        </Notice>
    }
    .into_any()
}
