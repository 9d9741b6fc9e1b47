//! Bars that lie: a row for each thing, a bar for each series in it, their values as text, a line for a limit.

use svg::node::element::Rectangle;

use crate::figures::Figure;
use crate::page::{COLOURS, TOP, WIDTH, Words, line, page, short, text};
use crate::scale::{Axis, Scale, written};

/// A chart of bars.
#[derive(Clone, Debug)]
pub struct BarChart<'a> {
    /// What it says.
    pub words: Words<'a>,
    /// How its axis grows.
    pub scale: Scale,
    /// What is not to be passed: the value, and what it is called.
    pub limit: Option<(f64, &'a str)>,
    /// What the bars of each group are, from the top.
    pub series: Vec<String>,
    /// From the top.
    pub groups: Vec<BarGroup<'a>>,
}

/// Bars that belong together.
#[derive(Clone, Debug)]
pub struct BarGroup<'a> {
    /// What they are of.
    pub name: String,
    /// One for each series; where there is none, no bar.
    pub figures: Vec<Option<&'a Figure>>,
}

/// Where the names end and the bars begin.
const LEFT: f64 = 200.0;

/// Where the longest bar ends; its value stands behind it.
const RIGHT: f64 = WIDTH - 80.0;

const THICK: f64 = 14.0;
const APART: f64 = 12.0;

impl BarChart<'_> {
    /// The chart as SVG.
    pub fn drawn(&self) -> String {
        let rows = f64::from(u16::try_from(self.series.len()).unwrap_or(u16::MAX));
        let group = rows * THICK + APART;
        let count = f64::from(u16::try_from(self.groups.len()).unwrap_or(u16::MAX));
        let bottom = TOP + count * group + APART / 2.0;
        let figures = self.groups.iter().flat_map(|group| group.figures.iter());
        let values = figures
            .flatten()
            .flat_map(|figure| [figure.median, figure.high]);
        let axis = Axis::around(self.scale, values.chain(self.limit.map(|(value, _)| value)));
        let x = |value: f64| LEFT + axis.place(value) * (RIGHT - LEFT);
        let mut page = page(&self.words, bottom + 50.0, &self.series);
        for mark in &axis.marks {
            let (at, words) = (x(*mark), written(*mark));
            let words = text(at, bottom + 18.0, &words);
            page = page
                .add(line((at, TOP - 6.0), (at, bottom), "grid"))
                .add(words.set("text-anchor", "middle").set("class", "faint"));
        }
        let below = text((LEFT + RIGHT) / 2.0, bottom + 38.0, self.words.values);
        page = page.add(below.set("text-anchor", "middle").set("class", "faint"));
        for (nth, of) in (0_u16..).zip(&self.groups) {
            let top = TOP + f64::from(nth) * group + APART / 2.0;
            let middle = top + rows * THICK / 2.0 + 4.5;
            page = page.add(text(LEFT - 10.0, middle, &of.name).set("text-anchor", "end"));
            for (nth, figure) in (0_u16..).zip(&of.figures) {
                let Some(figure) = figure else { continue };
                let y = top + f64::from(nth) * THICK;
                let end = x(figure.median);
                let bar = Rectangle::new()
                    .set("x", LEFT)
                    .set("y", short(y + 1.0))
                    .set("width", short((end - LEFT).max(1.0)))
                    .set("height", THICK - 2.0)
                    .set("class", format!("b{}", usize::from(nth) % COLOURS));
                let (low, high) = (x(figure.low), x(figure.high));
                let spread = line((low, y + THICK / 2.0), (high, y + THICK / 2.0), "spread");
                let value = text(
                    high.max(end) + 6.0,
                    y + THICK - 2.5,
                    &written(figure.median),
                );
                page = page.add(bar).add(spread).add(value);
            }
        }
        if let Some((limit, name)) = self.limit {
            let at = x(limit);
            let name = text(at, TOP - 10.0, name).set("text-anchor", "middle");
            page = page
                .add(line((at, TOP - 6.0), (at, bottom), "limit"))
                .add(name.set("class", "limits"));
        }
        page.to_string() + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_in_a_chart_is_text_too() {
        let figure = Figure::of_times("search", "100", "ms", &[1.5, 2.5, 3.5]).unwrap();
        let chart = BarChart {
            words: Words {
                title: "Fish & <chips>",
                description: "One bar of 2.5.",
                values: "milliseconds",
            },
            scale: Scale::Logarithmic,
            limit: Some((20.0, "20 ms")),
            series: vec!["before".to_owned(), "now".to_owned()],
            groups: vec![BarGroup {
                name: "by title".to_owned(),
                figures: vec![None, Some(&figure)],
            }],
        };
        let drawn = chart.drawn();
        for words in [
            "Fish &amp; &lt;chips&gt;",
            "One bar of 2.5.",
            "milliseconds",
            "20 ms",
            "before",
            "by title",
            "\n2.5\n",
            "role=\"img\"",
            "prefers-color-scheme",
        ] {
            assert!(drawn.contains(words), "{words}: {drawn}");
        }
        assert_eq!(
            drawn.matches("class=\"b1\"").count(),
            2,
            "a legend and a bar"
        );
        assert_eq!(drawn, chart.drawn());
    }
}
