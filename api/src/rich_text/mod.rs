//! Descriptions, which the API sends as free HTML, as a small typed text.
//!
//! Nothing of the markup survives: there is no way from here to hand it to a page. `reader` cuts
//! the HTML into tags and texts, `builder` and `line` keep what the types below can say, `entity`
//! knows the named characters.

mod builder;
mod entity;
mod line;
mod reader;

/// Tags and texts in one description. What comes after so many is left out: the longest real ones have some hundred,
/// and a page cannot show a million.
const MOST_PIECES: usize = 2000;

/// A text of paragraphs and lists.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RichText {
    blocks: Vec<Block>,
}

/// A piece of text that stands on its own; never without any words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A paragraph; headings and table cells become one too.
    Paragraph(Vec<Inline>),
    /// A list; lists in lists are laid flat.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Inline>>,
    },
}

/// A piece of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Inline {
    /// Plain characters, to be shown as they are.
    Text(String),
    /// Important.
    Strong(Vec<Inline>),
    /// Stressed.
    Emphasis(Vec<Inline>),
    /// A link.
    Link {
        /// An http(s) address, and no other.
        href: String,
        /// What to click.
        children: Vec<Inline>,
    },
    /// A new line in the same paragraph.
    Break,
}

impl RichText {
    /// Reads HTML from outside, however broken; what the types cannot say is left out. A text
    /// without any tag keeps its own lines.
    pub(crate) fn from_html(html: &str) -> Self {
        let mut builder = builder::Builder::default();
        if html.contains('<') {
            let pieces = reader::pieces(html).take(MOST_PIECES);
            pieces.for_each(|piece| builder.add(piece));
        } else {
            let pieces = reader::lines(html).take(MOST_PIECES);
            pieces.for_each(|piece| builder.add(piece));
        }
        let blocks = builder.finish();
        Self { blocks }
    }

    /// The paragraphs and lists in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The words alone, a line for each paragraph, list item and line break.
    pub fn plain(&self) -> String {
        let mut lines = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(line) => lines.push(plain(line)),
                Block::List { items, .. } => lines.extend(items.iter().map(|item| plain(item))),
            }
        }
        lines.join("\n")
    }
}

fn plain(line: &[Inline]) -> String {
    line.iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Strong(children)
            | Inline::Emphasis(children)
            | Inline::Link { children, .. } => plain(children),
            Inline::Break => "\n".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests;
