//! The pairs of a query or a form. They are read once, and written in one spelling only, so that what is
//! signed is what is sent.

use std::collections::HashSet;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 5849 (3.6) leaves as it is.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The text with everything but letters, digits and `-._~` percent-encoded.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, UNRESERVED).to_string()
}

/// Names and values, in the order in which they came; a name may stand there several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads `a=1&b=2`. What starts with `oauth_` is left out: only the signature says that.
    pub fn read(text: &[u8]) -> Parameters {
        Parameters(
            form_urlencoded::parse(text)
                .filter(|(name, _)| !name.starts_with("oauth_"))
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect(),
        )
    }

    /// The same with this pair at the end.
    #[must_use]
    pub fn and(mut self, name: &str, value: &str) -> Parameters {
        self.0.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same without any pair of this name.
    #[must_use]
    pub fn without(mut self, name: &str) -> Parameters {
        self.0.retain(|(other, _)| other != name);
        self
    }

    /// Whether a name stands there more than once.
    pub fn has_a_name_twice(&self) -> bool {
        let mut names = HashSet::new();
        self.0.iter().any(|(name, _)| !names.insert(name))
    }

    /// The pairs.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// As it goes into a query or a body.
    pub fn encoded(&self) -> String {
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|(name, value)| format!("{}={}", encode(name), encode(value)))
            .collect();
        pairs.join("&")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_whatever_came() {
        for (came, sent) in [
            ("", ""),
            ("a=1&a=2", "a=1&a=2"),
            ("city=Erpe+Mere", "city=Erpe%20Mere"),
            ("city=%c3%89lst", "city=%C3%89lst"),
            ("a=%7E*&b", "a=~%2A&b="),
            ("a=b%26c%3Dd", "a=b%26c%3Dd"),
            ("oauth_token=x&uid=1&oauth%5Fnonce=y", "uid=1"),
        ] {
            assert_eq!(Parameters::read(came.as_bytes()).encoded(), sent, "{came}");
        }
    }
}
