//! A passholder on the wire. Only here are there namespaces, and their prefixes differ from one
//! passholder to the next, as they do in the real API.

use jiff::civil::{Date, Time};
use quick_xml::events::BytesStart;

use super::{Answer, Document};
use crate::moment::{at_brussels, written, written_day};
use crate::rules::kansenstatuut::Kansenstatuut;
use crate::town::passholder::{Association, Membership, Passholder};

/// The two writings of passholders that occur.
#[derive(Clone, Copy)]
enum Dialect {
    /// `rdf:` and `foaf:`; born at midnight.
    Named,
    /// `ns2:` and `ns3:`; born at one o'clock, and a counter's key ends in a line break.
    Numbered,
}

impl Dialect {
    fn of(person: &Passholder) -> Self {
        if person.id % 2 == 0 {
            Self::Named
        } else {
            Self::Numbered
        }
    }

    fn prefixes(self) -> (&'static str, &'static str) {
        match self {
            Self::Named => ("rdf", "foaf"),
            Self::Numbered => ("ns2", "ns3"),
        }
    }
}

/// A document whose root declares the namespaces that this passholder is written with; `None`: no
/// passholder is in it.
pub fn document(
    root: &str,
    person: Option<&Passholder>,
    children: impl FnOnce(&mut Answer),
) -> Document {
    let Some(person) = person else {
        return Answer::document(root, children);
    };
    let (rdf, foaf) = Dialect::of(person).prefixes();
    let mut start = BytesStart::new(root);
    start.push_attribute((
        format!("xmlns:{rdf}").as_str(),
        "http://www.w3.org/1999/02/22-rdf-syntax-ns",
    ));
    start.push_attribute((
        format!("xmlns:{foaf}").as_str(),
        "http://xmlns.com/foaf/0.1/",
    ));
    Answer::document_with(start, children)
}

impl Answer {
    /// Everything about a passholder; of associations only those in these card systems.
    pub fn passholder(&mut self, person: &Passholder, today: Date, visible_systems: &[i64]) {
        let dialect = Dialect::of(person);
        let (rdf, foaf) = dialect.prefixes();
        self.text("name", &person.last_name);
        self.text("firstName", &person.first_name);
        self.optional("email", person.email.as_deref());
        self.text("dateOfBirth", written_birth(person.date_of_birth, dialect));
        self.text("street", &person.street);
        self.text("postalCode", &person.postal_code);
        self.text("city", &person.city);
        self.text("gender", &person.gender);
        self.group("uitIdUser", |answer| {
            answer.text(&format!("{rdf}:id"), &person.uid);
            answer.text(&format!("{foaf}:nick"), &person.nick);
        });
        self.text("numberOfCheckins", person.checkins);
        self.text("verified", true);
        self.text("points", person.points);
        self.text(
            "registrationBalieConsumerKey",
            match dialect {
                Dialect::Named => person.registered_at.clone(),
                Dialect::Numbered => format!("{}\n", person.registered_at),
            },
        );
        for membership in &person.memberships {
            self.card_system_specific(person, membership, today);
        }
        let associations: Vec<_> = person
            .associations
            .iter()
            .filter(|one| visible_systems.contains(&one.card_system))
            .collect();
        if associations.is_empty() {
            self.empty("memberships");
        } else {
            self.group("memberships", |answer| {
                associations
                    .iter()
                    .for_each(|one| answer.association(one, today))
            });
        }
    }

    fn card_system_specific(&mut self, person: &Passholder, membership: &Membership, today: Date) {
        let status = membership.kansenstatuut(today);
        self.group("cardSystemSpecific", |answer| {
            answer.card_system("cardSystem", &membership.card_system);
            if let Some(card) = person.current_card(membership.card_system.id) {
                answer.group("currentCard", |answer| {
                    answer.text("cardType", &card.kind);
                    answer.card_core(card);
                });
            }
            answer.text("emailPreference", "NO_MAILS");
            answer.text("kansenStatuut", status != Kansenstatuut::None);
            answer.optional(
                "kansenStatuutEndDate",
                membership.kansenstatuut_end.map(written_day),
            );
            answer.text("kansenStatuutExpired", status == Kansenstatuut::Expired);
            answer.text(
                "kansenStatuutInGracePeriod",
                status == Kansenstatuut::InGracePeriod,
            );
            let suspended = membership
                .kansenstatuut_suspended_until
                .filter(|until| today <= *until);
            answer.optional("kansenStatuutSuspendedUntil", suspended.map(written_day));
            answer.text("smsPreference", "NO_SMS");
            answer.text(
                "status",
                if membership.is_blocked {
                    "BLOCKED"
                } else {
                    "ACTIVE"
                },
            );
        });
    }

    fn association(&mut self, association: &Association, today: Date) {
        self.group("membership", |answer| {
            answer.text("id", association.id);
            answer.group("association", |answer| {
                answer.text("id", association.id);
                answer.text("name", &association.name);
            });
            answer.text("endDate", written_day(association.end));
            answer.text("expired", today > association.end);
            answer.text("renewable", false);
        });
    }
}

fn written_birth(day: Date, dialect: Dialect) -> String {
    match dialect {
        Dialect::Named => written_day(day),
        Dialect::Numbered => at_brussels(day.to_datetime(Time::constant(1, 0, 0, 0)))
            .map(written)
            .unwrap_or_default(),
    }
}
