//! Plain values: numbers, moments, booleans.

use super::tree::Element;
use super::unreadable::{Unreadable, UnreadableProblem};
use crate::amount::Points;
use crate::day::Day;
use crate::moment::Moment;

/// A whole number from 0 on; the decimals of `12.000` are let go because they are zeros.
pub(super) fn count(element: &Element) -> Result<u32, Unreadable> {
    let whole = |text: &str| {
        let thousandths = Points::parse(text)?.thousandths();
        (thousandths % 1000 == 0)
            .then(|| u32::try_from(thousandths / 1000).ok())
            .flatten()
    };
    element.value(whole, UnreadableProblem::NotANumber)
}

pub(super) fn id(element: &Element) -> Result<u64, Unreadable> {
    element.value(|text| text.parse().ok(), UnreadableProblem::NotANumber)
}

pub(super) fn points(element: &Element) -> Result<Points, Unreadable> {
    element.value(Points::parse, UnreadableProblem::NotANumber)
}

pub(super) fn moment(element: &Element) -> Result<Moment, Unreadable> {
    element.value(Moment::parse, UnreadableProblem::NotADate)
}

/// The Brussels day of a date-time.
pub(super) fn day(element: &Element) -> Result<Day, Unreadable> {
    moment(element).map(Moment::day)
}

pub(super) fn boolean(element: &Element) -> Result<bool, Unreadable> {
    let truth = |text: &str| match text {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    };
    element.value(truth, UnreadableProblem::NotABoolean)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(text: &str) -> Element {
        let xml = ["<r>", text, "</r>"].concat();
        Element::read(xml.as_bytes()).unwrap_or_else(|error| panic!("{xml}: {error}"))
    }

    #[test]
    fn counts_are_whole_and_not_below_zero() {
        for (text, expected) in [
            ("0", Some(0)),
            (" 12\n", Some(12)),
            ("12.000", Some(12)),
            ("4294967295", Some(u32::MAX)),
            ("4294967296", None),
            ("12.500", None),
            ("-1", None),
            ("twaalf", None),
            ("", None),
        ] {
            assert_eq!(count(&element(text)).ok(), expected, "{text:?}");
        }
    }

    #[test]
    fn booleans_are_the_words_of_xml() {
        for (text, expected) in [
            ("true", Some(true)),
            ("1", Some(true)),
            ("false", Some(false)),
            ("0", Some(false)),
            ("ja", None),
            ("", None),
        ] {
            assert_eq!(boolean(&element(text)).ok(), expected, "{text:?}");
        }
    }

    #[test]
    fn each_value_says_what_it_is_not() {
        let text = element("?");
        for (problem, expected) in [
            (count(&text).err(), UnreadableProblem::NotANumber),
            (id(&text).err(), UnreadableProblem::NotANumber),
            (points(&text).err(), UnreadableProblem::NotANumber),
            (moment(&text).err(), UnreadableProblem::NotADate),
            (day(&text).err(), UnreadableProblem::NotADate),
            (boolean(&text).err(), UnreadableProblem::NotABoolean),
        ] {
            assert_eq!(problem, Some(Unreadable::at("", expected)));
        }
    }
}
