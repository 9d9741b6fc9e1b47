//! How far a booking is, and what can follow: the whole of it, without a network, a clock or a screen.

use uitpas_api::{Refusal, Trouble};

use crate::Found;

/// How far a booking is.
///
/// | from | on | to | and then |
/// |---|---|---|---|
/// | `Asking`, `Refused`, `NotSent`, `NotBooked` | yes | `Preparing` | prepare |
/// | `Asking` | it was under way before | `Unclear`, first look | look |
/// | `Preparing` | it is there already | `Booked` | |
/// | | it is not there | `Sent` | send |
/// | | no | `Refused` | |
/// | | no answer | `NotSent` | |
/// | | another tab is in doubt | `NotSent` | |
/// | `Sent` | done | `Booked` | |
/// | | no | `Refused` | |
/// | | certainly did not arrive | `NotSent` | |
/// | | no clear answer | `Unclear`, first look | look |
/// | `Unclear` | it is there | `Booked` | |
/// | before the last look | it is not there | `Unclear`, look again | rest |
/// | look again | rested, and it may still land | `Unclear`, look again | look |
/// | | rested, and it cannot land any more | `Unclear`, last look | look |
/// | last look | it is not there | `NotBooked` | |
/// | any look | no answer | `StillUnclear` | |
/// | `StillUnclear` | look again | `Unclear`, first look | look |
///
/// Nothing else leads anywhere: an event at another moment changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Booking<R> {
    /// Nobody has said yes yet.
    Asking,
    /// Somebody said yes: what is there already is being read. Nothing was sent.
    Preparing,
    /// On its way, and not answered.
    Sent,
    /// Booked, for certain.
    Booked(R),
    /// UiTPAS said no: nothing was booked.
    Refused(Refusal),
    /// It certainly did not reach UiTPAS: nothing was booked.
    NotSent(Hindrance),
    /// No clear answer; being read back.
    Unclear(Doubt, Look),
    /// No clear answer, and reading back failed too. It may be read back again, never sent again.
    StillUnclear(Doubt),
    /// No clear answer, but read back when it could not land any more: nothing was booked.
    NotBooked,
}

/// Why a booking was not sent.
#[derive(Debug, Clone, PartialEq)]
pub enum Hindrance {
    /// Nothing could be sent, or what is there already could not be read.
    Trouble(Trouble),
    /// Another tab has a booking whose outcome is open. What is read now may be about to change, and whoever sees no
    /// outcome there may be trying the same thing here.
    OtherTab,
}

/// Why it is not clear what became of a booking.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubt {
    /// What came instead of an answer.
    Trouble(Trouble),
    /// Whoever waited for the answer was gone before it came: the page was closed or loaded again.
    Interrupted,
}

/// Which reading back it is. What is not there is believed only when it cannot land any more: the line to whoever
/// asked may be gone while the booking is still on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// The first, at once.
    First,
    /// After a rest.
    Again,
    /// The one that is believed.
    Last,
}

/// Whether a booking that was sent may still reach the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landing {
    /// It may.
    Possible,
    /// It was answered, or so much time has passed that nobody carries it any more.
    Over,
}

/// What happens to a booking.
#[derive(Debug, Clone, PartialEq)]
pub enum Event<R> {
    /// A person said yes.
    Yes,
    /// It was under way when the page was left: a note of it was found.
    TakenUp,
    /// Another tab is still waiting for an outcome.
    OtherTab,
    /// What was there before it was sent.
    Prepared(Result<Found<R>, Trouble>),
    /// The answer to sending it.
    Answered(Result<R, Trouble>),
    /// What reading back found.
    Looked(Result<Found<R>, Trouble>),
    /// The rest between two looks is over.
    Rested(Landing),
    /// A person asks to read back once more.
    LookAgain,
}

/// What is to be done next. Its end is an [`Event`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// Take the turn, or [`Event::OtherTab`]; read what is there already: [`Event::Prepared`].
    Prepare,
    /// Send it, once: [`Event::Answered`].
    Send,
    /// Read it back: [`Event::Looked`].
    Look,
    /// Wait a little, and see whether it may still land: [`Event::Rested`].
    Rest,
}

/// Where an event leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Step<R> {
    /// How far the booking is then.
    pub state: Booking<R>,
    /// What is to be done; nothing when it is a person's turn.
    pub work: Option<Work>,
}

impl<R> Booking<R> {
    /// Where an event leads; none when it belongs to another moment.
    pub fn on(&self, event: Event<R>) -> Option<Step<R>> {
        Some(match (self, event) {
            (state, Event::Yes) if state.may_be_sent() => Self::Preparing.then(Work::Prepare),
            (Self::Asking, Event::TakenUp) => Self::first_look(Doubt::Interrupted),
            (Self::Preparing, Event::OtherTab) => Self::NotSent(Hindrance::OtherTab).rests(),
            (Self::Preparing, Event::Prepared(there)) => match there {
                Ok(Found::Booked(receipt)) => Self::Booked(receipt).rests(),
                Ok(Found::Nothing) => Self::Sent.then(Work::Send),
                Err(trouble) => Self::no(trouble),
            },
            (Self::Sent, Event::Answered(answer)) => match answer {
                Ok(receipt) => Self::Booked(receipt).rests(),
                Err(trouble) if trouble.leaves_booking_unclear() => {
                    Self::first_look(Doubt::Trouble(trouble))
                }
                Err(trouble) => Self::no(trouble),
            },
            (Self::Unclear(doubt, look), Event::Looked(there)) => match (there, look) {
                (Ok(Found::Booked(receipt)), _) => Self::Booked(receipt).rests(),
                (Ok(Found::Nothing), Look::First | Look::Again) => {
                    Self::Unclear(doubt.clone(), Look::Again).then(Work::Rest)
                }
                (Ok(Found::Nothing), Look::Last) => Self::NotBooked.rests(),
                (Err(trouble), _) => Self::StillUnclear(Doubt::Trouble(trouble)).rests(),
            },
            (Self::Unclear(doubt, Look::Again), Event::Rested(landing)) => {
                let look = match landing {
                    Landing::Possible => Look::Again,
                    Landing::Over => Look::Last,
                };
                Self::Unclear(doubt.clone(), look).then(Work::Look)
            }
            (Self::StillUnclear(doubt), Event::LookAgain) => Self::first_look(doubt.clone()),
            _ => return None,
        })
    }

