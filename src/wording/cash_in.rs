//! Why a promotion can or cannot be cashed in now, in one sentence, and when it can be again.

use uitpas_api::{CashInState, Day, Kansenstatuut, Passholder, PeriodType, Points, Promotion};

use super::{amount, date};

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
        CashInState::Possible => "Kan nu omgeruild worden.".into(),
        CashInState::NotPossiblePointsConstraint => missing_points(about),
        CashInState::NotPossibleVolumeConstraint => "De voorraad van dit voordeel is op.".into(),
        CashInState::NotPossibleUserVolumeConstraint => used_up(promotion, about.today),
        CashInState::NotPossibleDateConstraint => outside_period(promotion, about.today),
        CashInState::NotApplicableToPassholder => {
            "Dit voordeel geldt niet voor de UiTPAS-regio van deze pashouder.".into()
        }
        CashInState::NotPossibleUserConstraint => match promotion.cities() {
            [] => "Dit voordeel is niet bedoeld voor deze pashouder.".into(),
            cities => format!(
                "Dit voordeel is niet bedoeld voor deze pashouder: alleen voor inwoners van {}.",
                list(cities)
            ),
        },
        CashInState::NotPossibleDisabledByCardSystem => {
            "Omruilen staat tijdelijk uit in deze UiTPAS-regio.".into()
        }
        CashInState::NotPossibleInvalidCard => {
            "Met deze kaart kan niet omgeruild worden. Kijk na of ze geblokkeerd is.".into()
        }
        CashInState::NotPossibleNoActiveCardSystem => {
            "De pashouder heeft geen actief lidmaatschap meer. Verleng het kansenstatuut of maak de pashouder opnieuw lid."
                .into()
        }
        CashInState::NotPossibleKansenstatuutExpired => expired(about.passholder),
        CashInState::Unknown(code) => {
            format!("Omruilen lukt nu niet. Reden van UiTPAS: {code}.")
        }
    }
}

/// A state in a word or two, for the mark beside it.
pub fn short(state: &CashInState) -> &'static str {
    match state {
        CashInState::Possible => "Mogelijk",
        CashInState::NotPossiblePointsConstraint => "Onvoldoende punten",
        CashInState::NotPossibleVolumeConstraint => "Uitgeput",
        CashInState::NotPossibleUserVolumeConstraint => "Maximum bereikt",
        CashInState::NotPossibleDateConstraint => "Niet in deze periode",
        _ => "Niet mogelijk",
    }
}

fn missing_points(about: Circumstances<'_>) -> String {
    let price = about.promotion.points();
    let Some(balance) = about.passholder.map(Passholder::points) else {
        return "Onvoldoende punten.".into();
    };
    match balance.missing_for(price) {
        Some(missing) => format!(
            "Nog {} te kort (saldo {}, nodig {}).",
            amount::points(missing),
            amount::bare_points(balance),
            amount::bare_points(Points::whole(price))
        ),
        None => "Onvoldoende punten.".into(),
    }
}

fn used_up(promotion: &Promotion, today: Day) -> String {
    let Some(limit) = promotion.limit() else {
        return "De pashouder ruilde dit al zo vaak om als het mag.".into();
    };
    let times = format!("{} keer", limit.volume());
    let period = limit.period_type();
    if *period == PeriodType::Absolute {
        return format!(
            "De pashouder ruilde dit al {times} om; dat is het maximum. Het kan niet opnieuw."
        );
    }
    let again = period.next_start(today).filter(|next| {
        let end = promotion.cashing_period().end;
        end.is_none_or(|end| *next <= end.day())
    });
    let so_far = format!(
        "De pashouder ruilde dit {} {times} om; dat is het maximum.",
        date::this_period(period)
    );
    match again {
        Some(next) => format!("{so_far} Opnieuw mogelijk vanaf {}.", date::day(next)),
        None => so_far,
    }
}

fn outside_period(promotion: &Promotion, today: Day) -> String {
    let period = promotion.cashing_period();
    let begin = period.begin.map(|begin| begin.day());
    let end = period.end.map(|end| end.day());
    match (begin, end) {
        (Some(begin), _) if begin > today => {
            format!("Omruilen kan pas vanaf {}.", date::day(begin))
        }
        (_, Some(end)) if end < today => {
            format!("Omruilen kon tot en met {}.", date::day(end))
        }
        (Some(begin), Some(end)) => format!(
            "Omruilen kan van {} tot en met {}.",
            date::day(begin),
            date::day(end)
        ),
        _ => "Omruilen kan nu niet; kijk de omruilperiode na.".into(),
    }
}

fn expired(passholder: Option<&Passholder>) -> String {
    let ended = passholder.and_then(|passholder| {
        passholder
            .memberships()
            .iter()
            .find_map(|membership| match membership.kansenstatuut() {
                Kansenstatuut::Expired { ended } => ended,
                _ => None,
            })
    });
    match ended {
        Some(day) => format!(
            "Het kansenstatuut is vervallen op {}. Verleng het eerst.",
            date::day(day)
        ),
        None => "Het kansenstatuut is vervallen. Verleng het eerst.".into(),
    }
}

/// Names in a row: `Aalst, Haaltert en Zandveld`.
pub fn list<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} en {}", rest.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned;

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
    fn names_are_listed_as_they_are_said() {
        for (names, expected) in [
            (&["Aalst"][..], "Aalst"),
            (&["Aalst", "Haaltert"], "Aalst en Haaltert"),
            (
                &["Aalst", "Haaltert", "Zandveld"],
                "Aalst, Haaltert en Zandveld",
            ),
        ] {
            assert_eq!(list(names), expected);
        }
    }
}
