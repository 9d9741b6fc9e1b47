//! Tells a scanner from a person by the time between keys. Pure: keys and times in, verdicts out.

/// The longest time between two keys of a scanner, in milliseconds.
///
/// Readers type a key every 1 to 20 ms; a practised typist needs 60 ms and more.
pub const GAP_MS: u64 = 35;

/// The lengths that a number on a card or document can have: INSZ 11, UiTPAS 13, chip 14 to 20.
const LENGTHS: [usize; 6] = [11, 13, 14, 16, 18, 20];

/// Keys that came so fast after each other that they may be a scan.
#[derive(Debug, Default)]
pub struct Burst {
    held: String,
    last: f64,
}

/// What to do with a key.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// Let it through.
    Pass,
    /// Keep it: it may begin or continue a scan.
    Hold,
    /// These keys were a person's: give them back, then let this one through.
    GiveBack(String),
    /// This Enter ends a scan.
    Scan(String),
}

impl Burst {
    /// Whether no key is held.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    /// One key, at a time in milliseconds.
    pub fn key(&mut self, key: &str, at: f64) -> Step {
        #[allow(clippy::cast_precision_loss)]
        let in_time = at - self.last <= GAP_MS as f64;
        let mut characters = key.chars();
        let character = characters.next().filter(|_| characters.next().is_none());
        match character {
            // A digit may begin a scan; a letter of a chip number only goes on with one.
            Some(digit) if digit.is_ascii_digit() => self.hold(digit, at),
            Some(letter) if letter.is_ascii_hexdigit() && in_time && !self.is_empty() => {
                self.hold(letter, at)
            }
            None if key == "Enter" && in_time && LENGTHS.contains(&self.held.len()) => {
                Step::Scan(self.end())
            }
            // A shift key is part of a capital letter.
            None if key == "Shift" => Step::Pass,
            _ if self.held.is_empty() => Step::Pass,
            _ => Step::GiveBack(self.end()),
        }
    }

    /// Ends the burst and gives what was held.
    pub fn end(&mut self) -> String {
        std::mem::take(&mut self.held)
    }

    fn hold(&mut self, character: char, at: f64) -> Step {
        self.held.push(character);
        self.last = at;
        Step::Hold
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Types keys with a pause before each; gives the last verdict.
    fn typed(keys: &[&str], pause: f64) -> Step {
        let mut burst = Burst::default();
        let mut at = 1000.0;
        let mut last = Step::Pass;
        for key in keys {
            at += pause;
            last = burst.key(key, at);
        }
        last
    }

    fn number(digits: &str, end: &str) -> Vec<String> {
        let mut keys: Vec<String> = digits.chars().map(String::from).collect();
        keys.push(end.into());
        keys
    }

    #[test]
    fn only_fast_digits_of_a_known_length_with_enter_are_a_scan() {
        for (digits, end, pause, expected) in [
            (
                "0770000012300",
                "Enter",
                5.0,
                Step::Scan("0770000012300".into()),
            ),
            (
                "91051700123",
                "Enter",
                20.0,
                Step::Scan("91051700123".into()),
            ),
            (
                "044C539AFF2080",
                "Enter",
                5.0,
                Step::Scan("044C539AFF2080".into()),
            ),
            ("07700", "Enter", 5.0, Step::GiveBack("07700".into())),
            (
                "0770000012300",
                "x",
                5.0,
                Step::GiveBack("0770000012300".into()),
            ),
            (
                "0770000012300",
                "Tab",
                5.0,
                Step::GiveBack("0770000012300".into()),
            ),
        ] {
            let keys = number(digits, end);
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            assert_eq!(typed(&keys, pause), expected, "{digits} {end}");
        }
    }

    #[test]
    fn a_word_is_never_held_and_a_digit_ahead_of_a_word_is_given_back() {
        assert_eq!(typed(&["A", "a", "l"], 2.0), Step::Pass);
        assert_eq!(typed(&["1", "e", " "], 2.0), Step::GiveBack("1e".into()));
        assert_eq!(typed(&["Enter"], 2.0), Step::Pass);
    }

    #[test]
    fn a_slow_enter_after_fast_digits_is_a_persons() {
        let mut burst = Burst::default();
        for (index, digit) in "0770000012300".chars().enumerate() {
            #[allow(clippy::cast_precision_loss)]
            let at = 1000.0 + index as f64;
            assert_eq!(burst.key(&digit.to_string(), at), Step::Hold);
        }
        assert_eq!(
            burst.key("Enter", 2000.0),
            Step::GiveBack("0770000012300".into())
        );
    }
}
