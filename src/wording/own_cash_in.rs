//! Why passholders can or cannot take a promotion now, said to themselves, and when they can.
//!
//! The clerk is told the same about them by `cash_in`.

use uitpas_api::{CashInState, Day, Passholder, PeriodType, Promotion};

use super::{amount, cash_in::Circumstances, date, list, passholder::kansenstatuut_ended};
use crate::say;

/// The sentence for a state; for a promotion of which UiTPAS gave none, the counter knows.
pub fn state(state: Option<&CashInState>, about: Circumstances<'_>) -> String {
    let Some(state) = state else {
        return say!(own_state_unknown);
    };
    match state {
        CashInState::Possible => say!(own_state_possible),
        CashInState::NotPossiblePointsConstraint => missing_points(about),
        CashInState::NotPossibleVolumeConstraint => say!(own_state_sold_out),
        CashInState::NotPossibleUserVolumeConstraint => used_up(about.promotion, about.today),
        CashInState::NotPossibleDateConstraint => outside_period(about.promotion, about.today),
        CashInState::NotApplicableToPassholder => say!(own_state_not_applicable),
        CashInState::NotPossibleUserConstraint => match about.promotion.cities() {
            [] => say!(own_state_not_meant),
            cities => say!(own_state_residents, cities = list::names(cities)),
        },
        CashInState::NotPossibleDisabledByCardSystem => say!(own_state_disabled),
        CashInState::NotPossibleInvalidCard => say!(own_state_invalid_card),
        CashInState::NotPossibleNoActiveCardSystem => say!(own_state_no_membership),
        CashInState::NotPossibleKansenstatuutExpired => expired(about.passholder),
        CashInState::Unknown(code) => say!(own_state_other, code = code.as_str()),
    }
}

fn missing_points(about: Circumstances<'_>) -> String {
    let missing = about
        .passholder
        .and_then(|passholder| passholder.points().missing_for(about.promotion.points()));
    match missing {
        Some(missing) => say!(own_state_missing, points = amount::points(missing)),
        None => say!(own_state_too_dear),
    }
}

fn used_up(promotion: &Promotion, today: Day) -> String {
    let Some(limit) = promotion.limit() else {
        return say!(own_state_used_up);
    };
    let period = limit.period_type();
    let end = promotion.cashing_period().end;
    let again = period
        .next_start(today)
        .filter(|next| end.is_none_or(|end| *next <= end.day()));
    let times = amount::times(limit.volume());
    if *period == PeriodType::Absolute {
        return say!(own_state_used_for_good, times = times);
    }
    let so_far = match date::this_period(period) {
        Some(period) => say!(own_state_used_this_period, period = period, times = times),
        None => say!(own_state_used, times = times),
    };
    match again {
        Some(day) => say!(
            own_state_used_again_from,
            day = date::day(day),
            so_far = so_far
        ),
        None => so_far,
    }
}

fn outside_period(promotion: &Promotion, today: Day) -> String {
    let period = promotion.cashing_period();
    let begin = period.begin.map(|begin| begin.day());
    let end = period.end.map(|end| end.day());
    match (begin, end) {
        (Some(begin), _) if begin > today => say!(own_state_from, day = date::day(begin)),
        (_, Some(end)) if end < today => say!(own_state_over, day = date::day(end)),
        _ => say!(own_state_other_time),
    }
}

fn expired(passholder: Option<&Passholder>) -> String {
    match passholder.and_then(kansenstatuut_ended) {
        Some(day) => say!(own_state_expired_on, day = date::day(day)),
        None => say!(own_state_expired),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{canned, language::Language};

    const MONTHLY: &str = "<periodConstraint><periodType>MONTH</periodType><periodVolume>2</periodVolume></periodConstraint>";
    const ONCE: &str = "<periodConstraint><periodType>ABSOLUTE</periodType><periodVolume>1</periodVolume></periodConstraint>";

    fn said(wire: &str, elements: &str) -> Option<String> {
        let holder = canned::passholder("<points>10.000</points>")?;
        let promotion = canned::promotion(elements)?;
        let about = Circumstances {
            promotion: &promotion,
            passholder: Some(&holder),
            today: Day::new(2026, 11, 18)?,
        };
        Some(state(Some(&CashInState::from(wire)), about))
    }

    #[test]
    fn each_state_speaks_to_the_passholder_and_says_when_it_will_be() {
        for (wire, elements, expected) in [
            (
                "NOT_POSSIBLE_POINTS_CONSTRAINT",
                "",
                "Je hebt nog 2 punten te weinig.",
            ),
            (
                "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
                MONTHLY,
                "Je ruilde dit deze maand al 2 keer om; dat is het maximum. Je kan het opnieuw vanaf 1 december 2026.",
            ),
            (
                "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
                ONCE,
                "Je ruilde dit al 1 keer om; dat is het maximum. Het kan niet opnieuw.",
            ),
            (
                "NOT_POSSIBLE_DATE_CONSTRAINT",
                "<cashingPeriodBegin>2026-12-01T00:00:00+01:00</cashingPeriodBegin>",
                "Je kan dit omruilen vanaf 1 december 2026.",
            ),
            (
                "NOT_POSSIBLE_DATE_CONSTRAINT",
                "<cashingPeriodEnd>2026-10-01T00:00:00+01:00</cashingPeriodEnd>",
                "Dit kon tot en met 1 oktober 2026.",
            ),
            (
                "NOT_POSSIBLE_USER_CONSTRAINT",
                "<validForCities><city>Aalst</city></validForCities>",
                "Dit is er alleen voor inwoners van Aalst.",
            ),
            (
                "NOT_POSSIBLE_ON_MONDAYS",
                "",
                "Dit kan nu niet. Vraag aan een balie waarom (NOT_POSSIBLE_ON_MONDAYS).",
            ),
        ] {
            assert_eq!(said(wire, elements).as_deref(), Some(expected));
        }
    }

    #[test]
    fn the_period_of_a_limit_is_said_in_each_language() {
        for (language, expected) in [
            (Language::French, "Vous avez déjà échangé cet avantage 2"),
            (
                Language::English,
                "You have already redeemed this 2 times this month",
            ),
        ] {
            language.speak();
            let said = said("NOT_POSSIBLE_USER_VOLUME_CONSTRAINT", MONTHLY);
            Language::Dutch.speak();
            let begins = said
                .as_deref()
                .is_some_and(|said| said.starts_with(expected));
            assert!(begins, "{said:?}");
        }
    }
}
