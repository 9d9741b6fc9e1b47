//! What can be shown at a counter without a network: the tickets and the active cards of whoever signed in, and
//! nothing else of what UiTPAS told.
//!
//! It waits in the tab's own storage, or in the browser's where the owner of the device asked for it. It is gone when
//! they sign out, when another person signs in, and when the gateway says that nobody is signed in.

use uitpas_api::{
    CardSystem, CardSystemId, Moment, Period, Promotion, PromotionId, Uid, UitpasNumber,
};

use super::ticket::{HeldCard, Ticket};
use crate::memory::{self, Keeper};

/// How many tickets are kept at most.
const MOST: usize = 200;

/// What is kept of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Whose it is: nobody else gets to see it.
    pub uid: Uid,
    /// The active cards.
    pub cards: Vec<HeldCard>,
    /// The promotions that were possible when they were read.
    pub tickets: Vec<Ticket>,
}

impl Kept {
    /// Nothing yet.
    pub fn nothing(uid: Uid) -> Self {
        Self {
            uid,
            cards: Vec::new(),
            tickets: Vec::new(),
        }
    }

    /// What this browser keeps, whoever's it is: there is nobody to ask who is signed in.
    pub fn without_network() -> Option<Self> {
        memory::own_screens().and_then(|(_, text)| Self::read(&text))
    }

    /// What is kept of this person. What is kept of another is thrown away.
    pub fn of(uid: &Uid) -> Option<Self> {
        let kept = Self::without_network().filter(|kept| kept.uid == *uid);
        if kept.is_none() {
            memory::forget_own_screens();
        }
        kept
    }

    /// Keeps it where it was kept before; in the tab, when it was not.
    pub fn keep(&self) {
        let keeper = memory::own_screens().map_or(Keeper::Tab, |(keeper, _)| keeper);
        self.keep_in(keeper);
    }

    /// Keeps it here, and nowhere else.
    pub fn keep_in(&self, keeper: Keeper) {
        memory::keep_own_screens(keeper, &self.write());
    }

    /// The same with what was read now about some promotions: those that are possible, no longer the others.
    pub fn with(mut self, promotions: &[Promotion], now: Moment) -> Self {
        self.tickets
            .retain(|ticket| !promotions.iter().any(|read| read.id() == ticket.id));
        self.tickets
            .extend(promotions.iter().filter_map(|read| Ticket::of(read, now)));
        self.tickets.truncate(MOST);
        self
    }

    /// The ticket of a promotion.
    pub fn ticket(&self, id: PromotionId) -> Option<&Ticket> {
        self.tickets.iter().find(|ticket| ticket.id == id)
    }

    fn write(&self) -> String {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        pairs.append_pair("uid", self.uid.as_str());
        for card in &self.cards {
            let system = card.system.id();
            let (number, name) = (card.number.as_str(), card.system.name());
            pairs.append_pair("card", &format!("{system} {number} {name}"));
        }
        for ticket in &self.tickets {
            let moment = |moment: Option<Moment>| {
                moment.map_or_else(|| "-".into(), |moment| moment.unix_millis().to_string())
            };
            let systems: Vec<String> = ticket.systems.iter().map(ToString::to_string).collect();
            let text = [
                ticket.id.to_string(),
                moment(Some(ticket.read)),
                ticket.points.to_string(),
                moment(ticket.period.begin),
                moment(ticket.period.end),
                systems.join(","),
                ticket.title.clone(),
            ];
            pairs.append_pair("ticket", &text.join(" "));
        }
        pairs.finish()
    }

    fn read(text: &str) -> Option<Self> {
        let pairs: Vec<_> = form_urlencoded::parse(text.as_bytes()).collect();
        let values = |name: &'static str| {
            let named = pairs.iter().filter(move |(other, _)| other == name);
            named.map(|(_, value)| value.as_ref())
        };
        Some(Self {
            uid: Uid::new(values("uid").next()?)?,
            cards: values("card").filter_map(read_card).collect(),
            tickets: values("ticket").filter_map(read_ticket).collect(),
        })
    }
}

fn read_card(text: &str) -> Option<HeldCard> {
    let mut words = text.splitn(3, ' ');
    let id = CardSystemId::new(words.next()?.parse().ok()?);
    let number = UitpasNumber::from_digits(words.next()?).ok()?;
    let system = CardSystem::new(id, words.next()?);
    Some(HeldCard { system, number })
}

fn read_ticket(text: &str) -> Option<Ticket> {
    let mut words = text.splitn(7, ' ');
    let id = PromotionId::parse(words.next()?)?;
    let read = read_moment(words.next()?)??;
    let points = words.next()?.parse().ok()?;
    let (begin, end) = (read_moment(words.next()?)?, read_moment(words.next()?)?);
    let systems = words.next()?.split(',').filter(|id| !id.is_empty());
    let systems = systems.map(|id| id.parse().ok().map(CardSystemId::new));
    Some(Ticket {
        id,
        read,
        points,
        period: Period { begin, end },
        systems: systems.collect::<Option<_>>()?,
        title: words.next()?.to_owned(),
    })
}

