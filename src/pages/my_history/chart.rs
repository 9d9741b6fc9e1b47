//! Points over time: bars, and the same figures as a table for whoever does not see them.

mod bars;

use leptos::prelude::*;
use uitpas_api::{Day, Points, RedeemedPromotion};

use crate::{say, wording};

use super::period::HistoryPeriod;
use bars::{Bar, Step};

/// The drawing in its own units: it is stretched to the room there is.
const HEIGHT: u32 = 120;
const COLUMN: usize = 10;
const GAP: usize = 1;

/// The chart with its table. Nothing is drawn of a single step.
#[component]
pub fn Chart<'a>(
    redeemed: &'a [RedeemedPromotion],
    period: HistoryPeriod,
    today: Day,
) -> impl IntoView + use<> {
    let spent: Vec<(Day, u32)> = redeemed
        .iter()
        .filter_map(|redeemed| Some((redeemed.at()?.day(), redeemed.promotion().points())))
        .collect();
    let (begin, end) = period.days(today);
    let bars = bars::over_time(&spent, begin, end.unwrap_or(today));
    (bars.len() > 1).then(|| view! { <Figure bars /> })
}

#[component]
fn Figure(bars: Vec<Bar>) -> impl IntoView {
    let most = bars.iter().map(|bar| bar.points).max().unwrap_or(0);
    let alternative = alternative(&bars);
    let width = bars.len() * COLUMN;
    let columns = bars
        .iter()
        .enumerate()
        .map(|(index, bar)| {
            let height = bar.height(most, HEIGHT);
            view! {
                <rect
                    class="chart-bar"
                    x=index * COLUMN + GAP
                    y=HEIGHT - height
                    width=COLUMN - 2 * GAP
                    height=height
                />
            }
        })
        .collect_view();
    let rows = bars
        .iter()
        .rev()
        .map(|bar| {
            view! {
                <tr>
                    <th scope="row">{words(bar.step)}</th>
                    <td class="figure">{wording::amount::bare_points(points(bar.points))}</td>
                </tr>
            }
        })
        .collect_view();
    let ends = [bars.first(), bars.last()].map(|bar| bar.map(|bar| words(bar.step)));
    let [first, last] = ends;
    view! {
        <figure class="chart">
            <figcaption>{say!(my_history_chart)}</figcaption>
            <p class="chart-most" aria-hidden="true">{wording::amount::points(points(most))}</p>
            <svg
                class="chart-drawing"
                role="img"
                aria-label=alternative
                viewBox=format!("0 0 {width} {HEIGHT}")
                preserveAspectRatio="none"
            >
                {columns}
            </svg>
            <p class="chart-ends" aria-hidden="true">
                <span>{first}</span>
                <span>{last}</span>
            </p>
            <details class="chart-table">
                <summary>{say!(my_history_table)}</summary>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say!(my_history_period)}</th>
                            <th scope="col" class="figure">{say!(points_heading)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </figure>
    }
}

/// The chart in a sentence.
fn alternative(bars: &[Bar]) -> String {
    let most = bars.iter().rev().max_by_key(|bar| bar.points);
    let (Some(first), Some(last), Some(most)) = (bars.first(), bars.last(), most) else {
        return String::new();
    };
    say!(
        my_history_chart_alt,
        first = words(first.step),
        last = words(last.step),
        most = words(most.step),
        points = wording::amount::points(points(most.points))
    )
}

fn words(step: Step) -> String {
    match step {
        Step::Month(year, month) => wording::date::month_of_year(year, month),
        Step::Year(year) => year.to_string(),
    }
}

/// A sum of prices as points; more than fits is said as the most that does.
pub fn points(sum: u64) -> Points {
    Points::whole(u32::try_from(sum).unwrap_or(u32::MAX))
}
