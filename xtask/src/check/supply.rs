//! What we take from others: whether it comes from where it should, under licences that we may use (`deny.toml`), and
//! whether something bad is known of it. The last is asked of servers that not every machine reaches: then nothing fails,
//! and the outcome says that nobody looked.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::command::{Said, npm, program, run, within};
use crate::project;
use crate::setup::{self, TestTools};

/// The folders with packages from npm.
const NPM: [&str; 2] = ["build", "e2e"];

/// Longer does no answer take that still comes.
const PATIENCE: Duration = Duration::from_secs(90);

/// What came of asking for known weaknesses. That there are some is an error.
#[derive(Debug, PartialEq)]
enum Weaknesses {
    NoneKnown,
    /// Why nobody could say.
    NotLookedAt(String),
}

/// All of it.
pub fn check(tools: &TestTools) -> Result<String> {
    setup::crates()?;
    run(program(&tools.cargo_deny)
        .args(["--offline", "--locked", "--workspace", "check"])
        .args(["--deny", "warnings", "licenses", "bans", "sources"]))?;
    for folder in NPM {
        let file = project::path(folder).join("package-lock.json");
        let lock =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        is_from_npm(&lock).with_context(|| format!("{folder}/package-lock.json"))?;
    }
    let crates = of_crates(tools)?;
    let packages = NPM.map(|folder| Ok((folder, of_packages(folder)?)));
    let packages: Vec<_> = packages.into_iter().collect::<Result<_>>()?;
    let mut not_looked_at = Vec::new();
    for (whose, weaknesses) in [("crates", crates)].into_iter().chain(packages) {
        if let Weaknesses::NotLookedAt(why) = weaknesses {
            eprintln!("» NOT LOOKED AT: known weaknesses, {whose}: {why}");
            not_looked_at.push(whose);
        }
    }
    Ok(outcome(&not_looked_at))
}

fn outcome(not_looked_at: &[&str]) -> String {
    if not_looked_at.is_empty() {
        "licences, sources, advisories".to_owned()
    } else {
        format!(
            "licences, sources; NOT advisories ({})",
            not_looked_at.join(", ")
        )
    }
}

/// By the RustSec database, which is on GitHub.
fn of_crates(tools: &TestTools) -> Result<Weaknesses> {
    let fetch = within(
        PATIENCE,
        program(&tools.cargo_deny).args(["--workspace", "fetch", "db"]),
    );
    if let Some(why) = not_had(fetch) {
        return Ok(Weaknesses::NotLookedAt(why));
    }
    run(program(&tools.cargo_deny)
        .args(["--locked", "--workspace", "check"])
        .args(["--disable-fetch", "--deny", "warnings", "advisories"]))?;
    Ok(Weaknesses::NoneKnown)
}

/// By npm's own list. Nothing of these packages but the decoder of bar codes is deployed.
fn of_packages(folder: &str) -> Result<Weaknesses> {
    let asked = within(
        PATIENCE,
        npm()
            .args([
                "audit",
                "--package-lock-only",
                "--audit-level=high",
                "--json",
            ])
            .current_dir(project::path(folder)),
    );
    match asked {
        Ok(said) => audited(&said).with_context(|| format!("npm audit in {folder}/")),
        Err(trouble) => Ok(Weaknesses::NotLookedAt(format!("{trouble:#}"))),
    }
}

/// A report says of itself which version it has; anything else is npm's trouble with its server.
fn audited(said: &Said) -> Result<Weaknesses> {
    let is_report = said.out.contains("\"auditReportVersion\"");
    match (is_report, said.well) {
        (true, true) => Ok(Weaknesses::NoneKnown),
        (true, false) => bail!("known weaknesses:\n{}", said.out),
        (false, _) => Ok(Weaknesses::NotLookedAt(last_line(
            said.out
                .lines()
                .find(|line| line.contains("\"message\""))
                .unwrap_or(&said.err),
        ))),
    }
}

