//! Why a promotion can or cannot be cashed in now, in one sentence, and when it can be again.

use uitpas_api::{CashInState, Day, Passholder, PeriodType, Points, Promotion};

use crate::say;

use super::{amount, date, list, passholder::kansenstatuut_ended};

/// What is known besides the state itself.
#[derive(Clone, Copy)]
pub struct Circumstances<'a> {
    /// The promotion in question.
    pub promotion: &'a Promotion,
    /// The passholder at the desk, when there is one.
    pub passholder: Option<&'a Passholder>,
    /// The present day in Brussels.
    pub today: Day,
}

/// The sentence for a state.
pub fn state(state: &CashInState, about: Circumstances<'_>) -> String {
    let promotion = about.promotion;
    match state {
        CashInState::Possible => say!(redeemable_now),
        CashInState::NotPossiblePointsConstraint => missing_points(about),
        CashInState::NotPossibleVolumeConstraint => say!(stock_gone),
        CashInState::NotPossibleUserVolumeConstraint => used_up(promotion, about.today),
        CashInState::NotPossibleDateConstraint => outside_period(promotion, about.today),
        CashInState::NotApplicableToPassholder => say!(not_in_this_card_system),
        CashInState::NotPossibleUserConstraint => match promotion.cities() {
            [] => say!(not_for_this_passholder),
            cities => say!(only_for_residents, cities = list::names(cities)),
        },
        CashInState::NotPossibleDisabledByCardSystem => say!(redeeming_switched_off),
        CashInState::NotPossibleInvalidCard => say!(card_cannot_redeem),
        CashInState::NotPossibleNoActiveCardSystem => say!(no_active_membership),
        CashInState::NotPossibleKansenstatuutExpired => expired(about.passholder),
        CashInState::Unknown(code) => say!(not_redeemable_because, code = code.as_str()),
    }
}

/// A state in a word or two, for the mark beside it.
pub fn short(state: &CashInState) -> String {
    match state {
        CashInState::Possible => say!(possible),
        CashInState::NotPossiblePointsConstraint => say!(mark_too_few_points),
        CashInState::NotPossibleVolumeConstraint => say!(sold_out),
        CashInState::NotPossibleUserVolumeConstraint => say!(maximum_reached),
        CashInState::NotPossibleDateConstraint => say!(not_in_this_period),
        _ => say!(not_possible),
    }
}

fn missing_points(about: Circumstances<'_>) -> String {
    let price = about.promotion.points();
    let balance = about.passholder.map(Passholder::points);
    match balance.and_then(|balance| Some((balance, balance.missing_for(price)?))) {
        Some((balance, missing)) => say!(
            missing_points,
            balance = amount::bare_points(balance),
            missing = amount::points(missing),
            price = amount::bare_points(Points::whole(price))
        ),
        None => say!(too_few_points),
    }
}

fn used_up(promotion: &Promotion, today: Day) -> String {
    let Some(limit) = promotion.limit() else {
        return say!(used_up_often);
    };
    let times = amount::times(limit.volume());
    let period = limit.period_type();
    if *period == PeriodType::Absolute {
        return say!(used_up_for_good, times = times);
    }
    let again = period.next_start(today).filter(|next| {
        let end = promotion.cashing_period().end;
        end.is_none_or(|end| *next <= end.day())
    });
    let so_far = match date::this_period(period) {
        Some(period) => say!(used_up_this_period, period = period, times = times),
        None => say!(used_up, times = times),
    };
    match again {
        Some(next) => format!("{so_far} {}", say!(again_from, day = date::day(next))),
        None => so_far,
    }
}

fn outside_period(promotion: &Promotion, today: Day) -> String {
    let period = promotion.cashing_period();
    let begin = period.begin.map(|begin| begin.day());
    let end = period.end.map(|end| end.day());
    match (begin, end) {
        (Some(begin), _) if begin > today => say!(redeemable_from, day = date::day(begin)),
        (_, Some(end)) if end < today => say!(redeemable_until, day = date::day(end)),
        (Some(begin), Some(end)) => say!(
            redeemable_between,
            begin = date::day(begin),
            end = date::day(end)
        ),
        _ => say!(not_redeemable_now),
    }
}

