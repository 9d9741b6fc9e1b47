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

/// The words of the language that is spoken now.
pub fn words() -> Words {
    let mut words = Words::get(Language::now().code()).unwrap_or_default();
    // Marks around values are for mixed directions of writing; ours all run the same way.
    words.set_use_isolating(false);
    words
}

// `say!(some_sentence)`, or `say!(some_sentence, balance = …, price = …)` with its values in any order: says a sentence
// in the language of the page, as a `String`.
include!(concat!(env!("OUT_DIR"), "/say.rs"));
pub(crate) use say;
