//! The language of the page: which one is spoken now, and how it was chosen.
//!
//! One page speaks one language at a time, as `<html lang>` says it; sentences ask for it here and nowhere else.
//! What the sentences are is in `words`.

use std::cell::Cell;

use leptos::prelude::*;

use crate::memory;

/// A language that the whole app speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Dutch, the language of the API's own texts.
    #[default]
    Dutch,
    /// French.
    French,
    /// English.
    English,
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::Dutch) };
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::Dutch, Self::French, Self::English];

    /// The code of the language, as `lang` and `config.json` write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// The language's name for itself, for whoever reads no other.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Dutch => "Nederlands",
            Self::French => "Français",
            Self::English => "English",
        }
    }

    /// Reads a code such as `fr` or `fr-BE`.
    pub fn parse(code: &str) -> Option<Self> {
        let primary = code.split('-').next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The language that is spoken now.
    pub fn now() -> Self {
        SPOKEN.get()
    }

    /// Speaks this language from now on. Sentences that stand already stay as they are.
    pub fn speak(self) {
        SPOKEN.set(self);
    }

    /// The one to begin with: as chosen before, else the first of the reader's that is offered, else the first
    /// that is offered.
    pub fn choose(
        chosen: Option<Self>,
        reads: impl IntoIterator<Item = Self>,
        offered: &[Self],
    ) -> Self {
        chosen
            .into_iter()
            .chain(reads)
            .find(|language| offered.contains(language))
            .or(offered.first().copied())
            .unwrap_or_default()
    }
}

/// The language as what stands on the screen follows it, and the way to change it.
#[derive(Clone, Copy)]
pub struct Speech {
    language: RwSignal<Language>,
    offered: RwSignal<Vec<Language>>,
}

impl Speech {
    /// Begins with what the browser knows; `config.json` is not there yet.
    pub fn begin() -> Self {
        let speech = Self {
            language: RwSignal::new(Language::Dutch),
            offered: RwSignal::new(Language::ALL.into()),
        };
        speech.offer(Language::ALL.into());
        speech
    }

    /// Speaks one of these only.
    pub fn offer(self, offered: Vec<Language>) {
        let language = Language::choose(memory::language(), readers_own(), &offered);
        self.offered.set(offered);
        self.set(language);
    }

    /// The languages to choose from.
    pub fn offered(self) -> ReadSignal<Vec<Language>> {
        self.offered.read_only()
    }

    /// The language; views that ask are made again when it changes.
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// Changes the language, and remembers it in this browser.
    pub fn change(self, language: Language) {
        memory::remember_language(language);
        self.set(language);
    }

    fn set(self, language: Language) {
        language.speak();
        if let Some(page) = document().document_element() {
            let _ = page.set_attribute("lang", language.code());
        }
        if self.language.get_untracked() != language {
            self.language.set(language);
        }
    }
}

/// A view that is made anew in each language: whatever it shows may be said by a plain function.
pub fn spoken<V: IntoView + 'static>(
    view: impl Fn() -> V + Send + 'static,
) -> impl Fn() -> AnyView + Send + 'static {
    let speech = expect_context::<Speech>();
    move || {
        speech.language();
        view().into_any()
    }
}

/// What the person reads, most liked first, as the browser is set.
fn readers_own() -> Vec<Language> {
    window()
        .navigator()
        .languages()
        .iter()
        .filter_map(|code| Language::parse(&code.as_string()?))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::Language::{self, Dutch, English, French};

    #[test]
    fn a_code_is_read_with_and_without_its_country() {
        for (code, expected) in [
            ("nl", Some(Dutch)),
            ("fr-BE", Some(French)),
            ("EN-gb", Some(English)),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(Language::parse(code), expected, "{code}");
        }
    }

    #[test]
    fn what_was_chosen_wins_over_what_is_read_and_neither_over_what_is_offered() {
        for (chosen, reads, offered, expected) in [
            (
                Some(French),
                &[English][..],
                &[Dutch, French, English][..],
                French,
            ),
            (None, &[English, French], &[Dutch, French, English], English),
            (Some(French), &[English], &[Dutch, English], English),
            (None, &[French], &[English, Dutch], English),
            (None, &[], &[], Dutch),
        ] {
            let begin = Language::choose(chosen, reads.iter().copied(), offered);
            assert_eq!(begin, expected, "{chosen:?} {reads:?} {offered:?}");
        }
    }
}
