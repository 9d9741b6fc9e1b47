//! The passholder's portal: what `/mijn` loads, and `/`, the way in for everybody.

fn main() {
    uitpas_desk::start_portal();
}
