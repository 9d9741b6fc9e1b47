//! The filters: what one chooses goes straight to the address, and from there to the list.

use leptos::{ev, prelude::*};
use uitpas_api::{CardSystem, CardSystemId, Day, SearchQuery};

use crate::{
    components::field::{Field, FieldKind},
    desk::Desk,
    navigation::Navigation,
    route::{Filter, Route, SearchPlace, search::Contradiction},
    wording,
};

use super::city::CityField;

/// The form.
#[component]
pub fn Filters(place: Memo<SearchPlace>) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let clear = move |_| {
        navigation.go(Route::Promotions(
            place.with_untracked(SearchPlace::without_filters),
        ));
    };
    let in_force = move || place.with(|place| !Filter::all(&place.query).is_empty());
    let wide = window()
        .match_media("(min-width: 60rem)")
        .ok()
        .flatten()
        .is_some_and(|media| media.matches());
    view! {
        <details class="filters" open=wide>
            <summary class="filters-summary">"Filters"</summary>
            <form
                class="filters-form"
                role="search"
                aria-label="Voordelen filteren"
                on:submit=move |event: ev::SubmitEvent| event.prevent_default()
            >
                <CityField place />
                <PointsFields place />
                <fieldset class="checks">
                    <legend class="visually-hidden">"Alleen tonen"</legend>
                    <Checks place />
                </fieldset>
                <PeriodFields place />
                <NumberField
                    place
                    id="extra-points"
                    label="Extra punten"
                    value=Signal::derive(move || place.with(|place| place.query.simulated_extra_points))
                    set=|query, number| query.simulated_extra_points = number
                    hint=Signal::derive(|| "Wat kan als de pashouder zoveel punten meer had?".to_owned())
                />
                <MoreFilters place />
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || (!in_force()).then_some("true")
                    on:click=clear
                >
                    "Filters wissen"
                </button>
            </form>
        </details>
    }
}

/// Changes the search, as one step of history.
fn change(place: Memo<SearchPlace>, navigation: Navigation, change: impl FnOnce(&mut SearchQuery)) {
    navigation.go(Route::Promotions(
        place.with_untracked(|place| place.with(change)),
    ));
}

/// A field whose typing is one step of history, however many keys it takes.
#[derive(Clone, Copy)]
struct Typing {
    place: Memo<SearchPlace>,
    navigation: Navigation,
    going_on: StoredValue<bool>,
}

impl Typing {
    fn new(place: Memo<SearchPlace>, navigation: Navigation) -> Self {
        Self {
            place,
            navigation,
            going_on: StoredValue::new(false),
        }
    }

    fn change(self, change: impl FnOnce(&mut SearchQuery)) {
        let before = self.place.get_untracked();
        let after = before.with(change);
        if after.query == before.query {
            return;
        }
        if self.going_on.get_value() {
            self.navigation.replace(Route::Promotions(after));
        } else {
            self.navigation.go(Route::Promotions(after));
        }
        self.going_on.set_value(true);
    }

    fn pause(self) {
        self.going_on.set_value(false);
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
                label="Minimum punten"
                value=Signal::derive(move || place.with(|place| place.query.min_points))
                set=|query, number| query.min_points = number
                mistake
            />
            <NumberField
                place
                id="max-points"
                label="Maximum punten"
                value=Signal::derive(move || place.with(|place| place.query.max_points))
                set=|query, number| query.max_points = number
                mistake
            />
        </div>
    }
}

#[component]
fn NumberField(
    place: Memo<SearchPlace>,
    id: &'static str,
    label: &'static str,
    #[prop(into)] value: Signal<Option<u32>>,
    set: fn(&mut SearchQuery, Option<u32>),
    #[prop(optional, into)] mistake: Option<Signal<Option<String>>>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let typing = Typing::new(place, navigation);
    let nonsense = RwSignal::new(None::<String>);
    let shown = Signal::derive(move || {
        value
            .get()
            .map_or_else(String::new, |number| number.to_string())
    });
    let type_in = move |text: String| {
        let text = text.trim().to_owned();
        match text.parse::<u32>() {
            Ok(number) => {
                nonsense.set(None);
                typing.change(|query| set(query, Some(number)));
            }
            Err(_) if text.is_empty() => {
                nonsense.set(None);
                typing.change(|query| set(query, None));
            }
            Err(_) => nonsense.set(Some("Vul een geheel getal in, vanaf 0.".into())),
        }
    };
    let wrong = Signal::derive(move || {
        nonsense
            .get()
            .or_else(|| mistake.and_then(|mistake| mistake.get()))
    });
    let leave = Callback::new(move |()| typing.pause());
    match hint {
        Some(hint) => view! {
            <Field
                id label kind=FieldKind::Number value=shown on_input=type_in on_leave=leave mistake=wrong hint
            />
        }
        .into_any(),
        None => view! {
            <Field
                id label kind=FieldKind::Number value=shown on_input=type_in on_leave=leave mistake=wrong
            />
        }
        .into_any(),
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
                label="Omruilen vanaf"
                value=Signal::derive(move || place.with(|place| place.query.cashing_period_begin))
                set=|query, day| query.cashing_period_begin = day
                mistake
            />
            <DayField
                place
                id="period-end"
                label="Omruilen tot"
                value=Signal::derive(move || place.with(|place| place.query.cashing_period_end))
                set=|query, day| query.cashing_period_end = day
                mistake
            />
        </div>
    }
}

