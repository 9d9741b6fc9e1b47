//! What is typed for a replacement, and what is known of it. Kept while one looks at other pages,
//! gone with the passholder.

use leptos::prelude::*;
use uitpas_api::{
    Card, CardPrice, NewCard, NewCardReason, Passholder, PriceQuestion, Reason, Uid, UitpasNumber,
};

use crate::{
    booking::Booking,
    components::error_summary::Mistake,
    desk::{Desk, InFront},
    loading::{Loading, Newest},
    today::today,
    unfinished::TypedCard,
};

use super::{
    reason,
    stock_card::StockCard,
    wrong::{Wrong, until},
};

/// The ids of the fields, for mistakes to point at.
pub const NUMBER: &str = "new-number";
/// The first of the reasons.
pub const REASON: &str = "reason-LOSS_THEFT";
/// The voucher number.
pub const VOUCHER: &str = "voucher";
/// The end of the kansenstatuut.
pub const UNTIL: &str = "kansenstatuut-until";

/// A replacement in the making.
#[derive(Clone, Copy)]
pub struct Draft {
    desk: Desk,
    /// Whose replacement it is: whoever was brought last.
    whose: Memo<Option<Uid>>,
    waiting: StoredValue<Option<TypedCard>>,
    /// The new number as typed.
    pub number: RwSignal<String>,
    /// The voucher as typed.
    pub voucher: RwSignal<String>,
    /// The end of the kansenstatuut, as the date field gives it.
    pub until: RwSignal<String>,
    /// What was found wrong at the last check, or by UiTPAS.
    wrong: RwSignal<Vec<Wrong>>,
    chosen: RwSignal<Option<Reason>>,
    stock_card: Newest<StockCard>,
    looked_up: RwSignal<Option<UitpasNumber>>,
    price: Newest<CardPrice>,
    checked: RwSignal<Option<NewCard>>,
    booking: RwSignal<Booking<UitpasNumber>>,
}

impl Draft {
    /// An empty draft. What was `typed` before the page was left waits for its person.
    pub fn new(desk: Desk, typed: Option<TypedCard>) -> Self {
        let whose = Memo::new(move |before: Option<&Option<Uid>>| {
            desk.front().with(|front| match front {
                InFront::Nobody => None,
                InFront::Passholder(visit) => visit.passholder.uid().cloned(),
                // A look-up that runs or led to nobody: what was typed waits for its person.
                _ => before.cloned().flatten(),
            })
        });
        Self {
            desk,
            whose,
            waiting: StoredValue::new(typed),
            number: RwSignal::default(),
            voucher: RwSignal::default(),
            until: RwSignal::default(),
            wrong: RwSignal::default(),
            chosen: RwSignal::new(None),
            stock_card: Newest::new(),
            looked_up: RwSignal::new(None),
            price: Newest::new(),
            checked: RwSignal::new(None),
            booking: RwSignal::new(Booking::Asking),
        }
    }

    /// From now on it empties itself when the desk lets go of the person, and what waits comes back with its person.
    pub fn follow(self) {
        Effect::new(move |before: Option<Option<Uid>>| {
            let now = self.whose.get();
            if before.flatten() != now {
                self.clear();
                let waiting = now
                    .as_ref()
                    .and_then(|_| self.waiting.try_update_value(Option::take)?);
                match waiting {
                    Some(typed) if Some(&typed.for_whom) == now.as_ref() => self.type_again(typed),
                    _ => {}
                }
            }
            now
        });
    }

    /// What is typed at this moment, or waits to be typed again.
    pub fn typed(self) -> Option<TypedCard> {
        let for_whom = self.whose.get_untracked()?;
        // Its person is back, and the part with the form is still on its way.
        let waiting = self.waiting.get_value();
        if let Some(waiting) = waiting.filter(|waiting| waiting.for_whom == for_whom) {
            return Some(waiting);
        }
        Some(TypedCard {
            for_whom,
            number: self.number.get_untracked(),
            reason: self.chosen.get_untracked(),
            voucher: self.voucher.get_untracked(),
            until: self.until.get_untracked(),
        })
    }

    fn type_again(self, typed: TypedCard) {
        self.number.set(typed.number);
        self.chosen.set(typed.reason);
        self.voucher.set(typed.voucher);
        self.until.set(typed.until);
        self.look_up();
    }

