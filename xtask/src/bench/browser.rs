//! What is measured in a browser: the built desk as it starts, as its pages are turned, with long pages, and what it holds
//! of memory. Behind the programs as they are when they serve.

use anyhow::{Context, Result};
use uitpas_bench::{BarChart, BarGroup, Figures, Scale, Words};

use super::{Drawing, kept};
use crate::command::run;
use crate::playwright;
use crate::program::Build;
use crate::setup::TestTools;

/// The figures of the last run, and those from before the app was divided.
const NOW: &str = "browser";
const BEFORE: &str = "browser-before";

/// A slow telephone on a slow line, as figures are called that were taken so.
const SLOW: &str = "4× CPU, 1.6 Mbit/s, 150 ms";

/// Measures the built `dist/`. `DESK_ROUNDS` says how often.
pub fn measure() -> Result<()> {
    let tools = TestTools::ready()?;
    run(playwright::over_the_built_desk(&tools, Build::Optimised)?
        .args(["--config", "bench.config.ts"])
        .env("DESK_FIGURES", kept(NOW)))
}

/// Every drawing, from the figures that are kept.
pub fn draw() -> Result<Vec<Drawing>> {
    let (before, now) = (read(BEFORE)?, read(NOW)?);
    Ok(vec![
        ("start-slow", start(&before, &now, &format!(", {SLOW}"))),
        ("start", start(&before, &now, "")),
        ("turning", turning(&before, &now)),
        ("long-pages", long_pages(&before, &now)),
    ])
}

fn read(name: &str) -> Result<Figures> {
    let file = kept(name);
    Figures::read(&file).with_context(|| format!("cannot read {}", file.display()))
}

fn start(before: &Figures, now: &Figures, means: &str) -> String {
    let title = if means.is_empty() {
        "From an address to the list"
    } else {
        "From an address to the list, on a slow telephone and line"
    };
    let moments = [
        ("frame", "first frame"),
        ("read", "first promotion read"),
        ("in the app", "first promotion painted"),
    ];
    let states = ["cold cache", "warm cache", "service worker"];
    let groups = states.iter().flat_map(|state| {
        moments.iter().map(move |(name, moment)| BarGroup {
            name: format!("{state}: {name}"),
            figures: side_by_side(
                before,
                now,
                &format!("start/{moment}"),
                &format!("{state}{means}"),
            ),
        })
    });
    chart(
        Words {
            title,
            description: "For a cold cache, a warm one and the service worker the time to the first frame, until a promotion \
                          can be read, and until it stands in the app: before, now and written by hand. The figures are in browser-before.json and browser.json.",
            values: "milliseconds since the address was opened, median",
        },
        groups.collect(),
    )
}

fn turning(before: &Figures, now: &Figures) -> String {
    let acts = [
        "page turn/answer to painted",
        "page turn/work: all",
        "sort/answer to painted",
        "typing/act to painted",
    ];
    chart(
        Words {
            title: "Turning pages, sorting, typing",
            description: "For a page turned, a sort and a figure typed the time to the new list, before, now and by hand. The figures are \
                          in browser-before.json and browser.json.",
            values: "milliseconds, median",
        },
        acts.map(|act| BarGroup {
            name: act.replace('/', ": "),
            figures: side_by_side(before, now, act, "as it is"),
        })
        .to_vec(),
    )
}

fn long_pages(before: &Figures, now: &Figures) -> String {
    chart(
        Words {
            title: "Long pages: from the answer to the list",
            description: "For pages of 20, 200 and 2,000 promotions the time from the answer to the painted list, before, now and by hand. \
                          The figures are in browser-before.json and browser.json.",
            values: "milliseconds, median",
        },
        ["20", "200", "2000"]
            .map(|length| BarGroup {
                name: format!("{length} promotions"),
                figures: side_by_side(before, now, "long page/answer to first painted", length),
            })
            .to_vec(),
    )
}

/// The desk before, now, and the yardstick of the same run, where it can do that.
fn side_by_side<'a>(
    before: &'a Figures,
    now: &'a Figures,
    what: &str,
    of: &str,
) -> Vec<Option<&'a uitpas_bench::Figure>> {
    let by_hand = now.find(&format!("yardstick/{what}"), of);
    vec![before.find(what, of), now.find(what, of), by_hand]
}

fn chart(words: Words<'_>, groups: Vec<BarGroup<'_>>) -> String {
    BarChart {
        words,
        scale: Scale::Linear,
        limit: None,
        series: ["before", "now", "by hand"].map(str::to_owned).to_vec(),
        groups,
    }
    .drawn()
}
