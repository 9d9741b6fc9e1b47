//! The user's cache folder, where tools are kept by version for all clones.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

const OWN_NAME: &str = "uitpas-balie";

/// A folder in the cache, made when it is missing: `$XDG_CACHE_HOME/uitpas-balie/NAME`, else
/// `~/.cache/uitpas-balie/NAME`.
pub fn folder(name: &str) -> Result<PathBuf> {
    let caches = match std::env::var_os("XDG_CACHE_HOME").filter(|set| Path::new(set).is_absolute())
    {
        Some(set) => PathBuf::from(set),
        None => std::env::home_dir()
            .context("there is no home folder; set XDG_CACHE_HOME")?
            .join(".cache"),
    };
    let folder = caches.join(OWN_NAME).join(name);
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    Ok(folder)
}
