//! Carries a booking from one state to the next, until it is a person's turn.

use std::time::Duration;

use crate::{Attempt, Booking, Event, Landing, Trace, Work};

/// How long one rests between two looks.
pub const REST: Duration = Duration::from_secs(2);

/// Where a booking takes place: who holds its state, shows it, keeps a note of it, and knows the time.
#[allow(
    async_fn_in_trait,
    reason = "one thread in the browser; no caller asks for a Send future"
)]
pub trait Stage<T: Trace> {
    /// How far it is now; none when whoever watched is gone.
    fn state(&self) -> Option<Booking<T::Receipt>>;

    /// Called with every new state, before anything that follows from it is done. From the moment that it
    /// [is in doubt](Booking::is_in_doubt) until it is not, a note of it must be kept that outlives the page.
    fn enter(&self, state: Booking<T::Receipt>, what: &T);

    /// Takes the turn among the tabs of this browser, where it is free. It is kept until no outcome
    /// [is open](Booking::is_open) here: meanwhile no other tab sends a booking.
    async fn take_turn(&self) -> Turn;

    /// Waits until the turn is free, and takes it.
    async fn await_turn(&self);

    /// Waits a little before the next look; says whether the booking may still land by then.
    async fn rest(&self, what: &T) -> Landing;
}

/// Whose turn it is to book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// This tab's.
    Ours,
    /// Another's.
    OtherTab,
}

/// A person said yes: sends the booking once and follows it until its outcome is known or cannot be read.
///
/// Does nothing unless the state allows it, so that a second click or Enter books nothing.
pub async fn book<A: Attempt>(attempt: &mut A, stage: &impl Stage<A>) {
    let Some(Work::Prepare) = happen(Event::Yes, attempt, stage) else {
        return;
    };
    let prepared = match stage.take_turn().await {
        Turn::Ours => Event::Prepared(attempt.prepare().await),
        Turn::OtherTab => Event::OtherTab,
    };
    let Some(Work::Send) = happen(prepared, attempt, stage) else {
        return;
    };
    let answer = attempt.send().await;
    let work = happen(Event::Answered(answer), attempt, stage);
    follow(work, attempt, stage).await;
}

/// Finds out what became of a booking that was under way when its page was left.
pub async fn take_up<T: Trace>(what: &T, stage: &impl Stage<T>) {
    let work = happen(Event::TakenUp, what, stage);
    // What another tab books meanwhile could be taken for this.
    stage.await_turn().await;
    follow(work, what, stage).await;
}

/// Reads back once more, after [`Booking::StillUnclear`].
pub async fn look_again<T: Trace>(what: &T, stage: &impl Stage<T>) {
    let work = happen(Event::LookAgain, what, stage);
    stage.await_turn().await;
    follow(work, what, stage).await;
}

fn happen<T: Trace>(event: Event<T::Receipt>, what: &T, stage: &impl Stage<T>) -> Option<Work> {
    let step = stage.state()?.on(event)?;
    stage.enter(step.state, what);
    step.work
}

async fn follow<T: Trace>(mut work: Option<Work>, what: &T, stage: &impl Stage<T>) {
    loop {
        let event = match work {
            Some(Work::Look) => Event::Looked(what.look().await),
            Some(Work::Rest) => Event::Rested(stage.rest(what).await),
            // Sending follows a yes, and nothing else.
            Some(Work::Prepare | Work::Send) | None => return,
        };
        work = happen(event, what, stage);
    }
}
