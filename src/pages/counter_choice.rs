//! Choose the counter at which the desk stands.

use leptos::prelude::*;
use uitpas_api::Counter;

use crate::{
    components::notice::{Notice, Tone},
    desk::Desk,
    navigation::Navigation,
    route::{Route, SearchPlace},
    say, wording,
};

/// How many counters there must be before a search field helps.
const MANY: usize = 12;

/// The counters of this employee, the one used last at the top.
#[component]
pub fn CounterChoice() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let all = in_order(
        &desk.employee.counters,
        desk.counter().get_untracked().as_ref(),
    );
    let many = all.len() > MANY;
    let wanted = RwSignal::new(String::new());
    let choose = move |counter: Counter| {
        if desk.is_held() {
            return;
        }
        let onward = match navigation.before() {
            Some(Route::Promotions(place)) => Route::Promotions(match desk.counter_key() {
                Some(left) => place.at_counter(&left, counter.key()),
                None => place,
            }),
            Some(route @ (Route::NewCard | Route::History)) => route,
            _ => Route::Promotions(SearchPlace::default()),
        };
        desk.move_to(counter);
        navigation.go(onward);
    };
    let names: Vec<String> = all
        .iter()
        .map(|counter| counter.name().to_lowercase())
        .collect();
    let found = move || {
        let wanted = wanted.get().to_lowercase();
        let count = names.iter().filter(|name| name.contains(&wanted)).count();
        match u32::try_from(count).unwrap_or(u32::MAX) {
            _ if wanted.is_empty() => String::new(),
            0 => say!(counter_not_found),
            count => wording::amount::count(count, &say!(counter_singular), &say!(counters)),
        }
    };
    let shown = move || {
        let wanted = wanted.get().to_lowercase();
        all.iter()
            .filter(|counter| counter.name().to_lowercase().contains(&wanted))
            .cloned()
            .map(|counter| view! { <CounterButton counter choose /> })
            .collect_view()
    };
    view! {
        <section class="sheet">
            <h1>{say!(choose_counter)}</h1>
            <p>{say!(choose_counter_why)}</p>
            <Show when=move || { desk.open_bookings().get() > 0 }>
                <Notice tone=Tone::Refusal>
                    <p class="outcome">{say!(choose_counter_later)}</p>
                    <p>{say!(wait_for_booking)}</p>
                </Notice>
            </Show>
            {many
                .then(|| {
                    view! {
                        <div class="field">
                            <label for="counter-search">{say!(search_counter)}</label>
                            <input
                                id="counter-search"
                                type="search"
                                on:input=move |event| wanted.set(event_target_value(&event))
                            />
                        </div>
                        <p class="field-hint" role="status">
                            {found}
                        </p>
                    }
                })} <ul class="counter-choice" role="list">
                {shown}
            </ul>
        </section>
    }
}

#[component]
fn CounterButton(
    counter: Counter,
    choose: impl Fn(Counter) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let name = counter.name().to_owned();
    let key = counter.key().clone();
    let used = move || {
        let used = desk.counter_is_settled()
            && desk
                .counter()
                .with(|used| used.as_ref().map(Counter::key) == Some(&key));
        used.then_some("true")
    };
    let systems: Vec<String> = counter
        .card_systems()
        .iter()
        .map(|right| right.system().name().to_owned())
        .collect();
    let about = [
        (!systems.is_empty()).then(|| systems.join(", ")),
        counter
            .cannot_register()
            .then(|| say!(counter_cannot_register)),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    view! {
        <li>
            <button type="button" class="counter-button" aria-current=used on:click=move |_| choose(counter.clone())>
                <span class="counter-name">{name}</span>
                <span class="counter-about">{about.join(" · ")}</span>
            </button>
        </li>
    }
}

/// The counter in use first, the others by name.
fn in_order(counters: &[Counter], used: Option<&Counter>) -> Vec<Counter> {
    let mut counters = counters.to_vec();
    let other = |counter: &Counter| used.map(Counter::key) != Some(counter.key());
    counters.sort_by_cached_key(|counter| (other(counter), counter.name().to_lowercase()));
    counters
}
