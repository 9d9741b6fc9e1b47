//! What was under way when the session ended, to be taken up again by the same employee after signing in.
//!
//! It waits in the tab's own storage, for as long as a session may be idle, and is gone when it was read. Nothing in
//! it is ever sent: what was not confirmed is confirmed anew, by a person.

use uitpas_api::{Counter, CounterKey, Identification, Reason, Uid};

use crate::{
    desk::{Desk, Sought},
    memory,
    today::now,
};

/// A desk in the middle of something.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfinished {
    /// Whose work it is: nobody else takes it up.
    pub employee: Uid,
    /// The counter at which the desk stood.
    pub counter: Option<CounterKey>,
    /// Who was in front of it.
    pub sought: Option<Sought>,
    /// What was typed for a new card.
    pub new_card: Option<TypedCard>,
}

/// The form of a card replacement as it was typed.
#[derive(Debug, Clone, PartialEq)]
pub struct TypedCard {
    /// For whom it was typed: nobody else finds it in the form.
    pub for_whom: Uid,
    /// The new number.
    pub number: String,
    /// The reason, when one was chosen.
    pub reason: Option<Reason>,
    /// The voucher.
    pub voucher: String,
    /// The end of the kansenstatuut.
    pub until: String,
}

impl Unfinished {
    /// The desk as it is now.
    pub fn of(desk: Desk, new_card: Option<TypedCard>) -> Self {
        Self {
            employee: desk.employee.account.uid.clone(),
            counter: desk.counter_key(),
            sought: desk.sought_now(),
            new_card,
        }
    }

    /// Lets it wait until [`Unfinished::take`], or for so many minutes.
    pub fn keep(&self, minutes: u32) {
        let until = now().unix_millis() + i64::from(minutes) * 60_000;
        memory::keep_unfinished(&format!("{until} {}", self.write()));
    }

    /// What waited for this employee. What waited too long, or for another, is thrown away.
    pub fn take(employee: &Uid) -> Option<Self> {
        let kept = memory::take_unfinished()?;
        let (until, text) = kept.split_once(' ')?;
        let in_time = now().unix_millis() <= until.parse().ok()?;
        let waiting = Self::read(text).filter(|_| in_time)?;
        (waiting.employee == *employee).then_some(waiting)
    }

    /// Brings the desk back to where it was; gives what was typed for a new card.
    pub fn resume(self, desk: Desk) -> Option<TypedCard> {
        let same = |known: &&Counter| Some(known.key()) == self.counter.as_ref();
        if let Some(counter) = desk.employee.counters.iter().find(same) {
            desk.move_to(counter.clone());
        }
        if let Some(sought) = self.sought {
            desk.seek(sought);
        }
        self.new_card
    }

    fn write(&self) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        pairs.append_pair("employee", self.employee.as_str());
        if let Some(counter) = &self.counter {
            pairs.append_pair("counter", counter.as_str());
        }
        match &self.sought {
            Some(Sought::Number(number)) => pairs.append_pair("number", number.as_str()),
            Some(Sought::Uid(uid)) => pairs.append_pair("uid", uid.as_str()),
            None => &mut pairs,
        };
        if let Some(card) = &self.new_card {
            pairs.append_pair("for-whom", card.for_whom.as_str());
            pairs.append_pair("new-number", &card.number);
            if let Some(reason) = &card.reason {
                pairs.append_pair("reason", reason.as_str());
            }
            pairs.append_pair("voucher", &card.voucher);
            pairs.append_pair("until", &card.until);
        }
        pairs.finish()
    }

    fn read(text: &str) -> Option<Self> {
        let pairs: Vec<_> = form_urlencoded::parse(text.as_bytes()).collect();
        let value = |name: &str| {
            let found = pairs.iter().find(|(other, _)| other == name);
            found.map(|(_, value)| value.to_string())
        };
        let typed = |name: &str| value(name).unwrap_or_default();
        let number = value("number").map(|number| Sought::Number(Identification::Other(number)));
        let uid = || value("uid").and_then(|uid| Uid::new(&uid)).map(Sought::Uid);
        let new_card = value("for-whom").and_then(|uid| {
            Some(TypedCard {
                for_whom: Uid::new(&uid)?,
                number: typed("new-number"),
                reason: value("reason").map(|reason| Reason::from(&*reason)),
                voucher: typed("voucher"),
                until: typed("until"),
            })
        });
        Some(Self {
            employee: Uid::new(&value("employee")?)?,
            counter: value("counter").and_then(|key| CounterKey::new(&key)),
            sought: number.or_else(uid),
            new_card,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_waits_is_read_back_as_it_was() -> Result<(), &'static str> {
        let employee = Uid::new("c1a0-01").ok_or("a uid")?;
        let typed = TypedCard {
            for_whom: Uid::new("8778-x").ok_or("a uid")?,
            number: "0930 0005".into(),
            reason: Some(Reason::Defect),
            voucher: "100 é&=".into(),
            until: "2027-12-31".into(),
        };
        let number = Sought::Number(Identification::Other("0930000201101".into()));
        for (sought, new_card) in [
            (None, None),
            (Some(number), Some(typed.clone())),
            (Uid::new("8778-x").map(Sought::Uid), Some(typed)),
        ] {
            let waiting = Unfinished {
                employee: employee.clone(),
                counter: CounterKey::new("A&B=C"),
                sought,
                new_card,
            };
            assert_eq!(Unfinished::read(&waiting.write()), Some(waiting));
        }
        Ok(())
    }

    #[test]
    fn what_nobody_wrote_is_nothing() {
        for text in ["", "number=1", "employee=", "\u{fffd}=&&&%"] {
            assert_eq!(Unfinished::read(text), None, "{text}");
        }
    }
}
