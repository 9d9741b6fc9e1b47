//! Packages from npm: installed exactly as a lock file says, once for each content of that file.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{cache, versions};
use crate::command::{npm, output, program, run};

/// Checks that Node is there and new enough.
pub fn node() -> Result<()> {
    let advice = || {
        format!(
            "Node {} or newer is needed: https://nodejs.org",
            versions::NODE_MAJOR
        )
    };
    let version = output(program("node").arg("--version")).with_context(advice)?;
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= versions::NODE_MAJOR => Ok(()),
        _ => bail!("{}; this is {}", advice(), version.trim()),
    }
}

/// Installs what the lock file in `described` names into the cache, and gives that folder.
pub fn in_cache(described: &Path) -> Result<PathBuf> {
    let lock = read_lock(described)?;
    let folder = cache::folder(&format!("npm-{}", fingerprint(&lock)))?;
    fs::write(folder.join("package-lock.json"), &lock)?;
    fs::copy(described.join("package.json"), folder.join("package.json"))?;
    in_place(&folder)?;
    Ok(folder)
}

/// Installs what the lock file in `folder` names into its `node_modules`.
pub fn in_place(folder: &Path) -> Result<()> {
    let fingerprint = fingerprint(&read_lock(folder)?);
    // Written last, so that an interrupted installation is started again.
    let done = folder.join("node_modules").join(".installed-from");
    if fs::read_to_string(&done).is_ok_and(|installed| installed == fingerprint) {
        return Ok(());
    }
    eprintln!("» installing npm packages into {}", folder.display());
    run(npm()
        .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder))
    .context("the npm packages could not be installed")?;
    fs::write(&done, fingerprint)?;
    Ok(())
}

fn read_lock(folder: &Path) -> Result<String> {
    let file = folder.join("package-lock.json");
    fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// A short name for a content. Another Rust may give another one: that costs one installation.
fn fingerprint(content: &str) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
