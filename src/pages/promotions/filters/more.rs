//! Filters that are asked less often: card systems and other counters.

use leptos::{ev, prelude::*};
use uitpas_api::{CardSystem, CardSystemId, SearchQuery};

use crate::{desk::Desk, navigation::Navigation, route::SearchPlace, say};

use super::check::{Check, change};

/// What is asked less often.
#[component]
pub fn MoreFilters(place: Memo<SearchPlace>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let systems = desk.card_systems();
    // The present one is a box of its own, above.
    let here = desk.counter_key();
    let other_counters = desk
        .employee
        .counters
        .iter()
        .enumerate()
        .filter(|(_, counter)| Some(counter.key()) != here.as_ref())
        .map(|(index, counter)| {
            let key = counter.key().clone();
            let (mine, wanted) = (key.clone(), key);
            view! {
                <Check
                    place
                    id=format!("counter-{index}")
                    label=counter.name().to_owned()
                    checked=Signal::derive(move || {
                        place.with(|place| place.query.counters.contains(&mine))
                    })
                    set=move |query: &mut SearchQuery, on| {
                        query.counters.retain(|other| *other != wanted);
                        if on {
                            query.counters.push(wanted.clone());
                        }
                    }
                />
            }
        })
        .collect_view();
    let first_of =
        Signal::derive(move || place.with(|place| place.query.order_by_owning_card_system));
    let choose_first = move |event: ev::Event| {
        let id = event_target_value(&event)
            .parse()
            .ok()
            .map(CardSystemId::new);
        change(place, navigation, |query| {
            query.order_by_owning_card_system = id
        });
    };
    let several_counters = desk.employee.counters.len() > 1;
    view! {
        <details class="more-filters">
            <summary>{say!(more_filters)}</summary>
            <SystemChecks
                place
                systems=systems.clone()
                legend=say!(offered_by)
                prefix="owner"
                chosen=|query| &mut query.owning_card_systems
            />
            <SystemChecks
                place
                systems=systems.clone()
                legend=say!(valid_in)
                prefix="applicable"
                chosen=|query| &mut query.applicable_card_systems
            />
            <div class="field">
                <label for="first-of">{say!(first_those_of)}</label>
                <select id="first-of" on:change=choose_first>
                    <option value="" prop:selected=move || first_of.get().is_none()>
                        {say!(no_preference)}
                    </option>
                    {systems
                        .into_iter()
                        .map(|system| {
                            let id = system.id();
                            view! {
                                <option
                                    value=id.to_string()
                                    prop:selected=move || first_of.get() == Some(id)
                                >
                                    {system.name().to_owned()}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </div>
            {several_counters
                .then(|| {
                    view! {
                        <fieldset class="checks">
                            <legend>{say!(filter_other_counters)}</legend>
                            {other_counters}
                        </fieldset>
                    }
                })}
        </details>
    }
}

#[component]
fn SystemChecks(
    place: Memo<SearchPlace>,
    systems: Vec<CardSystem>,
    #[prop(into)] legend: String,
    prefix: &'static str,
    chosen: fn(&mut SearchQuery) -> &mut Vec<CardSystemId>,
) -> impl IntoView {
    let checks = systems
        .into_iter()
        .map(|system| {
            let id = system.id();
            view! {
                <Check
                    place
                    id=format!("{prefix}-{id}")
                    label=system.name().to_owned()
                    checked=Signal::derive(move || {
                        chosen(&mut place.get().query).contains(&id)
                    })
                    set=move |query: &mut SearchQuery, on| {
                        let chosen = chosen(query);
                        chosen.retain(|other| *other != id);
                        if on {
                            chosen.push(id);
                        }
                    }
                />
            }
        })
        .collect_view();
    view! {
        <fieldset class="checks">
            <legend>{legend}</legend>
            {checks}
        </fieldset>
    }
}
