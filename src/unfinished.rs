//! What was under way when the session ended, to be taken up again by the same employee after signing in.
//!
//! It waits in the tab's own storage and is gone when it was read. A booking is never in it: what was not
//! confirmed is confirmed anew, by a person.

use uitpas_api::{CounterKey, Identification, Reason, Uid};

use crate::{
    desk::{Desk, Sought},
    memory,
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
    pub new_card: TypedCard,
}

/// The form of a card replacement as it was typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TypedCard {
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
    pub fn of(desk: Desk, new_card: TypedCard) -> Self {
        Self {
            employee: desk.employee.account.uid.clone(),
            counter: desk.counter_key(),
            sought: desk.sought_now(),
            new_card,
        }
    }

    /// Lets it wait until [`Unfinished::take`].
    pub fn keep(&self) {
        memory::keep_unfinished(&self.write());
    }

    /// What waited for this employee. What waited for another is thrown away.
    pub fn take(employee: &Uid) -> Option<Self> {
        let waiting = Self::read(&memory::take_unfinished()?)?;
        (waiting.employee == *employee).then_some(waiting)
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
        pairs.append_pair("new-number", &self.new_card.number);
        if let Some(reason) = &self.new_card.reason {
            pairs.append_pair("reason", reason.as_str());
        }
        pairs.append_pair("voucher", &self.new_card.voucher);
        pairs.append_pair("until", &self.new_card.until);
        pairs.finish()
    }

    fn read(text: &str) -> Option<Self> {
        let mut employee = None;
        let mut counter = None;
        let mut sought = None;
        let mut new_card = TypedCard::default();
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            match &*name {
                "employee" => employee = Uid::new(&value),
                "counter" => counter = CounterKey::new(&value),
                "number" => sought = Some(Sought::Number(Identification::Other(value.into()))),
                "uid" => sought = Uid::new(&value).map(Sought::Uid),
                "new-number" => new_card.number = value.into(),
                "reason" => new_card.reason = Some(Reason::from(&*value)),
                "voucher" => new_card.voucher = value.into(),
                "until" => new_card.until = value.into(),
                _ => {}
            }
        }
        Some(Self {
            employee: employee?,
            counter,
            sought,
            new_card,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting(sought: Option<Sought>, new_card: TypedCard) -> Option<Unfinished> {
        Some(Unfinished {
            employee: Uid::new("c1a0-01")?,
            counter: CounterKey::new("A&B=C"),
            sought,
            new_card,
        })
    }

    #[test]
    fn everything_that_waits_is_read_back_as_it_was() {
        let typed = TypedCard {
            number: "0930 0005".into(),
            reason: Some(Reason::Defect),
            voucher: "100 é&=".into(),
            until: "2027-12-31".into(),
        };
        let number = Sought::Number(Identification::Other("0930000201101".into()));
        for (sought, new_card) in [
            (None, TypedCard::default()),
            (Some(number), typed.clone()),
            (Uid::new("8778-x").map(Sought::Uid), typed),
        ] {
            let waiting = waiting(sought, new_card);
            let read = waiting
                .as_ref()
                .and_then(|waiting| Unfinished::read(&waiting.write()));
            assert!(read.is_some() && read == waiting, "{waiting:?}");
        }
    }

    #[test]
    fn what_nobody_wrote_is_nothing() {
        for text in ["", "number=1", "employee=", "\u{fffd}=&&&%"] {
            assert_eq!(Unfinished::read(text), None, "{text}");
        }
    }
}
