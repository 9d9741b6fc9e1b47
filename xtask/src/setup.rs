//! Everything that must be on the machine before a task can run: looked for first, fetched only
//! when missing. Each tool has a file here; the versions stand together in `versions.rs`.

mod cache;
mod cargo_tools;
mod npm_packages;
mod rust;
mod versions;

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};

use cargo_tools::CargoTool;

use crate::project;

/// What an optimised build of the app needs.
pub struct BuildTools {
    /// The folder that holds `node_modules` with wasm-opt and the minifier.
    pub npm_folder: PathBuf,
    programs: Vec<PathBuf>,
}

impl BuildTools {
    /// Finds or installs them.
    ///
    /// # Errors
    /// When a tool is missing and cannot be fetched; the sentence says which and what to do.
    pub fn ready() -> Result<Self> {
        rust::wasm_target()?;
        npm_packages::node()?;
        let npm_folder = npm_packages::in_cache(&project::path("build"))?;
        let programs = vec![
            cargo_tools::installed(&CargoTool::TRUNK)?,
            cargo_tools::installed(&CargoTool::WASM_BINDGEN)?,
            npm_folder.join("node_modules/.bin"),
        ];
        Ok(Self {
            npm_folder,
            programs,
        })
    }

    /// The search path on which the pinned tools stand before any others.
    pub fn search_path(&self) -> Result<OsString> {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let folders = self
            .programs
            .iter()
            .cloned()
            .chain(std::env::split_paths(&inherited));
        std::env::join_paths(folders).context("a folder on PATH has a name that PATH cannot hold")
    }
}

/// Fetches the crates of the lock file, so that later steps need no network.
pub fn crates() -> Result<()> {
    rust::crates()
}
