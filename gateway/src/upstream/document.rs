//! An XML answer, read once: whether it is whole, and the texts right below its root. Expands nothing and
//! understands nothing of UiTPAS; the app reads the answers it is given.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

/// Deeper than any answer of UiTPAS; whoever builds a tree of it by recursion stays far from the end of its stack.
const DEEPEST: usize = 256;

/// A whole XML document.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Document {
    root: String,
    children: Vec<(String, String)>,
}

impl Document {
    /// Reads a document; `None` when it is cut, is no XML, is deeper than 256 elements, or has a document type as HTML does.
    pub fn read(text: &str) -> Option<Document> {
        let mut reader = Reader::from_str(text);
        let mut document = Document::default();
        let mut depth = 0_usize;
        loop {
            match reader.read_event().ok()? {
                Event::Start(start) => {
                    document.open(depth, start.local_name().as_ref())?;
                    depth += 1;
                }
                Event::Empty(start) => document.open(depth, start.local_name().as_ref())?,
                Event::End(_) => depth = depth.checked_sub(1)?,
                Event::Text(text) => document.write(depth, &text.xml10_content())?,
                Event::CData(text) => document.write(depth, &text.xml10_content())?,
                Event::GeneralRef(reference) => {
                    document.write(depth, character(&reference).encode_utf8(&mut [0; 4]))?;
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
                Event::DocType(_) => return None,
                Event::Eof => {
                    let whole = depth == 0 && !document.root.is_empty();
                    return whole.then_some(document);
                }
            }
        }
    }

    /// The local name of its root.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// The trimmed text of the first child of the root with this local name; `None` when blank or missing.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.children
            .iter()
            .filter(|(other, _)| other == name)
            .map(|(_, text)| text.trim())
            .find(|text| !text.is_empty())
    }

    fn open(&mut self, depth: usize, name: &str) -> Option<()> {
        match depth {
            DEEPEST.. => return None,
            0 if self.root.is_empty() => self.root = name.to_owned(),
            0 => return None,
            1 => self.children.push((name.to_owned(), String::new())),
            _ => {}
        }
        Some(())
    }

    fn write(&mut self, depth: usize, text: &str) -> Option<()> {
        match depth {
            0 if !text
                .trim_matches(['\u{feff}', ' ', '\t', '\r', '\n'])
                .is_empty() =>
            {
                return None;
            }
            2 => self.children.last_mut()?.1.push_str(text),
            _ => {}
        }
        Some(())
    }
}

fn character(reference: &BytesRef<'_>) -> char {
    match reference.as_ref() {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "apos" => '\'',
        "quot" => '"',
        _ => reference
            .resolve_char_ref()
            .ok()
            .flatten()
            .unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_documents_are_read_by_local_name() {
        let person = "<?xml version='1.0'?>\n<f:person xmlns:f='x'><f:givenName> An &amp; Co </f:givenName>\
                      <f:nick/><f:holds><f:nick>no</f:nick></f:holds></f:person>\n";
        let document = Document::read(person).unwrap();
        assert_eq!(document.root(), "person");
        assert_eq!(document.text("givenName"), Some("An & Co"));
        assert_eq!(document.text("nick"), None);
        assert_eq!(document.text("familyName"), None);
    }

    #[test]
    fn what_is_too_deep_is_nothing() {
        for (depth, is_read) in [(1, true), (DEEPEST, true), (DEEPEST + 1, false)] {
            let nested = format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
            assert_eq!(Document::read(&nested).is_some(), is_read, "{depth}");
            let empty = format!(
                "{}<a/>{}",
                "<a>".repeat(depth - 1),
                "</a>".repeat(depth - 1)
            );
            assert_eq!(Document::read(&empty).is_some(), is_read, "{depth}");
        }
    }

    #[test]
    fn what_is_not_whole_is_nothing() {
        for text in [
            "",
            "   ",
            "no",
            "{\"a\": 1}",
            "<response>",
            "<response><code>A</code>",
            "<response><code>A</respon",
            "<response></other>",
            "<response/><response/>",
            "<response/>and more",
            "</response>",
            "<!DOCTYPE html><html></html>",
        ] {
            assert_eq!(Document::read(text), None, "{text}");
        }
    }
}
