//! Faults.
#[derive(Debug, Default)]
pub struct ArmedFaults;
