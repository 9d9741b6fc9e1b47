//! Whoever reads a page of the gateway or of UiTPAS, in the language that they chose or their browser asks for.

use axum::http::{HeaderMap, header};

/// A reader, by language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Reads Dutch, or nothing that we write.
    Dutch,
    /// Reads French.
    French,
    /// Reads English.
    English,
}

/// One sentence in each language: Dutch, French, English.
pub type Sentence = [&'static str; 3];

impl Reader {
    const ALL: [Self; 3] = [Self::Dutch, Self::French, Self::English];

    /// The reader of a language that is named as `lang` writes it: `fr`, `fr-BE`.
    pub fn named(language: &str) -> Option<Self> {
        let primary = language.trim().split('-').next()?;
        Self::ALL
            .into_iter()
            .find(|reader| reader.code().eq_ignore_ascii_case(primary))
    }

    /// The first of the reader's languages that we write, by `Accept-Language`.
    pub fn of(headers: &HeaderMap) -> Self {
        let asked = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|asked| asked.to_str().ok())
            .unwrap_or_default();
        let mut best = (Self::Dutch, 0.0);
        for range in asked.split(',') {
            if let Some((reader, weight)) = range_of(range)
                && weight > best.1
            {
                best = (reader, weight);
            }
        }
        best.0
    }

    /// The language as `lang` writes it.
    pub const fn code(self) -> &'static str {
        self.read(["nl", "fr", "en"])
    }

    /// The sentence in the reader's language.
    pub const fn read(self, [dutch, french, english]: Sentence) -> &'static str {
        match self {
            Self::Dutch => dutch,
            Self::French => french,
            Self::English => english,
        }
    }
}

/// Reads `fr-BE;q=0.8`: a language of ours, and how much it is wanted.
fn range_of(range: &str) -> Option<(Reader, f32)> {
    let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
    let reader = Reader::named(tag)?;
    let weight = weight.trim().strip_prefix("q=")?.parse().ok()?;
    Some((reader, weight))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_language_that_is_wanted_most_is_read() {
        for (asked, expected) in [
            ("", "nl"),
            ("de", "nl"),
            ("fr-BE,fr;q=0.9,en;q=0.8", "fr"),
            ("en-GB, nl;q=0.5", "en"),
            ("de, en;q=0.4, fr;q=0.7", "fr"),
            ("EN", "en"),
            ("fr;q=0", "nl"),
            ("fr;q=much, en;q=0.1", "en"),
            ("*", "nl"),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(asked));
            assert_eq!(Reader::of(&headers).code(), expected, "{asked}");
        }
    }
}
