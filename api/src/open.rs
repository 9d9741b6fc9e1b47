//! Open enums: the values a document names, and whatever else the API may send tomorrow.
//!
//! An unknown value is kept and shown, never an error.

/// Defines an enum whose variants stand for words on the wire, plus `Unknown` for all others.
macro_rules! open_enum {
    (
        $(#[$about:meta])*
        $name:ident { $( $(#[$meaning:meta])* $variant:ident = $wire:literal, )+ }
    ) => {
        $(#[$about])*
        #[derive(Clone, PartialEq, Eq, Hash, Debug)]
        pub enum $name {
            $( $(#[$meaning])* $variant, )+
            /// A value that this version does not know, as the API wrote it.
            Unknown(String),
        }

        impl $name {
            /// Every value that has a name here, in the order of the documents.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),+];

            /// The word on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $wire, )+
                    Self::Unknown(word) => word,
                }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                match word.trim() {
                    $( $wire => Self::$variant, )+
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }
    };
}

pub(crate) use open_enum;

#[cfg(test)]
mod tests {
    use crate::{
        CardStatus, CardType, CashInState, ErrorCode, MembershipStatus, PeriodType, Reason,
    };

    /// Every known word reads back as itself; any other is kept.
    macro_rules! keeps_every_word {
        ($($name:ident)+) => { $(
            for value in $name::KNOWN {
                assert_eq!(&$name::from(value.as_str()), value);
                assert!(!matches!(value, $name::Unknown(_)));
            }
            assert_eq!($name::from(" SOMETHING_NEW\n"), $name::Unknown("SOMETHING_NEW".to_owned()));
            assert_eq!($name::from("SOMETHING_NEW").as_str(), "SOMETHING_NEW");
        )+ };
    }

    #[test]
    fn known_words_are_named_and_others_kept() {
        keeps_every_word!(CardStatus CardType CashInState ErrorCode MembershipStatus PeriodType Reason);
    }

    #[test]
    fn words_are_exact() {
        assert_eq!(CardStatus::from("ACTIVE"), CardStatus::Active);
        assert_eq!(
            CardStatus::from("active"),
            CardStatus::Unknown("active".to_owned())
        );
    }
}
