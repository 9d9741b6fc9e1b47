//! An answer in XML: elements with text, nested, written in order. What a noun looks like on the wire
//! is in the files beside this one; which noun answers which request is for `handlers`.

pub mod card;
pub mod passholder;
pub mod promotion;
pub mod user;

use std::fmt::{Display, Write};
use std::mem;

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An answer being written.
pub struct Answer {
    writer: Writer<Vec<u8>>,
    /// The text of an element on its way, again and again in the same place.
    text: String,
}

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
        let mut answer = Self {
            writer: Writer::new(Vec::new()),
            text: String::new(),
        };
        answer.event(Event::Decl(BytesDecl::new(
            "1.0",
            Some("UTF-8"),
            Some("yes"),
        )));
        let end = root.to_end().into_owned();
        answer.event(Event::Start(root));
        children(&mut answer);
        answer.event(Event::End(end));
        Document(answer.writer.into_inner())
    }

    /// An element with elements in it.
    pub fn group(&mut self, name: &str, children: impl FnOnce(&mut Self)) {
        self.event(Event::Start(BytesStart::new(name)));
        children(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with text in it.
    pub fn text(&mut self, name: &str, value: impl Display) {
        let mut text = mem::take(&mut self.text);
        text.clear();
        // A `String` takes every letter; there is no failure to report.
        let _ = write!(text, "{value}");
        self.event(Event::Start(BytesStart::new(name)));
        self.event(Event::Text(BytesText::new(&text)));
        self.event(Event::End(BytesEnd::new(name)));
        self.text = text;
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

    fn event(&mut self, event: Event) {
        // A `Vec` takes every byte; there is no failure to report.
        let _ = self.writer.write_event(event);
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
