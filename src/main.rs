//! The desk: what `/balie` loads.

fn main() {
    uitpas_desk::start_desk();
}
