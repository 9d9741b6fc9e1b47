//! The project's source files, and what they mention. Comments and test modules do not count: they
//! may speak of anything.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

const NOT_OURS: &[&str] = &[
    "dist",
    "node_modules",
    "target",
    "test-results",
    "playwright-report",
];
const KINDS: &[&str] = &["rs", "css", "mjs", "ts"];

/// A source file by its path from the top, with slashes.
pub struct Source {
    pub path: String,
    text: String,
}

/// Every source file of the project that stands in a room.
pub fn all(root: &Path) -> Result<Vec<Source>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root).context("cannot read the project's folder")? {
        let entry = entry?;
        let room = entry.file_name().to_string_lossy().into_owned();
        let is_room = !room.starts_with('.') && !NOT_OURS.contains(&room.as_str());
        if is_room && entry.file_type()?.is_dir() {
            collect(root, &room, &mut found)?;
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn collect(root: &Path, folder: &str, found: &mut Vec<Source>) -> Result<()> {
    for entry in
        fs::read_dir(root.join(folder)).with_context(|| format!("cannot read {folder}/"))?
    {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{folder}/{name}");
        if entry.file_type()?.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                collect(root, &path, found)?;
            }
        } else if name
            .rsplit_once('.')
            .is_some_and(|(_, kind)| KINDS.contains(&kind))
        {
            let text =
                fs::read_to_string(entry.path()).with_context(|| format!("cannot read {path}"))?;
            found.push(Source::new(&path, &text));
        }
    }
    Ok(())
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// Which of `words` stand in it as whole words, with the numbers of the lines.
    pub fn mentions<'w>(&self, words: &[&'w str]) -> Vec<(usize, &'w str)> {
        let in_line = |(number, line): (usize, &str)| {
            let line = line.to_owned();
            words
                .iter()
                .filter(move |word| has_word(&line, word))
                .map(move |word| (number, *word))
                .collect::<Vec<_>>()
        };
        self.code().flat_map(in_line).collect()
    }

    /// For a file of one page: the other pages that it names.
    pub fn other_pages(&self) -> Vec<(usize, String)> {
        let Some(own) = self
            .path
            .strip_prefix("src/pages/")
            .and_then(|path| path.split(['/', '.']).next())
        else {
            return Vec::new();
        };
        let named = |(number, line): (usize, &str)| {
            let pages = line
                .split("pages::")
                .skip(1)
                .map(|rest| rest.split(|c: char| !is_word(c)).next().unwrap_or(""));
            pages
                .filter(|page| *page != own)
                .map(|page| (number, page.to_owned()))
                .collect::<Vec<_>>()
        };
        self.code().flat_map(named).collect()
    }

    pub fn lines(&self) -> usize {
        self.text.lines().count()
    }

    /// The file's name without its ending.
    pub fn name(&self) -> &str {
        let file = self.path.rsplit('/').next().unwrap_or(&self.path);
        file.split('.').next().unwrap_or(file)
    }

    /// Whether it begins with a comment that says what it is for. The order of the layers may stand
    /// before it in a stylesheet.
    pub fn has_head(&self) -> bool {
        let start: &[&str] = if self.path.ends_with(".rs") {
            &["//!"]
        } else {
            &["/*", "//"]
        };
        let first = self
            .text
            .lines()
            .find(|line| !line.is_empty() && !line.starts_with("@layer"));
        first.is_some_and(|line| start.iter().any(|start| line.starts_with(start)))
            || self.is_config()
    }

    /// Its name says it all.
    fn is_config(&self) -> bool {
        self.path.ends_with(".config.ts")
    }

    /// The numbered lines that are neither comments nor part of the test module at the end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut lines = self
            .text
            .lines()
            .zip(1..)
            .map(|(line, number)| (number, line))
            .peekable();
        let mut before_tests = Vec::new();
        while let Some((number, line)) = lines.next() {
            let tests_follow = line == "#[cfg(test)]"
                && lines
                    .peek()
                    .is_some_and(|(_, next)| next.starts_with("mod tests"));
            if tests_follow {
                break;
            }
            before_tests.push((number, line));
        }
        let comment = |line: &str| {
            ["//", "/*", "* ", "*/"]
                .iter()
                .any(|start| line.trim_start().starts_with(start))
        };
        before_tests
            .into_iter()
            .filter(move |(_, line)| !comment(line))
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// `word` stands in `line`, not as a part of a longer word.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(start, _)| {
        let before = line.get(..start).and_then(|text| text.chars().next_back());
        let after = line
            .get(start + word.len()..)
            .and_then(|text| text.chars().next());
        let inside = |own: Option<char>, neighbour: Option<char>| {
            own.is_some_and(is_word) && neighbour.is_some_and(is_word)
        };
        !inside(word.chars().next(), before) && !inside(word.chars().next_back(), after)
    })
}
