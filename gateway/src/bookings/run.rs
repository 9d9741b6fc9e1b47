//! One life of one gateway. What it remembers of bookings is its own and ends with it, so a booking that was begun at
//! another one, or before a restart, may have been passed on there: it is not passed on here.

use std::fmt::Write;

use axum::http::{HeaderMap, HeaderValue};

/// The header in which a gateway says which run it is, and a browser that books says which it believes to speak with.
pub const RUN_HEADER: &str = "x-desk-run";

/// What tells one run of a gateway from any other: random, and nothing about anybody.
#[derive(Debug, Clone)]
pub struct Run(HeaderValue);

impl Run {
    /// A run that begins now.
    pub fn new() -> Run {
        let mut bytes = [0; 8];
        // A machine without random numbers signs nobody in, so nothing is booked there.
        let _ = getrandom::fill(&mut bytes);
        let mut name = String::with_capacity(16);
        for byte in bytes {
            let _ = write!(name, "{byte:02x}");
        }
        Run(HeaderValue::try_from(name).unwrap_or(HeaderValue::from_static("0")))
    }

    /// The value of [`RUN_HEADER`].
    pub fn value(&self) -> HeaderValue {
        self.0.clone()
    }

    /// Whether a booking was begun at this run. One that does not say where is believed to be.
    pub fn is_meant(&self, headers: &HeaderMap) -> bool {
        let mut said = headers.get_all(RUN_HEADER).iter();
        said.all(|run| run == self.0)
    }
}

impl Default for Run {
    fn default() -> Run {
        Run::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_runs_have_the_same_name() {
        let (run, other) = (Run::new(), Run::new());
        let mut headers = HeaderMap::new();
        assert!(run.is_meant(&headers));
        headers.insert(RUN_HEADER, run.value());
        assert!(run.is_meant(&headers));
        assert!(!other.is_meant(&headers));
    }
}
