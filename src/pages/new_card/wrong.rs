//! What is wrong with a replacement, as a check or UiTPAS found it. It is said when it is shown, so it can be said
//! again in another language.

use std::sync::Arc;

use uitpas_api::{Day, NumberProblem, Refusal};

use crate::{
    components::error_summary::Mistake,
    say,
    scanner::SCAN_FIELD,
    wording::{
        self,
        replacement::{Circumstances, Place},
    },
};

use super::{
    draft::{NUMBER, REASON, UNTIL, VOUCHER},
    stock_card::StockCard,
};

/// One thing that is wrong.
#[derive(Clone)]
pub enum Wrong {
    /// The new number is none.
    Number(NumberProblem),
    /// The new card cannot be given.
    Card(Box<StockCard>),
    /// No reason was chosen.
    NoReason,
    /// This counter may not give the kansenstatuut.
    CannotGrant,
    /// The kansenstatuut has no end.
    NoEnd,
    /// The kansenstatuut ends too soon or too late.
    EndOutOfRange,
    /// UiTPAS does not say who the person is.
    NoUid,
    /// UiTPAS refused, for something about a field.
    Refused(Arc<Refused>),
}

/// A refusal, and what was so at the time.
pub struct Refused {
    /// What UiTPAS said.
    pub refusal: Refusal,
    /// What tells its meanings apart.
    pub about: Circumstances,
}

impl Refused {
    /// The field and the sentence; nothing when it is about no field.
    fn mistake(&self) -> Option<(&'static str, String)> {
        let (place, message) = wording::replacement::mistake(&self.refusal, &self.about)?;
        let field = match place {
            Place::Number => NUMBER,
            Place::Voucher => VOUCHER,
            Place::Until => UNTIL,
        };
        Some((field, message))
    }
}

impl Wrong {
    /// A refusal that is about a field, or nothing.
    pub fn refused(refused: Refused) -> Option<Self> {
        refused.mistake()?;
        Some(Self::Refused(Arc::new(refused)))
    }

    /// The field and the sentence, in the language of the page.
    pub fn mistake(&self) -> Option<Mistake> {
        let (field, message) = match self {
            Self::Number(problem) => (NUMBER, wording::number::new_card(problem)),
            Self::Card(card) => (NUMBER, card.mistake()?),
            Self::NoReason => (REASON, say!(reason_missing)),
            Self::CannotGrant => (REASON, wording::replacement::cannot_grant()),
            Self::NoEnd => (UNTIL, say!(kansenstatuut_until_missing)),
            Self::EndOutOfRange => (UNTIL, wording::replacement::end_date()),
            Self::NoUid => (SCAN_FIELD, say!(passholder_without_uid)),
            Self::Refused(refused) => refused.mistake()?,
        };
        Some(Mistake { field, message })
    }
}

/// The last day that a kansenstatuut may be given until: 31 December of next year.
pub fn latest_until(today: Day) -> Option<Day> {
    Day::new(today.year() + 1, 12, 31)
}

/// The end of a kansenstatuut, checked.
///
/// # Errors
/// What is wrong with it.
pub fn until(text: &str, today: Day) -> Result<Day, Wrong> {
    let day = Day::parse_iso(text).ok_or(Wrong::NoEnd)?;
    let latest = latest_until(today);
    if day <= today || latest.is_some_and(|latest| day > latest) {
        return Err(Wrong::EndOutOfRange);
    }
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_kansenstatuut_ends_after_today_and_at_the_latest_on_the_last_day_of_next_year()
    -> Result<(), &'static str> {
        let today = Day::new(2026, 11, 18).ok_or("a day")?;
        for (text, fits) in [
            ("", false),
            ("2026-11-18", false),
            ("2026-11-19", true),
            ("2027-12-31", true),
            ("2028-01-01", false),
        ] {
            assert_eq!(until(text, today).is_ok(), fits, "{text}");
        }
        Ok(())
    }

    #[test]
    fn a_mistake_that_stands_is_said_again_in_another_language() {
        for (language, expected) in [
            (Language::Dutch, "Kies een reden."),
            (Language::French, "Choisissez une raison."),
            (Language::English, "Choose a reason."),
        ] {
            language.speak();
            let said = Wrong::NoReason.mistake().map(|mistake| mistake.message);
            assert_eq!(said.as_deref(), Some(expected));
        }
    }
}
