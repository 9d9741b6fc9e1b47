//! The rules between rooms: what a folder or file never mentions, and why. The table below is the
//! whole of them; `rooms/source.rs` says what of a file counts as mentioned.

mod members;
mod source;

use anyhow::{Result, bail};

use crate::project;
use source::Source;

/// Wherever a path starts with one of `rooms` and with none of `save`, none of `never` stands.
struct Rule {
    rooms: &'static [&'static str],
    save: &'static [&'static str],
    never: &'static [&'static str],
    because: &'static str,
}

const BROWSER: &[&str] = &["leptos", "web_sys", "wasm_bindgen", "js_sys", "gloo_net"];
const VIEWS: &[&str] = &["view!", "IntoView", "crate::pages", "crate::components"];
const NETWORK: &[&str] = &[
    "crate::fetch",
    "gloo_net",
    "window().fetch",
    "fetch_with_str",
    "fetch_with_request",
];
const COLOURS: &[&str] = &[
    ": #", ", #", "(#", "rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab(", "lch(",
    "hwb(",
];

const RULES: &[Rule] = &[
    Rule {
        rooms: &["api/src/", "booking/src/"],
        save: &[],
        never: BROWSER,
        because: "the contract runs anywhere; the browser is behind Transport",
    },
    Rule {
        rooms: &["api/src/"],
        save: &["api/src/xml"],
        never: &["serde", "quick_xml"],
        because: "only xml/ knows the wire; the nouns know nothing of it",
    },
    Rule {
        rooms: &["sandbox/src/", "sandbox/data/"],
        save: &[],
        never: &["uitpas_api"],
        because: "a mistake that the app and the sandbox shared would hide",
    },
    Rule {
        rooms: &["gateway/src/"],
        save: &[],
        never: &["uitpas_api", "uitpas_sandbox"],
        because: "the gateway knows calls, not what they mean, and no town",
    },
    Rule {
        rooms: &["load/src/", "soak/src/"],
        save: &[],
        never: &["uitpas_gateway", "uitpas_sandbox::"],
        because: "the programs are tried as they are, from outside",
    },
    Rule {
        rooms: &["gateway/src/"],
        save: &["gateway/src/upstream"],
        never: &["reqwest"],
        because: "one door leads to the API, with its limits",
    },
    Rule {
        rooms: &["src/fetch.rs"],
        save: &[],
        never: VIEWS,
        because: "the transport carries bytes and shows nothing",
    },
    Rule {
        rooms: &["src/fetch.rs"],
        save: &[],
        never: &[
            "Promotion",
            "Passholder",
            "Counter",
            "CardSystem",
            "UitpasNumber",
            "Client",
        ],
        because: "the transport carries bytes and knows no nouns",
    },
    Rule {
        rooms: &["src/pages"],
        save: &[],
        never: NETWORK,
        because: "a screen asks the client, which is handed to it",
    },
    Rule {
        rooms: &["src/components"],
        save: &[],
        never: &[
            "uitpas_api",
            "crate::pages",
            "crate::desk",
            "crate::session",
        ],
        because: "a component serves any subject; what it says is given to it",
    },
    Rule {
        rooms: &["src/wording", "src/route", "src/session", "src/loading.rs"],
        save: &[],
        never: VIEWS,
        because: "this room is asked by views and has none",
    },
    Rule {
        rooms: &["src/"],
        save: &[],
        never: &[
            "inner_html",
            "set_inner_html",
            "insert_adjacent_html",
            "set_outer_html",
        ],
        because: "no markup from outside reaches the page as markup",
    },
    Rule {
        rooms: &["src/"],
        save: &["src/memory.rs"],
        never: &["local_storage", "session_storage", "indexed_db"],
        because: "only memory.rs remembers, and beyond the tab nothing about a passholder",
    },
    Rule {
        rooms: &["src/"],
        save: &["src/boot.mjs"],
        never: &["style=\""],
        because: "the Content-Security-Policy refuses inline styles; use a class",
    },
    Rule {
        rooms: &["style/"],
        save: &["style/tokens.css"],
        never: COLOURS,
        because: "colours have a name in tokens.css, for dark mode and forced colours",
    },
    Rule {
        rooms: &["e2e/"],
        save: &[],
        never: &["waitForTimeout", "test.only", "test.skip", "test.fixme"],
        because: "a test waits for what it means, and is always run",
    },
    Rule {
        rooms: &[""],
        save: &["xtask/src/check/rooms"],
        never: &[
            "#[ignore",
            "todo!",
            "unimplemented!",
            "allow(clippy::unwrap_used)",
            "allow(clippy::expect_used)",
        ],
        because: "what is there works, and says so when it cannot",
    },
];

/// Two nouns share a file that is longer.
const MOST_LINES: usize = 400;

/// A file is a noun that the desk or the API would recognise.
const NO_NOUNS: &[&str] = &[
    "util", "utils", "helper", "helpers", "types", "common", "misc",
];

