//! Descriptions of promotions, which are free HTML inside the XML.

use uitpas_api::{Block, Inline, Promotion, PromotionId, RichText};

use crate::at_once::at_once;
use crate::played::answering;

/// Deeper than this, nobody reads emphasis; a view and a drop go as deep as the text does.
const DEEPEST: usize = 32;

/// The bytes are the HTML of a description.
pub fn descriptions(data: &[u8]) {
    let html = String::from_utf8_lossy(data);
    let Some(promotion) = with_description(&html) else {
        return;
    };
    let text = promotion.introduction();
    for block in text.blocks() {
        match block {
            Block::Paragraph(line) => check(line, 0),
            Block::List { items, .. } => {
                assert!(!items.is_empty(), "a list has items");
                items.iter().for_each(|item| check(item, 0));
            }
        }
    }
    let plain = text.plain();
    assert!(plain.len() <= html.len(), "nothing is added");
    let is_shown = |c: char| c == '\n' || !c.is_control();
    assert!(plain.chars().all(is_shown), "{plain:?}");
    assert_eq!(text.is_empty(), text.blocks().is_empty());
    is_said_the_same_again(text, &plain);
}

/// The words alone, given as a description, are those words: nothing in them is markup any more.
fn is_said_the_same_again(text: &RichText, plain: &str) {
    let escaped = plain.replace('&', "&amp;").replace('<', "&lt;");
    let again = with_description(&escaped);
    let again = again.map(|promotion| promotion.introduction().plain());
    // Lines of nothing are lost, for they are the ends of paragraphs.
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        again.map(|again| words(&again)),
        Some(words(plain)),
        "{text:?}"
    );
}

fn check(line: &[Inline], depth: usize) {
    assert!(depth <= DEEPEST, "too deep");
    assert!(!line.is_empty(), "a line has words");
    for inline in line {
        match inline {
            Inline::Text(text) => assert!(!text.is_empty() && !text.contains('\n')),
            Inline::Strong(inner) | Inline::Emphasis(inner) => check(inner, depth + 1),
            Inline::Link { href, children } => {
                let href = href.to_ascii_lowercase();
                let is_web = href.starts_with("https://") || href.starts_with("http://");
                assert!(is_web, "{href}");
                check(children, depth + 1);
            }
            Inline::Break => {}
        }
    }
}

/// A promotion with this description, as UiTPAS would send it.
fn with_description(html: &str) -> Option<Promotion> {
    let html = html.replace('&', "&amp;").replace('<', "&lt;");
    let answer = format!(
        "<promotion><id>6</id><title>T</title><points>1</points><description1>{html}</description1></promotion>"
    );
    let client = answering(200, answer.as_bytes());
    at_once(client.promotion(PromotionId::new(6), None)).ok()
}
