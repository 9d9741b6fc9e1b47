//! Every sentence of the app, in every language: the catalogues are `words/{nl,fr,en}/*.ftl` (Project Fluent).
//!
//! They become functions when the app is compiled, so a sentence that one language lacks, or says with other
//! values than the others, does not compile. `say!`, which `build.rs` makes of them, is the one way to them.

use fluent_static::{MessageBundle, message_bundle};

use crate::language::Language;

#[message_bundle(
    resources = [
        ("src/words/nl/frame.ftl", "nl"),
        ("src/words/fr/frame.ftl", "fr"),
        ("src/words/en/frame.ftl", "en"),
        ("src/words/nl/labels.ftl", "nl"),
        ("src/words/fr/labels.ftl", "fr"),
        ("src/words/en/labels.ftl", "en"),
        ("src/words/nl/values.ftl", "nl"),
        ("src/words/fr/values.ftl", "fr"),
        ("src/words/en/values.ftl", "en"),
        ("src/words/nl/desk.ftl", "nl"),
        ("src/words/fr/desk.ftl", "fr"),
        ("src/words/en/desk.ftl", "en"),
        ("src/words/nl/portal.ftl", "nl"),
        ("src/words/fr/portal.ftl", "fr"),
        ("src/words/en/portal.ftl", "en"),
        ("src/words/nl/camera.ftl", "nl"),
        ("src/words/fr/camera.ftl", "fr"),
        ("src/words/en/camera.ftl", "en"),
        ("src/words/nl/installed.ftl", "nl"),
        ("src/words/fr/installed.ftl", "fr"),
        ("src/words/en/installed.ftl", "en"),
        ("src/words/nl/my_card.ftl", "nl"),
        ("src/words/fr/my_card.ftl", "fr"),
        ("src/words/en/my_card.ftl", "en"),
    ],
    default_language = "nl"
)]
pub struct Words;

/// The words of the language that is spoken now, with marks around values: see [`said`].
pub fn words() -> Words {
    Words::get(Language::now().code()).unwrap_or_default()
}

/// Opens and closes a value: whatever direction it runs in, the words around it stay where they are.
const ISOLATING: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A sentence. Our own run from left to right, and so do most values; the marks stay where one runs the other way.
pub fn said(sentence: String) -> String {
    if sentence.chars().any(runs_the_other_way) {
        sentence
    } else {
        sentence.replace(ISOLATING, "")
    }
}

/// Hebrew, Arabic and their neighbours, in their blocks of Unicode, and the mark that stands for them.
fn runs_the_other_way(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}'
            | '\u{200f}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

// `say!(some_sentence)`, or `say!(some_sentence, balance = …, price = …)` with its values in any order: says a sentence
// in the language of the page, as a `String`.
include!(concat!(env!("OUT_DIR"), "/say.rs"));
pub(crate) use say;

#[cfg(test)]
mod tests {
    #[test]
    fn a_value_that_runs_the_other_way_is_kept_apart_and_no_other_is() {
        for (name, expected) in [
            ("CC De Werf", "CC De Werf"),
            ("Ζωή 东京 नगर", "Ζωή 东京 नगर"),
            ("שלום 5", "\u{2068}שלום 5\u{2069}"),
            ("مرحبا", "\u{2068}مرحبا\u{2069}"),
        ] {
            let sentence = say!(group_pass, name = name);
            assert!(sentence.contains(expected), "{sentence:?}");
            assert_eq!(sentence.contains('\u{2068}'), expected.contains('\u{2068}'));
        }
    }
}
