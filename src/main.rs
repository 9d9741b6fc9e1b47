//! The entry of the page.

fn main() {
    uitpas_desk::start();
}
