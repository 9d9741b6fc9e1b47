//! A passholder: the person who saves points.

use crate::amount::Points;
use crate::day::Day;
use crate::key::Uid;
use crate::membership::Membership;

/// A person with UiTPAS, as far as the acting counter may see.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Passholder {
    pub(crate) uid: Option<Uid>,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) date_of_birth: Option<Day>,
    pub(crate) postal_code: Option<String>,
    pub(crate) city: Option<String>,
    pub(crate) points: Points,
    pub(crate) memberships: Vec<Membership>,
}

impl Passholder {
    /// The UiTID, which registering a new card asks for.
    pub fn uid(&self) -> Option<&Uid> {
        self.uid.as_ref()
    }

    /// The first name; empty where it was left out.
    pub fn first_name(&self) -> &str {
        &self.first_name
    }

    /// The family name; empty where it was left out.
    pub fn last_name(&self) -> &str {
        &self.last_name
    }

    /// First name and family name.
    pub fn full_name(&self) -> String {
        match (self.first_name.as_str(), self.last_name.as_str()) {
            ("", name) | (name, "") => name.to_owned(),
            (first, last) => [first, last].join(" "),
        }
    }

    /// The date of birth.
    pub fn date_of_birth(&self) -> Option<Day> {
        self.date_of_birth
    }

    /// The postal code of the home address.
    pub fn postal_code(&self) -> Option<&str> {
        self.postal_code.as_deref()
    }

    /// The city of the home address.
    pub fn city(&self) -> Option<&str> {
        self.city.as_deref()
    }

    /// The balance; none where the API left it out.
    pub fn points(&self) -> Points {
        self.points
    }

    /// The card systems the person is known in, limited to those the acting counter may see.
    pub fn memberships(&self) -> &[Membership] {
        &self.memberships
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_name_has_no_stray_space() {
        for (first_name, last_name, full) in [
            ("Noor", "Peeters", "Noor Peeters"),
            ("", "Peeters", "Peeters"),
            ("Noor", "", "Noor"),
            ("", "", ""),
        ] {
            let passholder = Passholder {
                uid: None,
                first_name: first_name.into(),
                last_name: last_name.into(),
                date_of_birth: None,
                postal_code: None,
                city: None,
                points: Points::ZERO,
                memberships: Vec::new(),
            };
            assert_eq!(passholder.full_name(), full);
        }
    }
}
