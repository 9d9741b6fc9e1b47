//! What narrows the list: city, points, card system, spotlight. On a narrow screen folded under one button.

use leptos::{ev, prelude::*};
use uitpas_api::SearchQuery;

use super::{chips::in_force, typing::Typing};
use crate::{
    components::field::{Field, FieldKind},
    navigation::Navigation,
    portal::Portal,
    route::{Route, SearchPlace, search::Contradiction},
    say,
    wording::search,
};

const FORM: &str = "my-filters";
const CITY: &str = "city";
const CITIES: &str = "cities";

/// The form.
#[component]
pub fn Filters(place: Memo<SearchPlace>) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let navigation = expect_context::<Navigation>();
    let open = RwSignal::new(false);
    let number = Memo::new(move |_| place.with(|place| in_force(place).len()));
    let mistake = Signal::derive(move || {
        place.with(|place| {
            let contradiction = place.contradiction();
            contradiction
                .filter(|what| *what == Contradiction::Points)
                .map(search::contradiction)
        })
    });
    let clear = move |_| {
        navigation.go(Route::MyPromotions(
            place.with_untracked(SearchPlace::without_filters),
        ));
    };
    view! {
        <section class="my-filters" aria-label=say!(filters)>
            <button
                type="button"
                class="button my-filters-open"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls=FORM
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || match number.get() {
                    0 => say!(filters),
                    number => say!(my_promotions_filters_in_force, number = number),
                }}
            </button>
            <form
                id=FORM
                class="my-filters-form"
                data-open=move || open.get().then_some("")
                on:submit=|event: ev::SubmitEvent| event.prevent_default()
            >
                <CityField place />
                <div class="pair">
                    <PointsField
                        place
                        id="min-points"
                        label=search::parameter("minPoints")
                        value=|query| &mut query.min_points
                        mistake
                    />
                    <PointsField
                        place
                        id="max-points"
                        label=search::parameter("maxPoints")
                        value=|query| &mut query.max_points
                        mistake
                    />
                </div>
                <fieldset class="checks">
                    <legend>{search::parameter("applicableCardSystemId")}</legend>
                    {portal
                        .site
                        .config
                        .card_systems()
                        .into_iter()
                        .map(|system| {
                            let id = system.id();
                            view! {
                                <Check
                                    place
                                    id=format!("applicable-{id}")
                                    label=system.name().to_owned()
                                    lang=Some("nl")
                                    checked=move |query| query.applicable_card_systems.contains(&id)
                                    set=move |query, on| {
                                        query.applicable_card_systems.retain(|other| *other != id);
                                        if on {
                                            query.applicable_card_systems.push(id);
                                        }
                                    }
                                />
                            }
                        })
                        .collect_view()}
                </fieldset>
                <Check
                    place
                    id="spotlight"
                    label=search::parameter("inSpotlight")
                    lang=None
                    checked=|query| query.in_spotlight == Some(true)
                    set=|query, on| query.in_spotlight = on.then_some(true)
                />
                <button type="button" class="button" on:click=clear>
                    {say!(filters_clear)}
                </button>
            </form>
        </section>
    }
}

/// Adds one city at a time, as typed or as suggested.
#[component]
fn CityField(place: Memo<SearchPlace>) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let navigation = expect_context::<Navigation>();
    let cities = &portal.site.config.cities;
    let typed = RwSignal::new(String::new());
    let add = move || {
        let city = typed.get_untracked();
        typed.set(String::new());
        let known = cities
            .iter()
            .find(|known| known.to_lowercase() == city.trim().to_lowercase());
        let city = known.map_or(city.trim(), String::as_str).to_owned();
        if city.is_empty() {
            return;
        }
        let changed = place.with_untracked(|place| {
            place.with(|query| {
                if !query.cities.contains(&city) {
                    query.cities.push(city);
                }
            })
        });
        navigation.go(Route::MyPromotions(changed));
    };
    let input = move |event: ev::Event| {
        typed.set(event_target_value(&event));
        // No key wrote this: a suggestion was chosen.
        if is_suggestion(&event) {
            add();
        }
    };
    view! {
        <div class="field">
            <label for=CITY>{search::parameter("city")}</label>
            <input
                id=CITY
                type="text"
                list=CITIES
                autocomplete="off"
                prop:value=move || typed.get()
                on:input=input
                on:change=move |_| add()
                on:keydown=move |event: ev::KeyboardEvent| {
                    if event.key() == "Enter" {
                        event.prevent_default();
                        add();
                    }
                }
            />
            <datalist id=CITIES>
                {cities.iter().map(|city| view! { <option value=city.as_str()></option> }).collect_view()}
            </datalist>
        </div>
    }
}

/// Whether the browser put a whole suggestion into the field.
fn is_suggestion(event: &ev::Event) -> bool {
    let kind = js_sys::Reflect::get(event, &"inputType".into()).ok();
    let kind = kind.and_then(|kind| kind.as_string());
    kind.is_none_or(|kind| kind == "insertReplacementText")
}

#[component]
fn PointsField(
    place: Memo<SearchPlace>,
    id: &'static str,
    label: String,
    value: fn(&mut SearchQuery) -> &mut Option<u32>,
    mistake: Signal<Option<String>>,
) -> impl IntoView {
    let typing = Typing::new(place);
    let nonsense = RwSignal::new(None::<String>);
    let shown = Signal::derive(move || {
        let number = *value(&mut place.get().query);
        number.map_or_else(String::new, |number| number.to_string())
    });
    let type_in = move |text: String| {
        let text = text.trim().to_owned();
        let number = text.parse::<u32>().ok();
        if number.is_none() && !text.is_empty() {
            nonsense.set(Some(say!(whole_number_please)));
            return;
        }
        nonsense.set(None);
        typing.change(|query| *value(query) = number);
    };
    let wrong = Signal::derive(move || nonsense.get().or_else(|| mistake.get()));
    view! {
        <Field
            id
            label
            kind=FieldKind::Number
            value=shown
            on_input=type_in
            on_leave=Callback::new(move |()| typing.pause())
            mistake=wrong
        />
    }
}

#[component]
fn Check(
    place: Memo<SearchPlace>,
    #[prop(into)] id: String,
    label: String,
    /// The language of the label, where it is not the page's.
    lang: Option<&'static str>,
    checked: impl Fn(&SearchQuery) -> bool + Send + Sync + 'static,
    set: impl Fn(&mut SearchQuery, bool) + 'static,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let change = move |event: ev::Event| {
        let on = event_target_checked(&event);
        let changed = place.with_untracked(|place| place.with(|query| set(query, on)));
        navigation.go(Route::MyPromotions(changed));
    };
    view! {
        <div class="check">
            <input
                id=id.clone()
                type="checkbox"
                prop:checked=move || place.with(|place| checked(&place.query))
                on:change=change
            />
            <label for=id lang=lang>
                {label}
            </label>
        </div>
    }
}
