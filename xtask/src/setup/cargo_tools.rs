//! Programs that are published as crates: compiled once per version, kept in the cache.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{cache, versions};
use crate::command::{cargo, run};

/// A program that `cargo install` builds.
pub struct CargoTool {
    name: &'static str,
    package: &'static str,
    version: &'static str,
    programs: &'static [&'static str],
    flags: &'static [&'static str],
    settings: &'static [(&'static str, &'static str)],
    patience: &'static str,
}

impl CargoTool {
    /// Its release profile spends minutes on one core; these settings give the same program sooner.
    pub const TRUNK: Self = Self {
        name: "trunk",
        package: "trunk",
        version: versions::TRUNK,
        programs: &["trunk"],
        flags: &["--no-default-features", "--features", "rustls"],
        settings: &[
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
        ],
        patience: "about 5 minutes",
    };

    /// The glue between Rust and the browser, and the runner of tests in the browser.
    pub const WASM_BINDGEN: Self = Self {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: versions::WASM_BINDGEN,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        flags: &[],
        settings: &[],
        patience: "about 3 minutes",
    };

    /// Divides the programs into what the first screen needs and what comes later.
    pub const WASM_SPLIT: Self = Self {
        name: "wasm-split",
        package: "wasm_split_cli_support",
        version: versions::WASM_SPLIT,
        programs: &["wasm-split-cli"],
        flags: &["--features", "build-binary"],
        settings: &[("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")],
        patience: "about 1 minute",
    };

    /// For `cargo xtask test supply`. Its release profile takes longer and looks no better.
    pub const CARGO_DENY: Self = Self {
        name: "cargo-deny",
        package: "cargo-deny",
        version: versions::CARGO_DENY,
        programs: &["cargo-deny"],
        flags: &[],
        settings: &[
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
        ],
        patience: "about 4 minutes",
    };

    /// `cargo fuzz`, for `hostile/fuzz`.
    pub const CARGO_FUZZ: Self = Self {
        name: "cargo-fuzz",
        package: "cargo-fuzz",
        version: versions::CARGO_FUZZ,
        programs: &["cargo-fuzz"],
        flags: &[],
        settings: &[],
        patience: "about 1 minute",
    };
}

/// The folder that holds the tool's programs, which are installed when one is missing.
pub fn installed(tool: &CargoTool) -> Result<PathBuf> {
    let root = cache::folder(&format!("{}-{}", tool.name, tool.version))?;
    let programs = root.join("bin");
    let present = |name: &&str| {
        programs
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
            .is_file()
    };
    if tool.programs.iter().all(present) {
        return Ok(programs);
    }
    eprintln!(
        "» installing {} {} ({}, once per machine)",
        tool.name, tool.version, tool.patience
    );
    run(cargo()
        .args([
            "install",
            "--locked",
            tool.package,
            "--version",
            tool.version,
        ])
        .args(tool.flags)
        .arg("--root")
        .arg(&root)
        .envs(tool.settings.iter().copied())
        // The project's own compiler settings are none of the tool's business.
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("RUSTFLAGS")
        .current_dir(&root))
    .with_context(|| format!("{} {} could not be installed", tool.name, tool.version))?;
    Ok(programs)
}
