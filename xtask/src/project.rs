//! Where things are in the checkout.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::{cargo, output};

/// The top folder of the checkout that this program was built from.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// A file or folder of the checkout, by its path from the top.
pub fn path(from_top: &str) -> PathBuf {
    root().join(from_top)
}

/// The folder that cargo compiles into.
///
/// # Errors
/// When cargo does not say.
pub fn target_folder() -> Result<PathBuf> {
    let metadata = output(cargo().args([
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version",
        "1",
    ]))?;
    let (_, rest) = metadata
        .split_once("\"target_directory\":\"")
        .context("cargo does not say where it builds")?;
    let folder = rest.split('"').next().unwrap_or(rest);
    Ok(PathBuf::from(folder.replace(r"\\", r"\")))
}
