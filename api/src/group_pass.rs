//! A group pass: tickets at the social tariff for an organisation. It saves no points and cashes
//! nothing in.

use crate::card::Card;
use crate::day::Day;

/// The pass of a group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupPass {
    pub(crate) name: String,
    pub(crate) end: Option<Day>,
    pub(crate) available_tickets: Option<u32>,
    pub(crate) tickets_per_year: Option<u32>,
    pub(crate) card: Option<Card>,
}

impl GroupPass {
    /// The name of the group; empty where it was left out.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The last day it is valid.
    pub fn end(&self) -> Option<Day> {
        self.end
    }

    /// How many tickets are left.
    pub fn available_tickets(&self) -> Option<u32> {
        self.available_tickets
    }

    /// How many tickets it gives each year.
    pub fn tickets_per_year(&self) -> Option<u32> {
        self.tickets_per_year
    }

    /// The card that was scanned.
    pub fn card(&self) -> Option<&Card> {
        self.card.as_ref()
    }
}
