//! How many tests a test program says have passed. No test at all counts as a failure: something
//! that should have been looked at was not.

use anyhow::{Result, bail};

/// From the closing lines of every Rust test program: `test result: ok. 3 passed; 0 failed; …`.
pub fn of_rust(said: &str) -> Result<String> {
    let closing = said
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: ok. "));
    passed(closing.filter_map(number_before_passed).sum())
}

/// From the closing line of Playwright: `  12 passed (20.1s)`.
pub fn of_playwright(said: &str) -> Result<String> {
    passed(
        said.lines()
            .rev()
            .find_map(|line| number_before_passed(line.trim()))
            .unwrap_or(0),
    )
}

fn number_before_passed(line: &str) -> Option<u32> {
    let (number, _) = line.split_once(" passed")?;
    number.parse().ok()
}

fn passed(count: u32) -> Result<String> {
    match count {
        0 => bail!("no test was run"),
        count => Ok(format!("{count} passed")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUST: &str = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\n\
        test result: ok. 40 passed; 0 failed; 1 ignored\n";

    #[test]
    fn the_counts_of_all_rust_test_programs_are_added() {
        assert_eq!(of_rust(RUST).ok().as_deref(), Some("42 passed"));
    }

    #[test]
    fn playwright_says_it_at_the_end() {
        let said = "  ok 1 tests/a.spec.ts:3:1 › 7 passed cards\n\n  12 passed (20.1s)\n";
        assert_eq!(of_playwright(said).ok().as_deref(), Some("12 passed"));
    }

    #[test]
    fn nothing_run_is_a_failure() {
        for said in [
            "",
            "test result: ok. 0 passed; 0 failed",
            "no tests to run!",
        ] {
            assert!(of_rust(said).is_err(), "{said}");
            assert!(of_playwright(said).is_err(), "{said}");
        }
    }
}
