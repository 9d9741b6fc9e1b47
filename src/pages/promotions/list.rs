//! The list in its five states: first load, reload, results, none found, failed.

use std::{sync::Arc, time::Duration};

use leptos::{ev, html, prelude::*};
use uitpas_api::{Promotion, PromotionId};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{
    components::{
        notice::{Notice, Tone},
        pagination::{Pagination, page_count},
        slow::Slow,
    },
    desk::Desk,
    loading::Loading,
    navigation::Navigation,
    route::{Filter, Route, SearchPlace},
    say,
    search::Failure,
};

use super::{drawing::OFFERS, listing::Listing, row::ForWhom, rows::Rows};

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
    let promotions = Memo::new(move |_| {
        listing
            .with(|listing| listing.shown().map(|shown| shown.promotions.clone()))
            .unwrap_or_default()
    });
    let whom = Memo::new(move |_| {
        let whose = desk.whose();
        ForWhom {
            judged: listing
                .with(|listing| listing.shown().is_some_and(|shown| shown.whose == whose)),
            somebody: whose.is_some(),
            passholder: desk.visit().map(|visit| visit.passholder),
        }
    });
    let made = made_bit_by_bit(listing, promotions);
    let list = NodeRef::<html::Ul>::new();
    Effect::new(move |rows: Option<Rows>| {
        let mut rows = rows.unwrap_or_else(Rows::new);
        if let Some(list) = list.get() {
            promotions.with(|promotions| {
                let made = made().min(promotions.len());
                whom.with(|whom| rows.show(&list, &promotions[..made], whom));
            });
        }
        rows
    });
    let offer = move |event: ev::MouseEvent| {
        let offered = offered_by(&event);
        let promotion = promotions.with_untracked(|promotions| {
            promotions
                .iter()
                .find(|promotion| Some(promotion.id()) == offered)
                .cloned()
        });
        if let Some(promotion) = promotion {
            desk.offered().set(Some(Arc::unwrap_or_clone(promotion)));
        }
    };
    let total =
        Memo::new(move |_| listing.with(|listing| listing.shown().map(|shown| shown.total)));
    let nothing = move || {
        let settled = listing.with(|listing| matches!(listing, Loading::Ready(_)));
        settled && promotions.with(Vec::is_empty)
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
        <Failure
            answer=listing
            stale=|listing| (!listing.promotions.is_empty()).then(|| say!(previous_list_below))
            retry
        />
        <ul
            node_ref=list
            class="promotions"
            role="list"
            aria-label=say!(promotions)
            aria-busy=move || busy.get().then_some("true")
            on:click=offer
        >
            <Show when=first>
                {std::iter::repeat_with(|| view! { <li class="placeholder" aria-hidden="true"></li> })
                    .take(PLACEHOLDERS)
                    .collect_view()}
            </Show>
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
    promotions: Memo<Vec<Arc<Promotion>>>,
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
        if made < promotions.with(Vec::len) {
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

/// The promotion whose button was pressed.
fn offered_by(event: &ev::MouseEvent) -> Option<PromotionId> {
    let pressed = event.target()?.dyn_into::<Element>().ok()?;
    let button = pressed.closest(&format!("[{OFFERS}]")).ok()??;
    PromotionId::parse(&button.get_attribute(OFFERS)?)
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
