//! Why the API refused a call.
//!
//! One code can mean different things in different calls; the call it came from decides
//! (`INVALID_CARD` has three meanings when a new card is registered).

use crate::open::open_enum;

open_enum! {
    /// The `code` of a refusal, or of a warning that comes with the answer of `retrieve`.
    ErrorCode {
        /// The user or the counter lacks a permission; the refusal names it.
        AccessDenied = "ACCESS_DENIED",
        /// Something failed on the server.
        ActionFailed = "ACTION_FAILED",
        /// The action is refused; for a cash-in the refusal carries the cash-in state.
        ActionNotAllowed = "ACTION_NOT_ALLOWED",
        /// The counter may not give out this card.
        BalieNotAuthorized = "BALIE_NOT_AUTHORIZED",
        /// The card was distributed to another counter.
        CardNotAssignedToBalie = "CARD_NOT_ASSIGNED_TO_BALIE",
        /// Search and cash-in: the passholder was deleted. New card: not distributed to this
        /// counter, or its kansen digit does not fit the passholder's kansenstatuut.
        InvalidCard = "INVALID_CARD",
        /// The card is in a status that does not allow this.
        InvalidCardStatus = "INVALID_CARD_STATUS",
        /// The card is blocked.
        InvalidCardStatusBlocked = "INVALID_CARD_STATUS_BLOCKED",
        /// The card was deleted.
        InvalidCardStatusDeleted = "INVALID_CARD_STATUS_DELETED",
        /// The card still lies in the local stock.
        InvalidCardStatusLocalStock = "INVALID_CARD_STATUS_LOCAL_STOCK",
        /// The card has a number but no chip yet.
        InvalidCardStatusProvisioned = "INVALID_CARD_STATUS_PROVISIONED",
        /// The card is on its way to a counter.
        InvalidCardStatusSentToBalie = "INVALID_CARD_STATUS_SENT_TO_BALIE",
        /// The card lies in the central stock.
        InvalidCardStatusStock = "INVALID_CARD_STATUS_STOCK",
        /// The end date of the kansenstatuut is not allowed.
        InvalidDateConstraints = "INVALID_DATE_CONSTRAINTS",
        /// The date of birth does not fit the card.
        InvalidDob = "INVALID_DOB",
        /// The period ends before it begins.
        InvalidIntervalBeginDateAfterEndDate = "INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE",
        /// The minimum is higher than the maximum.
        InvalidIntervalMinHigherThanMax = "INVALID_INTERVAL_MIN_HIGHER_THAN_MAX",
        /// Parameters are missing, unknown, or exclude each other.
        InvalidParameters = "INVALID_PARAMETERS",
        /// The voucher was used already, or is not for this card.
        InvalidVoucherStatus = "INVALID_VOUCHER_STATUS",
        /// The kansenstatuut has expired.
        KansenstatuutExpired = "KANSENSTATUUT_EXPIRED",
        /// Required parameters are missing.
        MissingRequiredFields = "MISSING_REQUIRED_FIELDS",
        /// A value is neither `true` nor `false`.
        ParseInvalidBoolean = "PARSE_INVALID_BOOLEAN",
        /// The city is not known.
        ParseInvalidCityName = "PARSE_INVALID_CITY_NAME",
        /// A value is not a date.
        ParseInvalidDate = "PARSE_INVALID_DATE",
        /// A value is not a national number.
        ParseInvalidInsz = "PARSE_INVALID_INSZ",
        /// A value is not a whole number.
        ParseInvalidLong = "PARSE_INVALID_LONG",
        /// A value is not a UiTPAS number.
        ParseInvalidUitpasNumber = "PARSE_INVALID_UITPASNUMBER",
        /// The reason for a new card is not one of those that exist.
        ParseInvalidUitpasStatusChangeReason = "PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON",
        /// A value is not a voucher number.
        ParseInvalidVoucherNumber = "PARSE_INVALID_VOUCHERNUMBER",
        /// The passholder has no membership that is active.
        PassholderNoActiveCardSystems = "PASSHOLDER_NO_ACTIVE_CARDSYSTEMS",
        /// There is no such association.
        UnknownAssociationId = "UNKNOWN_ASSOCIATION_ID",
        /// There is no counter with this key.
        UnknownBalieConsumerKey = "UNKNOWN_BALIE_CONSUMERKEY",
        /// There is no counter with this id.
        UnknownBalieId = "UNKNOWN_BALIE_ID",
        /// There is no counter with this name.
        UnknownBalieName = "UNKNOWN_BALIE_NAME",
        /// There is no card with this number.
        UnknownCard = "UNKNOWN_CARD",
        /// There is no such card system.
        UnknownCardSystem = "UNKNOWN_CARD_SYSTEM",
        /// There is no card with this chip.
        UnknownChipNumber = "UNKNOWN_CHIPNUMBER",
        /// Nothing was found for what was typed or scanned.
        UnknownIdentification = "UNKNOWN_IDENTIFICATION",
        /// There is no passholder with this uid.
        UnknownPassholderUid = "UNKNOWN_PASSHOLDER_UID",
        /// There is no such promotion.
        UnknownPointsPromotionId = "UNKNOWN_POINTS_PROMOTION_ID",
        /// There is no passholder with this number.
        UnknownUitpasNumber = "UNKNOWN_UITPASNUMBER",
        /// There is no such user.
        UnknownUser = "UNKNOWN_USER",
        /// There is no such voucher.
        UnknownVoucher = "UNKNOWN_VOUCHER",
        /// There is no such welcome advantage.
        UnknownWelcomeAdvantageId = "UNKNOWN_WELCOME_ADVANTAGE_ID",
        /// The card is linked to an account already.
        UserAlreadyActivated = "USER_ALREADY_ACTIVATED",
        /// The welcome advantage was taken already.
        WelcomeAdvantageAlreadyCashedIn = "WELCOMEADVANTAGE_ALREADY_CASHED_IN",
    }
}
