//! Which reason fits: derived from the person's cards and the new one. Pure.

use uitpas_api::{CardSystemId, Passholder, Reason};

/// The reason that fits best, as the rules of the API page have it.
///
/// Not a member of the new card's system: upgrade. A member without a card: extra card. Otherwise the kansen
/// digits of old and new card decide; when they are the same, the card was lost (or, by choice, defect).
pub fn fitting(passholder: &Passholder, kansen_card: bool, system: Option<CardSystemId>) -> Reason {
    let memberships = passholder.memberships();
    let membership = match system {
        Some(system) => memberships
            .iter()
            .find(|membership| membership.card_system().id() == system),
        None => memberships
            .iter()
            .find(|membership| membership.card().is_some()),
    };
    let Some(membership) = membership else {
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