/// A moment or `-`; nothing for what is neither.
fn read_moment(text: &str) -> Option<Option<Moment>> {
    match text {
        "-" => Some(None),
        millis => millis.parse().ok().map(Moment::from_unix_millis).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned;

    fn somebody() -> Option<Kept> {
        Some(Kept {
            uid: Uid::new("8778353d-eac2")?,
            cards: vec![HeldCard {
                system: CardSystem::new(CardSystemId::new(7), "UiTPAS Zandveld & Co"),
                number: UitpasNumber::from_digits("0930000201101").ok()?,
            }],
            tickets: vec![
                Ticket {
                    id: PromotionId::new(101),
                    title: "Zwembeurt – 2 + 1 = 3, 100 % gratis & é".into(),
                    points: 12,
                    period: Period {
                        begin: None,
                        end: Some(Moment::from_unix_millis(1_798_757_999_000)),
                    },
                    systems: vec![CardSystemId::new(7), CardSystemId::new(1)],
                    read: Moment::from_unix_millis(1_795_000_000_123),
                },
                Ticket {
                    id: PromotionId::new(6),
                    title: "Drankje".into(),
                    points: 0,
                    period: Period::default(),
                    systems: Vec::new(),
                    read: Moment::from_unix_millis(-1),
                },
            ],
        })
    }

    #[test]
    fn what_is_kept_is_read_back_as_it_was() {
        let kept = somebody();
        let text = kept.as_ref().map(Kept::write);
        assert_eq!(text.as_deref().and_then(Kept::read), kept);
    }

    #[test]
    fn nothing_is_kept_that_is_not_shown_at_a_counter() -> Result<(), &'static str> {
        let promotion = canned::promotion(
            "<cashInState>POSSIBLE</cashInState><description1>Lang verhaal</description1>\
             <description2>Voorwaarden</description2><pictures><picture>https://uitpas.example/p.jpg</picture></pictures>\
             <validForCities><city>Aalst</city></validForCities><unitsTaken>8</unitsTaken>",
        )
        .ok_or("a promotion")?;
        let uid = Uid::new("8778353d-eac2").ok_or("a uid")?;
        let now = Moment::from_unix_millis(5);
        let kept = Kept::nothing(uid).with(&[promotion], now);
        assert_eq!(
            kept.write(),
            "uid=8778353d-eac2&ticket=1+5+12+-+-++Stoffen+tas"
        );
        Ok(())
    }

    #[test]
    fn what_was_read_now_takes_the_place_of_what_was_kept_of_the_same_promotion() {
        let read = |state: &str| {
            canned::promotion(&format!("<cashInState>{state}</cashInState>")).into_iter()
        };
        let ids = |kept: Kept| -> Vec<u64> {
            kept.tickets.iter().map(|ticket| ticket.id.get()).collect()
        };
        let now = Moment::from_unix_millis(5);
        for (before, state, after) in [
            ("POSSIBLE", "POSSIBLE", vec![101, 6, 1]),
            ("POSSIBLE", "NOT_POSSIBLE_VOLUME_CONSTRAINT", vec![101, 6]),
            (
                "NOT_POSSIBLE_VOLUME_CONSTRAINT",
                "POSSIBLE",
                vec![101, 6, 1],
            ),
        ] {
            let first: Vec<Promotion> = read(before).collect();
            let second: Vec<Promotion> = read(state).collect();
            let kept = somebody().map(|kept| ids(kept.with(&first, now).with(&second, now)));
            assert_eq!(kept, Some(after), "{before} {state}");
        }
    }

    #[test]
    fn what_nobody_wrote_is_nothing_and_what_is_not_whole_is_left_out() {
        for text in ["", "uid=", "ticket=1+5+12+-+-++Stoffen+tas", "\u{fffd}=&&%"] {
            assert_eq!(Kept::read(text), None, "{text}");
        }
        for text in [
            "uid=a&card=1+123+x",
            "uid=a&ticket=1",
            "uid=a&ticket=1+-+12+-+-++x",
            "uid=a&ticket=1+5+12+-+soon++x",
            "uid=a&ticket=1+5+12+-+-+a,b+x",
        ] {
            assert_eq!(Kept::read(text), Uid::new("a").map(Kept::nothing), "{text}");
        }
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod in_the_browser {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn nobody_gets_what_was_kept_of_another_and_then_it_is_gone() {
        let (Some(one), Some(other)) = (Uid::new("one"), Uid::new("other")) else {
            unreachable!("uids are words")
        };
        for keeper in [Keeper::Tab, Keeper::Device] {
            let kept = Kept::nothing(one.clone());
            kept.keep_in(keeper);
            assert_eq!(Kept::of(&one), Some(kept));
            assert_eq!(Kept::of(&other), None);
            assert_eq!(Kept::without_network(), None);
        }
    }
}
