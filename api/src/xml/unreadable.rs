//! Where and why an answer could not be read.

use std::fmt;

/// An answer that cannot be read. It never repeats the value it stumbled over, which could be
/// somebody's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unreadable {
    /// The element, from below the root, such as `promotions/promotion[3]/points`; empty for the
    /// answer as a whole.
    pub place: String,
    /// What is wrong there.
    pub problem: UnreadableProblem,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnreadableProblem {
    /// The answer is larger than 8 MiB.
    TooLarge,
    /// Elements are nested deeper than 64.
    TooDeep,
    /// There are more elements than any real answer has.
    TooManyElements,
    /// It is not UTF-8.
    NotUtf8,
    /// It is not XML.
    NotXml,
    /// It ends in the middle.
    CutOff,
    /// It refers to an entity other than the five of XML, or to a character that does not exist.
    UnknownEntity,
    /// It is an answer to some other question.
    Unexpected,
    /// An element that the noun cannot do without is missing or empty.
    Missing,
    /// The text is not a number, or out of range.
    NotANumber,
    /// The text is not a date.
    NotADate,
    /// The text is neither `true` nor `false`.
    NotABoolean,
    /// The text is not a UiTPAS number.
    NotAUitpasNumber,
}

impl Unreadable {
    /// A problem at an element.
    #[cold]
    pub(crate) fn at(place: &str, problem: UnreadableProblem) -> Self {
        Self {
            place: place.to_owned(),
            problem,
        }
    }

    /// The same problem, seen from the element around it.
    #[cold]
    pub(crate) fn inside(self, outer: &str) -> Self {
        let place = if self.place.is_empty() {
            outer.to_owned()
        } else {
            [outer, "/", &self.place].concat()
        };
        Self { place, ..self }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.problem {
            UnreadableProblem::TooLarge => "the answer is larger than 8 MiB",
            UnreadableProblem::TooDeep => "the answer is nested deeper than 64 elements",
            UnreadableProblem::TooManyElements => "the answer has too many elements",
            UnreadableProblem::NotUtf8 => "the answer is not UTF-8",
            UnreadableProblem::NotXml => "the answer is not XML",
            UnreadableProblem::CutOff => "the answer ends in the middle",
            UnreadableProblem::UnknownEntity => {
                "the answer refers to an unknown entity or character"
            }
            UnreadableProblem::Unexpected => "the answer is not one to this question",
            UnreadableProblem::Missing => "something required is missing",
            UnreadableProblem::NotANumber => "a number was expected",
            UnreadableProblem::NotADate => "a date was expected",
            UnreadableProblem::NotABoolean => "true or false was expected",
            UnreadableProblem::NotAUitpasNumber => "a UiTPAS number was expected",
        })?;
        if self.place.is_empty() {
            Ok(())
        } else {
            write!(f, " at {}", self.place)
        }
    }
}

impl std::error::Error for Unreadable {}
