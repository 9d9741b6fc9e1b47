//! The bytes of an answer made into a tree, within bounds.
//!
//! Whatever is not whole and well-formed is refused here, so that half an answer is never taken
//! for one. Only the five entities of XML and character references are known.

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::tree::Element;
use super::unreadable::UnreadableProblem;

const MOST_BYTES: usize = 8 * 1024 * 1024;
const MOST_NESTED: usize = 64;
/// A full page of 5000 promotions, as large as they come, stays below this.
const MOST_ELEMENTS: usize = 400_000;

/// Reads a whole answer into its root element.
pub(super) fn read(body: &[u8]) -> Result<Element, UnreadableProblem> {
    if body.len() > MOST_BYTES {
        return Err(UnreadableProblem::TooLarge);
    }
    let text = std::str::from_utf8(body).map_err(|error| match error.error_len() {
        None => UnreadableProblem::CutOff,
        Some(_) => UnreadableProblem::NotUtf8,
    })?;
    let mut reader = Reader::from_str(text);
    let mut growing = Growing::default();
    loop {
        match reader.read_event().map_err(|error| problem(&error))? {
            Event::Start(start) => growing.open(&start)?,
            Event::Empty(start) => {
                growing.open(&start)?;
                growing.close()?;
            }
            Event::End(_) => growing.close()?,
            Event::Text(text) => growing.write(&text.xml10_content())?,
            Event::CData(text) => growing.write(&text.xml10_content())?,
            Event::GeneralRef(reference) => {
                let mut buffer = [0; 4];
                growing.write(character(&reference)?.encode_utf8(&mut buffer))?;
            }
            // Entities that a document type defines are not looked at, so none can be expanded.
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => return growing.finish(),
        }
    }
}

/// The tree while it is being read: the finished root, or the elements still open.
#[derive(Default)]
struct Growing {
    open: Vec<Element>,
    root: Option<Element>,
    elements: usize,
}

impl Growing {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), UnreadableProblem> {
        self.elements += 1;
        if self.open.is_empty() && self.root.is_some() {
            return Err(UnreadableProblem::NotXml);
        }
        if self.open.len() == MOST_NESTED {
            return Err(UnreadableProblem::TooDeep);
        }
        if self.elements > MOST_ELEMENTS {
            return Err(UnreadableProblem::TooManyElements);
        }
        let name = start.local_name().as_ref().to_owned();
        self.open.push(Element {
            name,
            ..Element::default()
        });
        Ok(())
    }

    /// Adds to the innermost open element; white space only once there is text before it.
    fn write(&mut self, text: &str) -> Result<(), UnreadableProblem> {
        if text.contains(turns_the_writing) {
            return self.write(&text.replace(turns_the_writing, ""));
        }
        match self.open.last_mut().map(|element| &mut element.text) {
            Some(before) if before.is_empty() => before.push_str(text.trim_start()),
            Some(before) => before.push_str(text),
            None if text.trim().is_empty() => {}
            None => return Err(UnreadableProblem::NotXml),
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), UnreadableProblem> {
        let mut element = self.open.pop().ok_or(UnreadableProblem::NotXml)?;
        element.text.truncate(element.text.trim_end().len());
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
        Ok(())
    }

    fn finish(self) -> Result<Element, UnreadableProblem> {
        match (self.root, self.open.is_empty()) {
            (Some(root), _) => Ok(root),
            (None, true) => Err(UnreadableProblem::NotXml),
            (None, false) => Err(UnreadableProblem::CutOff),
        }
    }
}