/// Why a program did not get what it should, if it did not.
fn not_had(said: Result<Said>) -> Option<String> {
    match said {
        Ok(said) if said.well => None,
        Ok(said) => Some(last_line(&said.err)),
        Err(trouble) => Some(format!("{trouble:#}")),
    }
}

fn last_line(text: &str) -> String {
    let mut lines = text.lines().rev().map(str::trim);
    let line = lines.find(|line| !line.is_empty()).unwrap_or("");
    line.trim_matches([',', ' ']).to_owned()
}

/// Whether every package that a lock file names is known by its content, and none comes from elsewhere than npm's
/// registry, which is where one comes from that has no `resolved`.
fn is_from_npm(lock: &str) -> Result<()> {
    for line in lines_of(lock, "\"resolved\": ") {
        if !line.contains("\"https://registry.npmjs.org/") {
            bail!("from elsewhere than npm's registry: {line}");
        }
    }
    let packages = lines_of(lock, "\"node_modules/").count();
    if packages == 0 || lines_of(lock, "\"integrity\": ").count() != packages {
        bail!("not every package is known by its content");
    }
    Ok(())
}

fn lines_of<'t>(lock: &'t str, start: &'static str) -> impl Iterator<Item = &'t str> {
    let lines = lock.lines().map(str::trim);
    lines.filter(move |line| line.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(well: bool, out: &str, err: &str) -> Said {
        Said {
            well,
            out: out.to_owned(),
            err: err.to_owned(),
        }
    }

    #[test]
    fn a_report_is_believed_and_anything_else_is_said_to_be_none() {
        let report = r#"{ "auditReportVersion": 2, "vulnerabilities": {} }"#;
        let refused = "{\n  \"message\": \"405 Method Not Allowed\",\n";
        assert_eq!(
            audited(&said(true, report, "")).ok(),
            Some(Weaknesses::NoneKnown)
        );
        assert!(audited(&said(false, report, "")).is_err(), "a weakness");
        for (answer, why) in [
            (
                said(false, refused, ""),
                "\"message\": \"405 Method Not Allowed\"",
            ),
            (said(false, "", "npm error\nno network\n\n"), "no network"),
            (said(true, "", ""), ""),
        ] {
            let why = Weaknesses::NotLookedAt(why.to_owned());
            assert_eq!(audited(&answer).ok(), Some(why));
        }
    }

    #[test]
    fn a_database_that_was_not_had_is_told_from_one_that_was() {
        assert_eq!(not_had(Ok(said(true, "", "a note"))), None);
        let unreachable = said(false, "", "fatal: Could not resolve host\n\n");
        let why = not_had(Ok(unreachable));
        assert_eq!(why.as_deref(), Some("fatal: Could not resolve host"));
        let late = not_had(Err(anyhow::anyhow!("no answer in 90 s")));
        assert_eq!(late.as_deref(), Some("no answer in 90 s"));
    }

    #[test]
    fn the_outcome_says_what_nobody_looked_at() {
        assert_eq!(outcome(&[]), "licences, sources, advisories");
        let some = outcome(&["crates", "e2e"]);
        assert_eq!(some, "licences, sources; NOT advisories (crates, e2e)");
    }

    #[test]
    fn a_package_from_elsewhere_or_of_any_content_is_refused() {
        let package = "\"node_modules/a\": {\n";
        let known = "\"integrity\": \"sha512-x\"\n";
        let from = |address: &str| format!("\"resolved\": \"{address}\",\n");
        let npm = from("https://registry.npmjs.org/a/-/a-1.tgz");
        let evil = from("https://registry.npmjs.org.evil.example/a.tgz");
        let git = from("git+ssh://git@github.com/a/b.git");
        for (lock, fits) in [
            (format!("{package}{known}"), true),
            (format!("{package}{npm}{known}"), true),
            (format!("{package}{evil}{known}"), false),
            (format!("{package}{git}{known}"), false),
            (package.to_owned(), false),
            (format!("{package}{known}{package}"), false),
            (String::new(), false),
        ] {
            assert_eq!(is_from_npm(&lock).is_ok(), fits, "{lock}");
        }
    }
}
