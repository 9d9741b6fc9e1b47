//! HTML cut into tags and texts, as forgiving as a browser and far simpler.
//!
//! Knows which content is never text (scripts, styles, embedded things) and drops it whole. What
//! the remaining tags mean, `builder` decides.

use super::entity;

/// A piece of HTML.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum Piece {
    /// Text, with the entities resolved.
    Text(String),
    /// A start tag, with its name in small letters and the `href` it may have.
    Open(String, Option<String>),
    /// An end tag.
    Close(String),
}

/// Elements whose content goes with them. Those that hold text and not tags run to their end tag.
const DROPPED: [&str; 17] = [
    "script", "style", "iframe", "object", "template", "svg", "math", "noscript", "noembed",
    "noframes", "textarea", "title", "xmp", "select", "audio", "video", "canvas",
];

/// Cuts HTML into its pieces.
pub(super) fn pieces(html: &str) -> impl Iterator<Item = Piece> {
    Pieces { rest: html }
}

/// Text that was never HTML: each line ends as if by `<br>`, an empty one as if by `<p>`.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Piece> {
    text.lines().flat_map(|line| {
        let end = if line.trim().is_empty() { "p" } else { "br" };
        [
            Piece::Text(resolved(line)),
            Piece::Open(end.to_owned(), None),
        ]
    })
}

struct Pieces<'a> {
    rest: &'a str,
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if !starts_markup(self.rest) {
                return Some(self.text());
            }
            if let Some(after) = self.rest.strip_prefix("<!--") {
                self.rest = after.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            match self.tag() {
                Some(Piece::Open(name, _)) if DROPPED.contains(&name.as_str()) => {
                    self.skip_past_end(&name)
                }
                Some(piece) => return Some(piece),
                None => {}
            }
        }
    }
}

impl Pieces<'_> {
    /// Everything up to the next markup.
    fn text(&mut self) -> Piece {
        // A lone `<` is text, so the first character never ends it.
        let ends = self
            .rest
            .char_indices()
            .skip(1)
            .filter(|&(_, c)| c == '<')
            .map(|(at, _)| at);
        let end = ends
            .into_iter()
            .find(|&at| self.rest.get(at..).is_some_and(starts_markup))
            .unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        Piece::Text(resolved(text))
    }

    /// The tag that the rest begins with; none for a declaration, or a tag without an end.
    fn tag(&mut self) -> Option<Piece> {
        let inner = self.rest.get(1..).unwrap_or_default();
        let end = end_of_tag(inner);
        let (inner, rest) = inner.split_at_checked(end).unwrap_or((inner, ""));
        let cut_off = rest.is_empty();
        self.rest = rest.get(1..).unwrap_or_default();
        if cut_off {
            return None;
        }
        let (name, attributes) = split_name(inner.strip_prefix('/').unwrap_or(inner));
        if name.is_empty() {
            return None;
        }
        let name = name.to_ascii_lowercase();
        Some(match inner.starts_with('/') {
            true => Piece::Close(name),
            false => Piece::Open(name, attribute(attributes, "href")),
        })
    }

    /// Drops everything up to the end tag with this name, and the end tag.
    fn skip_past_end(&mut self, name: &str) {
        while let Some((_, after)) = self.rest.split_once("</") {
            self.rest = after;
            let (found, _) = split_name(after);
            if found.eq_ignore_ascii_case(name) {
                self.rest = after.split_once('>').map_or("", |(_, after)| after);
                return;
            }
        }
        self.rest = "";
    }
}

/// Whether `<` at the start begins a tag, a comment or a declaration.
fn starts_markup(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next() == Some('<')
        && chars
            .next()
            .is_some_and(|c| c.is_ascii_alphabetic() || "/!?".contains(c))
}

/// Where the `>` of a tag is, past those in quoted values.
fn end_of_tag(inner: &str) -> usize {
    let mut quote = None;
    let mut value_follows = false;
    for (at, byte) in inner.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return at,
            (None, b'"' | b'\'') if value_follows => quote = Some(byte),
            (None, _) => {}
        }
        if !byte.is_ascii_whitespace() {
            value_follows = byte == b'=';
        }
    }
    inner.len()
}

/// The name a tag begins with, and what follows.
fn split_name(tag: &str) -> (&str, &str) {
    let end = tag
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(tag.len());
    tag.split_at_checked(end).unwrap_or((tag, ""))
}

/// The value of an attribute, with the entities resolved.
fn attribute(mut text: &str, wanted: &str) -> Option<String> {
    loop {
        text = text.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if text.is_empty() {
            return None;
        }
        // A name that begins with `=` is still a name.
        let end = text
            .char_indices()
            .skip(1)
            .find(|&(_, c)| c.is_ascii_whitespace() || c == '=' || c == '/')
            .map_or(text.len(), |(at, _)| at);
        let (name, rest) = text.split_at_checked(end)?;
        let (value, rest) = value(rest);
        if name.eq_ignore_ascii_case(wanted) {
            return Some(resolved(value));
        }
        text = rest;
    }
}

/// The value after a name, empty without one, and what follows it.
fn value(text: &str) -> (&str, &str) {
    let Some(text) = text.trim_ascii_start().strip_prefix('=') else {
        return ("", text);
    };
    let text = text.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    let end = text
        .find(|c: char| c.is_ascii_whitespace())
        .unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The text with its entities resolved; once, so that `&amp;lt;` is the text `&lt;`.
fn resolved(text: &str) -> String {
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        resolved.push_str(before);
        match entity::reference(after) {
            Some((character, length)) => {
                resolved.push(character);
                rest = after.get(length..).unwrap_or_default();
            }
            None => {
                resolved.push('&');
                rest = after;
            }
        }
    }
    resolved.push_str(rest);
    resolved
}