/// Whether a character changes the direction of whatever follows it (Unicode's embeddings, overrides and isolates).
/// Left open, it would turn the words of the screen around; letters and the marks LRM and RLM need no such help.
fn turns_the_writing(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The character an entity or a character reference stands for.
fn character(reference: &BytesRef<'_>) -> Result<char, UnreadableProblem> {
    let named = match reference.as_ref() {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => reference.resolve_char_ref().ok().flatten(),
    };
    named.ok_or(UnreadableProblem::UnknownEntity)
}

fn problem(error: &Error) -> UnreadableProblem {
    match error {
        Error::Syntax(_) => UnreadableProblem::CutOff,
        _ => UnreadableProblem::NotXml,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tree(xml: &str) -> Element {
        Element::read(xml.as_bytes()).unwrap_or_else(|error| panic!("{xml:?}: {error}"))
    }

    fn problem_with(body: &[u8]) -> Option<UnreadableProblem> {
        Element::read(body).err().map(|error| error.problem)
    }

    #[test]
    fn text_is_read_however_it_is_written() {
        for xml in [
            "<r><t>a &amp; b</t></r>",
            "<r>\n  <t>\n\ta &#38; b\r\n</t>\n</r>\n",
            "<r><t>a &#x26; b&#13;</t></r>",
            "<r><t><![CDATA[a & b]]></t></r>",
            "<r><t>a <!-- no -->&amp;<![CDATA[ b]]></t></r>",
            "\u{feff}<r><t>a &amp; b</t></r>",
            "<?xml version=\"1.0\" encoding=\"UTF8\" standalone=\"yes\"?>\n<r><t>a &amp; b</t></r>",
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r><t>a &amp; b</t></r>",
            "<ns3:r xmlns:ns3='x'><ns3:t ns3:a='>'>a &amp; b</ns3:t></ns3:r>",
            "<!DOCTYPE r><r><?pi x?><t>a &amp; b</t></r><!-- end -->",
            "<r><T>a &amp; b</T></r>",
            "<r><t/><t> </t><t>a &amp; b</t></r>",
        ] {
            assert_eq!(tree(xml).child_text("t"), Some("a & b"), "{xml:?}");
        }
    }

    #[test]
    fn what_turns_the_writing_around_is_left_out_and_letters_of_any_script_stay() {
        for (xml, expected) in [
            ("<r><t>a\u{202e}b\u{2066}c\u{2069}</t></r>", Some("abc")),
            ("<r><t>a&#x202e;b&#8294;c</t></r>", Some("abc")),
            ("<r><t>\u{202b}</t></r>", None),
            (
                "<r><t>שלום\u{200f}! مرحبا हिन्दी Z͑ͫa</t></r>",
                Some("שלום\u{200f}! مرحبا हिन्दी Z͑ͫa"),
            ),
        ] {
            assert_eq!(tree(xml).child_text("t"), expected, "{xml:?}");
        }
    }

    #[test]
    fn what_is_no_whole_xml_is_refused() {
        use UnreadableProblem::*;
        for (xml, expected) in [
            ("", NotXml),
            (" \n", NotXml),
            ("\u{feff}", NotXml),
            ("Internal Server Error", NotXml),
            ("{\"code\": \"INVALID_CARD\"}", NotXml),
            ("<r><t>a</t>", CutOff),
            ("<r><t>a</", CutOff),
            ("<r a='", CutOff),
            ("<r><![CDATA[a", CutOff),
            ("<r><!-- a", CutOff),
            ("<r><t>a</r></t>", NotXml),
            ("</r>", NotXml),
            ("<r/></r>", NotXml),
            ("<r/><r/>", NotXml),
            ("<r/>tail", NotXml),
            ("<r>&nbsp;</r>", UnknownEntity),
            ("<r>&#0;</r>", UnknownEntity),
            ("<r>&#xD800;</r>", UnknownEntity),
            ("<r>&#x110000;</r>", UnknownEntity),
            ("<r>&#99999999999;</r>", UnknownEntity),
            ("<!DOCTYPE r [<!ENTITY a \"b\">]><r>&a;</r>", UnknownEntity),
            (
                "<!DOCTYPE r [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><r>&f;</r>",
                UnknownEntity,
            ),
        ] {
            assert_eq!(problem_with(xml.as_bytes()), Some(expected), "{xml:?}");
        }
        assert_eq!(problem_with(b"<r>\xff</r>"), Some(NotUtf8));
        assert_eq!(problem_with(b"<r>\xc3"), Some(CutOff));
        assert_eq!(problem_with(b"\xff\xfe<\0r\0/\0>\0"), Some(NotUtf8));
    }

    #[test]
    fn bounds_hold_and_just_below_them_is_read() {
        use UnreadableProblem::*;
        let nested = |depth| ["<a>".repeat(depth), "</a>".repeat(depth)].concat();
        assert_eq!(problem_with(nested(MOST_NESTED).as_bytes()), None);
        assert_eq!(
            problem_with(nested(MOST_NESTED + 1).as_bytes()),
            Some(TooDeep)
        );
        assert_eq!(
            problem_with("<a>".repeat(1_000_000).as_bytes()),
            Some(TooDeep)
        );

        let wide = |children| ["<a>", &"<b/>".repeat(children), "</a>"].concat();
        assert_eq!(problem_with(wide(MOST_ELEMENTS - 1).as_bytes()), None);
        assert_eq!(
            problem_with(wide(MOST_ELEMENTS).as_bytes()),
            Some(TooManyElements)
        );

        let long = |bytes: usize| ["<a>", &"x".repeat(bytes - 7), "</a>"].concat();
        assert_eq!(problem_with(long(MOST_BYTES).as_bytes()), None);
        assert_eq!(
            problem_with(long(MOST_BYTES + 1).as_bytes()),
            Some(TooLarge)
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(body in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Element::read(&body);
        }

        #[test]
        fn nearly_xml_is_read_or_refused(xml in "(<|>|</|/>|<a|</a>|<!|<!-|<!--|-->|->|<!\\[CDATA\\[|\\]\\]>|<\\?|\\?>|<!DOCTYPE|\\[|\\]|&|&#|&#x|&lt|;|a|'|\"|=| |:|é)*") {
            let _ = Element::read(xml.as_bytes());
        }

        #[test]
        fn a_cut_answer_is_never_taken_for_a_whole_one(at in 0usize..59) {
            let whole = "<r><t a=\"b\">é &amp; <![CDATA[c]]></t><!-- d --><u>&#233;</u></r>";
            let cut = whole.as_bytes().split_at(at).0;
            prop_assert!(Element::read(cut).is_err());
        }
    }
}
