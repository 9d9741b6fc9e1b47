//! A promotion (`omruilvoordeel`): something that points can be exchanged for.

use std::fmt;

use crate::card_system::CardSystem;
use crate::cash_in_state::CashInState;
use crate::counter::PromotionCounter;
use crate::moment::Moment;
use crate::period::{Period, PeriodConstraint};
use crate::rich_text::RichText;

/// The number of a promotion.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PromotionId(u64);

impl PromotionId {
    /// The promotion with this number.
    pub fn new(id: u64) -> Self {
        Self(id)
    }

    /// Reads the number as an address writes it: digits alone.
    pub fn parse(written: &str) -> Option<Self> {
        let digits = written.bytes().all(|byte| byte.is_ascii_digit());
        written.parse().ok().filter(|_| digits).map(Self)
    }

    /// The number.
    pub fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Display for PromotionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How many units there are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stock {
    /// As many as anyone wants.
    Unlimited,
    /// A fixed number; first come, first served.
    Limited {
        /// How many there were at the start.
        available: u32,
        /// How many were taken.
        taken: u32,
    },
}

impl Stock {
    /// How many are left; none when that is not limited.
    pub fn left(self) -> Option<u32> {
        match self {
            Self::Unlimited => None,
            Self::Limited { available, taken } => Some(available.saturating_sub(taken)),
        }
    }
}

/// A promotion, as much of it as the call gives: after a cash-in there are no dates, and without
/// a passholder there may be no cash-in state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Promotion {
    pub(crate) id: PromotionId,
    pub(crate) title: String,
    pub(crate) points: u32,
    pub(crate) introduction: RichText,
    pub(crate) terms: RichText,
    pub(crate) applicable_card_systems: Vec<CardSystem>,
    pub(crate) owning_card_system: Option<CardSystem>,
    pub(crate) counters: Vec<PromotionCounter>,
    pub(crate) cashed_in: bool,
    pub(crate) created: Option<Moment>,
    pub(crate) cashing_period: Period,
    pub(crate) publication_period: Period,
    pub(crate) in_spotlight: bool,
    pub(crate) pictures: Vec<String>,
    pub(crate) cities: Vec<String>,
    pub(crate) stock: Stock,
    pub(crate) limit: Option<PeriodConstraint>,
    pub(crate) cash_in_state: Option<CashInState>,
}

impl Promotion {
    /// Its number.
    pub fn id(&self) -> PromotionId {
        self.id
    }

    /// What it is, in one line; never empty.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The price in whole points; 0 is free.
    pub fn points(&self) -> u32 {
        self.points
    }

    /// What it is, at length (`description1`).
    pub fn introduction(&self) -> &RichText {
        &self.introduction
    }

    /// How to get it, and the conditions (`description2`).
    pub fn terms(&self) -> &RichText {
        &self.terms
    }

    /// The card systems whose members can take it; empty means every one.
    pub fn applicable_card_systems(&self) -> &[CardSystem] {
        &self.applicable_card_systems
    }

    /// The card system that offers it.
    pub fn owning_card_system(&self) -> Option<&CardSystem> {
        self.owning_card_system.as_ref()
    }

    /// The counters where it can be taken; empty means every one.
    pub fn counters(&self) -> &[PromotionCounter] {
        &self.counters
    }

    /// After a cash-in: that it was taken. In a search: that this passholder took it before,
    /// which does not mean that it cannot be taken again.
    pub fn cashed_in(&self) -> bool {
        self.cashed_in
    }

    /// When it was made.
    pub fn created(&self) -> Option<Moment> {
        self.created
    }

    /// When it can be cashed in.
    pub fn cashing_period(&self) -> Period {
        self.cashing_period
    }

    /// When it is shown to the public.
    pub fn publication_period(&self) -> Period {
        self.publication_period
    }

    /// Whether it is put in the spotlight.
    pub fn in_spotlight(&self) -> bool {
        self.in_spotlight
    }

    /// Addresses of pictures: http(s), or a path on the API's own host. Anything else was left
    /// out.
    pub fn pictures(&self) -> &[String] {
        &self.pictures
    }

    /// The cities whose residents it is for; empty means every one.
    pub fn cities(&self) -> &[String] {
        &self.cities
    }

    /// How many units there are.
    pub fn stock(&self) -> Stock {
        self.stock
    }

    /// How often one passholder may take it.
    pub fn limit(&self) -> Option<&PeriodConstraint> {
        self.limit.as_ref()
    }

    /// Whether it can be cashed in now; unknown where the API gave no state.
    pub fn cash_in_state(&self) -> Option<&CashInState> {
        self.cash_in_state.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_never_below_zero() {
        for (stock, left) in [
            (Stock::Unlimited, None),
            (
                Stock::Limited {
                    available: 50,
                    taken: 8,
                },
                Some(42),
            ),
            (
                Stock::Limited {
                    available: 2,
                    taken: 2,
                },
                Some(0),
            ),
            (
                Stock::Limited {
                    available: 2,
                    taken: 3,
                },
                Some(0),
            ),
        ] {
            assert_eq!(stock.left(), left);
        }
    }
}
