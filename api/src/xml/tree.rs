//! XML as a small tree of elements, and how to ask it for what may stand in it.
//!
//! Names are local names (the prefix varies between servers), texts are trimmed, attributes are
//! dropped: the API uses none. `reader` makes it; the files of the nouns ask it.

use super::reader;
use super::unreadable::{Unreadable, UnreadableProblem};

/// An element with its own text and the elements in it.
#[derive(PartialEq, Eq, Debug, Default)]
pub(crate) struct Element {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) children: Vec<Element>,
}

impl Element {
    /// Reads a whole answer into its root element.
    pub(crate) fn read(body: &[u8]) -> Result<Self, Unreadable> {
        reader::read(body).map_err(|problem| Unreadable::at("", problem))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(xml: &str) -> Element {
        Element::read(xml.as_bytes()).unwrap_or_else(|error| panic!("{xml:?}: {error}"))
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
}