    fn then(self, work: Work) -> Step<R> {
        let work = Some(work);
        Step { state: self, work }
    }

    fn rests(self) -> Step<R> {
        Step {
            state: self,
            work: None,
        }
    }

    /// Nothing was booked, for certain.
    fn no(trouble: Trouble) -> Step<R> {
        match trouble {
            Trouble::Refused(refusal) => Self::Refused(refusal),
            trouble => Self::NotSent(Hindrance::Trouble(trouble)),
        }
        .rests()
    }

    fn first_look(doubt: Doubt) -> Step<R> {
        Self::Unclear(doubt, Look::First).then(Work::Look)
    }

    /// Whether an outcome is being waited for.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Preparing | Self::Sent | Self::Unclear(..))
    }

    /// Whether the outcome is not known: one must not turn away from it.
    pub fn is_open(&self) -> bool {
        self.is_busy() || matches!(self, Self::StillUnclear(_))
    }

    /// Whether it may have reached UiTPAS without anybody knowing: then a note of it is kept.
    pub fn is_in_doubt(&self) -> bool {
        matches!(self, Self::Sent | Self::Unclear(..) | Self::StillUnclear(_))
    }

    /// Whether it may be sent: never while an outcome is open.
    pub fn may_be_sent(&self) -> bool {
        matches!(
            self,
            Self::Asking | Self::Refused(_) | Self::NotSent(_) | Self::NotBooked
        )
    }
}

#[cfg(test)]
mod tests {
    use uitpas_api::NoAnswer;

    use super::*;

    fn dropped() -> Trouble {
        Trouble::NoAnswer(NoAnswer::Dropped)
    }

    fn after(state: Booking<()>, events: Vec<Event<()>>) -> (Booking<()>, Option<Work>) {
        events
            .into_iter()
            .fold((state, None), |(state, work), event| {
                match state.on(event) {
                    Some(step) => (step.state, step.work),
                    None => (state, work),
                }
            })
    }

    #[test]
    fn only_a_clear_no_lets_a_booking_be_sent_again() {
        for (trouble, may_be_sent) in [
            (Trouble::NoAnswer(NoAnswer::Offline), true),
            (Trouble::SignedOut, true),
            (Trouble::NotPassedOn, true),
            (dropped(), false),
            (Trouble::NoAnswer(NoAnswer::TimedOut), false),
            (Trouble::NoAnswer(NoAnswer::TooLarge), false),
            (Trouble::Failed { status: 500 }, false),
        ] {
            let (state, _) = after(Booking::Sent, vec![Event::Answered(Err(trouble.clone()))]);
            assert_eq!(state.may_be_sent(), may_be_sent, "{trouble:?}");
        }
    }

    #[test]
    fn what_is_not_there_is_believed_only_when_it_cannot_land_any_more() {
        let unclear = vec![Event::Answered(Err(dropped()))];
        let nothing = || Event::Looked(Ok(Found::Nothing));
        let (state, work) = after(Booking::Sent, unclear);
        assert_eq!(work, Some(Work::Look));
        let (mut state, mut work) = after(state, vec![nothing()]);
        for _ in 0..3 {
            assert!(!state.may_be_sent());
            assert_eq!(work, Some(Work::Rest));
            (state, work) = after(state, vec![Event::Rested(Landing::Possible), nothing()]);
        }
        let (state, work) = after(state, vec![Event::Rested(Landing::Over), nothing()]);
        assert_eq!((state, work), (Booking::NotBooked, None));
    }

    #[test]
    fn what_was_under_way_is_read_back_and_not_sent() {
        let (state, work) = after(Booking::Asking, vec![Event::TakenUp]);
        assert_eq!(state, Booking::Unclear(Doubt::Interrupted, Look::First));
        assert_eq!(work, Some(Work::Look));
    }

    #[test]
    fn nothing_is_sent_when_what_is_there_already_cannot_be_read() {
        let unread = vec![Event::Yes, Event::Prepared(Err(dropped()))];
        let (state, work) = after(Booking::Asking, unread);
        let not_sent = Booking::NotSent(Hindrance::Trouble(dropped()));
        assert_eq!((state, work), (not_sent, None));
    }

    #[test]
    fn nothing_is_sent_while_another_tab_is_in_doubt() {
        let (state, work) = after(Booking::Asking, vec![Event::Yes, Event::OtherTab]);
        let not_sent = Booking::NotSent(Hindrance::OtherTab);
        assert_eq!((state, work), (not_sent, None));
    }

    #[test]
    fn a_second_yes_leads_nowhere() {
        for state in [Booking::Preparing, Booking::Sent, Booking::Booked(())] {
            assert_eq!(state.on(Event::Yes), None);
        }
    }
}
