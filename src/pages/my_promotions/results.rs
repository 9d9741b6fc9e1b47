//! The three groups in their states: first load, reload, results, none found, failed.

use leptos::prelude::*;
use uitpas_api::{Passholder, Promotion, PromotionId};

use super::{
    Supposed,
    chips::in_force,
    entry::Entry,
    group::{Group, Section, sections},
    supposed::opened,
};
use crate::{
    components::{
        notice::{Notice, Tone},
        pagination::{Pagination, page_count},
        slow::Slow,
    },
    loading::Loading,
    navigation::Navigation,
    portal::Portal,
    route::{Route, SearchPlace},
    say,
    search::Failure,
};

/// How many placeholders stand in for a list that has never been read.
const PLACEHOLDERS: usize = 4;

/// What some points more would open, and how many those are.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Opened {
    /// The points that are supposed.
    pub extra: u32,
    /// What they would open.
    pub promotions: Vec<PromotionId>,
}

/// The groups, their pages, and what to say when there is nothing.
#[component]
pub fn Results(
    place: Memo<SearchPlace>,
    found: ReadSignal<Loading<Vec<Promotion>>>,
    supposed: ReadSignal<Loading<Supposed>>,
    retry: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let portal = expect_context::<Portal>();
    let navigation = expect_context::<Navigation>();
    let holder = portal.passholder();
    let contradictory = Memo::new(move |_| place.with(|place| place.contradiction().is_some()));
    // Without the balance it is not known what is near; it comes in the same moment.
    let unknown = Memo::new(move |_| {
        found.with(|found| *found == Loading::First) || holder.with(|it| *it == Loading::First)
    });
    let busy = Signal::derive(move || found.with(Loading::is_busy) && !contradictory.get());
    let shown = Memo::new(move |_| {
        let place = place.get();
        if unknown.get() {
            return None;
        }
        let passholder = holder.with(|holder| holder.shown().cloned());
        let balance = passholder.as_ref().map(Passholder::points);
        found.with(|found| {
            let found = found.shown().filter(|found| !found.is_empty())?;
            let sections = sections(found, balance, place.page, place.query.max);
            Some((sections, passholder))
        })
    });
    let total = Memo::new(move |_| {
        let total = found.with(|found| found.shown().map(Vec::len));
        u32::try_from(total.unwrap_or_default()).unwrap_or(u32::MAX)
    });
    let opened = Memo::new(move |_| {
        found.with(|found| {
            supposed.with(|supposed| {
                let (Some(found), Loading::Ready(supposed)) = (found.shown(), supposed) else {
                    return Opened::default();
                };
                Opened {
                    extra: supposed.extra,
                    promotions: opened(found, supposed),
                }
            })
        })
    });
    let nothing = move || {
        let settled = found.with(|found| matches!(found, Loading::Ready(_)));
        settled && total.get() == 0
    };
    let page = Signal::derive(move || place.with(|place| place.page));
    let pages = Signal::derive(move || {
        let size = place.with(|place| place.query.max);
        page_count(total.get(), size)
    });
    let at_page = move |number: u32| {
        navigation.href(&Route::MyPromotions(
            place.with_untracked(|place| place.at_page(number)),
        ))
    };
    view! {
        <Slow busy />
        <Failure
            answer=found
            stale=|found| (!found.is_empty()).then(|| say!(earlier_below))
            retry
        />
        <Show when=move || contradictory.get()>
            <Notice tone=Tone::Information>
                <h2>{say!(nothing_can_be_found)}</h2>
                <p>{say!(filters_contradict)}</p>
            </Notice>
        </Show>
        <Show when=nothing>
            <NothingFound place />
        </Show>
        <Show when=move || {
            unknown.get() && !contradictory.get() && found.with(|found| found.trouble().is_none())
        }>
            <ul class="groups" role="list" aria-hidden="true">
                {std::iter::repeat_with(|| view! { <li class="own-placeholder"></li> })
                    .take(PLACEHOLDERS)
                    .collect_view()}
            </ul>
        </Show>
        <ul
            class="groups"
            role="list"
            aria-label=say!(promotions)
            aria-busy=move || busy.get().then_some("true")
        >
            {move || {
                let (sections, passholder) = shown.get()?;
                let groups = sections
                    .into_iter()
                    .map(|section| {
                        let passholder = passholder.clone();
                        view! {
                            <li>
                                <GroupSection section passholder opened page=page.get_untracked() at_page />
                            </li>
                        }
                    })
                    .collect_view();
                Some(groups)
            }}
        </ul>
        <Pagination page pages href=at_page />
    }
}

/// A group: its name, how many, and those on this page.
#[component]
fn GroupSection(
    section: Section,
    passholder: Option<Passholder>,
    opened: Memo<Opened>,
    page: u32,
    at_page: impl Fn(u32) -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let (id, name, hint, empty) = match section.group {
        Group::Now => (
            "group-now",
            say!(group_now),
            say!(group_now_hint),
            say!(group_now_empty),
        ),
        Group::Nearly => (
            "group-nearly",
            say!(group_nearly),
            say!(group_nearly_hint),
            say!(group_nearly_empty),
        ),
        Group::Other => (
            "group-other",
            say!(group_other),
            say!(group_other_hint),
            say!(group_other_empty),
        ),
    };
    let group = section.group;
    let here = !section.promotions.is_empty();
    let elsewhere = section
        .first_page
        .filter(|first| !here && *first != page)
        .map(|first| {
            view! {
                <p>
                    <a href=at_page(first)>{say!(group_on_page, page = first)}</a>
                </p>
            }
        });
    let entries = section
        .promotions
        .into_iter()
        .map(|promotion| {
            let passholder = passholder.clone();
            view! {
                <li>
                    <Entry promotion group passholder opened />
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="group" aria-labelledby=id>
            <div class="group-head">
                <h2 id=id class="group-title" tabindex="-1">
                    {name}
                </h2>
                <p class="group-count">{say!(group_count, number = section.total)}</p>
            </div>
            <p class="group-hint">{if section.total == 0 { empty } else { hint }}</p>
            {elsewhere}
            {here
                .then(|| {
                    view! {
                        <ul class="own-promotions" role="list" aria-labelledby=id>
                            {entries}
                        </ul>
                    }
                })}
        </section>
    }
}

/// No promotion fits.
#[component]
fn NothingFound(place: Memo<SearchPlace>) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    move || {
        let filtered = place.with(|place| !in_force(place).is_empty());
        let plain = Route::MyPromotions(place.with(SearchPlace::without_filters));
        view! {
            <Notice tone=Tone::Information>
                <h2>{say!(no_promotions_found)}</h2>
                {if filtered {
                    view! {
                        <p>
                            {say!(my_promotions_none_filtered)} " "
                            <a href=navigation.href(&plain)>{say!(show_all_promotions)}</a>
                        </p>
                    }
                        .into_any()
                } else {
                    view! { <p>{say!(my_promotions_none_at_all)}</p> }.into_any()
                }}
            </Notice>
        }
    }
}