    /// Empties everything, unless the outcome of a booking is still open.
    pub fn clear(self) {
        if self.booking.with_untracked(Booking::is_open) {
            return;
        }
        self.number.set(String::new());
        self.voucher.set(String::new());
        self.until.set(String::new());
        self.wrong.set(Vec::new());
        self.chosen.set(None);
        self.looked_up.set(None);
        self.stock_card.forget();
        self.price.forget();
        self.checked.set(None);
        self.booking.set(Booking::Asking);
    }

    /// The replacement that passed the check, waiting for its confirmation.
    pub fn checked(self) -> RwSignal<Option<NewCard>> {
        self.checked
    }

    /// How far the booking is.
    pub fn booking(self) -> RwSignal<Booking<UitpasNumber>> {
        self.booking
    }

    /// What the look-up of the new number said; for the number that is typed now.
    pub fn stock_card(self) -> Option<Loading<StockCard>> {
        let typed = self.parsed_number();
        let current = typed.is_some() && self.looked_up.get() == typed;
        current.then(|| self.stock_card.state().get())
    }

    /// The card from the stock, when the look-up found one.
    pub fn card(self) -> Option<Card> {
        match self.stock_card()?.shown()? {
            StockCard::InStock(card) => Some(card.clone()),
            _ => None,
        }
    }

    /// Looks the new number up, once for each number.
    pub fn look_up(self) {
        let number = self
            .number
            .with_untracked(|text| UitpasNumber::parse(text).ok());
        let (Some(number), Some(counter)) = (number, self.desk.counter_key()) else {
            return;
        };
        let failed = |answer: &Loading<StockCard>| answer.trouble().is_some();
        let known = self.looked_up.get_untracked().as_ref() == Some(&number);
        if known && !self.stock_card.state().with_untracked(failed) {
            return;
        }
        self.looked_up.set(Some(number.clone()));
        self.stock_card.forget();
        self.stock_card
            .ask(StockCard::look_up(self.desk.client, number, counter));
    }

    /// The new number, when it is complete and right.
    pub fn parsed_number(self) -> Option<UitpasNumber> {
        self.number.with(|text| UitpasNumber::parse(text).ok())
    }

    /// The chosen reason, else the one that fits.
    pub fn reason(self) -> Option<Reason> {
        self.chosen.get().or_else(|| self.fitting())
    }

    /// The reason that follows from the cards.
    pub fn fitting(self) -> Option<Reason> {
        let number = self.parsed_number()?;
        let system = self
            .card()
            .and_then(|card| card.card_system().map(uitpas_api::CardSystem::id));
        self.desk.front().with(|front| {
            let passholder = &front.visit()?.passholder;
            Some(reason::fitting(passholder, number.is_kansen(), system))
        })
    }

    /// Whether this counter certainly cannot grant the kansenstatuut that the new card would carry.
    pub fn cannot_grant(self) -> bool {
        let system = self
            .card()
            .and_then(|card| card.card_system().map(uitpas_api::CardSystem::id));
        self.desk.counter().with(|counter| {
            counter
                .as_ref()
                .is_some_and(|counter| counter.cannot_grant_kansenstatuut(system))
        })
    }

    /// The card that the new one takes the place of, in the new card's system.
    pub fn old_card(self) -> Option<Card> {
        let system = untrack(|| self.card())
            .and_then(|card| card.card_system().map(uitpas_api::CardSystem::id));
        let passholder = self.passholder()?;
        reason::membership(&passholder, system)?.card().cloned()
    }

    /// Chooses a reason.
    pub fn choose(self, reason: Reason) {
        self.chosen.set(Some(reason));
    }

    /// Types a number; a reason that was chosen for another number is let go.
    pub fn type_number(self, text: String) {
        self.number.set(text);
        self.chosen.set(None);
    }

    /// The price, as far as it is known.
    pub fn price(self) -> ReadSignal<Loading<CardPrice>> {
        self.price.state()
    }

