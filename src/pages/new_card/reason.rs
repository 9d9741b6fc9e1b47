//! Which reason fits: derived from the person's cards and the new one. Pure.

use uitpas_api::{CardSystemId, Membership, Passholder, Reason};

/// The reason that fits best, as the rules of the API page have it.
///
/// Not a member of the new card's system: upgrade. A member without a card: extra card. Otherwise the kansen
/// digits of old and new card decide; when they are the same, the card was lost (or, by choice, defect).
pub fn fitting(passholder: &Passholder, kansen_card: bool, system: Option<CardSystemId>) -> Reason {
    let Some(membership) = membership(passholder, system) else {
        return Reason::CardUpgrade;
    };
    match membership
        .card()
        .map(|card| (card.is_kansen(), kansen_card))
    {
        None => Reason::ExtraCard,
        Some((false, true)) => Reason::ObtainKansenstatuut,
        Some((true, false)) => Reason::LossKansenstatuut,
        Some(_) => Reason::LossTheft,
    }
}

/// The membership in a card system; while the system is not known, the first with a card.
pub fn membership(passholder: &Passholder, system: Option<CardSystemId>) -> Option<&Membership> {
    let mut memberships = passholder.memberships().iter();
    match system {
        Some(system) => memberships.find(|membership| membership.card_system().id() == system),
        None => memberships.find(|membership| membership.card().is_some()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned;

    /// A membership in a card system, with a card or without.
    fn member(system: u64, card: Option<(bool, &str)>) -> String {
        let card = card.map_or_else(String::new, |(kansen, number)| {
            format!(
                "<currentCard><kansenpas>{kansen}</kansenpas><status>ACTIVE</status>\
                 <uitpasNumber>{number}</uitpasNumber></currentCard>"
            )
        });
        format!(
            "<cardSystemSpecific><cardSystem><id>{system}</id><name>S</name></cardSystem>{card}\
             <status>ACTIVE</status></cardSystemSpecific>"
        )
    }

    #[test]
    fn the_reason_follows_from_the_old_and_the_new_card() {
        let plain = member(1, Some((false, "0770000012300")));
        let kansen = member(1, Some((true, "0770000020113")));
        let two = format!("{}{}", member(2, None), plain);
        for (memberships, kansen_card, system, expected) in [
            (&plain, false, Some(1), Reason::LossTheft),
            (&plain, true, Some(1), Reason::ObtainKansenstatuut),
            (&kansen, false, Some(1), Reason::LossKansenstatuut),
            (&kansen, true, None, Reason::LossTheft),
            (&plain, false, Some(2), Reason::CardUpgrade),
            (&two, false, Some(2), Reason::ExtraCard),
            (&two, true, None, Reason::ObtainKansenstatuut),
            (&String::new(), false, None, Reason::CardUpgrade),
        ] {
            let found = canned::passholder(memberships)
                .map(|passholder| fitting(&passholder, kansen_card, system.map(CardSystemId::new)));
            assert_eq!(
                found,
                Some(expected),
                "{memberships} {kansen_card} {system:?}"
            );
        }
    }
}
