//! A Chromium for the tests: `CHROME`, one that the machine has, Debian's package where we may
//! install packages, else the one that Playwright downloads. No driver program is needed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::command::{on_path, output, program, run};
use crate::project;

const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

const ELSEWHERE: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

const ADVICE: &str = "no Chromium was found and none could be installed; \
     install Chromium or Chrome, or set CHROME to the path of one";

/// Finds a Chromium or installs one. Playwright's packages must be in `e2e/` already.
pub fn chromium() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROME").map(PathBuf::from) {
        if chosen.is_file() {
            return Ok(chosen);
        }
        bail!("CHROME is set to {}, where no program is", chosen.display());
    }
    if let Some(found) = on_the_machine() {
        return Ok(found);
    }
    if may_install_debian_packages() {
        eprintln!("» installing Chromium from Debian");
        match debian_package() {
            Ok(()) => return on_the_machine().context(ADVICE),
            Err(trouble) => eprintln!("» that failed: {trouble:#}"),
        }
    }
    playwrights_own().context(ADVICE)
}

fn on_the_machine() -> Option<PathBuf> {
    on_path(&NAMES).or_else(|| {
        ELSEWHERE
            .iter()
            .map(PathBuf::from)
            .find(|file| file.is_file())
    })
}

/// Only Debian itself: Ubuntu's package of the same name is a pointer to a snap.
fn may_install_debian_packages() -> bool {
    let debian = fs::read_to_string("/etc/os-release")
        .is_ok_and(|release| release.lines().any(|line| line == "ID=debian"));
    let root = output(program("id").arg("-u")).is_ok_and(|user| user.trim() == "0");
    debian && root
}

fn debian_package() -> Result<()> {
    run(program("apt-get").args(["update", "--quiet"]))?;
    run(program("apt-get")
        .args([
            "install",
            "--yes",
            "--quiet",
            "--no-install-recommends",
            "chromium",
            "fonts-dejavu-core",
        ])
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Playwright keeps it in a cache of its own and does nothing when it is there already.
fn playwrights_own() -> Result<PathBuf> {
    let e2e = project::path("e2e");
    run(program("node")
        .args([
            "node_modules/@playwright/test/cli.js",
            "install",
            "chromium",
        ])
        .current_dir(&e2e))?;
    let ask =
        "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
    let path = output(program("node").args(["--eval", ask]).current_dir(&e2e))?;
    let path = Path::new(path.trim());
    if path.is_file() {
        Ok(path.to_owned())
    } else {
        bail!("{} is not there", path.display())
    }
}
