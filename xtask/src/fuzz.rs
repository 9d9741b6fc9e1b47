//! `cargo xtask fuzz`: bytes made up for every reader that faces an outsider, for so many minutes each. What harms one
//! is left in `hostile/fuzz/artifacts/`; put it into `hostile/corpus/` with the mending.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command::{program, run};
use crate::project;
use crate::setup::FuzzTools;

/// How long each target is tried when nothing is said.
pub const DEFAULT_MINUTES: u64 = 30;

/// What one reading may cost; more is a find. The sanitizer's own book-keeping is in the memory too.
const LIMITS: [&str; 3] = ["-timeout=5", "-rss_limit_mb=512", "-max_len=65536"];

/// Tries one target, or each of them after the other.
pub fn fuzz(minutes: u64, target: Option<&str>) -> Result<()> {
    let targets = targets()?;
    if let Some(unknown) = target.filter(|name| targets.iter().all(|target| target != name)) {
        bail!(
            "there is no target {unknown:?}; there are: {}",
            targets.join(", ")
        );
    }
    let tools = FuzzTools::ready()?;
    let room = project::path("hostile");
    for name in targets
        .iter()
        .filter(|name| target.is_none_or(|one| one == *name))
    {
        eprintln!("» trying {name} for {minutes} minutes");
        try_one(&tools, &room, name, minutes)
            .with_context(|| format!("{name}: what did it is in hostile/fuzz/artifacts/{name}/"))?;
    }
    Ok(())
}

fn try_one(tools: &FuzzTools, room: &Path, target: &str, minutes: u64) -> Result<()> {
    let found = room.join("fuzz/found").join(target);
    fs::create_dir_all(&found)
        .with_context(|| format!("cannot make the folder {}", found.display()))?;
    let dictionary = room.join(format!("fuzz/dictionaries/{target}.dict"));
    run(program("rustup")
        .args(["run", tools.toolchain, "cargo", "fuzz", "run", "-O"])
        .arg("--fuzz-dir")
        .arg(room.join("fuzz"))
        .arg(target)
        // What is new goes into the first.
        .arg(found)
        .arg(room.join("corpus").join(target))
        .arg("--")
        .arg(format!("-dict={}", dictionary.display()))
        .arg(format!("-max_total_time={}", minutes * 60))
        .args(LIMITS)
        .args(["-print_final_stats=1", "-verbosity=0"])
        // Freed memory is kept for a while to catch whoever still uses it; not so much that it fills the limit.
        .env("ASAN_OPTIONS", "quarantine_size_mb=32")
        .env("PATH", &tools.search_path))
}

/// The names of the targets, in order.
fn targets() -> Result<Vec<String>> {
    let folder = project::path("hostile/fuzz/fuzz_targets");
    let entries =
        fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(".rs").map(str::to_owned));
    }
    names.sort();
    Ok(names)
}
