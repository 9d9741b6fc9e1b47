//! An answer in XML: elements with text, nested, written in order. What a noun looks like on the wire
//! is in the files beside this one; which noun answers which request is for `handlers`.

pub mod card;
pub mod passholder;
pub mod promotion;
pub mod user;

use std::fmt::Display;

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An answer being written.
pub struct Answer(Writer<Vec<u8>>);

/// A whole answer, HTTP 200 unless a status is put before it.
#[derive(Debug)]
pub struct Document(Vec<u8>);

impl Answer {
    /// A document with one root and what `children` writes into it.
    pub fn document(root: &str, children: impl FnOnce(&mut Self)) -> Document {
        Self::document_with(BytesStart::new(root), children)
    }

    /// A document whose root carries attributes (the namespaces of a passholder).
    pub fn document_with(root: BytesStart, children: impl FnOnce(&mut Self)) -> Document {
        let mut answer = Self(Writer::new(Vec::new()));
        answer.event(Event::Decl(BytesDecl::new(
            "1.0",
            Some("UTF-8"),
            Some("yes"),
        )));
        answer.element(root, children);
        Document(answer.0.into_inner())
    }

    /// An element with elements in it.
    pub fn group(&mut self, name: &str, children: impl FnOnce(&mut Self)) {
        self.element(BytesStart::new(name), children);
    }

    /// An element with text in it.
    pub fn text(&mut self, name: &str, value: impl Display) {
        self.group(name, |answer| {
            answer.event(Event::Text(BytesText::new(&value.to_string())))
        });
    }

    /// An element that is left out when there is no value.
    pub fn optional(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.text(name, value);
        }
    }

    /// An element without anything in it.
    pub fn empty(&mut self, name: &str) {
        self.event(Event::Empty(BytesStart::new(name)));
    }

    fn element(&mut self, start: BytesStart, children: impl FnOnce(&mut Self)) {
        let end = BytesEnd::new(start.name().as_ref().to_owned());
        self.event(Event::Start(start));
        children(self);
        self.event(Event::End(end));
    }

    fn event(&mut self, event: Event) {
        // A `Vec` takes every byte; there is no failure to report.
        let _ = self.0.write_event(event);
    }
}

impl IntoResponse for Document {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, "application/xml;charset=UTF-8")], self.0).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_order_is_kept() {
        let document = Answer::document("response", |answer| {
            answer.text("title", "Fish & <chips>");
            answer.empty("pictures");
            answer.optional("total", Some(1));
            answer.optional("code", None::<&str>);
        });
        assert_eq!(
            String::from_utf8(document.0).unwrap(),
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><response><title>Fish &amp; &lt;chips&gt;</title><pictures/><total>1</total></response>"#
        );
    }
}
