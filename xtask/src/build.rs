//! `cargo xtask build`: the app as static files in `dist/`. Trunk compiles and binds; its hook
//! `build/finish.mjs` minifies, names by content and compresses.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Instant;

use anyhow::{Context, Error, Result, bail};

use crate::command::{output, run};
use crate::setup::{self, BuildTools};
use crate::{command, project};

/// The path under which the desk is deployed; starts and ends with a slash.
#[derive(Debug, PartialEq)]
pub struct Base(String);

impl Default for Base {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl FromStr for Base {
    type Err = Error;

    /// Slashes at the ends may be left out. Only characters that need no escaping anywhere.
    fn from_str(written: &str) -> Result<Self> {
        let names = written.trim_matches('/');
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~".contains(c);
        match names {
            "" => Ok(Self::default()),
            _ if names.split('/').all(|name| {
                !name.is_empty() && name.chars().all(plain) && !name.starts_with('.')
            }) =>
            {
                Ok(Self(format!("/{names}/")))
            }
            _ => bail!("--base takes a path such as /desk/, not {written:?}"),
        }
    }
}

/// Sets up what is missing and builds `dist/`.
///
/// # Errors
/// When a tool cannot be had, or the app does not compile.
pub fn build(base: &Base) -> Result<()> {
    let tools = BuildTools::ready()?;
    setup::crates()?;
    let start = Instant::now();
    eprintln!(
        "» building dist/ for {} (the first time takes a few minutes)",
        base.0
    );
    run(command::program("trunk")
        .args([
            "build",
            "--release",
            "--offline",
            "--locked",
            "--public-url",
            &base.0,
        ])
        .env("PATH", &tools.search_path)
        .env("DESK_NPM_FOLDER", &tools.npm_folder)
        .env(
            "DESK_COMPILED",
            project::target_folder()?.join(setup::WASM).join("release"),
        )
        .env("CARGO_ENCODED_RUSTFLAGS", compiler_flags()?)
        // This version of Trunk takes NO_COLOR=1 for a mistake in its options.
        .env_remove("NO_COLOR"))?;
    eprintln!(
        "» {} is ready, in {:.0?}",
        project::path("dist").display(),
        start.elapsed()
    );
    Ok(())
}

/// What makes Leptos write a view as a list of its parts, and not as one type with all of them in it: less code.
const ERASE_COMPONENTS: &str = "--cfg=erase_components";

/// Flags of the compiler for what is deployed. File names in panic messages do not tell where it was built.
fn compiler_flags() -> Result<OsString> {
    let cargo_home = match std::env::var_os("CARGO_HOME") {
        Some(set) => PathBuf::from(set),
        None => std::env::home_dir()
            .context("there is no home folder; set CARGO_HOME")?
            .join(".cargo"),
    };
    let (library, its_name) = standard_library()?;
    let mut flags = OsString::from(ERASE_COMPONENTS);
    for (folder, instead) in [
        (cargo_home.join("registry/src"), "crates"),
        (project::root().to_owned(), "desk"),
        (library, &its_name),
    ] {
        flags.push("\x1f--remap-path-prefix=");
        flags.push(folder);
        flags.push(format!("={instead}"));
    }
    Ok(flags)
}

/// Where the source of the standard library is when the toolchain has it, and what the compiler calls it when not.
fn standard_library() -> Result<(PathBuf, String)> {
    let sysroot = output(command::program("rustc").args(["--print", "sysroot"]))?;
    let version = output(command::program("rustc").arg("-vV"))?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .context("rustc -vV names no commit")?;
    let library = PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust");
    Ok((library, format!("/rustc/{commit}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_gets_its_slashes() {
        for (written, base) in [
            ("/", "/"),
            ("", "/"),
            ("desk", "/desk/"),
            ("/desk/", "/desk/"),
            ("/a/b-c", "/a/b-c/"),
        ] {
            assert_eq!(
                written.parse::<Base>().ok(),
                Some(Base(base.to_owned())),
                "{written}"
            );
        }
    }

    #[test]
    fn what_is_no_plain_path_is_refused() {
        for written in [
            "https://example.test/",
            "/a b/",
            "/a//b/",
            "/../",
            "/a?b/",
            "/\"/",
        ] {
            assert!(written.parse::<Base>().is_err(), "{written}");
        }
    }
}
