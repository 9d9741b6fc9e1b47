//! What is wrong with a number, or what it still lacks, while it is typed and after.

use uitpas_api::{IdentificationProblem, NumberProblem};

use crate::say;

use super::amount::count;

/// How a number to look up stands while it is being typed: no blame, only what is to come.
pub fn typing(problem: &IdentificationProblem) -> String {
    match problem {
        IdentificationProblem::Empty => say!(scan_or_type),
        IdentificationProblem::TooShort { missing, .. } => to_come(*missing),
        other => look_up(other),
    }
}

/// What is wrong with a number to look up.
pub fn look_up(problem: &IdentificationProblem) -> String {
    match problem {
        IdentificationProblem::Empty => say!(number_needed),
        IdentificationProblem::TooShort {
            digits: typed,
            missing,
        } => say!(
            number_too_short,
            digits = digits(*missing),
            typed = typed.to_string()
        ),
        IdentificationProblem::TooLong { extra } => too_long(*extra),
        IdentificationProblem::KansenDigit(digit) => kansen_digit(*digit),
        IdentificationProblem::CheckDigit(_) => say!(number_check_digit),
        IdentificationProblem::InszCheck(_) => say!(insz_check),
        IdentificationProblem::Unusable(character) => unusable(*character),
    }
}

/// What is wrong with the number of a new card.
pub fn new_card(problem: &NumberProblem) -> String {
    match problem {
        NumberProblem::Empty => say!(new_card_number_needed),
        NumberProblem::NotADigit(character) => unusable(*character),
        NumberProblem::TooShort { missing } => {
            say!(new_card_number_too_short, digits = digits(*missing))
        }
        NumberProblem::TooLong { extra } => too_long(*extra),
        NumberProblem::KansenDigit(digit) => kansen_digit(*digit),
        NumberProblem::CheckDigit => say!(new_card_check_digit),
    }
}

/// How the number of a new card stands while it is being typed.
pub fn new_card_typing(problem: &NumberProblem) -> String {
    match problem {
        NumberProblem::Empty => say!(scan_or_type_new_card),
        NumberProblem::TooShort { missing } => to_come(*missing),
        other => new_card(other),
    }
}

fn to_come(missing: usize) -> String {
    say!(digits_to_come, digits = digits(missing))
}

fn digits(missing: usize) -> String {
    let missing = u32::try_from(missing).unwrap_or(u32::MAX);
    count(missing, &say!(digit), &say!(digits))
}

fn too_long(extra: usize) -> String {
    say!(number_too_long, digits = digits(extra))
}

fn kansen_digit(digit: char) -> String {
    say!(number_kansen_digit, digit = digit.to_string())
}

fn unusable(character: char) -> String {
    say!(number_unusable, character = character.to_string())
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
