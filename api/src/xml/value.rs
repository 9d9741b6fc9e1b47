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
