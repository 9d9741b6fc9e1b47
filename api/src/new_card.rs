//! The registration of a new card for someone who is already a passholder (`newCard`).

use crate::day::Day;
use crate::key::{CounterKey, Uid};
use crate::number::UitpasNumber;
use crate::reason::Reason;

/// Everything a registration needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewCard {
    /// Whose card it will be.
    pub uid: Uid,
    /// The number of the new card.
    pub number: UitpasNumber,
    /// The counter that gives it out.
    pub counter: CounterKey,
    /// Why.
    pub reason: NewCardReason,
    /// A voucher that lowers the price.
    pub voucher: Option<String>,
}

/// The reason, with the end date where, and only where, the API demands one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NewCardReason {
    /// The old card was lost or stolen.
    LossTheft,
    /// The old card does not work.
    Defect,
    /// The kansenstatuut ends.
    LossKansenstatuut,
    /// The kansenstatuut is granted.
    ObtainKansenstatuut {
        /// The last day; the API wants one after today and at the latest on 31 December of next
        /// year.
        until: Day,
    },
    /// An existing card is to be used in one more card system.
    CardUpgrade,
    /// One more card beside those the person has.
    ExtraCard,
}

impl NewCardReason {
    /// The reason alone.
    pub fn reason(self) -> Reason {
        match self {
            Self::LossTheft => Reason::LossTheft,
            Self::Defect => Reason::Defect,
            Self::LossKansenstatuut => Reason::LossKansenstatuut,
            Self::ObtainKansenstatuut { .. } => Reason::ObtainKansenstatuut,
            Self::CardUpgrade => Reason::CardUpgrade,
            Self::ExtraCard => Reason::ExtraCard,
        }
    }
}

impl NewCard {
    /// The form fields of the registration. The end date goes as midnight in Brussels, the form
    /// that existing desks send.
    pub(crate) fn parameters(&self) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("uid", self.uid.as_str().to_owned()),
            ("reason", self.reason.reason().as_str().to_owned()),
            ("uitpasNumber", self.number.as_str().to_owned()),
            ("balieConsumerKey", self.counter.as_str().to_owned()),
        ];
        if let Some(voucher) = self
            .voucher
            .as_deref()
            .map(str::trim)
            .filter(|voucher| !voucher.is_empty())
        {
            fields.push(("voucherNumber", voucher.to_owned()));
        }
        if let NewCardReason::ObtainKansenstatuut { until } = self.reason {
            fields.push(("kansenStatuutEndDate", until.start().iso()));
        }
        fields
    }
}
