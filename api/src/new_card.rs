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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::encode_pairs;

    fn sent(reason: NewCardReason, voucher: Option<&str>) -> Option<String> {
        let card = NewCard {
            uid: Uid::new("8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77")?,
            number: UitpasNumber::parse("0930000000107").ok()?,
            counter: CounterKey::new("28808C2F-0DB2-D2CF-F508ECB994D2505F")?,
            reason,
            voucher: voucher.map(str::to_owned),
        };
        Some(encode_pairs(&card.parameters()))
    }

    #[test]
    fn the_example_of_the_document() {
        assert_eq!(
            sent(NewCardReason::LossKansenstatuut, None).as_deref(),
            Some(
                "uid=8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77&reason=LOSS_KANSENSTATUUT\
                 &uitpasNumber=0930000000107&balieConsumerKey=28808C2F-0DB2-D2CF-F508ECB994D2505F"
            )
        );
    }

    #[test]
    fn voucher_and_end_date_where_they_belong() -> Result<(), &'static str> {
        let until = Day::new(2027, 12, 31).ok_or("a day")?;
        for (reason, voucher, end) in [
            (
                NewCardReason::ObtainKansenstatuut { until },
                Some(" 1000000012 "),
                "&voucherNumber=1000000012&kansenStatuutEndDate=2027-12-31T00%3A00%3A00%2B01%3A00",
            ),
            (
                NewCardReason::ObtainKansenstatuut { until },
                None,
                "505F&kansenStatuutEndDate=2027-12-31T00%3A00%3A00%2B01%3A00",
            ),
            (
                NewCardReason::Defect,
                Some("  "),
                "&balieConsumerKey=28808C2F-0DB2-D2CF-F508ECB994D2505F",
            ),
        ] {
            let form = sent(reason, voucher).ok_or("a form")?;
            assert!(form.ends_with(end), "{reason:?}: {form}");
        }
        Ok(())
    }

    #[test]
    fn every_reason_has_its_word() -> Result<(), &'static str> {
        let until = Day::new(2027, 12, 31).ok_or("a day")?;
        let reasons = [
            NewCardReason::LossTheft,
            NewCardReason::Defect,
            NewCardReason::LossKansenstatuut,
            NewCardReason::ObtainKansenstatuut { until },
            NewCardReason::CardUpgrade,
            NewCardReason::ExtraCard,
        ];
        assert_eq!(reasons.map(NewCardReason::reason), Reason::ALL);
        assert_eq!(Reason::ALL, *Reason::KNOWN);
        Ok(())
    }
}
