//! The versions of all tools, except those that a lock file holds: `build/package-lock.json`
//! (wasm-opt, the minifier) and `e2e/package-lock.json` (Playwright, axe).

/// Builds the app from `Trunk.toml`. The newest that our Rust can compile.
pub const TRUNK: &str = "0.21.14";

/// Must equal the `wasm-bindgen` of `Cargo.toml` and `Trunk.toml`.
pub const WASM_BINDGEN: &str = "0.2.129";

/// Divides the programs; goes with the `wasm_split_helpers` that Leptos brings.
pub const WASM_SPLIT: &str = "0.2.4";

/// Looks through what we take from others, by `deny.toml`.
pub const CARGO_DENY: &str = "0.20.2";

/// Runs the fuzzers of `hostile/fuzz`.
pub const CARGO_FUZZ: &str = "0.13.2";

/// The Rust that can look at memory while a program runs. Nothing that is deployed is built with it.
pub const FUZZ_TOOLCHAIN: &str = "nightly";

/// The oldest major version of Node that all npm packages run on.
pub const NODE_MAJOR: u32 = 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_bindgen_is_the_same_version_everywhere() {
        for (name, text, line) in [
            (
                "Cargo.toml",
                include_str!("../../../Cargo.toml"),
                format!("wasm-bindgen = \"={WASM_BINDGEN}\""),
            ),
            (
                "Trunk.toml",
                include_str!("../../../Trunk.toml"),
                format!("wasm_bindgen = \"{WASM_BINDGEN}\""),
            ),
        ] {
            assert!(text.contains(&line), "{name} should say {line}");
        }
    }

    #[test]
    fn trunk_is_the_version_that_trunk_toml_asks_for() {
        let line = format!("trunk-version = \"{TRUNK}\"");
        assert!(
            include_str!("../../../Trunk.toml").contains(&line),
            "Trunk.toml should say {line}"
        );
    }
}
