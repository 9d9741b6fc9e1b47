//! Where things are in the checkout.

use std::path::{Path, PathBuf};

/// The top folder of the checkout that this program was built from.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// A file or folder of the checkout, by its path from the top.
pub fn path(from_top: &str) -> PathBuf {
    root().join(from_top)
}
