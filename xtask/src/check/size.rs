//! What the built files weigh on the wire, held against `build/budget.txt`: a file that grows says so in the commit
//! that lets it.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, bail};

use crate::project;

/// A line of the budget: a file, or the sum of several, and what it may weigh compressed, in bytes.
#[derive(Debug, PartialEq, Eq)]
struct Line<'a> {
    files: Vec<&'a str>,
    most: u64,
}

/// Looks at `dist/`.
///
/// # Errors
/// When a file weighs more than it may, or none of that name was built.
pub fn check() -> Result<String> {
    let weights = weights()?;
    let budget = fs::read_to_string(project::path("build/budget.txt"))?;
    let lines = budget
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(read)
        .collect::<Result<Vec<_>>>()?;
    let mut over = Vec::new();
    for Line { files, most } in &lines {
        let mut weight = 0;
        for file in files {
            weight += weights
                .get(*file)
                .with_context(|| format!("build/budget.txt names {file}, which is not in dist/"))?;
        }
        eprintln!("{weight:>9} of {most:>7} bytes: {}", files.join(" + "));
        if weight > *most {
            over.push(format!(
                "{}: {weight} bytes, {most} at most",
                files.join(" + ")
            ));
        }
    }
    if !over.is_empty() {
        bail!(
            "too large; make it smaller, or change build/budget.txt and say why:\n{}",
            over.join("\n")
        );
    }
    Ok(format!("{} sizes", lines.len()))
}

/// The compressed size of each file in `dist/`, by its name without the mark of its content.
fn weights() -> Result<BTreeMap<String, u64>> {
    let mut weights = BTreeMap::new();
    for file in fs::read_dir(project::path("dist")).context("there is no dist/")? {
        let file = file?;
        let name = file.file_name();
        if let Some(name) = name.to_str().and_then(|name| name.strip_suffix(".br")) {
            *weights.entry(without_mark(name)).or_default() += file.metadata()?.len();
        }
    }
    Ok(weights)
}

/// `desk-0123456789abcdef.css` is `desk.css`. What several parts share is numbered, and counts together.
fn without_mark(name: &str) -> String {
    let marked = name.rsplit_once('.').and_then(|(stem, kind)| {
        let (stem, mark) = stem.rsplit_once('-')?;
        let is_mark = mark.len() == 16 && mark.bytes().all(|byte| byte.is_ascii_hexdigit());
        let stem = stem.trim_end_matches(|letter: char| letter.is_ascii_digit());
        is_mark.then(|| format!("{}.{kind}", stem.trim_end_matches('-')))
    });
    marked.unwrap_or_else(|| name.to_owned())
}

fn read(line: &str) -> Result<Line<'_>> {
    let (most, files) = line
        .trim()
        .split_once(char::is_whitespace)
        .with_context(|| format!("build/budget.txt says {line:?}; it takes bytes and files"))?;
    Ok(Line {
        files: files.split_whitespace().collect(),
        most: most
            .parse()
            .with_context(|| format!("{most:?} is no number of bytes"))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_bytes_and_the_files_that_they_are_for() {
        let line = read("  9000 uitpas-desk.js boot.mjs").ok();
        let files = vec!["uitpas-desk.js", "boot.mjs"];
        assert_eq!(line, Some(Line { files, most: 9000 }));
        for nonsense in ["uitpas-desk.js", "many uitpas-desk.js"] {
            assert!(read(nonsense).is_err(), "{nonsense}");
        }
    }

    #[test]
    fn the_mark_of_the_content_is_no_part_of_the_name() {
        for (name, expected) in [
            ("desk-55fea309b48d7aa9.css", "desk.css"),
            (
                "uitpas-desk_bg-8a533c212f9145a1.wasm",
                "uitpas-desk_bg.wasm",
            ),
            ("index.html", "index.html"),
            (
                "uitpas-desk-shared-12-8a533c212f9145a1.wasm",
                "uitpas-desk-shared.wasm",
            ),
        ] {
            assert_eq!(without_mark(name), expected);
        }
    }
}
