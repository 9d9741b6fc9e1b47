//! Blocks put together from the pieces of HTML.
//!
//! Every tag that is not named here is passed over and its text kept. Tags need not be closed or
//! nested as they should be.

use super::line::{Kind, Line};
use super::reader::Piece;
use super::{Block, Inline};
use crate::web_address;

/// The blocks so far, the list being filled, and the line being written.
#[derive(Default)]
pub(super) struct Builder {
    blocks: Vec<Block>,
    list: Option<List>,
    line: Line,
}

struct List {
    ordered: bool,
    items: Vec<Vec<Inline>>,
    depth: usize,
    /// The next line goes on with the last item.
    in_item: bool,
}

impl Builder {
    pub(super) fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Text(text) => self.line.write(&text),
            Piece::Open(name, href) => self.open(&name, href),
            Piece::Close(name) => self.close(&name),
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        self.end_line();
        self.end_list();
        self.blocks
    }

    fn open(&mut self, name: &str, href: Option<String>) {
        match name {
            "b" | "strong" => self.line.open(Kind::Strong),
            "i" | "em" => self.line.open(Kind::Emphasis),
            "a" => {
                self.line.close(|kind| matches!(kind, Kind::Link(_)));
                if let Some(href) = href.as_deref().and_then(web_address::link) {
                    self.line.open(Kind::Link(href));
                }
            }
            "br" => self.line.push(Inline::Break),
            "ul" | "ol" | "menu" => {
                self.end_line();
                match &mut self.list {
                    Some(list) => list.depth += 1,
                    None => self.list = Some(List::new(name == "ol")),
                }
            }
            "li" => {
                self.end_line();
                self.next_item();
            }
            _ if is_block(name) => self.end_line(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "b" | "strong" => self.line.close(|kind| *kind == Kind::Strong),
            "i" | "em" => self.line.close(|kind| *kind == Kind::Emphasis),
            "a" => self.line.close(|kind| matches!(kind, Kind::Link(_))),
            "ul" | "ol" | "menu" => {
                self.end_line();
                match &mut self.list {
                    Some(list) if list.depth > 1 => list.depth -= 1,
                    _ => self.end_list(),
                }
            }
            "li" => {
                self.end_line();
                self.next_item();
            }
            _ if is_block(name) => self.end_line(),
            _ => {}
        }
    }

    fn end_line(&mut self) {
        let Some(line) = self.line.take() else { return };
        match &mut self.list {
            Some(list) => list.add(line),
            None => self.blocks.push(Block::Paragraph(line)),
        }
    }

    fn next_item(&mut self) {
        if let Some(list) = &mut self.list {
            list.in_item = false;
        }
    }

    fn end_list(&mut self) {
        if let Some(List { ordered, items, .. }) = self.list.take()
            && !items.is_empty()
        {
            self.blocks.push(Block::List { ordered, items });
        }
    }
}

impl List {
    fn new(ordered: bool) -> Self {
        Self {
            ordered,
            items: Vec::new(),
            depth: 1,
            in_item: false,
        }
    }

    /// Adds a line to the item it belongs to, or as an item of its own.
    fn add(&mut self, line: Vec<Inline>) {
        match self.items.last_mut() {
            Some(item) if self.in_item => {
                item.push(Inline::Break);
                item.extend(line);
            }
            _ => self.items.push(line),
        }
        self.in_item = true;
    }
}

/// Tags before and after which a new line begins.
fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 34] = [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "hr",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "dl",
        "dt",
        "dd",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "nav",
        "figure",
        "figcaption",
        "address",
        "form",
        "fieldset",
    ];
    BLOCKS.contains(&name)
}