#[component]
fn DayField(
    place: Memo<SearchPlace>,
    id: &'static str,
    label: &'static str,
    #[prop(into)] value: Signal<Option<Day>>,
    set: fn(&mut SearchQuery, Option<Day>),
    mistake: Signal<Option<String>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let typing = Typing::new(place, navigation);
    let shown = Signal::derive(move || value.get().map_or_else(String::new, Day::iso));
    let type_in = move |text: String| {
        let day = Day::parse_iso(&text);
        // A year that is being typed goes through 0002, 0020 and 0202.
        if day.is_none_or(|day| day.year() >= 1000) {
            typing.change(|query| set(query, day));
        }
    };
    let leave = Callback::new(move |()| typing.pause());
    view! {
        <Field id label kind=FieldKind::Date value=shown on_input=type_in on_leave=leave mistake />
    }
}

fn contradiction(place: Memo<SearchPlace>, about: Contradiction) -> Signal<Option<String>> {
    Signal::derive(move || {
        let found = place.with(SearchPlace::contradiction);
        (found == Some(about)).then(|| wording::search::contradiction(about).to_owned())
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
            label="Genoeg punten"
            checked=Signal::derive(move || place.with(|place| place.query.filter_on_user_points))
            set=|query: &mut SearchQuery, on| query.filter_on_user_points = on
            hint=Signal::derive(move || {
                nobody.get().then_some("Werkt zodra er een pashouder aan de balie staat.")
            })
        />
        <Check place id="this-counter" label="Deze balie" checked=here set=set_here />
        <Check
            place
            id="unexpired"
            label="Niet vervallen"
            checked=Signal::derive(move || place.with(|place| place.query.unexpired))
            set=|query: &mut SearchQuery, on| query.unexpired = on
        />
        <Check
            place
            id="published"
            label="Gepubliceerd"
            checked=Signal::derive(move || place.with(|place| place.query.published))
            set=|query: &mut SearchQuery, on| query.published = on
        />
        <Check
            place
            id="spotlight"
            label="In de kijker"
            checked=Signal::derive(move || place.with(|place| place.query.in_spotlight == Some(true)))
            set=|query: &mut SearchQuery, on| query.in_spotlight = on.then_some(true)
        />
    }
}

#[component]
fn Check(
    place: Memo<SearchPlace>,
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] checked: Signal<bool>,
    set: impl Fn(&mut SearchQuery, bool) + 'static,
    #[prop(optional, into)] hint: Option<Signal<Option<&'static str>>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let hint_id = format!("{id}-hint");
    let described_by = hint.is_some().then(|| hint_id.clone());
    view! {
        <div class="check">
            <input
                id=id.clone()
                type="checkbox"
                aria-describedby=described_by
                prop:checked=move || checked.get()
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    change(place, navigation, |query| set(query, on));
                }
            />
            <label for=id>{label}</label>
            {hint
                .map(|hint| {
                    view! {
                        <p class="field-hint" id=hint_id>
                            {move || hint.get()}
                        </p>
                    }
                })}
        </div>
    }
}

/// What is asked less often.
#[component]
fn MoreFilters(place: Memo<SearchPlace>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let systems = desk.config.card_systems();
    let other_counters = desk
        .employee
        .counters
        .iter()
        .enumerate()
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
            <summary>"Meer filters"</summary>
            <SystemChecks
                place
                systems=systems.clone()
                legend="Aangeboden door"
                prefix="owner"
                chosen=|query| &mut query.owning_card_systems
            />
            <SystemChecks
                place
                systems=systems.clone()
                legend="Geldig in"
                prefix="applicable"
                chosen=|query| &mut query.applicable_card_systems
            />
            <div class="field">
                <label for="first-of">"Eerst van"</label>
                <select id="first-of" on:change=choose_first>
                    <option value="" prop:selected=move || first_of.get().is_none()>
                        "Geen voorkeur"
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
                            <legend>"Om te ruilen aan"</legend>
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
    legend: &'static str,
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
