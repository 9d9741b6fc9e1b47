//! A promotion as it is shown at a counter: what it is, what it costs, until when, and for which card.

use uitpas_api::{
    CardStatus, CardSystem, CardSystemId, MembershipStatus, Moment, Passholder, Period, Promotion,
    PromotionId, UitpasNumber,
};

/// What a counter needs to see of a promotion.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticket {
    /// Which promotion.
    pub id: PromotionId,
    /// What it is.
    pub title: String,
    /// What it costs.
    pub points: u32,
    /// When it can be taken.
    pub period: Period,
    /// The card systems whose members can take it, the one that offers it first; none means any.
    pub systems: Vec<CardSystemId>,
    /// When UiTPAS said that it is possible.
    pub read: Moment,
}

impl Ticket {
    /// The ticket for a promotion that UiTPAS says is possible; there is none for any other.
    pub fn of(promotion: &Promotion, read: Moment) -> Option<Self> {
        let possible = promotion.cash_in_state()?.is_possible();
        let owner = promotion.owning_card_system().map(CardSystem::id);
        let mut systems: Vec<CardSystemId> = promotion
            .applicable_card_systems()
            .iter()
            .map(CardSystem::id)
            .collect();
        systems.sort_by_key(|system| Some(*system) != owner);
        possible.then(|| Self {
            id: promotion.id(),
            title: promotion.title().to_owned(),
            points: promotion.points(),
            period: promotion.cashing_period(),
            systems,
            read,
        })
    }

    /// The card to show for it: of the first card system in which it can be taken.
    pub fn card<'a>(&self, cards: &'a [HeldCard]) -> Option<&'a HeldCard> {
        if self.systems.is_empty() {
            return cards.first();
        }
        self.systems
            .iter()
            .find_map(|system| cards.iter().find(|card| card.system.id() == *system))
    }
}

/// A card with which its holder can take a promotion today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldCard {
    /// The card system it belongs to.
    pub system: CardSystem,
    /// Its number.
    pub number: UitpasNumber,
}

impl HeldCard {
    /// The active cards of somebody.
    pub fn all(passholder: &Passholder) -> Vec<Self> {
        passholder
            .memberships()
            .iter()
            .filter(|membership| *membership.status() != MembershipStatus::Blocked)
            .filter_map(|membership| {
                let card = membership.card()?;
                (*card.status() == CardStatus::Active).then(|| Self {
                    system: membership.card_system().clone(),
                    number: card.number().clone(),
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned;

    fn held(system: u64, number: &str) -> Option<HeldCard> {
        Some(HeldCard {
            system: CardSystem::new(CardSystemId::new(system), "UiTPAS Zandveld"),
            number: UitpasNumber::from_digits(number).ok()?,
        })
    }

    #[test]
    fn only_what_is_possible_has_a_ticket() {
        let read = Moment::from_unix_millis(0);
        for (elements, expected) in [
            ("<cashInState>POSSIBLE</cashInState>", true),
            (
                "<cashInState>NOT_POSSIBLE_VOLUME_CONSTRAINT</cashInState>",
                false,
            ),
            ("", false),
        ] {
            let ticket = canned::promotion(elements).and_then(|it| Ticket::of(&it, read));
            assert_eq!(ticket.is_some(), expected, "{elements}");
        }
    }

    #[test]
    fn the_card_is_one_of_the_card_system_in_which_the_promotion_can_be_taken() {
        let cards: Vec<HeldCard> = [held(1, "0930000201101"), held(2, "0930000202208")]
            .into_iter()
            .flatten()
            .collect();
        let system = |id| format!("<cardsystem><id>{id}</id><name>x</name></cardsystem>");
        let owner = "<owningCardSystem><id>2</id><name>x</name></owningCardSystem>";
        for (applicable, owner, expected) in [
            (String::new(), "", Some("0930000201101")),
            (system(2), "", Some("0930000202208")),
            (system(1) + &system(2), owner, Some("0930000202208")),
            (system(1) + &system(2), "", Some("0930000201101")),
            (system(3), "", None),
        ] {
            let promotion = canned::promotion(&format!(
                "<cashInState>POSSIBLE</cashInState>{owner}<applicableCardSystems>{applicable}</applicableCardSystems>"
            ));
            let ticket = promotion.and_then(|it| Ticket::of(&it, Moment::from_unix_millis(0)));
            let card = ticket.as_ref().and_then(|ticket| ticket.card(&cards));
            assert_eq!(
                card.map(|card| card.number.as_str()),
                expected,
                "{applicable}"
            );
        }
    }

    #[test]
    fn a_card_that_is_not_active_is_not_shown() {
        let membership = |card: &str, status: &str| {
            format!(
                "<cardSystemSpecific><cardSystem><id>1</id><name>UiTPAS Zandveld</name></cardSystem>\
                 <currentCard><status>{card}</status><uitpasNumber>0930000201101</uitpasNumber></currentCard>\
                 <status>{status}</status></cardSystemSpecific>"
            )
        };
        for (elements, expected) in [
            (membership("ACTIVE", "ACTIVE"), 1),
            (membership("BLOCKED", "ACTIVE"), 0),
            (membership("ACTIVE", "BLOCKED"), 0),
        ] {
            let cards = canned::passholder(&elements).map(|holder| HeldCard::all(&holder).len());
            assert_eq!(cards, Some(expected), "{elements}");
        }
    }
}
