//! What a new card costs.

use crate::amount::Euro;
use crate::card::CardType;
use crate::card_system::CardSystem;
use crate::day::Day;
use crate::key::CounterKey;
use crate::number::UitpasNumber;
use crate::reason::Reason;

/// The question: this new card, from this counter, for this reason and person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PriceQuestion {
    /// The counter that would give it out.
    pub counter: CounterKey,
    /// The number of the new card.
    pub number: UitpasNumber,
    /// Why.
    pub reason: Reason,
    /// The date of birth, where prices depend on the age.
    pub date_of_birth: Option<Day>,
    /// The postal code of the person's home, where prices depend on it.
    pub postal_code: Option<String>,
    /// A voucher that lowers the price.
    pub voucher: Option<String>,
}

impl PriceQuestion {
    pub(crate) fn parameters(&self) -> Vec<(&'static str, String)> {
        let mut parameters = vec![
            ("balieConsumerKey", self.counter.as_str().to_owned()),
            ("uitpasNumber", self.number.as_str().to_owned()),
            ("reason", self.reason.as_str().to_owned()),
        ];
        let mut given = |name, value: Option<&str>| {
            if let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) {
                parameters.push((name, value.to_owned()));
            }
        };
        given("dateOfBirth", self.date_of_birth.map(Day::iso).as_deref());
        given("postalCode", self.postal_code.as_deref());
        given("voucherNumber", self.voucher.as_deref());
        parameters
    }
}

/// The answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CardPrice {
    pub(crate) price: Euro,
    pub(crate) reason: Reason,
    pub(crate) card_type: Option<CardType>,
    pub(crate) kansenstatuut: bool,
    pub(crate) voucher_type: Option<String>,
    pub(crate) card_system: Option<CardSystem>,
}

impl CardPrice {
    /// What has to be paid.
    pub fn price(&self) -> Euro {
        self.price
    }

    /// The reason it holds for; the one that was asked about where the API left it out.
    pub fn reason(&self) -> &Reason {
        &self.reason
    }

    /// The kind of card it holds for.
    pub fn card_type(&self) -> Option<&CardType> {
        self.card_type.as_ref()
    }

    /// Whether it is the price for someone with kansenstatuut.
    pub fn kansenstatuut(&self) -> bool {
        self.kansenstatuut
    }

    /// The name of the kind of voucher that lowered it.
    pub fn voucher_type(&self) -> Option<&str> {
        self.voucher_type.as_deref()
    }

    /// The card system that set it.
    pub fn card_system(&self) -> Option<&CardSystem> {
        self.card_system.as_ref()
    }
}
