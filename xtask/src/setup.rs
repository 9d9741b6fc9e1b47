//! Everything that must be on the machine before a task can run: looked for first, fetched only
//! when missing. Each tool has a file here; the versions stand together in `versions.rs`.

mod browser;
mod cache;
mod cargo_tools;
mod npm_packages;
mod rust;
mod versions;

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::project;
use cargo_tools::CargoTool;

pub use rust::{WASM, crates};

/// What an optimised build of the app needs.
pub struct BuildTools {
    /// The folder that holds `node_modules` with wasm-opt and the minifier.
    pub npm_folder: PathBuf,
    /// The search path on which the pinned tools stand before any others.
    pub search_path: OsString,
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
        let programs = [
            cargo_tools::installed(&CargoTool::TRUNK)?,
            cargo_tools::installed(&CargoTool::WASM_BINDGEN)?,
            cargo_tools::installed(&CargoTool::WASM_SPLIT)?,
            npm_folder.join("node_modules/.bin"),
        ];
        Ok(Self {
            npm_folder,
            search_path: before_others(programs)?,
        })
    }
}

/// A search path on which these folders stand before those that are there.
fn before_others<const N: usize>(folders: [PathBuf; N]) -> Result<OsString> {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let folders = folders.into_iter().chain(std::env::split_paths(&inherited));
    std::env::join_paths(folders).context("a folder on PATH has a name that PATH cannot hold")
}

/// What the fuzzers need.
pub struct FuzzTools {
    /// The toolchain that they are built with.
    pub toolchain: &'static str,
    /// The search path on which the pinned `cargo fuzz` stands before any other.
    pub search_path: OsString,
}

impl FuzzTools {
    /// Finds or installs them.
    ///
    /// # Errors
    /// When one is missing and cannot be fetched; the sentence says which and what to do.
    pub fn ready() -> Result<Self> {
        if !cfg!(unix) {
            bail!("libFuzzer with its sanitizer needs Linux or macOS");
        }
        rust::toolchain(versions::FUZZ_TOOLCHAIN)?;
        let programs = cargo_tools::installed(&CargoTool::CARGO_FUZZ)?;
        Ok(Self {
            toolchain: versions::FUZZ_TOOLCHAIN,
            search_path: before_others([programs])?,
        })
    }
}

/// What all tests need.
pub struct TestTools {
    /// The Chromium that all browser tests run in.
    pub chromium: PathBuf,
    /// The search path on which the runner of browser tests stands.
    pub search_path: OsString,
    /// The program that looks through what we take from others.
    pub cargo_deny: PathBuf,
}

impl TestTools {
    /// Finds or installs them, and the tools of the build: what is missing shows at once, not
    /// after the first tests.
    ///
    /// # Errors
    /// When a tool is missing and cannot be fetched; the sentence says which and what to do.
    pub fn ready() -> Result<Self> {
        let build = BuildTools::ready()?;
        rust::components()?;
        npm_packages::in_place(&project::path("e2e"))?;
        let chromium = browser::chromium()?;
        Ok(Self {
            chromium,
            search_path: build.search_path,
            cargo_deny: cargo_tools::installed(&CargoTool::CARGO_DENY)?.join("cargo-deny"),
        })
    }
}
