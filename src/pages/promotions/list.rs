//! The list in its five states: first load, reload, results, none found, failed.

use std::{sync::Arc, time::Duration};

use leptos::{prelude::*, tachys::view::keyed::keyed};
use uitpas_api::{Promotion, Trouble};

use crate::{
    components::{
        notice::{Notice, Tone},
        pagination::{Pagination, page_count},
        slow::Slow,
    },
    desk::Desk,
    loading::Loading,
    navigation::Navigation,
    passing::passing_view,
    route::{Filter, Route, SearchPlace},
    say, wording,
};

use super::{entry::Entry, listing::Listing};

/// How many placeholders stand in for a list that has never been read.
const PLACEHOLDERS: usize = 6;

/// How many rows of a new list are made at once; on a long page the others follow, so many for each frame.
const FIRST_ROWS: usize = 40;
const FURTHER_ROWS: usize = 100;

/// The list, its pages, and what to say when there is none.
#[component]
pub fn List(
    place: Memo<SearchPlace>,
    listing: ReadSignal<Loading<Listing>>,
    retry: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let navigation = expect_context::<Navigation>();
    let contradictory = Memo::new(move |_| place.with(|place| place.contradiction().is_some()));
    let busy = Signal::derive(move || listing.with(Loading::is_busy) && !contradictory.get());
    let first = move || listing.with(|listing| *listing == Loading::First) && !contradictory.get();
    let rows = Memo::new(move |_| {
        let whose = desk.whose();
        listing.with(|listing| {
            let Some(listing) = listing.shown() else {
                return Vec::new();
            };
            let judged = listing.whose == whose;
            let rows = listing.promotions.iter().cloned();
            let for_somebody = whose.is_some();
            let row = |promotion| Row {
                promotion: Arc::new(promotion),
                judged,
                for_somebody,
            };
            rows.map(row).collect()
        })
    });
    let made = made_bit_by_bit(listing, rows);
    let total =
        Memo::new(move |_| listing.with(|listing| listing.shown().map(|shown| shown.total)));
    let nothing = move || {
        let settled = listing.with(|listing| matches!(listing, Loading::Ready(_)));
        settled && rows.with(Vec::is_empty)
    };
    let pages = Signal::derive(move || {
        let size = place.with(|place| place.query.max);
        page_count(total.get().unwrap_or(0), size)
    });
    let page = Signal::derive(move || {
        if contradictory.get() {
            1
        } else {
            place.with(|place| place.page)
        }
    });
    let href = move |number: u32| {
        navigation.href(&Route::Promotions(
            place.with_untracked(|place| place.at_page(number)),
        ))
    };
    view! {
        <Slow busy />
        <Failure listing retry />
        <ul
            class="promotions"
            role="list"
            aria-label=say!(promotions)
            aria-busy=move || busy.get().then_some("true")
        >
            <Show when=first>
                {std::iter::repeat_with(|| view! { <li class="placeholder" aria-hidden="true"></li> })
                    .take(PLACEHOLDERS)
                    .collect_view()}
            </Show>
            {move || keyed(
                rows.with(|rows| rows[..rows.len().min(made())].to_vec()),
                Row::key,
                move |_, row: Row| (
                    drop::<usize>,
                    passing_view(
                        desk,
                        move || view! {
                            <li>
                                <Entry promotion=Promotion::clone(&row.promotion) judged=row.judged />
                            </li>
                        },
                    ),
                ),
            )}
        </ul>
        <Show when=move || contradictory.get()>
            <Notice tone=Tone::Information>
                <h2>{say!(nothing_can_be_found)}</h2>
                <p>{say!(filters_contradict)}</p>
            </Notice>
        </Show>
        <Show when=nothing>
            <NothingFound place total />
        </Show>
        <Pagination page pages href />
    }
}

/// How many rows are there: the first ones at once, the others after they are painted. Another search begins anew.
fn made_bit_by_bit(
    listing: ReadSignal<Loading<Listing>>,
    rows: Memo<Vec<Row>>,
) -> impl Fn() -> usize + Copy {
    let reading = Memo::new(move |_| {
        listing.with(|listing| {
            let shown = listing.shown()?;
            Some((shown.place.clone(), shown.whose.clone()))
        })
    });
    let (further, tell) = signal((None, 0));
    let made = move || {
        further.with(|(of, made)| FIRST_ROWS + if *of == reading.get() { *made } else { 0 })
    };
    Effect::new(move |_| {
        let (of, made) = (reading.get(), made());
        if made < rows.with(Vec::len) {
            // A frame is painted before what waits behind it.
            request_animation_frame(move || {
                let more = move || {
                    tell.try_set((of, made - FIRST_ROWS + FURTHER_ROWS));
                };
                set_timeout(more, Duration::ZERO);
            });
        }
    });
    made
}

/// A promotion in the list, and whether its state holds for who is at the desk.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    promotion: Arc<Promotion>,
    judged: bool,
    for_somebody: bool,
}

impl Row {
    /// Rows with the same key look the same: all that can change between two readings is in it.
    fn key(&self) -> impl Eq + std::hash::Hash + use<> {
        let promotion = &self.promotion;
        (
            promotion.id(),
            (self.judged, self.for_somebody),
            promotion.cash_in_state().cloned(),
            promotion.title().to_owned(),
            promotion.points(),
            promotion.stock().left(),
        )
    }
}

/// The newest question failed. What was there before stays below.
#[component]
fn Failure(
    listing: ReadSignal<Loading<Listing>>,
    retry: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    move || {
        let trouble = listing.with(|listing| listing.trouble().cloned())?;
        let stale = listing.with(|listing| listing.shown().is_some());
        // UiTPAS did answer: the question has to change, not the connection.
        let (tone, what) = match trouble {
            Trouble::Refused(_) => (Tone::Refusal, say!(search_refused)),
            _ => (Tone::Alarm, say!(promotions_not_read)),
        };
        Some(view! {
            <Notice tone>
                <h2>{what}</h2>
                <p>
                    {wording::trouble::reading(&trouble)} " "
                    {stale.then(|| say!(previous_list_below))}
                </p>
                <button type="button" class="button" on:click=move |_| retry()>
                    {say!(try_again)}
                </button>
            </Notice>
        })
    }
}

/// No promotion fits, or the page lies behind the last one.
#[component]
fn NothingFound(place: Memo<SearchPlace>, total: Memo<Option<u32>>) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    move || {
        if total.get().unwrap_or(0) > 0 {
            let first = place.with(|place| place.at_page(1));
            return view! {
                <Notice tone=Tone::Information>
                    <h2>{say!(page_is_empty)}</h2>
                    <p>
                        {say!(not_that_many_promotions)} " "
                        <a href=navigation.href(&Route::Promotions(first))>{say!(to_first_page)}</a>
                    </p>
                </Notice>
            }
            .into_any();
        }
        let filters = place.with(|place| Filter::all(&place.query).len());
        let plain = place.with(SearchPlace::without_filters);
        let advice = match filters {
            0 => say!(no_promotions_at_all),
            1 => say!(take_the_filter_off),
            _ => say!(take_a_filter_off),
        };
        view! {
            <Notice tone=Tone::Information>
                <h2>{say!(no_promotions_found)} "."</h2>
                <p>
                    {advice} " "
                    {(filters > 0)
                        .then(|| {
                            view! {
                                <a href=navigation
                                    .href(&Route::Promotions(plain))>{say!(show_all_promotions)}</a>
                            }
                        })}
                </p>
            </Notice>
        }
        .into_any()
    }
}
