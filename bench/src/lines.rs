//! Lines over an axis of numbers: one for each series, with a band from the low to the high figures as small marks.

use svg::node::element::{Circle, Polyline};

use crate::figures::Figure;
use crate::page::{self, COLOURS, WIDTH, Words, line, short, text};
use crate::scale::{Axis, Scale, written};

/// A chart of lines.
#[derive(Clone, Debug)]
pub struct LineChart<'a> {
    /// What it says.
    pub words: Words<'a>,
    /// What stands below its horizontal axis.
    pub across: &'a str,
    /// How its horizontal axis grows.
    pub across_scale: Scale,
    /// How its vertical axis grows.
    pub scale: Scale,
    /// What is not to be passed: the value, and what it is called.
    pub limit: Option<(f64, &'a str)>,
    /// Each with a colour of its own, up to four of them.
    pub lines: Vec<Line<'a>>,
}

/// A line.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// What it is of.
    pub name: String,
    /// Its points: where they stand across, and their figures.
    pub points: Vec<(f64, &'a Figure)>,
}

const LEFT: f64 = 76.0;
const RIGHT: f64 = WIDTH - 32.0;

/// What the values are stands above the upper end of their axis.
const TOP: f64 = page::TOP + 20.0;
const BOTTOM: f64 = TOP + 300.0;

impl LineChart<'_> {
    /// The chart as SVG.
    pub fn drawn(&self) -> String {
        let points = || self.lines.iter().flat_map(|line| line.points.iter());
        let across = Axis::around(self.across_scale, points().map(|(x, _)| *x));
        let values = points().flat_map(|(_, figure)| [figure.low, figure.high]);
        let up = Axis::around(self.scale, values.chain(self.limit.map(|(value, _)| value)));
        let x = |value: f64| LEFT + across.place(value) * (RIGHT - LEFT);
        let y = |value: f64| BOTTOM - up.place(value) * (BOTTOM - TOP);
        let names: Vec<String> = self.lines.iter().map(|line| line.name.clone()).collect();
        let mut page = page::page(&self.words, BOTTOM + 54.0, &names);
        for mark in &up.marks {
            let words = text(LEFT - 8.0, y(*mark) + 4.5, &written(*mark));
            page = page
                .add(line((LEFT, y(*mark)), (RIGHT, y(*mark)), "grid"))
                .add(words.set("text-anchor", "end").set("class", "faint"));
        }
        for mark in &across.marks {
            let words = text(x(*mark), BOTTOM + 20.0, &written(*mark));
            page = page
                .add(line((x(*mark), BOTTOM), (x(*mark), BOTTOM + 5.0), "grid"))
                .add(words.set("text-anchor", "middle").set("class", "faint"));
        }
        let below = text((LEFT + RIGHT) / 2.0, BOTTOM + 42.0, self.across);
        let beside = text(16.0, TOP - 10.0, self.words.values);
        page = page
            .add(below.set("text-anchor", "middle").set("class", "faint"))
            .add(beside.set("class", "faint"));
        for (nth, one) in self.lines.iter().enumerate() {
            let colour = nth % COLOURS;
            let places = one.points.iter().map(|(place, figure)| (x(*place), figure));
            let written: Vec<String> = places
                .clone()
                .map(|(x, figure)| format!("{},{}", short(x), short(y(figure.median))))
                .collect();
            let drawn = Polyline::new().set("points", written.join(" "));
            page = page.add(drawn.set("class", format!("l{colour}")));
            for (x, figure) in places {
                let dot = Circle::new()
                    .set("cx", short(x))
                    .set("cy", short(y(figure.median)))
                    .set("r", 4)
                    .set("class", format!("b{colour}"));
                let spread = line((x, y(figure.low)), (x, y(figure.high)), "spread");
                page = page.add(spread).add(dot);
            }
        }
        if let Some((limit, name)) = self.limit {
            let name = text(RIGHT, y(limit) - 6.0, name).set("text-anchor", "end");
            page = page
                .add(line((LEFT, y(limit)), (RIGHT, y(limit)), "limit"))
                .add(name.set("class", "limits"));
        }
        page.to_string() + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_goes_up_where_its_figures_do() {
        let figure = |of: &str, time: f64| Figure::of_times("search", of, "ms", &[time]).unwrap();
        let (small, large) = (figure("100", 1.0), figure("1000", 10.0));
        let chart = LineChart {
            words: Words {
                title: "Growth",
                description: "From 1 to 10 ms.",
                values: "ms",
            },
            across: "promotions",
            across_scale: Scale::Logarithmic,
            scale: Scale::Logarithmic,
            limit: None,
            lines: vec![Line {
                name: "by title".to_owned(),
                points: vec![(100.0, &small), (1000.0, &large)],
            }],
        };
        let drawn = chart.drawn();
        let line = format!("points=\"{LEFT},{BOTTOM} {RIGHT},{TOP}\"");
        assert!(drawn.contains(&line), "{drawn}");
        assert!(
            drawn.contains("promotions") && drawn.contains("1,000"),
            "{drawn}"
        );
    }
}
