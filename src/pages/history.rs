//! What the passholder at the desk redeemed, newest first.

use leptos::prelude::*;
use uitpas_api::{HistoryQuery, HistorySort, Order, Page, RedeemedPromotion};

use crate::{
    components::{
        choice::{Choice, Offer},
        not_read::NotRead,
        pagination::{page_count, range},
        slow::Slow,
    },
    desk::Desk,
    loading::{Loading, Newest},
    say, wording,
};

/// How many redeemed promotions stand on a page.
const SIZE: u32 = 20;

/// What was answered, and which page of the history it is.
#[derive(Clone)]
struct Answered {
    page: u32,
    found: Page<RedeemedPromotion>,
}

/// The page.
#[component]
pub fn History() -> impl IntoView {
    let desk = expect_context::<Desk>();
    let sort = RwSignal::new(HistorySort::CashingDate);
    let order = RwSignal::new(Order::Desc);
    let page = RwSignal::new(1_u32);
    let again = RwSignal::new(());
    let answer = Newest::<Answered>::new();
    let number = Memo::new(move |_| desk.visit().and_then(|visit| visit.number));
    Effect::new(move |before: Option<Option<_>>| {
        again.track();
        desk.bookings().track();
        let number = number.get();
        // Somebody else's list must not stand there for a moment.
        if before.is_some_and(|before| before != number) {
            answer.forget();
            page.set(1);
        }
        if let Some(number) = number.clone() {
            let page = page.get();
            let query = HistoryQuery {
                counter: desk.counter().get().map(|counter| counter.key().clone()),
                sort: sort.get(),
                order: order.get(),
                start: (page - 1) * SIZE,
                max: SIZE,
                ..HistoryQuery::default()
            };
            let client = desk.client;
            answer.ask(async move {
                let found = client.redeemed(&number, &query).await?;
                Ok(Answered { page, found })
            });
        }
        number
    });
    let somebody = move || number.with(Option::is_some);
    view! {
        <section class="sheet history">
            <h1>{say!(history)}</h1>
            <Show
                when=somebody
                fallback=|| {
                    view! {
                        <p>
                            {say!(history_for_whom)}
                        </p>
                    }
                }
            >
                <Choices sort order page />
                <Redeemed answer=answer.state() page retry=move || again.set(()) />
            </Show>
        </section>
    }
}

#[component]
fn Choices(
    sort: RwSignal<HistorySort>,
    order: RwSignal<Order>,
    page: RwSignal<u32>,
) -> impl IntoView {
    let choose_sort = move |value: String| {
        if let Some(chosen) = HistorySort::parse(&value) {
            sort.set(chosen);
            page.set(1);
        }
    };
    let choose_order = move |value: String| {
        if let Some(chosen) = Order::parse(&value) {
            order.set(chosen);
            page.set(1);
        }
    };
    view! {
        <div class="toolbar-choices">
            <Choice
                id="history-sort"
                label=say!(sort_by)
                offers=HistorySort::ALL
                    .map(|choice| Offer::new(choice.as_str(), wording::search::history_sort(choice)))
                    .into()
                chosen=Signal::derive(move || sort.get().as_str().to_owned())
                on_choose=choose_sort
            />
            <Choice
                id="history-order"
                label=say!(order)
                offers=Order::ALL
                    .map(|choice| Offer::new(choice.as_str(), wording::search::plain_order(choice)))
                    .into()
                chosen=Signal::derive(move || order.get().as_str().to_owned())
                on_choose=choose_order
            />
        </div>
    }
}

#[component]
fn Redeemed(
    answer: ReadSignal<Loading<Answered>>,
    page: RwSignal<u32>,
    retry: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let busy = move || answer.with(Loading::is_busy);
    let total = move || answer.with(|answer| answer.shown().map_or(0, |shown| shown.found.total));
    let status = move || {
        answer.with(|answer| match answer.shown() {
            None if answer.is_busy() => say!(history_being_read),
            None => String::new(),
            Some(shown) if shown.found.total == 0 => say!(nothing_redeemed_yet),
            Some(shown) => range(shown.page, SIZE, shown.found.total),
        })
    };
    let rows = move || {
        answer.with(|answer| {
            let items = &answer.shown()?.found.items;
            (!items.is_empty()).then(|| items.iter().map(row).collect_view())
        })
    };
    view! {
        {move || {
            let why = answer.with(|answer| answer.trouble().map(wording::trouble::reading))?;
            let stands = answer.with(|answer| {
                answer.shown().is_some_and(|shown| !shown.found.items.is_empty())
            });
            let below = stands.then(|| say!(previous_list_below));
            Some(view! { <NotRead what=say!(history_not_read) why below retry /> })
        }}
        <p class="toolbar-count" role="status">
            {status}
        </p>
        <Slow busy=Signal::derive(busy) />
        {move || {
            rows()
                .map(|rows| {
                    view! {
                        // On a phone the rows are laid out as blocks; the roles say what they are all the same.
                        <div class="table-frame">
                            <table role="table" aria-busy=move || busy().then_some("true")>
                                <caption class="visually-hidden">{say!(redeemed_promotions)}</caption>
                                <thead role="rowgroup">
                                    <tr role="row">
                                        <th scope="col" role="columnheader">{say!(promotion)}</th>
                                        <th scope="col" role="columnheader">{say!(when)}</th>
                                        <th scope="col" role="columnheader">{say!(counter)}</th>
                                        <th scope="col" role="columnheader" class="figure">
                                            {say!(points_heading)}
                                        </th>
                                    </tr>
                                </thead>
                                <tbody role="rowgroup">{rows}</tbody>
                            </table>
                        </div>
                    }
                })
        }}
        <Pages page total=Signal::derive(total) />
    }
}

fn row(redeemed: &RedeemedPromotion) -> impl IntoView + use<> {
    let promotion = redeemed.promotion();
    let counter = redeemed.counter().map(|counter| counter.name().to_owned());
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" lang="nl">{promotion.title().to_owned()}</th>
            <td role="cell">{redeemed.at().map(wording::date::moment)}</td>
            <td role="cell">{counter}</td>
            <td role="cell" class="figure">{wording::amount::grouped(promotion.points())}</td>
        </tr>
    }
}

/// The pages of the history. They are no addresses: an address never says who is at the desk.
#[component]
fn Pages(page: RwSignal<u32>, #[prop(into)] total: Signal<u32>) -> impl IntoView {
    let pages = move || page_count(total.get(), SIZE);
    // A button at an end keeps the focus; it only does nothing.
    let go = move |number: u32| {
        if (1..=untrack(pages)).contains(&number) {
            page.set(number);
        }
    };
    view! {
        <Show when=move || { pages() > 1 }>
            <nav class="pagination" aria-label=say!(pagination)>
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || { (page.get() <= 1).then_some("true") }
                    on:click=move |_| go(page.get_untracked() - 1)
                >
                    {say!(previous_page)}
                </button>
                <span>{move || {
                    say!(
                        history_page_of,
                        page = wording::amount::grouped(page.get()),
                        pages = wording::amount::grouped(pages())
                    )
                }}</span>
                <button
                    type="button"
                    class="button"
                    aria-disabled=move || { (page.get() >= pages()).then_some("true") }
                    on:click=move |_| go(page.get_untracked() + 1)
                >
                    {say!(next_page)}
                </button>
            </nav>
        </Show>
    }
}
