//! Faults that were armed beforehand and wait for the requests that they are for: a browser can be
//! tested with them unchanged.

use std::sync::{Mutex, PoisonError};

use super::{Fault, UnknownFault};
use crate::router::PREFIX;

/// Faults that wait for their requests.
#[derive(Clone, Debug, PartialEq)]
pub struct ArmedFault {
    faults: Vec<Fault>,
    /// A part of the path and query of the requests that it is for.
    path_part: String,
    times: u32,
}

impl ArmedFault {
    /// Reads `delay=500,cut for=cashIn times=2`; without `for` every API call is meant, without `times` one.
    pub fn parse(text: &str) -> Result<Self, UnknownFault> {
        let mut armed = Self {
            faults: vec![],
            path_part: PREFIX.to_owned(),
            times: 1,
        };
        for word in text.split_whitespace() {
            match word.split_once('=') {
                Some(("for", part)) => armed.path_part = part.to_owned(),
                Some(("times", times)) => {
                    armed.times = times.parse().map_err(|_| UnknownFault(word.to_owned()))?
                }
                _ => armed.faults.extend(Fault::parse_all(word)?),
            }
        }
        Ok(armed)
    }
}

/// The faults that are armed, oldest first.
#[derive(Debug, Default)]
pub struct ArmedFaults(Mutex<Vec<ArmedFault>>);

impl ArmedFaults {
    /// Arms a fault; without any fault in it, it disarms those that wait for the same requests.
    pub fn arm(&self, fault: ArmedFault) {
        let mut armed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if fault.faults.is_empty() {
            armed.retain(|other| other.path_part != fault.path_part);
        } else {
            armed.push(fault);
        }
    }

    /// Takes the faults for a request; each has one time less to go.
    pub fn take(&self, path: &str) -> Vec<Fault> {
        let mut armed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(first) = armed
            .iter_mut()
            .find(|fault| fault.times > 0 && path.contains(&fault.path_part))
        else {
            return vec![];
        };
        first.times -= 1;
        let faults = first.faults.clone();
        armed.retain(|fault| fault.times > 0);
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::faults::Instead;

    #[test]
    fn an_armed_fault_waits_for_its_requests_and_is_then_spent() {
        let armed = ArmedFaults::default();
        armed.arm(ArmedFault::parse("down for=cashIn times=2").unwrap());
        let down = vec![Fault::Instead(Instead::Down)];
        assert_eq!(armed.take("/uitid/rest/uitpas/retrieve"), vec![]);
        assert_eq!(
            armed.take("/uitid/rest/uitpas/passholder/1/cashInPointsPromotion"),
            down
        );
        assert_eq!(
            armed.take("/uitid/rest/uitpas/passholder/1/cashInPointsPromotion"),
            down
        );
        assert_eq!(
            armed.take("/uitid/rest/uitpas/passholder/1/cashInPointsPromotion"),
            vec![]
        );
        armed.arm(ArmedFault::parse("empty").unwrap());
        assert_eq!(armed.take("/config.json"), vec![]);
        assert_eq!(armed.take("/uitid/rest/uitpas/retrieve").len(), 1);
    }
}
