//! Tells a scanner from a person by the time between keys. Pure: keys and times in, verdicts out.

/// How long a key is held back, in milliseconds: a scanner types the next one within this.
///
/// Readers type a key every 1 to 20 ms; a practised typist needs 80 ms and more.
pub const GAP_MS: u64 = 35;

/// The lengths that a number on a card or document can have: INSZ 11, UiTPAS 13, chip 14 to 20.
const LENGTHS: [usize; 6] = [11, 13, 14, 16, 18, 20];

/// The least digits of a barcode, such as one of a book.
const FOREIGN: usize = 6;

/// A UiTPAS number. No other field of the desk takes so many digits, so even slow ones are a card.
const UITPAS: usize = 13;

/// The longest time between two keys of one number, on a computer that is busy, in milliseconds.
const PAUSE_MS: f64 = 400.0;

/// The longest time between two keys of a scan where other numbers are typed by hand.
const FAST_MS: f64 = 80.0;

/// What a digit means where the focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Digits are typed there by hand as well.
    Field,
    /// A digit means nothing there.
    Elsewhere,
}

/// Keys that came so soon after each other that they may be a scan.
#[derive(Debug, Default)]
pub struct Burst {
    /// All keys since the burst began.
    run: String,
    /// Those of them that are held back still.
    held: String,
    last: f64,
    /// Whether a pause among them was longer than a scanner's.
    slow: bool,
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
    pub fn is_over(&self, at: f64) -> bool {
        self.run.is_empty() || at - self.last > PAUSE_MS
    }

    /// One key, at a time in milliseconds.
    pub fn key(&mut self, key: &str, at: f64, place: Place) -> Step {
        let over = self.is_over(at);
        let mut characters = key.chars();
        let character = characters.next().filter(|_| characters.next().is_none());
        match character {
            // A digit may begin a scan; a letter of a chip number only goes on with one.
            Some(digit) if digit.is_ascii_digit() => {
                if over {
                    self.run.clear();
                    self.slow = false;
                } else {
                    self.slow |= at - self.last > FAST_MS;
                }
                self.hold(digit, at)
            }
            Some(letter) if letter.is_ascii_hexdigit() && !over => self.hold(letter, at),
            None if key == "Enter" && !over && self.is_number(at, place) => {
                self.held.clear();
                Step::Scan(std::mem::take(&mut self.run))
            }
            // A barcode of something else must not press a button either.
            None if key == "Enter" && !over && self.is_foreign(place) => {
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

    fn is_number(&self, at: f64, place: Place) -> bool {
        let fast = !self.slow && at - self.last <= FAST_MS;
        match self.run.len() {
            UITPAS => true,
            length => LENGTHS.contains(&length) && (fast || place == Place::Elsewhere),
        }
    }

    fn is_foreign(&self, place: Place) -> bool {
        place == Place::Elsewhere && self.run.len() >= FOREIGN
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
            last = burst.key(key, at, Place::Field);
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
            last = burst.key(&key, f64::from(at), Place::Elsewhere);
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
            let step = burst.key(&digit.to_string(), at, Place::Field);
            assert_eq!(step, Step::Hold);
        }
        assert_eq!(
            burst.key("Enter", at + 1000.0, Place::Field),
            Step::GiveBack("0770000012300".into())
        );
    }

    #[test]
    fn keys_that_were_given_back_meanwhile_are_a_scan_all_the_same() {
        for (digits, pause, place, scanned) in [
            ("0770000012300", 300.0, Place::Field, true),
            ("0770000012300", 500.0, Place::Field, false),
            ("91051700123", 60.0, Place::Field, true),
            ("91051700123", 120.0, Place::Field, false),
            ("91051700123", 120.0, Place::Elsewhere, true),
        ] {
            let mut burst = Burst::default();
            let mut at = 1000.0;
            let mut last = Step::Pass;
            for key in number(digits, "Enter") {
                at += pause;
                last = burst.key(&key, at, place);
                burst.give_back();
            }
            let expected = if scanned {
                Step::Scan(digits.into())
            } else {
                Step::Pass
            };
            assert_eq!(last, expected, "{digits}, {pause} ms, {place:?}");
        }
    }
}
