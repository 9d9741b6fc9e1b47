//! What the passholder redeemed: by period, newest first, as a list and as points over time.

mod chart;
mod period;
mod timeline;

use leptos::prelude::*;
use uitpas_api::{HistoryQuery, Membership, Page, RedeemedPromotion, UitpasNumber};

use crate::{
    components::{
        choice::{Choice, Offer},
        not_read::NotRead,
    },
    loading::{Loading, Newest},
    portal::Portal,
    say, today, wording,
};

use chart::Chart;
use period::HistoryPeriod;
use timeline::Timeline;

/// How many redeemed promotions are read at most.
const MOST: u32 = 2000;

/// What was answered, and of which period it is.
#[derive(Clone)]
struct Answered {
    period: HistoryPeriod,
    found: Page<RedeemedPromotion>,
}

impl Answered {
    /// What can be seen of it, if anything.
    fn items(&self) -> Option<&[RedeemedPromotion]> {
        (!self.found.items.is_empty()).then_some(&*self.found.items)
    }
}

/// The page.
#[component]
pub fn MyHistory() -> impl IntoView {
    let portal = expect_context::<Portal>();
    let period = RwSignal::new(HistoryPeriod::default());
    let again = RwSignal::new(());
    let answer = Newest::<Answered>::new();
    // Every card of a person leads to the same history.
    let number = Memo::new(move |_| {
        portal.passholder().with(|state| {
            state
                .shown()
                .map(|passholder| first_card(passholder.memberships()))
        })
    });
    Effect::new(move |_| {
        again.track();
        let Some(Some(number)) = number.get() else {
            return;
        };
        let period = period.get();
        let (begin, end) = period.days(today::today());
        let query = HistoryQuery {
            cashing_period_begin: begin,
            cashing_period_end: end,
            max: MOST,
            ..HistoryQuery::default()
        };
        let client = portal.site.client;
        answer.ask(async move {
            let found = client.redeemed(&number, &query).await?;
            Ok(Answered { period, found })
        });
    });
    let retry = move || {
        if number.with_untracked(Option::is_none) {
            portal.refresh();
        } else {
            again.set(());
        }
    };
    let no_card = Memo::new(move |_| number.with(|number| *number == Some(None)));
    let state = answer.state();
    view! {
        <div class="my-history" aria-busy=move || is_busy(portal, state).then_some("true")>
            <h1>{say!(history)}</h1>
            <PeriodChoice period />
            {move || {
                let why = trouble(portal, state)?;
                let stands = state
                    .with(|state| state.shown().is_some_and(|shown| shown.items().is_some()));
                let below = stands.then(|| say!(earlier_below));
                Some(view! { <NotRead what=say!(my_history_failed) why below retry /> })
            }}
            <p class="my-history-sum" role="status">
                {move || if no_card.get() { say!(my_history_no_card) } else { summary(portal, state) }}
            </p>
            {move || {
                state
                    .with(|state| {
                        let shown = state.shown()?;
                        let redeemed = shown.items()?;
                        Some(
                            view! {
                                <Chart redeemed period=shown.period today=today::today() />
                                <Timeline redeemed />
                            },
                        )
                    })
            }}
        </div>
    }
}

fn first_card(memberships: &[Membership]) -> Option<UitpasNumber> {
    let card = memberships.iter().find_map(Membership::card)?;
    Some(card.number().clone())
}

/// Whether anything is being waited for: the person, whose card is needed, or the list.
fn is_busy(portal: Portal, state: ReadSignal<Loading<Answered>>) -> bool {
    match portal.passholder().with(Loading::is_busy) {
        true => true,
        false => state.with(|state| matches!(state, Loading::Again(_))),
    }
}

fn trouble(portal: Portal, state: ReadSignal<Loading<Answered>>) -> Option<String> {
    let own = portal.passholder().with(|state| state.trouble().cloned());
    let trouble = own.or_else(|| state.with(|state| state.trouble().cloned()))?;
    Some(wording::trouble::reading(&trouble))
}

/// How much was redeemed, once it is known.
fn summary(portal: Portal, state: ReadSignal<Loading<Answered>>) -> String {
    let sum = state.with(|state| {
        let page = &state.shown()?.found;
        (page.total > 0).then(|| sum(page))
    });
    // That there was nothing in the period before says nothing of this one.
    match sum {
        Some(sum) => sum,
        None if trouble(portal, state).is_some() => String::new(),
        None if state.with(|state| matches!(state, Loading::Ready(_))) => say!(my_history_empty),
        None => say!(my_history_loading),
    }
}

fn sum(page: &Page<RedeemedPromotion>) -> String {
    let shown = u32::try_from(page.items.len()).unwrap_or(u32::MAX);
    let points = page
        .items
        .iter()
        .map(|item| u64::from(item.promotion().points()))
        .sum();
    let sum = say!(
        my_history_sum,
        points = wording::amount::points(chart::points(points)),
        promotions = wording::amount::count(shown, &say!(promotions_one), &say!(promotions_many))
    );
    if shown < page.total {
        let cut = say!(
            my_history_cut,
            shown = wording::amount::grouped(shown),
            total = wording::amount::grouped(page.total)
        );
        format!("{sum}. {cut}")
    } else {
        sum
    }
}

#[component]
fn PeriodChoice(period: RwSignal<HistoryPeriod>) -> impl IntoView {
    let choose = move |value: String| {
        if let Some(chosen) = HistoryPeriod::parse(&value) {
            period.set(chosen);
        }
    };
    view! {
        <Choice
            id="my-history-period"
            label=say!(my_history_period)
            offers=HistoryPeriod::ALL.map(|choice| Offer::new(choice.as_str(), choice.words())).into()
            chosen=Signal::derive(move || period.get().as_str().to_owned())
            on_choose=choose
        />
    }
}
