//! What the two programs are called.

use crate::{
    route::{Program, Route},
    say,
};

/// The name of the program that an address belongs to; the desk's where it belongs to neither.
pub fn of(route: &Route) -> String {
    match route.program() {
        Some(Program::Portal) => say!(my_uitpas),
        Some(Program::Desk) | None => say!(product),
    }
}
