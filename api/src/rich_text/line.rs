//! One line of text while it is written: its words, and the emphasis and links around them.
//!
//! Keeps white space as HTML does, and never more than a few tags deep.

use super::Inline;

/// How deep emphasis and links may be nested; deeper tags are passed over.
const MOST_NESTED: usize = 16;

/// A line: what is finished, and the open tags around what comes next.
pub(super) struct Line {
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

/// What a tag around words can mean.
#[derive(Clone, PartialEq)]
pub(super) enum Kind {
    Strong,
    Emphasis,
    Link(String),
}

impl Line {
    /// Writes text, with every run of white space as one space. A space that may not break stays.
    pub(super) fn write(&mut self, text: &str) {
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

    pub(super) fn push(&mut self, inline: Inline) {
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

    pub(super) fn open(&mut self, kind: Kind) {
        if self.open.len() < MOST_NESTED {
            self.open.push(Open {
                kind,
                children: Vec::new(),
            });
        }
    }

    /// Closes the innermost tag of this kind, and those inside it.
    pub(super) fn close(&mut self, is_kind: impl Fn(&Kind) -> bool) {
        if let Some(at) = self.open.iter().rposition(|open| is_kind(&open.kind)) {
            while self.open.len() > at {
                self.close_innermost();
            }
        }
    }

    fn close_innermost(&mut self) {
        let Some(Open { kind, mut children }) = self.open.pop() else {
            return;
        };
        if children.is_empty() {
            return;
        }
        children.shrink_to_fit();
        self.push(match kind {
            Kind::Strong => Inline::Strong(children),
            Kind::Emphasis => Inline::Emphasis(children),
            Kind::Link(href) => Inline::Link { href, children },
        });
    }

    /// The finished line, if there are words in it. Emphasis that is still open goes on in the
    /// next line; a link does not, lest a long address be repeated for every line.
    pub(super) fn take(&mut self) -> Option<Vec<Inline>> {
        if self.is_new() {
            return None;
        }
        let goes_on = [Kind::Strong, Kind::Emphasis].map(|kind| {
            self.open
                .iter()
                .any(|open| open.kind == kind)
                .then_some(kind)
        });
        while !self.open.is_empty() {
            self.close_innermost();
        }
        let mut line = std::mem::take(self).done;
        // Each once, lest what is opened many times be repeated for every line.
        goes_on
            .into_iter()
            .flatten()
            .for_each(|kind| self.open(kind));
        trim_start(&mut line);
        trim_end(&mut line);
        line.shrink_to_fit();
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