/// Goes through every source file of the project.
pub fn check() -> Result<String> {
    let sources = source::all(project::root())?;
    let mut broken: Vec<String> = sources.iter().flat_map(broken_in).collect();
    broken.extend(members::broken(project::root())?);
    if broken.is_empty() {
        Ok(format!(
            "{} rules, {} files",
            RULES.len() + 5,
            sources.len()
        ))
    } else {
        bail!("these rules are broken:\n{}", broken.join("\n"));
    }
}

fn broken_in(source: &Source) -> Vec<String> {
    let mut broken = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.covers(&source.path)) {
        for (line, word) in source.mentions(rule.never) {
            broken.push(format!(
                "{}:{line}: never {word} here: {}",
                source.path, rule.because
            ));
        }
    }
    for (line, page) in source.other_pages() {
        broken.push(format!(
            "{}:{line}: never another page ({page}): screens do not know each other",
            source.path
        ));
    }
    if source.lines() > MOST_LINES {
        broken.push(format!(
            "{}: {} lines; two nouns in one? At most {MOST_LINES}",
            source.path,
            source.lines()
        ));
    }
    if NO_NOUNS.contains(&source.name()) {
        broken.push(format!(
            "{}: {:?} is no noun of the desk or the API",
            source.path,
            source.name()
        ));
    }
    if !source.has_head() {
        broken.push(format!(
            "{}: starts without saying what it is for",
            source.path
        ));
    }
    broken
}

impl Rule {
    fn covers(&self, path: &str) -> bool {
        self.rooms.iter().any(|room| path.starts_with(room))
            && !self.save.iter().any(|room| path.starts_with(room))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many rules a file with this path and text breaks.
    fn broken(path: &str, text: &str) -> usize {
        broken_in(&Source::new(path, text)).len()
    }

    #[test]
    fn every_rule_is_broken_by_what_it_forbids() {
        for rule in RULES {
            for (room, word) in rule
                .rooms
                .iter()
                .flat_map(|room| rule.never.iter().map(move |word| (room, word)))
            {
                let path = format!("{}/broken.rs", room.trim_end_matches('/'));
                let found = Source::new(&path, &format!("//! Head.\nuse {word};\n"))
                    .mentions(rule.never)
                    .len();
                assert!(rule.covers(&path) && found >= 1, "{word} in {path}");
            }
        }
    }

    #[test]
    fn rows() {
        for (path, text, expected) in [
            ("api/src/price.rs", "//! Prices.\nuse web_sys::Node;\n", 1),
            (
                "api/src/price.rs",
                "//! Prices.\nuse serde::Deserialize;\n",
                1,
            ),
            (
                "api/src/xml/price.rs",
                "//! Prices on the wire.\nuse quick_xml::Reader;\n",
                0,
            ),
            (
                "api/src/price.rs",
                "//! Prices.\n// web_sys is for the browser\n",
                0,
            ),
            (
                "api/src/price.rs",
                "//! Prices.\nlet my_web_sys_like = 1;\n",
                0,
            ),
            (
                "sandbox/src/town.rs",
                "//! Town.\nuse uitpas_api::Promotion;\n",
                1,
            ),
            (
                "sandbox/src/town.rs",
                "//! Town.\n#[cfg(test)]\nmod tests {\n    use uitpas_api::Promotion;\n}\n",
                0,
            ),
            (
                "sandbox/tests/read.rs",
                "//! Reading.\nuse uitpas_api::Promotion;\n",
                0,
            ),
            (
                "src/pages/search.rs",
                "//! Search.\nuse crate::pages::history::Row;\n",
                1,
            ),
            (
                "src/pages/search/row.rs",
                "//! A row.\nuse crate::pages::search::Filter;\n",
                0,
            ),
            (
                "src/app.rs",
                "//! The app.\nuse crate::pages::history::Row;\n",
                0,
            ),
            (
                "src/components/field.rs",
                "//! A field.\nuse uitpas_api::UitpasNumber;\n",
                1,
            ),
            (
                "style/field.css",
                "/* Field. */\n.field { color: #fff; }\n",
                1,
            ),
            (
                "style/field.css",
                "/* Field. */\n.field { color: var(--ink); }\n",
                0,
            ),
            (
                "style/tokens.css",
                "@layer tokens;\n/* Tokens. */\n:root { --ink: #111; }\n",
                0,
            ),
            (
                "src/wording/refusal.rs",
                "//! Refusals.\nlet view = view! { <p/> };\n",
                1,
            ),
            ("src/helpers.rs", "//! Odds and ends.\n", 1),
            ("src/desk.rs", "use leptos::prelude::*;\n", 1),
        ] {
            assert_eq!(broken(path, text), expected, "{path}: {text}");
        }
    }

    #[test]
    fn a_file_may_not_grow_without_end() {
        let long = |lines: usize| format!("//! Long.\n{}", "fn f() {}\n".repeat(lines - 1));
        assert_eq!(broken("src/desk.rs", &long(MOST_LINES)), 0);
        assert_eq!(broken("src/desk.rs", &long(MOST_LINES + 1)), 1);
    }
}
