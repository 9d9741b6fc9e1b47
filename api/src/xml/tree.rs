//! XML as a small tree of elements, read within bounds.
//!
//! Names are local names (the prefix varies between servers), texts are trimmed, attributes are
//! dropped: the API uses none. Knows no noun; the files beside it do.

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::unreadable::{Unreadable, UnreadableProblem};

const MOST_BYTES: usize = 8 * 1024 * 1024;
const MOST_NESTED: usize = 64;
/// A full page of 5000 promotions, as large as they come, stays below this.
const MOST_ELEMENTS: usize = 400_000;

/// An element with its own text and the elements in it.
#[derive(PartialEq, Eq, Debug, Default)]
pub(crate) struct Element {
    name: String,
    text: String,
    children: Vec<Element>,
}

impl Element {
    /// Reads a whole answer into its root element.
    pub(crate) fn read(body: &[u8]) -> Result<Self, Unreadable> {
        read(body).map_err(|problem| Unreadable::at("", problem))
    }

    /// Whether this is its name, in capitals or not: the API itself wavers (`cardsystem`,
    /// `cardSystem`; `passHolder`, `passholder`).
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Its own text, without white space around it.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The elements in it.
    pub(crate) fn children(&self) -> &[Self] {
        &self.children
    }

    /// Refuses an answer whose root is another element: a page of a proxy can be XML too.
    pub(crate) fn expect(&self, name: &str) -> Result<&Self, Unreadable> {
        if self.is(name) {
            Ok(self)
        } else {
            Err(Unreadable::at("", UnreadableProblem::Unexpected))
        }
    }

    /// The first element in it with this name that is not blank: for the API, an empty element
    /// and a missing one are the same.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children_named(name).next()
    }

    /// The text of the first element with this name that is not blank.
    pub(crate) fn child_text(&self, name: &str) -> Option<&str> {
        self.child(name)
            .map(Self::text)
            .filter(|text| !text.is_empty())
    }

    /// The text as an owned value.
    pub(crate) fn child_string(&self, name: &str) -> Option<String> {
        self.child_text(name).map(str::to_owned)
    }

    /// Reads an element that may be missing.
    pub(crate) fn optional<T>(
        &self,
        name: &str,
        read: impl Fn(&Self) -> Result<T, Unreadable>,
    ) -> Result<Option<T>, Unreadable> {
        self.child(name)
            .map(|child| read(child).map_err(|error| error.inside(name)))
            .transpose()
    }

    /// Reads an element that must be there.
    pub(crate) fn required<T>(
        &self,
        name: &str,
        read: impl Fn(&Self) -> Result<T, Unreadable>,
    ) -> Result<T, Unreadable> {
        self.optional(name, read)?
            .ok_or_else(|| Unreadable::at(name, UnreadableProblem::Missing))
    }

    /// Reads every element in it with this name.
    pub(crate) fn each<T>(
        &self,
        name: &str,
        read: impl Fn(&Self) -> Result<T, Unreadable>,
    ) -> Result<Vec<T>, Unreadable> {
        let mut items = Vec::new();
        for child in self.children_named(name) {
            let place = || [name, "[", &(items.len() + 1).to_string(), "]"].concat();
            let item = read(child).map_err(|error| error.inside(&place()))?;
            items.push(item);
        }
        Ok(items)
    }

    /// Reads the items of a list, such as `balies/balie`; a missing list is an empty one.
    pub(crate) fn list<T>(
        &self,
        name: &str,
        item: &str,
        read: impl Fn(&Self) -> Result<T, Unreadable>,
    ) -> Result<Vec<T>, Unreadable> {
        Ok(self
            .optional(name, |list| list.each(item, &read))?
            .unwrap_or_default())
    }

    /// Its text as something that `parse` understands.
    pub(crate) fn value<T>(
        &self,
        parse: impl Fn(&str) -> Option<T>,
        problem: UnreadableProblem,
    ) -> Result<T, Unreadable> {
        parse(&self.text).ok_or_else(|| Unreadable::at("", problem))
    }

    fn children_named(&self, name: &str) -> impl Iterator<Item = &Self> {
        self.children
            .iter()
            .filter(move |child| child.is(name) && !child.is_blank())
    }

    fn is_blank(&self) -> bool {
        self.text.is_empty() && self.children.is_empty()
    }
}

fn read(body: &[u8]) -> Result<Element, UnreadableProblem> {
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

    fn write(&mut self, text: &str) -> Result<(), UnreadableProblem> {
        match self.open.last_mut() {
            Some(element) => element.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => return Err(UnreadableProblem::NotXml),
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), UnreadableProblem> {
        let mut element = self.open.pop().ok_or(UnreadableProblem::NotXml)?;
        let trimmed = element.text.trim();
        if trimmed.len() < element.text.len() {
            element.text = trimmed.to_owned();
        }
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
    fn an_empty_element_is_a_missing_one() {
        for xml in [
            "<r/>",
            "<r></r>",
            "<r><t/></r>",
            "<r><t></t></r>",
            "<r><t> \n</t></r>",
            "<r><t><!-- --></t></r>",
        ] {
            assert_eq!(tree(xml).child("t"), None, "{xml:?}");
        }
    }

    #[test]
    fn an_error_names_the_place() {
        let xml = tree("<r><l><i><n>1</n></i><i/><i><n>x</n></i></l></r>");
        let number = |n: &Element| {
            n.value(
                |text| text.parse::<u8>().ok(),
                UnreadableProblem::NotANumber,
            )
        };
        let error = xml
            .list("l", "i", |item| item.required("n", number))
            .unwrap_err();
        assert_eq!(
            error,
            Unreadable::at("l/i[2]/n", UnreadableProblem::NotANumber)
        );
        assert_eq!(error.to_string(), "a number was expected at l/i[2]/n");
        let error = xml.required("x", number).unwrap_err();
        assert_eq!(error, Unreadable::at("x", UnreadableProblem::Missing));
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
