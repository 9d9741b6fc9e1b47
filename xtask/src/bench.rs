//! `cargo xtask bench`: how fast things are, as figures in `docs/performance/` and drawings of them. Each kind has a file
//! below `bench/`; what a figure is, and how it is drawn, is in the room `bench/` at the top.

mod browser;
mod machine;
mod native;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::project;

/// A kind of measurements: how they are taken, and how they are drawn again from the figures that are kept.
struct Kind {
    name: &'static str,
    measure: fn() -> Result<()>,
    draw: fn() -> Result<Vec<Drawing>>,
}

/// A drawing and the name of its file, without `.svg`.
type Drawing = (&'static str, String);

/// In the order in which they are measured.
const KINDS: [Kind; 2] = [
    Kind {
        name: "native",
        measure: native::measure,
        draw: native::draw,
    },
    Kind {
        name: "browser",
        measure: browser::measure,
        draw: browser::draw,
    },
];

/// Only draws: all kinds, from the figures that are there.
const DRAW: &str = "draw";

/// Measures the named kinds, or all when none is named, and draws everything.
///
/// # Errors
/// When a name is unknown, or something cannot be measured or drawn.
pub fn bench(names: &[String]) -> Result<()> {
    let is_known = |name: &String| name == DRAW || KINDS.iter().any(|kind| kind.name == name);
    if let Some(unknown) = names.iter().find(|name| !is_known(name)) {
        let known: Vec<&str> = KINDS.iter().map(|kind| kind.name).chain([DRAW]).collect();
        bail!(
            "there is nothing called {unknown:?} to measure; there are: {}",
            known.join(", ")
        );
    }
    for kind in &KINDS {
        if names.is_empty() || names.iter().any(|name| name == kind.name) {
            (kind.measure)()?;
        }
    }
    for kind in &KINDS {
        if !kept(kind.name).is_file() {
            continue;
        }
        for (name, drawing) in (kind.draw)()? {
            let file = folder().join(format!("{name}.svg"));
            fs::write(&file, drawing)
                .with_context(|| format!("cannot write {}", file.display()))?;
            eprintln!("» drew {}", file.display());
        }
    }
    Ok(())
}

/// Where figures and drawings are kept.
fn folder() -> PathBuf {
    project::path("docs/performance")
}

/// The file of the figures with this name.
fn kept(name: &str) -> PathBuf {
    folder().join(format!("{name}.json"))
}
