//! What is measured without a browser: reading answers and addresses, the sandbox's search, compression, and what the
//! gateway adds to a call.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use uitpas_bench::{BarChart, BarGroup, Figures, Line, LineChart, Scale, Words, criterion};

use super::{Drawing, kept, machine};
use crate::command::{cargo, run};
use crate::program::{Build, Program};
use crate::project;

/// The figures of the last run, and those from before the searches were in memory.
const NOW: &str = "native";
const BEFORE: &str = "native-before";

/// No search may take longer, in milliseconds, and no call may be longer under way for the gateway.
const LONGEST_SEARCH: f64 = 20.0;
const LONGEST_WAY: f64 = 1.0;

const LARGEST_TOWN: &str = "100000";

/// Runs the benchmarks as the programs are when they serve, and writes what they say.
pub fn measure() -> Result<()> {
    let machine = machine::described()?;
    for server in [Program::Sandbox, Program::Gateway] {
        server.built(Build::Optimised)?;
    }
    let folder = project::target_folder()?.join("bench");
    // What is not measured any more is not to be gathered.
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let (measured, calls) = (folder.join("criterion"), folder.join("calls.json"));
    fs::create_dir_all(&measured)?;
    run(benchmark("native").env("CRITERION_HOME", &measured))?;
    run(benchmark("gateway").arg("--").arg(&calls))?;
    let mut figures = criterion::gather(&measured)?;
    figures.extend(read(&calls)?.figures);
    let figures = Figures { machine, figures };
    let file = kept(NOW);
    figures
        .write(&file)
        .with_context(|| format!("cannot write {}", file.display()))?;
    eprintln!("» wrote {}", file.display());
    Ok(())
}

fn benchmark(name: &str) -> std::process::Command {
    let mut command = cargo();
    command.args(["bench", "--locked", "--profile", "host"]);
    command.args(["--package", "uitpas-bench", "--bench", name]);
    command
}

fn read(file: &Path) -> Result<Figures> {
    Figures::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Every drawing, from the figures that are kept.
pub fn draw() -> Result<Vec<Drawing>> {
    let (now, before) = (read(&kept(NOW))?, read(&kept(BEFORE))?);
    Ok(vec![
        ("search-before-and-now", before_and_now(&before, &now)),
        ("search-growth", growth(&now)),
        ("answers", answers(&now)),
        ("addresses", addresses(&now)),
        ("calls", calls(&now)),
    ])
}

fn before_and_now(before: &Figures, now: &Figures) -> String {
    let names = now.below("search/");
    let group = |name: &&str| BarGroup {
        name: (*name).to_owned(),
        figures: [before, now]
            .map(|figures| figures.find(&format!("search/{name}"), LARGEST_TOWN))
            .to_vec(),
    };
    BarChart {
        words: Words {
            title: "Searches among 100,000 promotions, before and now",
            description: "For each kind of search two bars, before and now, on a scale on which each step is ten times the \
                          one before, with a line at the limit of 20 ms. Before, most bars pass it; now none does. The figures \
                          are in native-before.json and native.json.",
            values: "milliseconds for a whole answer, median; each step is ten times the one before",
        },
        scale: Scale::Logarithmic,
        limit: Some((LONGEST_SEARCH, "20 ms")),
        series: vec!["before".to_owned(), "now".to_owned()],
        groups: names.iter().map(group).collect(),
    }
    .drawn()
}

fn growth(now: &Figures) -> String {
    let points = |name: &str| {
        let what = format!("search/{name}");
        let figures = now.figures.iter().filter(move |one| one.what == what);
        figures
            .filter_map(|one| Some((one.of.parse().ok()?, one)))
            .collect()
    };
    let names = [
        "first page",
        "all filters",
        "last page, owner first",
        "only the possible",
    ];
    LineChart {
        words: Words {
            title: "Searches as the town grows",
            description: "Four kinds of search in towns of 100, 10,000 and 100,000 promotions. The first page takes about as long in \
                          each; the others grow with the town, and stay below the limit of 20 ms.",
            values: "milliseconds for a whole answer",
        },
        across: "promotions in the town; both scales grow by tens",
        across_scale: Scale::Logarithmic,
        scale: Scale::Logarithmic,
        limit: Some((LONGEST_SEARCH, "20 ms")),
        lines: names
            .map(|name| Line {
                name: name.to_owned(),
                points: points(name),
            })
            .to_vec(),
    }
    .drawn()
}

fn answers(now: &Figures) -> String {
    let ways = ["answers/read", "answers/bare reader"];
    let lengths = ["20", "200", "2000"];
    BarChart {
        words: Words {
            title: "Reading the answer to a search",
            description: "For answers of 20, 200 and 2,000 promotions two bars: the app's reading into promotions, and the bare XML \
                          reader below it, which makes nothing of what it reads. The figures are in native.json.",
            values: "milliseconds, median; each step is ten times the one before",
        },
        scale: Scale::Logarithmic,
        limit: None,
        series: vec!["into promotions".to_owned(), "bare reader".to_owned()],
        groups: lengths
            .map(|length| BarGroup {
                name: format!("{length} promotions"),
                figures: ways.map(|way| now.find(way, length)).to_vec(),
            })
            .to_vec(),
    }
    .drawn()
}

fn addresses(now: &Figures) -> String {
    let ways = ["addresses/read", "addresses/write"];
    let kinds = now
        .figures
        .iter()
        .filter(|one| one.what == "addresses/read");
    BarChart {
        words: Words {
            title: "Reading and writing an address",
            description: "For four kinds of address two bars, reading and writing. All are below a hundredth of a millisecond. The \
                          figures are in native.json.",
            values: "milliseconds, median",
        },
        scale: Scale::Linear,
        limit: None,
        series: vec!["read".to_owned(), "written".to_owned()],
        groups: kinds
            .map(|kind| BarGroup {
                name: kind.of.clone(),
                figures: ways.map(|way| now.find(way, &kind.of)).to_vec(),
            })
            .collect(),
    }
    .drawn()
}

fn calls(now: &Figures) -> String {
    let ways = ["call/added/through", "call/added/compressed"];
    let kinds = ["a passholder", "20 promotions"];
    BarChart {
        words: Words {
            title: "What the gateway adds to a call",
            description: "For a passholder and for a page of 20 promotions two bars: how much longer the answer takes through the \
                          gateway than from the sandbox itself, as it is and compressed, with a line at the limit of 1 ms. The \
                          figures are in native.json.",
            values: "milliseconds more than without the gateway, median of pairs",
        },
        scale: Scale::Linear,
        limit: Some((LONGEST_WAY, "1 ms")),
        series: vec!["as it is".to_owned(), "compressed".to_owned()],
        groups: kinds
            .map(|kind| BarGroup {
                name: kind.to_owned(),
                figures: ways.map(|way| now.find(way, kind)).to_vec(),
            })
            .to_vec(),
    }
    .drawn()
}
