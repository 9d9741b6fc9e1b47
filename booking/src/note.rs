//! A note of a booking that is in doubt, for whoever finds the page again after it was left.
//!
//! It is kept by the tab and by nothing that outlives it: it holds the number of a card.

use uitpas_api::{BookingKey, CounterKey, PromotionId, Uid, UitpasNumber};

use crate::subject::{Blocker, Subject};

/// A booking that was sent, and of which no clear answer was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whose booking it is: nobody else settles it.
    pub actor: Uid,
    /// When it was on its way from the browser for the last time, in milliseconds since 1970: when it was sent, and once
    /// no answer is waited for any more, when that ended.
    pub at: i64,
    /// The key of its confirmation: random, and nothing about anybody.
    pub key: BookingKey,
    /// What it is about.
    pub subject: Subject,
}

impl Note {
    /// The note as a text.
    pub fn write(&self) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        pairs.append_pair("actor", self.actor.as_str());
        pairs.append_pair("at", &self.at.to_string());
        pairs.append_pair("key", self.key.as_str());
        pairs.append_pair("number", self.subject.number().as_str());
        match &self.subject {
            Subject::CashIn {
                promotion,
                counter,
                before,
                ..
            } => {
                let before: Vec<String> = before.iter().map(u64::to_string).collect();
                pairs
                    .append_pair("what", CASH_IN)
                    .append_pair("promotion", &promotion.to_string())
                    .append_pair("counter", counter.as_str())
                    .append_pair("before", &before.join(","));
            }
            Subject::NewCard { uid, counter, .. } => {
                pairs
                    .append_pair("what", NEW_CARD)
                    .append_pair("uid", uid.as_str())
                    .append_pair("counter", counter.as_str());
            }
            Subject::Block { by, .. } => {
                pairs.append_pair("what", BLOCK);
                match by {
                    Blocker::Counter(counter) => pairs.append_pair("counter", counter.as_str()),
                    Blocker::Owner(uid) => pairs.append_pair("uid", uid.as_str()),
                };
            }
        }
        pairs.finish()
    }

    /// Reads what [`Note::write`] wrote; what is not whole is no note.
    pub fn read(text: &str) -> Option<Self> {
        let pairs: Vec<_> = form_urlencoded::parse(text.as_bytes()).collect();
        let value = |name: &str| {
            let found = pairs.iter().find(|(other, _)| other == name);
            found.map(|(_, value)| &**value)
        };
        let number = UitpasNumber::from_digits(value("number")?).ok()?;
        let counter = || CounterKey::new(value("counter")?);
        let uid = || Uid::new(value("uid")?);
        let subject = match value("what")? {
            CASH_IN => Subject::CashIn {
                number,
                promotion: PromotionId::parse(value("promotion")?)?,
                counter: counter()?,
                before: ids(value("before")?)?,
            },
            NEW_CARD => Subject::NewCard {
                uid: uid()?,
                number,
                counter: counter()?,
            },
            BLOCK => Subject::Block {
                number,
                by: counter()
                    .map(Blocker::Counter)
                    .or_else(|| uid().map(Blocker::Owner))?,
            },
            _ => return None,
        };
        Some(Self {
            actor: Uid::new(value("actor")?)?,
            at: value("at")?.parse().ok()?,
            key: BookingKey::new(value("key")?),
            subject,
        })
    }
}

const CASH_IN: &str = "cash-in";
const NEW_CARD: &str = "new-card";
const BLOCK: &str = "block";

fn ids(list: &str) -> Option<Vec<u64>> {
    let ids = list.split(',').filter(|id| !id.is_empty());
    ids.map(|id| id.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes() -> Option<Vec<Note>> {
        let number = UitpasNumber::from_digits("0930000201101").ok()?;
        let counter = CounterKey::new("A&B=C é")?;
        let uid = Uid::new("8778-x")?;
        let subjects = [
            Subject::CashIn {
                number: number.clone(),
                promotion: PromotionId::new(101),
                counter: counter.clone(),
                before: vec![7, u64::MAX],
            },
            Subject::CashIn {
                number: number.clone(),
                promotion: PromotionId::new(0),
                counter: counter.clone(),
                before: vec![],
            },
            Subject::NewCard {
                uid: uid.clone(),
                number: number.clone(),
                counter: counter.clone(),
            },
            Subject::Block {
                number: number.clone(),
                by: Blocker::Counter(counter),
            },
            Subject::Block {
                number,
                by: Blocker::Owner(uid.clone()),
            },
        ];
        let note = |subject| Note {
            actor: uid.clone(),
            at: 1_795_346_412_000,
            key: BookingKey::new("5f1d7a90"),
            subject,
        };
        Some(subjects.map(note).into())
    }

    #[test]
    fn every_note_is_read_back_as_it_was_written() {
        let notes = notes().unwrap_or_default();
        assert_eq!(notes.len(), 5);
        for note in notes {
            assert_eq!(Note::read(&note.write()), Some(note));
        }
    }

    #[test]
    fn a_note_of_which_a_part_is_gone_is_none() {
        for note in notes().unwrap_or_default() {
            let written = note.write();
            for (start, _) in written.match_indices('&') {
                assert_eq!(Note::read(&written[..start]), None, "{}", &written[..start]);
            }
        }
    }

    #[test]
    fn what_nobody_wrote_is_no_note() {
        for text in [
            "",
            "what=cash-in",
            "\u{fffd}=&&&%",
            "what=other&actor=u&at=1&number=0930000201101",
        ] {
            assert_eq!(Note::read(text), None, "{text}");
        }
    }
}
