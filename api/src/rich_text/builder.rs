//! Blocks put together from the pieces of HTML.
//!
//! Every tag that is not named here is passed over and its text kept. Tags need not be closed or
//! nested as they should be.

use super::reader::Piece;
use super::{Block, Inline};
use crate::web_address;

/// How deep emphasis and links may be nested; deeper tags are passed over.
const MOST_NESTED: usize = 16;

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

/// A line: what is finished, and the open tags around what comes next.
struct Line {
    done: Vec<Inline>,
    open: Vec<Open>,
    /// White space came last, or nothing came yet, so more of it is dropped.
    spaced: bool,
}

impl Default for Line {
    fn default() -> Self {
        Self {
            done: Vec::new(),
            open: Vec::new(),
            spaced: true,
        }
    }
}

struct Open {
    kind: Kind,
    children: Vec<Inline>,
}

#[derive(Clone, PartialEq)]
enum Kind {
    Strong,
    Emphasis,
    Link(String),
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

impl Line {
    /// Writes text, with every run of white space as one space. A space that may not break stays.
    fn write(&mut self, text: &str) {
        let mut written = String::new();
        for c in text.chars() {
            if c.is_whitespace() && c != '\u{a0}' {
                if !self.spaced {
                    written.push(' ');
                }
                self.spaced = true;
            } else if !c.is_control() {
                written.push(c);
                self.spaced = false;
            }
        }
        if !written.is_empty() {
            self.push(Inline::Text(written));
        }
    }

    fn push(&mut self, inline: Inline) {
        if inline == Inline::Break {
            self.spaced = true;
        }
        let children = self
            .open
            .last_mut()
            .map_or(&mut self.done, |open| &mut open.children);
        match (children.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, inline) => children.push(inline),
        }
    }

    fn open(&mut self, kind: Kind) {
        if self.open.len() < MOST_NESTED {
            self.open.push(Open {
                kind,
                children: Vec::new(),
            });
        }
    }

    /// Closes the innermost tag of this kind, and those inside it.
    fn close(&mut self, is_kind: impl Fn(&Kind) -> bool) {
        if let Some(at) = self.open.iter().rposition(|open| is_kind(&open.kind)) {
            while self.open.len() > at {
                self.close_innermost();
            }
        }
    }

    fn close_innermost(&mut self) {
        let Some(Open { kind, children }) = self.open.pop() else {
            return;
        };
        if children.is_empty() {
            return;
        }
        self.push(match kind {
            Kind::Strong => Inline::Strong(children),
            Kind::Emphasis => Inline::Emphasis(children),
            Kind::Link(href) => Inline::Link { href, children },
        });
    }

    /// The finished line, if there are words in it. Emphasis that is still open goes on in the
    /// next line; a link does not, lest a long address be repeated for every line.
    fn take(&mut self) -> Option<Vec<Inline>> {
        if self.is_new() {
            return None;
        }
        let kinds: Vec<Kind> = self.open.iter().map(|open| open.kind.clone()).collect();
        while !self.open.is_empty() {
            self.close_innermost();
        }
        let mut line = std::mem::take(self).done;
        for kind in kinds
            .into_iter()
            .filter(|kind| !matches!(kind, Kind::Link(_)))
        {
            self.open(kind);
        }
        trim_start(&mut line);
        trim_end(&mut line);
        (!line.is_empty()).then_some(line)
    }

    fn is_new(&self) -> bool {
        self.done.is_empty() && self.open.iter().all(|open| open.children.is_empty())
    }
}

/// Drops blank text and breaks before the first word.
fn trim_start(line: &mut Vec<Inline>) {
    let mut blank = 0;
    for first in line.iter_mut() {
        match first {
            Inline::Text(text) => *text = text.trim_start().to_owned(),
            Inline::Strong(children)
            | Inline::Emphasis(children)
            | Inline::Link { children, .. } => {
                trim_start(children);
            }
            Inline::Break => {}
        }
        if !is_blank(first) {
            break;
        }
        blank += 1;
    }
    line.drain(..blank);
}

/// Drops blank text and breaks after the last word.
fn trim_end(line: &mut Vec<Inline>) {
    while let Some(last) = line.last_mut() {
        match last {
            Inline::Text(text) => text.truncate(text.trim_end().len()),
            Inline::Strong(children)
            | Inline::Emphasis(children)
            | Inline::Link { children, .. } => {
                trim_end(children);
            }
            Inline::Break => {}
        }
        if !is_blank(last) {
            return;
        }
        line.pop();
    }
}

fn is_blank(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) => text.is_empty(),
        Inline::Strong(children) | Inline::Emphasis(children) | Inline::Link { children, .. } => {
            children.is_empty()
        }
        Inline::Break => true,
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
