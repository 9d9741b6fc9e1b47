//! `cargo xtask test`: every check, one after the other, up to the first that fails. This file
//! knows their order and the closing summary; what each looks at has a file below `check/`.

mod browser;
mod count;
mod end_to_end;
mod lints;
mod native;
mod rooms;
mod size;
mod supply;
mod words;

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::build::{self, Base};
use crate::setup::TestTools;

/// A check that can be asked for by its name.
struct Check {
    name: &'static str,
    what: &'static str,
    run: fn(&TestTools, &[String]) -> Result<String>,
}

/// In the order in which they run: the quick ones first.
const CHECKS: [Check; 10] = [
    Check {
        name: "format",
        what: "formatting",
        run: |_, _| lints::format(),
    },
    Check {
        name: "rooms",
        what: "rules between rooms",
        run: |_, _| rooms::check(),
    },
    Check {
        name: "words",
        what: "catalogues",
        run: |_, _| words::check(),
    },
    Check {
        name: "supply",
        what: "what we take from others",
        run: |tools, _| supply::check(tools),
    },
    Check {
        name: "lints",
        what: "lints, native and WebAssembly",
        run: |_, _| lints::clippy(),
    },
    Check {
        name: "native",
        what: "native tests",
        run: |_, more| native::check(more),
    },
    Check {
        name: "browser",
        what: "Rust tests in the browser",
        run: browser::check,
    },
    Check {
        name: "build",
        what: "dist/",
        run: |_, _| build::build(&Base::default()).map(|()| "built".to_owned()),
    },
    Check {
        name: "size",
        what: "what dist/ weighs",
        run: |_, _| size::check(),
    },
    Check {
        name: "e2e",
        what: "end-to-end tests",
        run: end_to_end::check,
    },
];

/// Runs the named checks, or all when none is named. `more` goes to the test program of a check
/// that has one.
///
/// # Errors
/// At the first check that fails, and when a name is unknown.
pub fn check(names: &[String], more: &[String]) -> Result<()> {
    if let Some(unknown) = names
        .iter()
        .find(|name| CHECKS.iter().all(|check| check.name != *name))
    {
        bail!(
            "there is no check {unknown:?}; there are: {}",
            CHECKS.map(|check| check.name).join(", ")
        );
    }
    let tools = TestTools::ready()?;
    let start = Instant::now();
    let mut summary = String::new();
    for check in CHECKS
        .iter()
        .filter(|check| names.is_empty() || names.iter().any(|name| name == check.name))
    {
        eprintln!("\n=== {} ===", check.what);
        let start = Instant::now();
        let outcome = (check.run)(&tools, more).with_context(|| {
            format!(
                "{} (again with `cargo xtask test {}`)",
                check.what, check.name
            )
        })?;
        eprintln!("--- {outcome}, in {}", seconds(start.elapsed()));
        summary += &format!(
            "  {:<30} {:<24} {:>6}\n",
            check.what,
            outcome,
            seconds(start.elapsed())
        );
    }
    println!(
        "\nEverything passed, in {}:\n{summary}",
        seconds(start.elapsed())
    );
    Ok(())
}

fn seconds(duration: Duration) -> String {
    format!("{} s", duration.as_secs_f64().round())
}
