//! Who may make which call: the one table of it. A request is made by a consumer for itself (a consumer
//! request), by an employee or by a passholder (user tokens); for each, the API page names what is needed.
//! What depends on the counter or the card of a request is not here but in that call's handler.

use Need::{ConsumersRight, EmployeesRight, Never, Nothing};

/// The rights that the documents name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    ReadPointsPromotion,
    ReadPassholder,
    CreatePassholder,
    BlockPassholder,
    /// Only ever named in Dutch; its spelling on the wire is inferred.
    IdentifyPassholders,
}

impl Permission {
    const ALL: [Self; 5] = [
        Self::ReadPointsPromotion,
        Self::ReadPassholder,
        Self::CreatePassholder,
        Self::BlockPassholder,
        Self::IdentifyPassholders,
    ];

    /// The right in the API's words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReadPointsPromotion => "PERMISSION_POINTSPROMOTION - ACTION_READ",
            Self::ReadPassholder => "PERMISSION_PASSHOLDER - ACTION_READ",
            Self::CreatePassholder => "PERMISSION_PASSHOLDER - ACTION_CREATE",
            Self::BlockPassholder => "PERMISSION_PASSHOLDER - ACTION_BLOCK",
            Self::IdentifyPassholders => "identificatie van pashouders",
        }
    }

    /// The right that the API words so.
    pub fn parse(words: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|permission| permission.as_str() == words)
    }
}

/// The calls of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    SearchPromotions,
    Promotion,
    CashIn,
    History,
    NewCard,
    Retrieve,
    Passholder,
    Card,
    Price,
    Block,
    Counters,
    CardSystems,
    User,
}

/// Who makes a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nobody in person: signed without a token.
    Consumer,
    Employee,
    Passholder,
}

/// What somebody of a kind needs for a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// No right in particular.
    Nothing,
    /// This right, granted to the employee.
    EmployeesRight(Permission),
    /// This right, granted to the consumer that signs.
    ConsumersRight(Permission),
    /// It is not for this kind.
    Never,
}

impl Call {
    /// What somebody of this kind needs for the call.
    pub fn need(self, kind: Kind) -> Need {
        let [consumer, employee, passholder] = self.needs();
        match kind {
            Kind::Consumer => consumer,
            Kind::Employee => employee,
            Kind::Passholder => passholder,
        }
    }

    /// Whether no person may make it, only a consumer for itself.
    pub fn is_for_consumers_alone(self) -> bool {
        matches!(self.needs(), [_, Never, Never])
    }

    /// For a consumer, an employee, a passholder. Where the page says two things (search, card), both hold.
    fn needs(self) -> [Need; 3] {
        let reads_promotions = Permission::ReadPointsPromotion;
        let consumer_reads_passholders = ConsumersRight(Permission::ReadPassholder);
        let consumer_reads_promotions = ConsumersRight(reads_promotions);
        match self {
            Self::SearchPromotions => [
                consumer_reads_promotions,
                EmployeesRight(reads_promotions),
                consumer_reads_promotions,
            ],
            Self::Promotion => [consumer_reads_promotions, Never, Never],
            Self::CashIn => [Never, Nothing, Never],
            Self::History => [Never, Nothing, consumer_reads_passholders],
            // The right to create is the counter's, in the card system of the new card.
            Self::NewCard => [Never, Nothing, Never],
            Self::Retrieve => [
                ConsumersRight(Permission::IdentifyPassholders),
                Nothing,
                Never,
            ],
            Self::Passholder => [Never, Nothing, consumer_reads_passholders],
            Self::Card => [Nothing, Nothing, Never],
            // The right to create is the counter's here too.
            Self::Price => [Never, Nothing, Never],
            // The right to block is the counter's; a passholder needs none for a card of their own.
            Self::Block => [Never, Nothing, Nothing],
            // A passholder is told that they are no employee.
            Self::Counters => [Never, Nothing, Nothing],
            Self::CardSystems => [Nothing, Never, Never],
            Self::User => [Never, Nothing, Nothing],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_right_is_read_as_it_is_written() {
        for permission in Permission::ALL {
            assert_eq!(Permission::parse(permission.as_str()), Some(permission));
        }
        assert_eq!(Permission::parse("PERMISSION_EVERYTHING"), None);
    }

    #[test]
    fn two_calls_are_for_consumers_alone() {
        assert!(Call::Promotion.is_for_consumers_alone());
        assert!(Call::CardSystems.is_for_consumers_alone());
        assert!(!Call::SearchPromotions.is_for_consumers_alone());
        assert!(!Call::CashIn.is_for_consumers_alone());
    }
}