fn expired(passholder: Option<&Passholder>) -> String {
    match passholder.and_then(kansenstatuut_ended) {
        Some(day) => say!(kansenstatuut_expired_on_extend, day = date::day(day)),
        None => say!(kansenstatuut_expired_extend),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{canned, language::Language};

    #[test]
    fn each_state_says_why_not_and_when_again() -> Result<(), &'static str> {
        let today = Day::new(2026, 11, 18).ok_or("a day")?;
        let person = canned::passholder("<points>10.500</points>").ok_or("a passholder")?;
        let until = "<cashingPeriodEnd>2027-12-31T23:59:59+01:00</cashingPeriodEnd>";
        let monthly = "<periodConstraint><periodType>MONTH</periodType><periodVolume>2</periodVolume></periodConstraint>";
        let ending = "<cashingPeriodEnd>2026-11-25T23:59:59+01:00</cashingPeriodEnd>";
        let once = "<periodConstraint><periodType>ABSOLUTE</periodType><periodVolume>1</periodVolume></periodConstraint>";
        for (wire, elements, expected) in [
            (
                "NOT_POSSIBLE_POINTS_CONSTRAINT",
                String::new(),
                "Nog 1,5 punten te kort (saldo 10,5, nodig 12).",
            ),
            (
                "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
                format!("{until}{monthly}"),
                "De pashouder ruilde dit deze maand 2 keer om; dat is het maximum. Opnieuw mogelijk vanaf 1 december 2026.",
            ),
            (
                "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
                format!("{ending}{monthly}"),
                "De pashouder ruilde dit deze maand 2 keer om; dat is het maximum.",
            ),
            (
                "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
                once.to_owned(),
                "De pashouder ruilde dit al 1 keer om; dat is het maximum. Het kan niet opnieuw.",
            ),
            (
                "NOT_POSSIBLE_DATE_CONSTRAINT",
                "<cashingPeriodBegin>2026-12-01T00:00:00+01:00</cashingPeriodBegin>".to_owned(),
                "Omruilen kan pas vanaf 1 december 2026.",
            ),
            (
                "NOT_POSSIBLE_USER_CONSTRAINT",
                "<validForCities><city>Aalst</city><city>Haaltert</city></validForCities>"
                    .to_owned(),
                "Dit voordeel is niet bedoeld voor deze pashouder: alleen voor inwoners van Aalst en Haaltert.",
            ),
            (
                "NOT_POSSIBLE_ON_MONDAYS",
                String::new(),
                "Omruilen lukt nu niet. Reden van UiTPAS: NOT_POSSIBLE_ON_MONDAYS.",
            ),
        ] {
            let promotion = canned::promotion(&elements).ok_or("a promotion")?;
            let about = Circumstances {
                promotion: &promotion,
                passholder: Some(&person),
                today,
            };
            assert_eq!(state(&CashInState::from(wire), about), expected);
        }
        Ok(())
    }

    #[test]
    fn each_language_says_why_not() -> Result<(), &'static str> {
        let today = Day::new(2026, 11, 18).ok_or("a day")?;
        let person = canned::passholder("<points>10.500</points>").ok_or("a passholder")?;
        let monthly = "<periodConstraint><periodType>MONTH</periodType><periodVolume>1</periodVolume></periodConstraint>";
        let promotion = canned::promotion(monthly).ok_or("a promotion")?;
        for (language, wire, expected) in [
            (
                Language::French,
                "NOT_POSSIBLE_POINTS_CONSTRAINT",
                "Il manque encore 1,5 point (solde 10,5, il faut 12).",
            ),
            (
                Language::French,
                "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
                "Le titulaire du pass a échangé cet avantage 1 fois ce mois-ci\u{202f}; c’est le maximum. De nouveau possible à partir du 1er décembre 2026.",
            ),
            (
                Language::English,
                "NOT_POSSIBLE_POINTS_CONSTRAINT",
                "1.5 points short (balance 10.5, needed 12).",
            ),
            (
                Language::English,
                "NOT_POSSIBLE_USER_VOLUME_CONSTRAINT",
                "The passholder has redeemed this once this month; that is the maximum. Possible again from 1 December 2026.",
            ),
        ] {
            language.speak();
            let about = Circumstances {
                promotion: &promotion,
                passholder: Some(&person),
                today,
            };
            assert_eq!(state(&CashInState::from(wire), about), expected);
        }
        Ok(())
    }
}
