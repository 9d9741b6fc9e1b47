//! Scanning with a camera: what it is doing, what of it a person is told, and which codes are a card's.
//!
//! Knows nobody at the desk: what was scanned is handed to the field that asked for it. The picture itself and the
//! codes in it are `camera/lens.mjs`.

mod lens;
mod viewfinder;

use uitpas_api::{Identification, IdentificationProblem};

use crate::say;

pub use viewfinder::CameraButton;

/// What the camera is doing, for as long as the dialog is open. A card that is found closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Camera {
    /// Starting; the browser may be asking for permission.
    Asking,
    /// Looking for a card.
    Looking,
    /// Looking still, after a code that is no card's.
    Foreign,
    /// Not looking.
    Hindered(Hindrance),
}

/// Why the camera does not look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// The person, or a setting, does not allow it.
    Refused,
    /// There is none.
    NoCamera,
    /// There is one, and it gives no picture: another program has it, or it was taken away.
    Busy,
    /// Something else: the decoder could not be loaded.
    Failed,
}

impl Camera {
    /// One sentence: what to do now.
    pub fn words(self) -> String {
        match self {
            Self::Asking => say!(camera_asking),
            Self::Looking => say!(camera_looking),
            Self::Foreign => say!(camera_foreign),
            Self::Hindered(Hindrance::Refused) => say!(camera_refused),
            Self::Hindered(Hindrance::NoCamera) => say!(camera_missing),
            Self::Hindered(Hindrance::Busy) => say!(camera_busy),
            Self::Hindered(Hindrance::Failed) => say!(camera_failed),
        }
    }

    /// Whether it must be started again to see anything.
    pub const fn is_hindered(self) -> bool {
        matches!(self, Self::Hindered(_))
    }
}

impl Hindrance {
    /// Reads the name of an error of `getUserMedia`.
    fn named(error: &str) -> Self {
        match error {
            "NotAllowedError" | "SecurityError" => Self::Refused,
            "NotFoundError" | "OverconstrainedError" => Self::NoCamera,
            "NotReadableError" | "AbortError" => Self::Busy,
            _ => Self::Failed,
        }
    }
}

/// Whether a code can be a card's, as if it were typed. One whose check digit does not fit is: the field that gets
/// it warns, and may be overruled.
fn is_card(code: &str) -> bool {
    matches!(
        Identification::parse(code),
        Ok(_) | Err(IdentificationProblem::CheckDigit(_) | IdentificationProblem::InszCheck(_))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_card_where_the_field_would_take_it() {
        for (code, expected) in [
            ("0930000422202", true),
            ("0930 0004 22202", true),
            // The check digit does not fit; the field says so.
            ("0930000422203", true),
            ("04A1B2C3D4E5F6", true),
            ("https://voorbeeld.example/0930000422202", false),
            ("5410", false),
            ("", false),
        ] {
            assert_eq!(is_card(code), expected, "{code}");
        }
    }

    #[test]
    fn each_trouble_of_the_browser_is_one_that_a_person_can_do_something_about() {
        for (error, expected) in [
            ("NotAllowedError", Hindrance::Refused),
            ("SecurityError", Hindrance::Refused),
            ("NotFoundError", Hindrance::NoCamera),
            ("OverconstrainedError", Hindrance::NoCamera),
            ("NotReadableError", Hindrance::Busy),
            ("AbortError", Hindrance::Busy),
            ("TypeError", Hindrance::Failed),
            ("", Hindrance::Failed),
        ] {
            assert_eq!(Hindrance::named(error), expected, "{error}");
        }
    }
}
