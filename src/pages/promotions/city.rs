//! The city filter: a combobox that adds one city at a time.
//!
//! Follows the ARIA pattern of an editable combobox with a list: arrows choose, Enter adds, Escape closes.

use leptos::{ev, prelude::*};

use crate::{
    desk::Desk,
    navigation::Navigation,
    route::{Route, SearchPlace},
    say,
};

const LIST: &str = "city-list";

/// How many suggestions are shown at once.
const SHOWN: usize = 8;

/// The field. Each city that is added becomes a chip above the list.
#[component]
pub fn CityField(place: Memo<SearchPlace>) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let typed = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let suggestions = Memo::new(move |_| {
        let chosen = place.with(|place| place.query.cities.clone());
        suggest(&desk.config.cities, &typed.get(), &chosen)
    });
    let add = move |city: String| {
        let city = known_spelling(&desk.config.cities, city.trim());
        typed.set(String::new());
        open.set(false);
        active.set(None);
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
        navigation.go(Route::Promotions(changed));
    };
    let shown = move || open.get() && suggestions.with(|suggestions| !suggestions.is_empty());
    let key = move |event: ev::KeyboardEvent| {
        let count = suggestions.with_untracked(Vec::len);
        match event.key().as_str() {
            "Enter" => {
                event.prevent_default();
                let chosen = active
                    .get_untracked()
                    .and_then(|index| suggestions.with_untracked(|all| all.get(index).cloned()));
                add(chosen.unwrap_or_else(|| typed.get_untracked()));
            }
            "Escape" if open.get_untracked() => {
                event.prevent_default();
                open.set(false);
                active.set(None);
            }
            "ArrowDown" if count > 0 => {
                event.prevent_default();
                open.set(true);
                active.update(|active| *active = Some(active.map_or(0, |at| (at + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                event.prevent_default();
                open.set(true);
                active.update(|active| {
                    *active = Some(active.map_or(count - 1, |at| (at + count - 1) % count));
                });
            }
            _ => {}
        }
    };
    view! {
        <div class="field combobox">
            <label for="city">{say!(city)}</label>
            <input
                id="city"
                data-key="Shift+F8"
                type="text"
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-expanded=move || if shown() { "true" } else { "false" }
                aria-activedescendant=move || {
                    active.get().filter(|_| shown()).map(|index| format!("city-{index}"))
                }
                prop:value=move || typed.get()
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    active.set(None);
                    open.set(true);
                }
                on:keydown=key
                on:blur=move |_| open.set(false)
            />
            <ul id=LIST class="combobox-list" role="listbox" aria-label=say!(city_suggestions) hidden=move || !shown()>
                {move || {
                    suggestions
                        .get()
                        .into_iter()
                        .enumerate()
                        .map(|(index, city)| {
                            let chosen = city.clone();
                            view! {
                                <li
                                    id=format!("city-{index}")
                                    role="option"
                                    aria-selected=move || {
                                        if active.get() == Some(index) { "true" } else { "false" }
                                    }
                                    // Before the field loses the focus, which would close the list.
                                    on:mousedown=move |event| {
                                        event.prevent_default();
                                        add(chosen.clone());
                                    }
                                >
                                    {city}
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </div>
    }
}

/// The known cities that fit what is typed and are not chosen yet; those that begin with it first.
fn suggest(cities: &[String], typed: &str, chosen: &[String]) -> Vec<String> {
    let typed = typed.trim().to_lowercase();
    let mut fitting: Vec<&String> = cities
        .iter()
        .filter(|city| !chosen.contains(city) && city.to_lowercase().contains(&typed))
        .collect();
    fitting.sort_by_cached_key(|city| !city.to_lowercase().starts_with(&typed));
    fitting.into_iter().take(SHOWN).cloned().collect()
}

/// A city as it is known, when only its capitals differ.
fn known_spelling(cities: &[String], typed: &str) -> String {
    let known = cities
        .iter()
        .find(|city| city.to_lowercase() == typed.to_lowercase());
    known.map_or(typed, String::as_str).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cities() -> Vec<String> {
        ["Aalst", "Haaltert", "Zandveld"].map(String::from).to_vec()
    }

    #[test]
    fn suggestions_begin_with_what_is_typed_and_leave_out_what_is_chosen() {
        for (typed, chosen, expected) in [
            ("aal", vec![], vec!["Aalst", "Haaltert"]),
            ("AAL", vec!["Aalst".to_owned()], vec!["Haaltert"]),
            ("x", vec![], vec![]),
            ("", vec![], vec!["Aalst", "Haaltert", "Zandveld"]),
        ] {
            assert_eq!(suggest(&cities(), typed, &chosen), expected, "{typed}");
        }
    }

    #[test]
    fn capitals_do_not_make_another_city() {
        assert_eq!(known_spelling(&cities(), "aalst"), "Aalst");
        assert_eq!(known_spelling(&cities(), "Elders"), "Elders");
    }
}
