//! Whether a promotion can be cashed in right now, as the API judges it.

use crate::open::open_enum;

open_enum! {
    /// The API's judgement on one promotion, for one passholder when one was named.
    CashInState {
        /// It can be cashed in.
        Possible = "POSSIBLE",
        /// The passholder has too few points.
        NotPossiblePointsConstraint = "NOT_POSSIBLE_POINTS_CONSTRAINT",
        /// No units are left.
        NotPossibleVolumeConstraint = "NOT_POSSIBLE_VOLUME_CONSTRAINT",
        /// The passholder already took as many as allowed in this period.
        NotPossibleUserVolumeConstraint = "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
        /// Today lies outside the cashing period.
        NotPossibleDateConstraint = "NOT_POSSIBLE_DATE_CONSTRAINT",
        /// The promotion is meant for other people, such as the residents of other cities.
        NotPossibleUserConstraint = "NOT_POSSIBLE_USER_CONSTRAINT",
        /// The card system has switched cashing in off.
        NotPossibleDisabledByCardSystem = "NOT_POSSIBLE_DISABLED_BY_CARD_SYSTEM",
        /// The card is not active, or the passholder was deleted.
        NotPossibleInvalidCard = "NOT_POSSIBLE_INVALID_CARD",
        /// The passholder has no active membership.
        NotPossibleNoActiveCardSystem = "NOT_POSSIBLE_NO_ACTIVE_CARD_SYSTEM",
        /// The kansenstatuut that the membership hangs on has expired.
        NotPossibleKansenstatuutExpired = "NOT_POSSIBLE_KANSENSTATUUT_EXPIRED",
        /// None of the passholder's card systems offers this promotion.
        NotApplicableToPassholder = "NOT_APPLICABLE_TO_PASSHOLDER",
    }
}

impl CashInState {
    /// Whether the API would let it be cashed in.
    pub fn is_possible(&self) -> bool {
        *self == Self::Possible
    }
}
