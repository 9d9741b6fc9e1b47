//! What every drawing has: words for those who do not see it, a ground of its own in a light and a dark page, text that
//! stays text, and a legend.

use svg::Document;
use svg::node::Text as Written;
use svg::node::element::{Description, Group, Line, Rectangle, Style, Text, Title};

/// The words of a drawing.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// What is drawn; it stands above the drawing.
    pub title: &'a str,
    /// What is to be seen, for those who do not see it.
    pub description: &'a str,
    /// What the values are, with their unit; it stands at their axis.
    pub values: &'a str,
}

pub(crate) const WIDTH: f64 = 760.0;

/// Where the drawing itself begins, below title and legend.
pub(crate) const TOP: f64 = 74.0;

/// How many colours there are; further series begin again.
pub(crate) const COLOURS: usize = 4;

/// Of each colour the darker is for light pages: at least 3 to 1 against the ground, and 4.5 to 1 for text.
const STYLE: &str = "\
text{font:13px system-ui,sans-serif;fill:#1f2328}\
.title{font-size:16px;font-weight:600}\
.faint{fill:#57606a}\
.ground{fill:#fff}\
.grid{stroke:#d0d7de}\
.limit{stroke:#a40e26;stroke-width:2;stroke-dasharray:6 4}\
.limits{fill:#a40e26}\
.spread{stroke:#1f2328}\
.b0{fill:#0550ae}.b1{fill:#bc4c00}.b2{fill:#1a7f37}.b3{fill:#8250df}\
.l0{stroke:#0550ae}.l1{stroke:#bc4c00}.l2{stroke:#1a7f37}.l3{stroke:#8250df}\
.l0,.l1,.l2,.l3{fill:none;stroke-width:2.5}\
@media(prefers-color-scheme:dark){\
text{fill:#e6edf3}.faint{fill:#9198a1}.ground{fill:#0d1117}.grid{stroke:#3d444d}\
.limit{stroke:#ff7b72}.limits{fill:#ff7b72}.spread{stroke:#e6edf3}\
.b0{fill:#58a6ff}.b1{fill:#f0883e}.b2{fill:#3fb950}.b3{fill:#bc8cff}\
.l0{stroke:#58a6ff}.l1{stroke:#f0883e}.l2{stroke:#3fb950}.l3{stroke:#bc8cff}\
}";

/// A drawing of this height with its words, and a legend where there is more than one series.
pub(crate) fn page(words: &Words, height: f64, series: &[String]) -> Document {
    let mut page = Document::new()
        .set("viewBox", (0, 0, WIDTH, height))
        .set("width", WIDTH)
        .set("height", height)
        .set("role", "img")
        .set("aria-labelledby", "title description")
        .add(Title::new(words.title).set("id", "title"))
        .add(
            Description::new()
                .set("id", "description")
                .add(Written::new(words.description)),
        )
        .add(Style::new(STYLE))
        .add(
            Rectangle::new()
                .set("class", "ground")
                .set("width", WIDTH)
                .set("height", height)
                .set("rx", 6),
        )
        .add(text(16.0, 28.0, words.title).set("class", "title"));
    if series.len() > 1 {
        page = page.add(legend(series));
    }
    page
}

/// Some text that begins here.
pub(crate) fn text(x: f64, y: f64, words: &str) -> Text {
    Text::new(words).set("x", short(x)).set("y", short(y))
}

/// A line between two points.
pub(crate) fn line(from: (f64, f64), to: (f64, f64), class: &str) -> Line {
    Line::new()
        .set("x1", short(from.0))
        .set("y1", short(from.1))
        .set("x2", short(to.0))
        .set("y2", short(to.1))
        .set("class", class)
}

/// A length with one digit behind the point: nobody sees more.
pub(crate) fn short(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

fn legend(series: &[String]) -> Group {
    let mut x = 16.0;
    let mut legend = Group::new();
    for (nth, name) in series.iter().enumerate() {
        let class = format!("b{}", nth % COLOURS);
        let patch = Rectangle::new()
            .set("x", short(x))
            .set("y", 42)
            .set("width", 12)
            .set("height", 12)
            .set("class", class);
        legend = legend.add(patch).add(text(x + 18.0, 53.0, name));
        // Letters are about so wide.
        x += 42.0 + 7.2 * f64::from(u16::try_from(name.chars().count()).unwrap_or(u16::MAX));
    }
    legend
}
