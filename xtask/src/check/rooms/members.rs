//! The members of the workspace: each of them, the app too, takes over the lints that stand at the top, of which one
//! forbids unsafe code.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// What the manifests break.
pub fn broken(root: &Path) -> Result<Vec<String>> {
    let top = read(root, "Cargo.toml")?;
    let mut broken: Vec<String> = broken_at_the_top(&top).into_iter().collect();
    broken.extend(broken_in("Cargo.toml", &top));
    let members = members(&top);
    if members.is_empty() {
        bail!("Cargo.toml does not say who the members of the workspace are");
    }
    for member in members {
        let path = format!("{member}/Cargo.toml");
        broken.extend(broken_in(&path, &read(root, &path)?));
    }
    Ok(broken)
}

fn read(root: &Path, path: &str) -> Result<String> {
    fs::read_to_string(root.join(path)).with_context(|| format!("cannot read {path}"))
}

fn broken_at_the_top(top: &str) -> Option<String> {
    let forbids =
        section(top, "workspace.lints.rust").any(|line| line == "unsafe_code = \"forbid\"");
    (!forbids)
        .then(|| "Cargo.toml: unsafe code is to be forbidden in [workspace.lints.rust]".to_owned())
}

fn broken_in(path: &str, manifest: &str) -> Option<String> {
    let inherits = section(manifest, "lints").eq(["workspace = true"]);
    (!inherits).then(|| {
        format!("{path}: [lints] workspace = true is missing: every room forbids unsafe code")
    })
}

/// The lines of a section that say something.
fn section<'t>(manifest: &'t str, name: &str) -> impl Iterator<Item = &'t str> {
    let head = format!("[{name}]");
    let lines = manifest.lines().map(str::trim);
    lines
        .skip_while(move |line| *line != head)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The folders of the workspace's members.
fn members(top: &str) -> Vec<&str> {
    let (_, rest) = top.split_once("members = [").unwrap_or_default();
    let list = rest.split(']').next().unwrap_or_default();
    list.split(',')
        .map(|name| name.trim().trim_matches('"'))
        .filter(|name| !name.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_that_does_not_take_the_lints_over_is_named() {
        for (manifest, fits) in [
            (
                "[package]\nname = \"a\"\n\n[lints]\nworkspace = true\n\n[dependencies]\n",
                true,
            ),
            ("[lints]\n# As all.\nworkspace = true\n", true),
            ("[package]\nname = \"a\"\n", false),
            ("[lints]\nworkspace = false\n", false),
            ("[lints.rust]\nunsafe_code = \"allow\"\n", false),
            (
                "[package]\nedition.workspace = true\n[dependencies]\nworkspace = true\n",
                false,
            ),
        ] {
            assert_eq!(
                broken_in("a/Cargo.toml", manifest).is_none(),
                fits,
                "{manifest}"
            );
        }
    }

    #[test]
    fn the_top_forbids_unsafe_code() {
        let top = |level: &str| format!("[workspace.lints.rust]\nunsafe_code = \"{level}\"\n");
        assert_eq!(broken_at_the_top(&top("forbid")), None);
        assert!(broken_at_the_top(&top("deny")).is_some());
        assert!(broken_at_the_top("[workspace]\n").is_some());
    }

    #[test]
    fn the_members_are_read_from_one_line_or_several() {
        assert_eq!(
            members("members = [\"api\", \"booking\"]\nx"),
            ["api", "booking"]
        );
        assert_eq!(
            members("members = [\n    \"api\",\n    \"load\",\n]\n"),
            ["api", "load"]
        );
        assert!(members("[package]\n").is_empty());
    }
}
