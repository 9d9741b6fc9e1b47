//! An account on the wire. Clients look for these prefixes by name.

use quick_xml::events::BytesStart;

use super::{Answer, Document};

/// Somebody's account.
pub fn document(uid: &str, nick: &str, given_name: &str, family_name: &str) -> Document {
    let mut root = BytesStart::new("foaf:person");
    root.push_attribute(("xmlns:foaf", "http://xmlns.com/foaf/0.1/"));
    root.push_attribute(("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns"));
    Answer::document_with(root, |answer| {
        answer.text("rdf:id", uid);
        answer.text("foaf:nick", nick);
        answer.text("foaf:givenName", given_name);
        answer.text("foaf:familyName", family_name);
    })
}
