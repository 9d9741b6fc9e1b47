//! Every sentence of the app, in every language: the catalogues are `words/{nl,fr,en}/*.ftl` (Project Fluent).
//!
//! They become functions when the app is compiled, so a sentence that one language lacks, or says with other
//! values than the others, does not compile. [`say!`] is the one way to them.

use fluent_static::{MessageBundle, message_bundle};

use crate::language::Language;

#[message_bundle(
    resources = [
        ("src/words/nl/frame.ftl", "nl"),
        ("src/words/fr/frame.ftl", "fr"),
        ("src/words/en/frame.ftl", "en"),
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

/// Says a sentence in the language of the page, as a `String`.
///
/// `say!(some_sentence)` or `say!(some_sentence, missing = …, balance = …)`. The values stand in the order in which the
/// Dutch sentence first names them: the catalogue's functions take them so. Too few or too many do not compile;
/// names and order are checked by `cargo xtask test` (`xtask/src/check/words.rs`).
#[macro_export]
macro_rules! say {
    ($sentence:ident $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::words::words().$sentence($($value),*).to_string()
    };
}
