//! Filters that are typed: numbers and days. However many keys it takes, it is one step of history.

use std::time::Duration;

use leptos::prelude::*;
use uitpas_api::{Day, SearchQuery};

use crate::{
    components::field::{Field, FieldKind},
    navigation::Navigation,
    route::{Route, SearchPlace},
    say,
};

/// How long a day must stand before it is searched for.
const RESTING: Duration = Duration::from_millis(250);

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

/// A whole number from zero.
#[component]
pub fn NumberField(
    place: Memo<SearchPlace>,
    id: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<Option<u32>>,
    set: fn(&mut SearchQuery, Option<u32>),
    #[prop(optional, into)] mistake: Option<Signal<Option<String>>>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let typing = Typing::new(place, navigation);
    let nonsense = RwSignal::new(false);
    let shown = Signal::derive(move || {
        value
            .get()
            .map_or_else(String::new, |number| number.to_string())
    });
    let type_in = move |text: String| {
        let text = text.trim().to_owned();
        match text.parse::<u32>() {
            Ok(number) => {
                nonsense.set(false);
                typing.change(|query| set(query, Some(number)));
            }
            Err(_) if text.is_empty() => {
                nonsense.set(false);
                typing.change(|query| set(query, None));
            }
            Err(_) => nonsense.set(true),
        }
    };
    let wrong = Signal::derive(move || {
        nonsense
            .get()
            .then(|| say!(whole_number_please))
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

/// A day.
#[component]
pub fn DayField(
    place: Memo<SearchPlace>,
    id: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<Option<Day>>,
    set: fn(&mut SearchQuery, Option<Day>),
    mistake: Signal<Option<String>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let typing = Typing::new(place, navigation);
    let shown = Signal::derive(move || value.get().map_or_else(String::new, Day::iso));
    let resting = StoredValue::new(None::<TimeoutHandle>);
    on_cleanup(move || {
        if let Some(Some(timer)) = resting.try_get_value() {
            timer.clear();
        }
    });
    let type_in = move |text: String| {
        if let Some(timer) = resting.get_value() {
            timer.clear();
        }
        let day = Day::parse_iso(&text);
        // A year that is being typed goes through 0002, 0020 and 0202.
        if day.is_some_and(|day| day.year() < 1000) {
            return;
        }
        // Each figure makes another day; the search follows the one that is meant.
        let rest = set_timeout_with_handle(move || typing.change(|query| set(query, day)), RESTING);
        resting.set_value(rest.ok());
    };
    let leave = Callback::new(move |()| typing.pause());
    view! {
        <Field id label kind=FieldKind::Date value=shown on_input=type_in on_leave=leave mistake />
    }
}
