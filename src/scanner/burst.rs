//! Tells a scanner from a person by the time between keys. Pure: keys and times in, verdicts out.

/// How long a key is held back, in milliseconds: a scanner types the next one within this.
///
/// Readers type a key every 1 to 20 ms; a practised typist needs 80 ms and more.
pub const GAP_MS: u64 = 35;

/// The lengths that a number on a card or document can have: INSZ 11, UiTPAS 13, chip 14 to 20.
const LENGTHS: [usize; 6] = [11, 13, 14, 16, 18, 20];

/// The least digits of a barcode, such as one of a book.
const FOREIGN: usize = 6;

/// How far apart the keys of one scan may come, on a computer that is busy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Patience {
    /// Where digits are typed by hand as well.
    AmongTyping,
    /// Where a digit means nothing.
    Anywhere,
}

impl Patience {
    fn milliseconds(self) -> f64 {
        match self {
            Self::AmongTyping => 80.0,
            Self::Anywhere => 250.0,
        }
    }
}

/// Keys that came so fast after each other that they may be a scan.
#[derive(Debug, Default)]
pub struct Burst {
    /// All keys since the burst began.
    run: String,
    /// Those of them that are held back still.
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
    /// This Enter ends a scan of something that is no card: nothing comes of it.
    Swallow,
}

impl Burst {
    /// Whether a key at this time begins a new burst.
    pub fn is_over(&self, at: f64, patience: Patience) -> bool {
        self.run.is_empty() || at - self.last > patience.milliseconds()
    }

    /// One key, at a time in milliseconds.
    pub fn key(&mut self, key: &str, at: f64, patience: Patience) -> Step {
        let over = self.is_over(at, patience);
        let mut characters = key.chars();
        let character = characters.next().filter(|_| characters.next().is_none());
        match character {
            // A digit may begin a scan; a letter of a chip number only goes on with one.
            Some(digit) if digit.is_ascii_digit() => {
                if over {
                    self.run.clear();
                }
                self.hold(digit, at)
            }
            Some(letter) if letter.is_ascii_hexdigit() && !over => self.hold(letter, at),
            None if key == "Enter" && !over && LENGTHS.contains(&self.run.len()) => {
                self.held.clear();
                Step::Scan(std::mem::take(&mut self.run))
            }
            // A barcode of something else must not press a button either.
            None if key == "Enter" && !over && self.is_foreign(patience) => {
                self.run.clear();
                self.held.clear();
                Step::Swallow
            }
            // A shift key is part of a capital letter.
            None if key == "Shift" => Step::Pass,
            _ => {
                self.run.clear();
                match self.give_back() {
                    held if held.is_empty() => Step::Pass,
                    held => Step::GiveBack(held),
                }
            }
        }
    }

    /// Gives what is held back; it may still turn out to be part of a scan.
    pub fn give_back(&mut self) -> String {
        std::mem::take(&mut self.held)
    }

    fn is_foreign(&self, patience: Patience) -> bool {
        patience == Patience::Anywhere && self.run.len() >= FOREIGN
    }

    fn hold(&mut self, character: char, at: f64) -> Step {
        self.run.push(character);
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
            last = burst.key(key, at, Patience::AmongTyping);
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
    fn a_barcode_of_something_else_presses_no_button() {
        let mut burst = Burst::default();
        let mut last = Step::Pass;
        for (at, key) in (1000..).zip(number("12345678", "Enter")) {
            last = burst.key(&key, f64::from(at), Patience::Anywhere);
        }
        assert_eq!(last, Step::Swallow);
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
        let mut at = 1000.0;
        for digit in "0770000012300".chars() {
            at += 1.0;
            let step = burst.key(&digit.to_string(), at, Patience::AmongTyping);
            assert_eq!(step, Step::Hold);
        }
        assert_eq!(
            burst.key("Enter", at + 1000.0, Patience::AmongTyping),
            Step::GiveBack("0770000012300".into())
        );
    }

    #[test]
    fn keys_that_were_given_back_meanwhile_are_a_scan_all_the_same() {
        for (pause, patience, expected) in [
            (
                60.0,
                Patience::AmongTyping,
                Step::Scan("91051700123".into()),
            ),
            (120.0, Patience::AmongTyping, Step::Pass),
            (120.0, Patience::Anywhere, Step::Scan("91051700123".into())),
        ] {
            let mut burst = Burst::default();
            let mut at = 1000.0;
            let mut last = Step::Pass;
            for key in number("91051700123", "Enter") {
                at += pause;
                last = burst.key(&key, at, patience);
                burst.give_back();
            }
            assert_eq!(last, expected, "{pause} ms, {patience:?}");
        }
    }
}
