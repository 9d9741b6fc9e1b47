//! "Suppose I had … points more": a slider, and what that would open. Nothing supposed passes for possible.

use std::time::Duration;

use leptos::{ev, prelude::*};
use uitpas_api::{Promotion, PromotionId};

use super::{Supposed, group::is_possible, typing::Typing};
use crate::{loading::Loading, route::SearchPlace, say, wording};

/// The most that the slider supposes; more can be typed.
const MOST: u32 = 100;

/// How long the slider must rest before UiTPAS is asked.
const RESTING: Duration = Duration::from_millis(250);

const WORDS: &str = "suppose-words";

/// The promotions that such points would open, and are not possible now.
pub fn opened(found: &[Promotion], supposed: &Supposed) -> Vec<PromotionId> {
    let mut opened = supposed.possible.clone();
    opened.retain(|id| {
        !found
            .iter()
            .any(|promotion| promotion.id() == *id && is_possible(promotion))
    });
    opened
}

/// The slider, a field for exactness, and what it would open.
#[component]
pub fn Suppose(
    place: Memo<SearchPlace>,
    found: ReadSignal<Loading<Vec<Promotion>>>,
    supposed: ReadSignal<Loading<Supposed>>,
) -> impl IntoView {
    let asked = Memo::new(move |_| {
        place.with(|place| place.query.simulated_extra_points.unwrap_or_default())
    });
    // What the hand is at, before it rests.
    let extra = RwSignal::new(asked.get_untracked());
    Effect::new(move |_| extra.set(asked.get()));
    let typing = Typing::new(place);
    let resting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = resting.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    let ask = move || {
        stop();
        let points = Some(extra.get_untracked()).filter(|points| *points > 0);
        typing.change(|query| query.simulated_extra_points = points);
    };
    let drag = move |event: ev::Event| {
        if let Ok(points) = event_target_value(&event).parse() {
            extra.set(points);
            stop();
            resting.set_value(set_timeout_with_handle(ask, RESTING).ok());
        }
    };
    let settle = move |event: ev::Event| {
        if event_target_value(&event).is_empty() {
            extra.set(0);
        }
        ask();
        typing.pause();
    };
    let answer = Memo::new(move |_| {
        let extra = extra.get();
        supposed.with(|supposed| match supposed {
            Loading::Ready(answer) if answer.extra == extra => found.with(|found| {
                let found = found.shown()?;
                Some(sentence(extra, opened(found, answer).len()))
            }),
            Loading::Failed(..) if asked.get() == extra => Some(say!(suppose_failed)),
            _ => None,
        })
    });
    let waiting = move || extra.get() > 0 && answer.with(Option::is_none);
    view! {
        <fieldset class="suppose">
            <legend id="suppose">{say!(suppose)}</legend>
            <div class="suppose-controls">
                <input
                    class="suppose-slider"
                    type="range"
                    min="0"
                    max=MOST.to_string()
                    step="1"
                    aria-labelledby="suppose"
                    aria-describedby=WORDS
                    aria-valuetext=move || points(extra.get())
                    prop:value=move || extra.get().to_string()
                    on:input=drag
                    on:change=settle
                />
                <div class="suppose-exactly">
                    <label for="extra-points">
                        {wording::search::parameter("simulatedExtraPoints")}
                    </label>
                    <input
                        id="extra-points"
                        type="number"
                        inputmode="numeric"
                        min="0"
                        step="1"
                        autocomplete="off"
                        prop:value=move || extra.get().to_string()
                        on:input=drag
                        on:change=settle
                    />
                </div>
            </div>
            // Said once it is known; while the hand moves, only shown.
            <p id=WORDS class="suppose-words" role="status">
                {move || answer.get().filter(|_| extra.get() > 0)}
            </p>
            <Show when=waiting>
                <p class="suppose-words" aria-hidden="true">
                    {move || say!(suppose_waiting, points = points(extra.get()))}
                </p>
            </Show>
        </fieldset>
    }
}

/// A number of points in words.
fn points(number: u32) -> String {
    wording::amount::points(uitpas_api::Points::whole(number))
}

/// What so many points more would open.
fn sentence(extra: u32, opened: usize) -> String {
    let points = points(extra);
    match opened {
        0 => say!(suppose_nothing, points = points),
        opened => say!(suppose_opens, number = opened, points = points),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned;

    #[test]
    fn only_what_is_not_possible_yet_would_be_opened() {
        for (state, expected) in [
            ("POSSIBLE", vec![2]),
            ("NOT_POSSIBLE_POINTS_CONSTRAINT", vec![1, 2]),
        ] {
            let found = canned::promotion(&format!("<cashInState>{state}</cashInState>"));
            let supposed = Supposed {
                extra: 20,
                possible: vec![PromotionId::new(1), PromotionId::new(2)],
            };
            let ids = found.map(|found| {
                let opened = opened(&[found], &supposed).into_iter();
                opened.map(PromotionId::get).collect::<Vec<_>>()
            });
            assert_eq!(ids, Some(expected), "{state}");
        }
    }

    #[test]
    fn the_sentence_counts() {
        for (opened, expected) in [
            (0, "Met 1 punt meer komt er niets bij."),
            (1, "Met 1 punt meer kan je 1 voordeel meer omruilen."),
            (3, "Met 1 punt meer kan je 3 voordelen meer omruilen."),
        ] {
            assert_eq!(sentence(1, opened), expected);
        }
    }
}