    /// What has to be known to ask for the price, or nothing.
    pub fn price_question(self) -> Option<PriceQuestion> {
        let counter = self
            .desk
            .counter()
            .with(|counter| counter.as_ref().map(|counter| counter.key().clone()))?;
        let reason = self.reason()?;
        let number = self.parsed_number()?;
        let voucher = voucher(&self.voucher.get());
        self.desk.front().with(|front| {
            let passholder = &front.visit()?.passholder;
            Some(PriceQuestion {
                counter,
                number,
                reason,
                date_of_birth: passholder.date_of_birth(),
                postal_code: passholder.postal_code().map(str::to_owned),
                voucher,
            })
        })
    }

    /// Asks for the price, or forgets the old one when the question is not complete.
    pub fn ask_price(self, question: Option<PriceQuestion>) {
        self.price.forget();
        if let Some(question) = question {
            let client = self.desk.client;
            self.price.ask(async move { client.price(&question).await });
        }
    }

    /// Checks everything. What passes waits in [`Draft::checked`]; what does not is in [`Draft::mistakes`].
    pub fn check(self) {
        let mut wrong = Vec::new();
        let number = self.number.with_untracked(|text| UitpasNumber::parse(text));
        match &number {
            Err(problem) => wrong.push(Wrong::Number(*problem)),
            Ok(_) => {
                let found = untrack(|| self.stock_card());
                let card = found.and_then(|found| found.shown().cloned());
                wrong.extend(
                    card.filter(StockCard::is_wrong)
                        .map(|card| Wrong::Card(Box::new(card))),
                );
            }
        }
        let reason = untrack(|| self.reason());
        let until = until(&self.until.get_untracked(), today());
        let reason = match reason {
            None => {
                wrong.push(Wrong::NoReason);
                None
            }
            Some(Reason::ObtainKansenstatuut) if untrack(|| self.cannot_grant()) => {
                wrong.push(Wrong::CannotGrant);
                None
            }
            Some(Reason::ObtainKansenstatuut) => match until {
                Ok(until) => Some(NewCardReason::ObtainKansenstatuut { until }),
                Err(problem) => {
                    wrong.push(problem);
                    None
                }
            },
            Some(reason) => without_end(&reason),
        };
        let uid = self
            .desk
            .visit_now()
            .and_then(|visit| visit.passholder.uid().cloned());
        if uid.is_none() {
            wrong.push(Wrong::NoUid);
        }
        self.wrong.set(wrong);
        let (Ok(number), Some(reason), Some(uid), Some(counter)) =
            (number, reason, uid, self.desk.counter_key())
        else {
            return;
        };
        if self.wrong.with_untracked(Vec::is_empty) {
            self.booking.set(Booking::Asking);
            self.ask_price(untrack(|| self.price_question()));
            let voucher = voucher(&self.voucher.get_untracked());
            self.checked.set(Some(NewCard {
                uid,
                number,
                counter,
                reason,
                voucher,
            }));
        }
    }

    /// Back from the summary to the form; nothing typed is lost.
    pub fn change(self) {
        self.checked.set(None);
    }

    /// UiTPAS refused: back to the form, with the mistake at its field when it is about one.
    pub fn refused(self, wrong: Option<Wrong>) {
        self.wrong.set(wrong.into_iter().collect());
        self.checked.set(None);
    }

    /// What is wrong, in the language of the page.
    pub fn mistakes(self) -> Vec<Mistake> {
        self.wrong
            .with(|wrong| wrong.iter().filter_map(Wrong::mistake).collect())
    }

    /// Whether anything is wrong.
    pub fn has_mistakes(self) -> bool {
        self.wrong.with(|wrong| !wrong.is_empty())
    }

    /// The person at the desk, at this moment.
    pub fn passholder(self) -> Option<Passholder> {
        self.desk.visit_now().map(|visit| visit.passholder)
    }
}

fn voucher(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn without_end(reason: &Reason) -> Option<NewCardReason> {
    match reason {
        Reason::LossTheft => Some(NewCardReason::LossTheft),
        Reason::Defect => Some(NewCardReason::Defect),
        Reason::LossKansenstatuut => Some(NewCardReason::LossKansenstatuut),
        Reason::CardUpgrade => Some(NewCardReason::CardUpgrade),
        Reason::ExtraCard => Some(NewCardReason::ExtraCard),
        Reason::ObtainKansenstatuut | Reason::Unknown(_) => None,
    }
}
