//! What UiTPAS refuses of a card replacement, and at which field the sentence belongs.

use uitpas_api::{Card, Counter, ErrorCode, Kansenstatuut, Passholder, Refusal, Trouble};

use crate::say;

use super::{refusal, trouble};

/// The rule for the end of a kansenstatuut.
pub fn end_date() -> String {
    say!(end_date_rule)
}

/// Why a counter cannot give the kansenstatuut.
pub fn cannot_grant() -> String {
    say!(counter_cannot_grant)
}

/// What a refusal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The number of the new card.
    Number,
    /// The voucher.
    Voucher,
    /// The end of the kansenstatuut.
    Until,
}

/// What is known besides the code; it tells which of its meanings `INVALID_CARD` has.
pub struct Circumstances {
    /// The person.
    pub passholder: Option<Passholder>,
    /// The new card, if it was looked up.
    pub new_card: Option<Card>,
    /// The counter at which it is given.
    pub counter: Option<Counter>,
    /// Whether the new card is a kansen card.
    pub kansen_card: bool,
}

/// The field and the sentence for a refusal; nothing when it is about no field.
pub fn mistake(refused: &Refusal, about: &Circumstances) -> Option<(Place, String)> {
    let code = refused.code();
    if let Some(message) = voucher_code(code) {
        return Some((Place::Voucher, message));
    }
    match code {
        ErrorCode::InvalidCard => Some((Place::Number, invalid_card(about))),
        ErrorCode::InvalidCardStatus => Some((Place::Number, say!(card_already_issued))),
        ErrorCode::UnknownCard
        | ErrorCode::UnknownUitpasNumber
        | ErrorCode::ParseInvalidUitpasNumber
        | ErrorCode::BalieNotAuthorized
        | ErrorCode::CardNotAssignedToBalie => Some((Place::Number, refusal::refusal(refused))),
        ErrorCode::InvalidDateConstraints => Some((Place::Until, end_date())),
        ErrorCode::ParseInvalidDate => Some((Place::Until, refusal::refusal(refused))),
        other if other.as_str().starts_with("INVALID_CARD_STATUS") => {
            Some((Place::Number, say!(new_card_not_issuable)))
        }
        _ => None,
    }
}

/// What is wrong with the voucher, when the price was refused for it.
pub fn voucher_mistake(trouble: &Trouble) -> Option<String> {
    match trouble {
        Trouble::Refused(refused) => voucher_code(refused.code()),
        _ => None,
    }
}

/// Why the price is not known.
pub fn price_trouble(trouble: &Trouble) -> String {
    match trouble {
        trouble if voucher_mistake(trouble).is_some() => {
            say!(price_waits_for_voucher)
        }
        trouble => say!(price_unknown, why = trouble::reading(trouble)),
    }
}

fn voucher_code(code: &ErrorCode) -> Option<String> {
    match code {
        ErrorCode::UnknownVoucher => Some(say!(voucher_unknown)),
        ErrorCode::InvalidVoucherStatus => Some(say!(voucher_used)),
        ErrorCode::ParseInvalidVoucherNumber => Some(say!(voucher_malformed)),
        _ => None,
    }
}

/// `INVALID_CARD` of a new card: another counter's, or the kind does not fit the person.
fn invalid_card(about: &Circumstances) -> String {
    let system = about.new_card.as_ref().and_then(|card| card.card_system());
    let kansen_person = about.passholder.as_ref().is_some_and(|passholder| {
        let mut memberships = passholder.memberships().iter();
        memberships.any(|membership| {
            let same = system.is_none_or(|system| system.id() == membership.card_system().id());
            same && !matches!(membership.kansenstatuut(), Kansenstatuut::None)
        })
    });
    let other_counter = about
        .new_card
        .as_ref()
        .and_then(|card| card.counter())
        .filter(|counter| {
            about.counter.as_ref().is_some_and(|here| {
                here.key().as_str() != counter.id() && here.name() != counter.name()
            })
        });
    match (other_counter, kansen_person, about.kansen_card) {
        (Some(counter), _, _) => say!(new_card_of_counter, counter = counter.name()),
        (None, true, false) => say!(choose_kansen_card),
        (None, false, true) => say!(choose_plain_card),
        (None, ..) => say!(new_card_of_another_counter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned;

    fn sentence(code: &str, kansenstatuut: bool, kansen_card: bool) -> Option<(Place, String)> {
        let about = Circumstances {
            passholder: canned::passholder(&format!(
                "<cardSystemSpecific><cardSystem><id>1</id><name>S</name></cardSystem>\
                 <kansenStatuut>{kansenstatuut}</kansenStatuut><status>ACTIVE</status></cardSystemSpecific>"
            )),
            new_card: None,
            counter: None,
            kansen_card,
        };
        mistake(&canned::refusal(code)?, &about)
    }

    #[test]
    fn invalid_card_says_which_of_its_meanings_it_has() {
        for (kansenstatuut, kansen_card, expected) in [
            (
                true,
                false,
                "De pashouder heeft kansenstatuut: kies een kansenkaart.",
            ),
            (
                false,
                true,
                "De pashouder heeft geen kansenstatuut: kies een gewone kaart.",
            ),
            (
                false,
                false,
                "Deze kaart hoort bij een andere balie. Neem een kaart uit de eigen stock.",
            ),
            (
                true,
                true,
                "Deze kaart hoort bij een andere balie. Neem een kaart uit de eigen stock.",
            ),
        ] {
            let found = sentence("INVALID_CARD", kansenstatuut, kansen_card);
            assert_eq!(found, Some((Place::Number, expected.to_owned())));
        }
    }

    #[test]
    fn each_refusal_lands_on_the_field_it_is_about() {
        for (code, place) in [
            ("UNKNOWN_CARD", Some(Place::Number)),
            ("INVALID_CARD_STATUS", Some(Place::Number)),
            ("INVALID_CARD_STATUS_SENT_TO_BALIE", Some(Place::Number)),
            ("UNKNOWN_VOUCHER", Some(Place::Voucher)),
            ("INVALID_VOUCHER_STATUS", Some(Place::Voucher)),
            ("PARSE_INVALID_VOUCHERNUMBER", Some(Place::Voucher)),
            ("INVALID_DATE_CONSTRAINTS", Some(Place::Until)),
            ("ACCESS_DENIED", None),
            ("UNKNOWN_PASSHOLDER_UID", None),
        ] {
            let found = sentence(code, false, false).map(|(place, _)| place);
            assert_eq!(found, place, "{code}");
        }
    }
}
