//! One desk: an employee with two tabs of one browser, and ten passholders who come again and again.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use fastrand::Rng;
use tokio::sync::Mutex;
use uitpas_api::{
    CardStatus, CashInState, Client, CounterKey, HistoryQuery, PromotionId, SearchQuery, Uid,
    UitpasNumber, Whose,
};
use uitpas_load::person::{DE_WERF, Person, number_of_passholder};

use crate::Plan;
use crate::ledger::Ledger;
use crate::line::Line;
use crate::report::Report;
use crate::tab::{Browser, Tab};
use crate::town::{PASSHOLDERS, Town};
use crate::visit::{Counts, Visitor};

/// The most that a promotion costs here, so that the points last.
const CHEAP: u32 = 4;

/// A desk at work.
#[derive(Debug)]
pub struct Desk {
    town: Rc<Town>,
    person: Person,
    browser: Rc<Browser>,
    passholders: Vec<UitpasNumber>,
    promotions: Vec<PromotionId>,
    dice: Rng,
    counts: Counts,
}

impl Desk {
    /// Opens the `nth` desk of a plan: signs its employee in, and finds what can be cashed in there.
    pub async fn open(town: &Rc<Town>, plan: &Plan, nth: u32) -> Result<Desk> {
        let person = town.signs_in(nth).await?;
        let first = nth * PASSHOLDERS + 1;
        let numbers = (first..first + PASSHOLDERS).map(number_of_passholder);
        let passholders = numbers
            .map(|number| UitpasNumber::from_digits(&number).ok())
            .collect::<Option<Vec<_>>>()
            .context("a passholder has no number")?;
        let counter = CounterKey::new(DE_WERF).context("the counter has no key")?;
        let browser = Browser {
            actor: Uid::new(&person.uid().await?).context("the employee has no uid")?,
            turn: Arc::new(Mutex::new(())),
            booked: Cell::default(),
            ledger: Ledger::default(),
            counter,
        };
        let mut desk = Desk {
            town: Rc::clone(town),
            person,
            browser: Rc::new(browser),
            passholders,
            promotions: Vec::new(),
            dice: Rng::with_seed(plan.seed ^ (u64::from(nth) << 32)),
            counts: Counts::default(),
        };
        desk.promotions = desk.cheap_promotions().await?;
        Ok(desk)
    }

    /// All its visits, in two tabs at once; in the end some of the cards are blocked.
    pub async fn works(&self, visits: u32) -> Result<()> {
        let mut dice = self.dice.clone();
        let tabs = [self.tab()?, self.tab()?];
        let [first, second] = tabs.each_ref().map(|tab| Visitor {
            town: &self.town,
            person: &self.person,
            tab,
            passholders: &self.passholders,
            promotions: &self.promotions,
            counts: &self.counts,
        });
        let (mut one, mut other) = (dice.fork(), dice.fork());
        tokio::try_join!(
            first.cashes_in(&mut one, visits.div_ceil(2)),
            second.cashes_in(&mut other, visits / 2),
        )?;
        for number in self.passholders.iter().take(visits.div_ceil(2) as usize) {
            first.blocks(&mut one, number).await?;
        }
        Ok(())
    }

    /// Holds all that was told here against the books.
    pub async fn closes(&self, report: &mut Report) -> Result<()> {
        let ledger = &self.browser.ledger;
        let (left, copied) = self.counts.get();
        report.left += left;
        report.copied += copied;
        for told in ledger.all() {
            report.count(&told);
        }
        let client = self.client()?;
        for number in &self.passholders {
            let redeemed = self.redeemed(&client, number).await?;
            for promotion in &self.promotions {
                let times = redeemed.iter().filter(|id| *id == promotion).count();
                let what = format!("{promotion} for {number}");
                report.compare(&what, times, &ledger.of_cashing_in(number, *promotion));
            }
            let card = client.card(number, &self.browser.counter).await;
            let card = card.map_err(|trouble| anyhow::anyhow!("no card {number}: {trouble:?}"))?;
            let is_blocked = *card.status() == CardStatus::Blocked;
            let what = format!("the blocking of {number}");
            report.compare(&what, is_blocked.into(), &ledger.of_blocking(number));
        }
        Ok(())
    }

    async fn cheap_promotions(&self) -> Result<Vec<PromotionId>> {
        let query = SearchQuery {
            counters: vec![self.browser.counter.clone()],
            whose: self.passholders.first().cloned().map(Whose::UitpasNumber),
            max_points: Some(CHEAP),
            max: 200,
            ..SearchQuery::default()
        };
        let found = self.client()?.search(&query).await;
        let found = found.map_err(|trouble| anyhow::anyhow!("no promotions: {trouble:?}"))?;
        let endless = found.items.iter().filter(|promotion| {
            promotion.cash_in_state() == Some(&CashInState::Possible)
                && promotion.limit().is_none()
                && promotion.stock().left().is_none()
        });
        let promotions: Vec<_> = endless.map(uitpas_api::Promotion::id).take(4).collect();
        ensure!(
            !promotions.is_empty(),
            "nothing can be cashed in without end"
        );
        Ok(promotions)
    }

    async fn redeemed(
        &self,
        client: &Client<Line>,
        number: &UitpasNumber,
    ) -> Result<Vec<PromotionId>> {
        let mut redeemed = Vec::new();
        loop {
            let query = HistoryQuery {
                counter: Some(self.browser.counter.clone()),
                start: u32::try_from(redeemed.len())?,
                max: 100,
                ..HistoryQuery::default()
            };
            let page = client.redeemed(number, &query).await;
            let page = page.map_err(|trouble| anyhow::anyhow!("no history: {trouble:?}"))?;
            redeemed.extend(page.items.iter().map(|one| one.promotion().id()));
            if page.items.is_empty() || redeemed.len() >= page.total as usize {
                return Ok(redeemed);
            }
        }
    }

    fn tab(&self) -> Result<Tab> {
        let line = Line::of(self.person.at(self.person.gateway())?);
        Ok(Tab::open(Rc::clone(&self.browser), line))
    }

    fn client(&self) -> Result<Client<Line>> {
        Ok(Client::new(Line::of(
            self.person.at(self.person.gateway())?,
        )))
    }
}
