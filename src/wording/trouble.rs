//! When UiTPAS does not answer, or not as it should: what happened and what to do.

use uitpas_api::{NoAnswer, Trouble};

use super::refusal;

/// The sentence for trouble with a question; nothing was booked by asking.
pub fn reading(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Refused(refused) => refusal::refusal(refused),
        Trouble::NoAnswer(NoAnswer::Offline) => {
            "Geen verbinding. Er is niets verstuurd. Kijk de netwerkverbinding na.".into()
        }
        Trouble::NoAnswer(NoAnswer::Dropped) => {
            "UiTPAS is niet bereikbaar: de verbinding viel weg.".into()
        }
        Trouble::NoAnswer(NoAnswer::TimedOut) => "UiTPAS antwoordt niet binnen de tijd.".into(),
        Trouble::NoAnswer(NoAnswer::TooLarge) => {
            "Het antwoord van UiTPAS is te groot om te tonen.".into()
        }
        Trouble::Unreadable(_) => "UiTPAS gaf een antwoord dat niet te lezen is.".into(),
        Trouble::Failed { status } => format!("UiTPAS heeft een storing (fout {status})."),
        Trouble::SignedOut => "Je bent niet meer aangemeld. Meld je opnieuw aan.".into(),
        Trouble::NotPassedOn => {
            "UiTPAS is nu niet bereikbaar. Er is niets verstuurd. Probeer het zo meteen opnieuw."
                .into()
        }
    }
}

/// Why it is not known whether a booking was made.
pub fn unclear(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::NoAnswer(NoAnswer::TimedOut) => "UiTPAS antwoordde niet binnen de tijd.",
        Trouble::NoAnswer(_) => "De verbinding viel weg voor het antwoord kwam.",
        Trouble::Unreadable(_) => "Het antwoord van UiTPAS was niet te lezen.",
        Trouble::Refused(_) | Trouble::Failed { .. } => "UiTPAS antwoordde met een storing.",
        Trouble::SignedOut => "Je was niet meer aangemeld toen we het nakeken.",
        Trouble::NotPassedOn => "UiTPAS was niet bereikbaar.",
    }
}
