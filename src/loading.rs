//! What is asked of the API and has not been answered yet: the newest question always wins.
//!
//! A newer question lets go of the older one, in the browser too; its answer can never come through.
//! What was there before stays in sight meanwhile. Never knows what is asked.

use std::future::Future;

use futures_util::future::{AbortHandle, abortable};
use leptos::{prelude::*, task::spawn_local};
use uitpas_api::Trouble;

/// How far an answer is.
#[derive(Debug, Clone, PartialEq)]
pub enum Loading<T> {
    /// Asked for the first time.
    First,
    /// The earlier answer, while a newer question runs.
    Again(T),
    /// The answer.
    Ready(T),
    /// No answer; the earlier one, if there was one.
    Failed(Trouble, Option<T>),
}

impl<T> Loading<T> {
    /// What can be shown: the answer, or the earlier one.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::First | Self::Failed(_, None) => None,
            Self::Again(value) | Self::Ready(value) | Self::Failed(_, Some(value)) => Some(value),
        }
    }

    /// What went wrong, when it did.
    pub fn trouble(&self) -> Option<&Trouble> {
        match self {
            Self::Failed(trouble, _) => Some(trouble),
            _ => None,
        }
    }

    /// Whether an answer is being waited for.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::First | Self::Again(_))
    }

    fn into_shown(self) -> Option<T> {
        match self {
            Self::First | Self::Failed(_, None) => None,
            Self::Again(value) | Self::Ready(value) | Self::Failed(_, Some(value)) => Some(value),
        }
    }

    fn asked(&mut self) {
        let before = std::mem::replace(self, Self::First).into_shown();
        *self = before.map_or(Self::First, Self::Again);
    }

    fn answered(&mut self, answer: Result<T, Trouble>) {
        *self = match answer {
            Ok(value) => Self::Ready(value),
            Err(trouble) => {
                Self::Failed(trouble, std::mem::replace(self, Self::First).into_shown())
            }
        };
    }
}

/// One place on the screen that shows the answer to its newest question.
pub struct Newest<T: Send + Sync + 'static> {
    state: RwSignal<Loading<T>>,
    turn: Turn,
}

impl<T: Send + Sync + 'static> Clone for Newest<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Newest<T> {}

impl<T: Send + Sync + 'static> Newest<T> {
    /// Nothing asked yet. When its owner leaves the screen, a running question is let go.
    pub fn new() -> Self {
        Self {
            state: RwSignal::new(Loading::First),
            turn: Turn::new(),
        }
    }

    /// How far the newest question is.
    pub fn state(self) -> ReadSignal<Loading<T>> {
        self.state.read_only()
    }

    /// Asks, and lets go of an older question.
    pub fn ask(self, question: impl Future<Output = Result<T, Trouble>> + 'static) {
        self.state.update(Loading::asked);
        self.turn.take(async move {
            let answer = question.await;
            self.state.try_update(|state| state.answered(answer));
        });
    }

    /// Back to nothing: neither an answer nor a question is left.
    pub fn forget(self) {
        self.turn.end();
        self.state.set(Loading::First);
    }
}

/// One thing at a time: taking the turn ends what ran before.
#[derive(Clone, Copy)]
pub struct Turn(StoredValue<Option<AbortHandle>>);

impl Turn {
    /// Nothing runs yet. What runs is ended when the owner leaves the screen.
    pub fn new() -> Self {
        let turn = Self(StoredValue::new(None));
        on_cleanup(move || turn.end());
        turn
    }

    /// Ends what runs, and runs this instead.
    pub fn take(self, work: impl Future<Output = ()> + 'static) {
        self.end();
        let (work, handle) = abortable(work);
        self.0.try_set_value(Some(handle));
        spawn_local(async move {
            // Ended by a newer turn: there is nothing left to tell.
            let _ = work.await;
        });
    }

    /// Ends what runs.
    pub fn end(self) {
        if let Some(Some(handle)) = self.0.try_update_value(Option::take) {
            handle.abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use uitpas_api::NoAnswer;

    use super::*;

    #[test]
    fn what_was_shown_stays_while_asking_again_and_after_a_failure() {
        let mut state = Loading::First;
        state.answered(Ok(1));
        state.asked();
        assert_eq!(state, Loading::Again(1));
        assert!(state.is_busy());
        state.answered(Err(Trouble::NoAnswer(NoAnswer::Dropped)));
        assert_eq!(state.shown(), Some(&1));
        assert!(state.trouble().is_some());
        state.asked();
        assert_eq!(state, Loading::Again(1));
    }

    #[test]
    fn a_first_question_that_fails_has_nothing_to_show() {
        let mut state = Loading::<u8>::First;
        state.answered(Err(Trouble::NoAnswer(NoAnswer::Dropped)));
        assert_eq!(state.shown(), None);
        state.asked();
        assert_eq!(state, Loading::First);
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod in_the_browser {
    use std::future::{pending, ready};

    use leptos::task::tick;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    async fn a_newer_question_lets_go_of_the_older_one() {
        crate::begin_waiting();
        let owner = Owner::new();
        let newest = owner.with(Newest::<u8>::new);
        let (dropped, tell) = owner.with(|| signal(false));
        struct Tells(WriteSignal<bool>);
        impl Drop for Tells {
            fn drop(&mut self) {
                self.0.set(true);
            }
        }
        let guard = Tells(tell);
        newest.ask(async move {
            let _guard = guard;
            pending::<()>().await;
            Ok(1)
        });
        tick().await;
        newest.ask(ready(Ok(2)));
        tick().await;
        tick().await;
        assert_eq!(newest.state().get_untracked(), Loading::Ready(2));
        assert!(dropped.get_untracked(), "the older question still runs");
    }
}
