//! What can go wrong between a client and the API, on request: slow, down, garbled, cut off, too large,
//! or failing after the booking was made. Here: what faults there are; `armed`: those that wait for
//! their requests; `made`: how they are made.

mod armed;
mod made;

use std::fmt;
use std::time::Duration;

use axum::http::StatusCode;

pub use armed::{ArmedFault, ArmedFaults};
pub use made::fail;

/// One thing that goes wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// `delay=MS`: everything happens, later.
    Delay(Duration),
    /// `before-booking=drop`: the request never arrives.
    BeforeBookingDrop,
    /// The request is never looked at, and this comes instead.
    Instead(Instead),
    /// The request is carried out, but this becomes of the answer.
    After(After),
}

/// An answer that did not come from the town.
#[derive(Clone, Debug, PartialEq)]
pub enum Instead {
    /// `down`: a proxy's page, 503.
    Down,
    /// `status=NNN`: that status and nothing else.
    Status(StatusCode),
    /// `html`: a page, 200.
    Html,
    /// `huge`: more than 8 MiB of XML.
    Huge,
    /// `deep`: elements nested a hundred deep.
    Deep,
    /// `empty`: 200 and no byte.
    Empty,
}

/// What becomes of the town's own answer.
#[derive(Clone, Debug, PartialEq)]
pub enum After {
    /// `garbled`, `after-booking=garbled`: XML that is not well-formed.
    Garbled,
    /// `cut`: the first half, then the connection breaks.
    Cut,
    /// `after-booking=drop`: the connection breaks before the first byte.
    Drop,
    /// `after-booking=500`: a server error without words.
    ServerError,
}

/// A fault that nobody knows how to make.
#[derive(Debug, PartialEq)]
pub struct UnknownFault(String);

impl fmt::Display for UnknownFault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(
            f,
            "no fault is called {:?}; see the sandbox's README for those that are",
            self.0
        )
    }
}

impl Fault {
    fn parse(word: &str) -> Result<Self, UnknownFault> {
        let unknown = || UnknownFault(word.to_owned());
        let fault = match word.split_once('=') {
            Some(("delay", ms)) => {
                Self::Delay(Duration::from_millis(ms.parse().map_err(|_| unknown())?))
            }
            Some(("status", status)) => {
                Self::Instead(Instead::Status(status.parse().map_err(|_| unknown())?))
            }
            Some(("before-booking", "drop")) => Self::BeforeBookingDrop,
            Some(("after-booking", "drop")) => Self::After(After::Drop),
            Some(("after-booking", "500")) => Self::After(After::ServerError),
            Some(("after-booking", "garbled")) => Self::After(After::Garbled),
            Some(_) => return Err(unknown()),
            None => match word {
                "down" => Self::Instead(Instead::Down),
                "html" => Self::Instead(Instead::Html),
                "huge" => Self::Instead(Instead::Huge),
                "deep" => Self::Instead(Instead::Deep),
                "empty" => Self::Instead(Instead::Empty),
                "garbled" => Self::After(After::Garbled),
                "cut" => Self::After(After::Cut),
                _ => return Err(unknown()),
            },
        };
        Ok(fault)
    }

    /// Reads faults separated by commas.
    fn parse_all(text: &str) -> Result<Vec<Self>, UnknownFault> {
        text.split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .map(Self::parse)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_read_in_order_and_unknown_ones_named() {
        assert_eq!(
            Fault::parse_all("delay=50, cut,status=418"),
            Ok(vec![
                Fault::Delay(Duration::from_millis(50)),
                Fault::After(After::Cut),
                Fault::Instead(Instead::Status(StatusCode::IM_A_TEAPOT)),
            ])
        );
        for word in [
            "boom",
            "delay=soon",
            "status=9",
            "after-booking=cut",
            "before-booking=500",
        ] {
            assert_eq!(
                Fault::parse_all(word),
                Err(UnknownFault(word.to_owned())),
                "{word}"
            );
        }
    }
}
