//! Everything that is kept in `corpus/` is read again: what the fuzzers begin with, and whatever they once found.

use std::fs;
use std::path::{Path, PathBuf};

/// A target of the fuzzers, by the name that it has everywhere.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 6] = [
    ("addresses", uitpas_hostile::addresses),
    ("answers", uitpas_hostile::answers),
    ("config", uitpas_hostile::config),
    ("cookies", uitpas_hostile::cookies),
    ("descriptions", uitpas_hostile::descriptions),
    ("oauth", uitpas_hostile::oauth),
];

fn room(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// The names in a folder, in order.
fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(room(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn whatever_is_kept_is_read_without_harm() {
    for (target, read) in TARGETS {
        let folder = format!("corpus/{target}");
        let files = names(&folder);
        assert!(files.len() >= 10, "{target} has no corpus to speak of");
        for file in files {
            let bytes = fs::read(room(&folder).join(&file)).unwrap();
            // Said first, so that a failure shows which one it was.
            println!("{target}/{file}");
            read(&bytes);
        }
    }
}

#[test]
fn every_corpus_and_every_fuzzer_is_of_a_target_that_is_tested() {
    let targets = TARGETS.map(|(target, _)| target.to_owned());
    assert_eq!(names("corpus"), targets);
    let fuzzers = targets.map(|target| format!("{target}.rs"));
    assert_eq!(names("fuzz/fuzz_targets"), fuzzers);
    let manifest = fs::read_to_string(room("fuzz/Cargo.toml")).unwrap();
    for (target, _) in TARGETS {
        assert!(
            manifest.contains(&format!("name = \"{target}\"")),
            "{target}"
        );
    }
}

#[test]
fn the_corpus_stays_small() {
    for (target, _) in TARGETS {
        let folder = format!("corpus/{target}");
        for file in names(&folder) {
            let bytes = fs::metadata(room(&folder).join(&file)).unwrap().len();
            assert!(bytes <= 4096, "{target}/{file}: {bytes} bytes");
        }
    }
}
