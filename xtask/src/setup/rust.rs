//! The parts of the Rust toolchain: the WebAssembly target, rustfmt, clippy, the locked crates.

use std::path::Path;

use anyhow::{Context, Result};

use crate::command::{cargo, output, program, run};

/// What the browser runs.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target when the toolchain lacks it.
pub fn wasm_target() -> Result<()> {
    let library = output(program("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    eprintln!("» adding the Rust target {WASM}");
    run(program("rustup").args(["target", "add", WASM]))
        .with_context(|| format!("Rust cannot build for {WASM}; add that target to your toolchain"))
}

/// Adds a toolchain beside the one in use.
pub fn toolchain(name: &str) -> Result<()> {
    if output(program("rustup").args(["run", name, "cargo", "--version"])).is_ok() {
        return Ok(());
    }
    eprintln!("» adding the Rust toolchain {name}");
    run(program("rustup").args(["toolchain", "install", name, "--profile", "minimal"]))
        .with_context(|| format!("Rust {name} is needed, through rustup: https://rustup.rs"))
}

/// Fetches every crate that the lock file names.
pub fn crates() -> Result<()> {
    run(cargo().args(["fetch", "--locked"]))
}

/// Adds rustfmt and clippy when the toolchain lacks them.
pub fn components() -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if output(cargo().args([subcommand, "--version"])).is_ok() {
            continue;
        }
        eprintln!("» adding {component} to the Rust toolchain");
        run(program("rustup").args(["component", "add", component]))
            .with_context(|| format!("{component} is missing; add it to your Rust toolchain"))?;
    }
    Ok(())
}
