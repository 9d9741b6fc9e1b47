//! What comes and goes on the screen, and follows what stays: who is at the desk, what was booked for them.
//!
//! What stays would keep a note of every follower it ever had, until it changes; a day of visits leaves thousands.

use leptos::{
    prelude::*,
    reactive::{
        computed::ArcMemo,
        graph::{Subscriber, ToAnySubscriber},
    },
};

/// A memo that stops following when its owner leaves the screen.
pub fn passing<T>(follow: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let memo = ArcMemo::new(move |_| follow());
    let follower = memo.to_any_subscriber();
    on_cleanup(move || follower.clear_sources(&follower));
    memo.into()
}
