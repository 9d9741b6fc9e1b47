//! The cash-in dialog: what it costs, for whom, and then exactly one booking.

mod receipt;
mod redemption;

use leptos::prelude::*;
use uitpas_api::{Points, Promotion, Trouble, Whose};

use crate::{
    booking::{self, Booking},
    components::{
        error_summary::focus_on,
        inlaid::quoting,
        notice::{Notice, Tone},
        receipt::PrintButton,
        slow::Slow,
    },
    desk::{Desk, Done, Visit},
    say,
    shell::confirmation::{Confirmation, Yes},
    today::today,
    wording::{self, cash_in::Circumstances},
};

use receipt::CashInReceipt;
pub use redemption::Doubts;
use redemption::Redemption;

/// The dialog, whenever a promotion is offered to the passholder at the desk.
#[component]
pub fn CashIn() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let doubts = expect_context::<Doubts>();
    let left_open = StoredValue::new(None);
    // What the last session left open is offered again when its person is back, to be read and not to be sent.
    Effect::new(move |_| {
        let number = desk.visit().and_then(|visit| visit.number);
        let Some((number, id)) =
            number.and_then(|number| doubts.take_unsettled(&number).map(|id| (number, id)))
        else {
            return;
        };
        leptos::task::spawn_local(async move {
            let whose = Whose::UitpasNumber(number);
            if let Ok(promotion) = desk.client.promotion(id, Some(&whose)).await
                && desk.whose_now() == Some(whose)
            {
                left_open.set_value(Some(id));
                desk.offered().set(Some(promotion));
            }
        });
    });
    move || {
        let promotion = desk.offered().get()?;
        let visit = desk.visit_now()?;
        let redemption = Redemption::of(desk, doubts, &promotion, &visit)?;
        let was_left_open =
            left_open.try_update_value(Option::take).flatten() == Some(promotion.id());
        let state = RwSignal::new(Booking::Asking);
        if was_left_open {
            state.set(Booking::StillUnclear(Trouble::SignedOut));
            booking::look_again(redemption.clone(), state);
        }
        Some(view! { <CashInDialog promotion visit redemption state /> })
    }
}

#[component]
fn CashInDialog(
    promotion: Promotion,
    visit: Visit,
    redemption: Redemption,
    state: RwSignal<Booking<()>>,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let balance = RwSignal::new(Reading::Waiting);
    let id = promotion.id();
    let title = promotion.title().to_owned();
    let redemption = StoredValue::new(redemption);
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
        booking::book(redemption.get_value(), state);
    };
    let look_again = move |()| booking::look_again(redemption.get_value(), state);
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
        Booking::Running => view! {
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
        Booking::NotSent(trouble) => not_sent(trouble),
        Booking::Unclear(trouble) => unclear(trouble, say!(cash_in_being_checked)),
        Booking::StillUnclear(trouble) => unclear(trouble, say!(cash_in_still_unclear)),
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

fn not_sent(trouble: &Trouble) -> AnyView {
    let why = wording::trouble::reading(trouble);
    view! {
        <Notice tone=Tone::Alarm>
            <p class="outcome">{say!(cash_in_not_sent)}</p>
            <p>{why}</p>
        </Notice>
    }
    .into_any()
}

fn unclear(trouble: &Trouble, next: String) -> AnyView {
    let why = wording::trouble::unclear(trouble);
    view! {
        <Notice tone=Tone::Alarm>
            <p class="outcome">{say!(cash_in_unclear, why = why)}</p>
            <p>{next}</p>
        </Notice>
    }
    .into_any()
}
