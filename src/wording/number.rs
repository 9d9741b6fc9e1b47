//! What is wrong with a number, or what it still lacks, while it is typed and after.

use uitpas_api::{IdentificationProblem, NumberProblem};

use super::amount::count;

/// How a number to look up stands while it is being typed: no blame, only what is to come.
pub fn typing(problem: &IdentificationProblem) -> String {
    match problem {
        IdentificationProblem::Empty => "Scan een kaart of typ het nummer.".into(),
        IdentificationProblem::TooShort { missing, .. } => {
            format!("Nog {}.", digits(*missing))
        }
        other => look_up(other),
    }
}

/// What is wrong with a number to look up.
pub fn look_up(problem: &IdentificationProblem) -> String {
    match problem {
        IdentificationProblem::Empty => "Scan een kaart of vul een UiTPAS-nummer in.".into(),
        IdentificationProblem::TooShort {
            digits: typed,
            missing,
        } => format!(
            "Een UiTPAS-nummer telt 13 cijfers; je hebt er {typed}. Nog {}.",
            digits(*missing)
        ),
        IdentificationProblem::TooLong { extra } => {
            too_long(*extra)
        }
        IdentificationProblem::KansenDigit(digit) => kansen_digit(*digit),
        IdentificationProblem::CheckDigit(_) => {
            "Het controlecijfer klopt niet: kijk het nummer na. Toch opzoeken? Druk nog eens op Enter."
                .into()
        }
        IdentificationProblem::InszCheck(_) => {
            "Dit rijksregisternummer klopt niet: kijk het na. Toch opzoeken? Druk nog eens op Enter."
                .into()
        }
        IdentificationProblem::Unusable(character) => unusable(*character),
    }
}

/// What is wrong with the number of a new card.
pub fn new_card(problem: &NumberProblem) -> String {
    match problem {
        NumberProblem::Empty => "Vul het nummer van de nieuwe kaart in.".into(),
        NumberProblem::NotADigit(character) => unusable(*character),
        NumberProblem::TooShort { missing } => {
            format!(
                "Een UiTPAS-nummer telt 13 cijfers; nog {} te gaan.",
                digits(*missing)
            )
        }
        NumberProblem::TooLong { extra } => too_long(*extra),
        NumberProblem::KansenDigit(digit) => kansen_digit(*digit),
        NumberProblem::CheckDigit => {
            "Er zit een typfout in het nummer: het controlecijfer klopt niet.".into()
        }
    }
}

/// How the number of a new card stands while it is being typed.
pub fn new_card_typing(problem: &NumberProblem) -> String {
    match problem {
        NumberProblem::Empty => "Scan de nieuwe kaart of typ het nummer.".into(),
        NumberProblem::TooShort { missing } => format!("Nog {}.", digits(*missing)),
        other => new_card(other),
    }
}

fn digits(missing: usize) -> String {
    count(
        u32::try_from(missing).unwrap_or(u32::MAX),
        "cijfer",
        "cijfers",
    )
}

fn too_long(extra: usize) -> String {
    format!(
        "Een UiTPAS-nummer telt 13 cijfers; dat is {} te veel.",
        digits(extra)
    )
}

fn kansen_digit(digit: char) -> String {
    format!("Het voorlaatste cijfer is {digit}, maar kan alleen 0 of 1 zijn: kijk het nummer na.")
}

fn unusable(character: char) -> String {
    format!("Het teken “{character}” hoort niet in een nummer.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn while_typing_only_what_is_to_come_is_told() {
        for (missing, expected) in [(12, "Nog 12 cijfers."), (1, "Nog 1 cijfer.")] {
            let problem = IdentificationProblem::TooShort {
                digits: 13 - missing,
                missing,
            };
            assert_eq!(typing(&problem), expected);
        }
    }

    #[test]
    fn afterwards_the_broken_rule_is_named() {
        for (problem, expected) in [
            (
                NumberProblem::CheckDigit,
                "Er zit een typfout in het nummer: het controlecijfer klopt niet.",
            ),
            (
                NumberProblem::TooShort { missing: 2 },
                "Een UiTPAS-nummer telt 13 cijfers; nog 2 cijfers te gaan.",
            ),
            (
                NumberProblem::KansenDigit('2'),
                "Het voorlaatste cijfer is 2, maar kan alleen 0 of 1 zijn: kijk het nummer na.",
            ),
        ] {
            assert_eq!(new_card(&problem), expected);
        }
    }
}
