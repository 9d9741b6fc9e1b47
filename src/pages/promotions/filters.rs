//! The filters: what one chooses goes straight to the address, and from there to the list.

mod check;
mod more;
mod typed;

use leptos::{ev, prelude::*};
use uitpas_api::SearchQuery;

use crate::{
    desk::Desk,
    navigation::Navigation,
    route::{Route, SearchPlace, search::Contradiction},
    say, wording,
};

use super::city::CityField;
use check::Check;
use more::MoreFilters;
use typed::{DayField, NumberField};

/// There is room for the form beside the list.
fn is_wide() -> bool {
    window()
        .match_media("(min-width: 60rem)")
        .ok()
        .flatten()
        .is_some_and(|media| media.matches())
}

/// What stands in for the form until it is here.
pub fn meanwhile() -> AnyView {
    view! {
        <details class="filters" open=is_wide()>
            <summary class="filters-summary">{say!(filters)}</summary>
        </details>
    }
    .into_any()
}

/// The form.
#[component]
pub fn Filters(place: Memo<SearchPlace>) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let clear = move |_| {
        navigation.go(Route::Promotions(
            place.with_untracked(SearchPlace::without_filters),
        ));
    };
    view! {
        <details class="filters" open=is_wide()>
            <summary class="filters-summary">{say!(filters)}</summary>
            <form
                class="filters-form"
                role="search"
                aria-label=say!(filter_promotions)
                on:submit=move |event: ev::SubmitEvent| event.prevent_default()
            >
                <CityField place />
                <PointsFields place />
                <fieldset class="checks">
                    <legend class="visually-hidden">{say!(only_show)}</legend>
                    <Checks place />
                </fieldset>
                <PeriodFields place />
                <NumberField
                    place
                    id="extra-points"
                    label=say!(points_extra)
                    value=Signal::derive(move || place.with(|place| place.query.simulated_extra_points))
                    set=|query, number| query.simulated_extra_points = number
                    hint=Signal::derive(|| say!(filter_extra_points_hint))
                />
                <MoreFilters place />
                <button
                    type="button"
                    class="button"
                    on:click=clear
                >
                    {say!(filters_clear)}
                </button>
            </form>
        </details>
    }
}

#[component]
fn PointsFields(place: Memo<SearchPlace>) -> impl IntoView {
    let mistake = contradiction(place, Contradiction::Points);
    view! {
        <div class="pair">
            <NumberField
                place
                id="min-points"
                label=say!(minimum_points)
                value=Signal::derive(move || place.with(|place| place.query.min_points))
                set=|query, number| query.min_points = number
                mistake
            />
            <NumberField
                place
                id="max-points"
                label=say!(maximum_points)
                value=Signal::derive(move || place.with(|place| place.query.max_points))
                set=|query, number| query.max_points = number
                mistake
            />
        </div>
    }
}

#[component]
fn PeriodFields(place: Memo<SearchPlace>) -> impl IntoView {
    let mistake = contradiction(place, Contradiction::Period);
    view! {
        <div class="pair">
            <DayField
                place
                id="period-begin"
                label=say!(redeem_from)
                value=Signal::derive(move || place.with(|place| place.query.cashing_period_begin))
                set=|query, day| query.cashing_period_begin = day
                mistake
            />
            <DayField
                place
                id="period-end"
                label=say!(redeem_until)
                value=Signal::derive(move || place.with(|place| place.query.cashing_period_end))
                set=|query, day| query.cashing_period_end = day
                mistake
            />
        </div>
    }
}

fn contradiction(place: Memo<SearchPlace>, about: Contradiction) -> Signal<Option<String>> {
    Signal::derive(move || {
        let found = place.with(SearchPlace::contradiction);
        (found == Some(about)).then(|| wording::search::contradiction(about))
    })
}

#[component]
fn Checks(place: Memo<SearchPlace>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let nobody = Signal::derive(move || desk.whose().is_none());
    let here = Signal::derive(move || {
        let key = desk
            .counter()
            .with(|counter| counter.as_ref().map(|counter| counter.key().clone()));
        key.is_some_and(|key| place.with(|place| place.query.counters.contains(&key)))
    });
    let set_here = move |query: &mut SearchQuery, on: bool| {
        if let Some(key) = desk.counter_key() {
            query.counters.retain(|other| *other != key);
            if on {
                query.counters.push(key);
            }
        }
    };
    view! {
        <Check
            place
            id="enough-points"
            label=say!(enough_points)
            checked=Signal::derive(move || place.with(|place| place.query.filter_on_user_points))
            set=|query: &mut SearchQuery, on| query.filter_on_user_points = on
            hint=Signal::derive(move || {
                nobody.get().then(|| say!(filter_needs_passholder))
            })
        />
        <Check place id="this-counter" label=say!(filter_this_counter) checked=here set=set_here />
        <Check
            place
            id="unexpired"
            label=say!(unexpired)
            checked=Signal::derive(move || place.with(|place| place.query.unexpired))
            set=|query: &mut SearchQuery, on| query.unexpired = on
        />
        <Check
            place
            id="published"
            label=say!(published)
            checked=Signal::derive(move || place.with(|place| place.query.published))
            set=|query: &mut SearchQuery, on| query.published = on
        />
        <Check
            place
            id="spotlight"
            label=say!(in_spotlight)
            checked=Signal::derive(move || place.with(|place| place.query.in_spotlight == Some(true)))
            set=|query: &mut SearchQuery, on| query.in_spotlight = on.then_some(true)
        />
    }
}
