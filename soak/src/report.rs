//! What a soak found: how often each fault was tried, how it was told to end, and what does not agree with the books.

use std::collections::BTreeMap;
use std::fmt;

use crate::Plan;
use crate::fault::FAULTS;
use crate::ledger::{End, Told};

/// The figures of one soak.
#[derive(Clone, Debug)]
pub struct Report {
    plan: Plan,
    crashes: u32,
    /// By fault, as in [`FAULTS`], and by end.
    ends: BTreeMap<(usize, End), u32>,
    /// How many pages were left in the middle of a booking.
    pub left: u32,
    /// How many tabs were copied in the middle of a booking.
    pub copied: u32,
    /// How many bookings are in the books.
    pub in_the_books: usize,
    /// Every disagreement, in words.
    wrong: Vec<String>,
}

impl Report {
    /// Nothing is counted yet.
    pub fn begin(plan: Plan, crashes: u32) -> Report {
        Report {
            plan,
            crashes,
            ends: BTreeMap::new(),
            left: 0,
            copied: 0,
            in_the_books: 0,
            wrong: Vec::new(),
        }
    }

    /// Counts one confirmation.
    pub fn count(&mut self, told: &Told) {
        let nth = FAULTS.iter().position(|fault| *fault == told.fault);
        match (nth, told.end) {
            (Some(nth), Some(end)) => *self.ends.entry((nth, end)).or_default() += 1,
            _ => self.find(format!("nothing was ever told of {:?}", told.subject)),
        }
        if told.is_contradicted {
            self.find(format!("two ends were told of {:?}", told.subject));
        }
    }

    /// Compares how often something is in the books with how often it was told.
    pub fn compare(&mut self, what: &str, in_the_books: usize, told: &[Told]) {
        self.in_the_books += in_the_books;
        let done = told.iter().filter(|told| told.end == Some(End::Booked));
        let done = done.count();
        if in_the_books != done {
            let stories = told.iter().map(|told| {
                let (fault, story) = (told.fault.words(), &told.story);
                format!("\n  {fault}, in the end {:?}:\n{story}", told.end)
            });
            let stories: String = stories.collect();
            self.find(format!(
                "{what}: booked {in_the_books} times, told {done} times{stories}"
            ));
        }
    }

    fn find(&mut self, wrong: String) {
        self.wrong.push(wrong);
    }

    /// All that does not agree; nothing, when all is well.
    pub fn wrong(&self) -> &[String] {
        &self.wrong
    }

    /// How many confirmations there were.
    pub fn confirmations(&self) -> u32 {
        self.ends.values().sum()
    }

    /// How many of them ended so.
    pub fn ended(&self, end: End) -> u32 {
        let ends = self.ends.iter().filter(|((_, other), _)| *other == end);
        ends.map(|(_, count)| count).sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| what goes wrong | confirmed | booked | not booked | refused | not sent | left before sending |"
        )?;
        writeln!(f, "|---|---|---|---|---|---|---|")?;
        let ends = [
            End::Booked,
            End::NotBooked,
            End::Refused,
            End::NotSent,
            End::Left,
        ];
        for (nth, fault) in FAULTS.iter().enumerate() {
            let counts = ends.map(|end| self.ends.get(&(nth, end)).copied().unwrap_or_default());
            let all: u32 = counts.iter().sum();
            let [booked, not_booked, refused, not_sent, left] = counts;
            writeln!(
                f,
                "| {} | {all} | {booked} | {not_booked} | {refused} | {not_sent} | {left} |",
                fault.words()
            )?;
        }
        let counts = ends.map(|end| self.ended(end));
        let [booked, not_booked, refused, not_sent, left] = counts;
        writeln!(
            f,
            "| all | {} | {booked} | {not_booked} | {refused} | {not_sent} | {left} |",
            self.confirmations()
        )?;
        writeln!(f)?;
        writeln!(
            f,
            "Seed {}, {} desks with {} visits each. The gateway was killed {} times; {} pages were left in the middle of a booking, {} tabs copied.",
            self.plan.seed, self.plan.desks, self.plan.visits, self.crashes, self.left, self.copied
        )?;
        writeln!(
            f,
            "In the books: {}. Told by a screen to be booked: {booked}. Lost, doubled or told wrongly: {}.",
            self.in_the_books,
            self.wrong.len()
        )?;
        for wrong in &self.wrong {
            writeln!(f, "- {wrong}")?;
        }
        Ok(())
    }
}
