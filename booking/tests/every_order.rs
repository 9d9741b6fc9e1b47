//! The booking under every order of events: what may never happen, whatever does.

use proptest::prelude::*;
use uitpas_api::{NoAnswer, Trouble};
use uitpas_booking::{Booking, Event, Found, Landing, Work};

fn trouble() -> impl Strategy<Value = Trouble> {
    prop_oneof![
        Just(Trouble::NoAnswer(NoAnswer::Offline)),
        Just(Trouble::NoAnswer(NoAnswer::Dropped)),
        Just(Trouble::NoAnswer(NoAnswer::TimedOut)),
        Just(Trouble::Failed { status: 502 }),
        Just(Trouble::SignedOut),
        Just(Trouble::NotPassedOn),
    ]
}

fn found() -> impl Strategy<Value = Result<Found<()>, Trouble>> {
    prop_oneof![
        3 => Just(Ok(Found::Nothing)),
        1 => Just(Ok(Found::Booked(()))),
        1 => trouble().prop_map(Err),
    ]
}

fn event() -> impl Strategy<Value = Event<()>> {
    prop_oneof![
        Just(Event::Yes),
        Just(Event::TakenUp),
        Just(Event::OtherTab),
        Just(Event::Rested(Landing::Possible)),
        Just(Event::Rested(Landing::Over)),
        Just(Event::LookAgain),
        found().prop_map(Event::Prepared),
        found().prop_map(Event::Looked),
        trouble().prop_map(|trouble| Event::Answered(Err(trouble))),
        Just(Event::Answered(Ok(()))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn it_is_sent_once_for_each_yes_and_never_while_the_last_is_in_doubt(
        events in prop::collection::vec(event(), 0..24)
    ) {
        let mut state = Booking::<()>::Asking;
        let mut said_yes = 0;
        let mut sent = 0;
        for event in events {
            let yes = event == Event::Yes;
            let Some(step) = state.on(event) else { continue };
            if yes {
                prop_assert!(!state.is_in_doubt());
                said_yes += 1;
            }
            if step.work == Some(Work::Send) {
                prop_assert_eq!(&state, &Booking::Preparing);
                sent += 1;
            }
            prop_assert!(sent <= said_yes);
            // Whoever is asked to do something is being waited for, and nobody else is.
            prop_assert_eq!(step.work.is_some(), step.state.is_busy());
            prop_assert!(!(step.state.is_open() && step.state.may_be_sent()));
            state = step.state;
        }
    }

    #[test]
    fn what_is_booked_stays_booked(events in prop::collection::vec(event(), 0..24)) {
        for event in events {
            prop_assert_eq!(Booking::Booked(()).on(event), None);
        }
    }

    #[test]
    fn nothing_but_an_answer_or_a_look_ends_a_doubt(
        events in prop::collection::vec(event(), 0..24)
    ) {
        let mut state = Booking::<()>::Sent;
        for event in events {
            let tells = matches!(event, Event::Answered(_) | Event::Looked(Ok(_)));
            let Some(step) = state.on(event) else { continue };
            if state.is_in_doubt() && !step.state.is_in_doubt() {
                prop_assert!(tells);
            }
            state = step.state;
        }
    }
}
