//! What somebody at a tab does with a passholder: says yes, perhaps twice, perhaps leaves the page before the answer, and
//! goes on until it is known what became of it.

use std::cell::Cell;
use std::time::Duration;

use anyhow::Result;
use fastrand::Rng;
use uitpas_api::{BookingKey, PromotionId, UitpasNumber};
use uitpas_booking::{Attempt, Block, Blocker, CashIn, Subject, Trace, Traced, book};
use uitpas_load::person::Person;

use crate::fault::Fault;
use crate::line::Line;
use crate::page::Page;
use crate::tab::{Tab, now};
use crate::town::Town;

/// How long somebody waits before trying again.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often something happened at a desk.
#[derive(Debug, Default)]
pub struct Counts {
    left: Cell<u32>,
    copied: Cell<u32>,
}

impl Counts {
    /// How many pages were left in the middle, and how many tabs copied.
    pub fn get(&self) -> (u32, u32) {
        (self.left.get(), self.copied.get())
    }
}

/// Somebody at a tab.
#[derive(Clone, Copy, Debug)]
pub struct Visitor<'a> {
    /// Where.
    pub town: &'a Town,
    /// Who.
    pub person: &'a Person,
    /// At which tab.
    pub tab: &'a Tab,
    /// Who comes to the desk.
    pub passholders: &'a [UitpasNumber],
    /// What they want.
    pub promotions: &'a [PromotionId],
    /// What is counted.
    pub counts: &'a Counts,
}

impl Visitor<'_> {
    /// So many visits, each for somebody and something.
    pub async fn cashes_in(&self, dice: &mut Rng, visits: u32) -> Result<()> {
        for _ in 0..visits {
            let number = dice.choice(self.passholders);
            let promotion = dice.choice(self.promotions);
            if let (Some(number), Some(promotion)) = (number, promotion) {
                self.cashes_one_in(dice, number, *promotion).await?;
            }
        }
        Ok(())
    }

    async fn cashes_one_in(
        &self,
        dice: &mut Rng,
        number: &UitpasNumber,
        promotion: PromotionId,
    ) -> Result<()> {
        // Mostly nobody works in two tabs at the same moment.
        if dice.u8(..5) > 0 {
            drop(self.tab.browser.turn.lock().await);
        }
        let fault = Fault::any(dice);
        self.goes_wrong(dice, fault, &format!("{number}/cashInPointsPromotion"))
            .await?;
        if dice.u8(..6) == 0 {
            self.tab.client.transport().will_hide_booking();
        }
        let attempt = |key| {
            let mut attempt = CashIn {
                client: &self.tab.client,
                number: number.clone(),
                promotion,
                counter: self.tab.browser.counter.clone(),
                key,
                before: None,
            };
            if let Some(note) = self.tab.notes().not_found(&attempt.subject(), now())
                && let Subject::CashIn { before, .. } = &note.subject
            {
                attempt.before = Some(before.clone());
            }
            attempt
        };
        if self.confirms(dice, fault, attempt).await? {
            // Nobody tries again at once; the gateway may be down.
            tokio::time::sleep(PATIENCE).await;
            if dice.bool() {
                self.confirms(dice, Fault::None, attempt).await?;
            }
        }
        Ok(())
    }

    /// Blocks a card, and sees that through.
    pub async fn blocks(&self, dice: &mut Rng, number: &UitpasNumber) -> Result<()> {
        let fault = Fault::any(dice);
        self.goes_wrong(dice, fault, &format!("block/{number}"))
            .await?;
        let attempt = |key| Block {
            client: &self.tab.client,
            number: number.clone(),
            by: Blocker::Counter(self.tab.browser.counter.clone()),
            key,
        };
        self.confirms(dice, fault, attempt).await?;
        Ok(())
    }

    /// Says yes once or twice, and stays or leaves, until it is known what became of it; says whether it can be done
    /// again.
    async fn confirms<A>(
        &self,
        dice: &mut Rng,
        fault: Fault,
        attempt: impl Fn(BookingKey) -> A,
    ) -> Result<bool>
    where
        A: Attempt<Receipt = ()>,
    {
        let key = key(dice);
        let mut first = attempt(key.clone());
        let subject = first.subject();
        let ledger = &self.tab.browser.ledger;
        ledger.expects(&key, subject.clone(), fault);
        // A double click: nothing is heard of the second, unless the first has already come to nothing.
        let clicks_twice = dice.u8(..6) == 0;
        let second_key = self::key(dice);
        let second = clicks_twice.then(|| attempt(second_key.clone()));
        ledger.expects(&second_key, subject.clone(), Fault::None);
        let page = Page::load(self.tab);
        let says_yes = async {
            match second {
                None => book(&mut first, &page).await,
                Some(mut second) => {
                    tokio::join!(book(&mut first, &page), book(&mut second, &page));
                }
            }
        };
        let leaves = (dice.u8(..4) == 0).then(|| Duration::from_millis(dice.u64(..300)));
        let stays = match leaves {
            None => {
                says_yes.await;
                true
            }
            Some(after) => tokio::select! {
                () = says_yes => true,
                () = tokio::time::sleep(after) => false,
            },
        };
        if stays {
            self.sees_through(&page, &subject).await;
        }
        let offers_again = stays && page.offers_again();
        drop(page);
        if !stays {
            self.comes_back(dice).await?;
            ledger.is_left(&key);
        }
        ledger.forgets_unless_told(&second_key);
        Ok(offers_again)
    }

    async fn sees_through(&self, page: &Page<'_>, subject: &Subject) {
        let notes = self.tab.notes();
        let mut doubts = notes.doubts().iter();
        if let Some(note) = doubts.find(|note| note.subject.is_same(subject)) {
            let traced = Traced {
                client: &self.tab.client,
                note: note.clone(),
            };
            page.sees_through(&traced).await;
        }
    }

    /// The page was left, and is loaded again; perhaps the tab is copied too.
    async fn comes_back(&self, dice: &mut Rng) -> Result<()> {
        let Counts { left, copied } = self.counts;
        left.set(left.get() + 1);
        let next = Page::load(self.tab);
        if dice.u8(..4) > 0 || self.tab.notes().doubts().is_empty() {
            next.settles().await;
            return Ok(());
        }
        copied.set(copied.get() + 1);
        let line = Line::of(self.person.at(self.person.gateway())?);
        let copy = Tab::copy_of(self.tab, line);
        let copy = Page::load(&copy);
        tokio::join!(next.settles(), copy.settles());
        Ok(())
    }

    async fn goes_wrong(&self, dice: &mut Rng, fault: Fault, call: &str) -> Result<()> {
        let line = self.tab.client.transport();
        line.will(match fault {
            Fault::Line(fault) => Some(fault),
            _ => None,
        });
        match fault.upstream(dice) {
            Some(fault) => self.town.arm(&fault, call).await,
            None => Ok(()),
        }
    }
}

fn key(dice: &mut Rng) -> BookingKey {
    BookingKey::new(&format!("{:032x}", dice.u128(..)))
}
