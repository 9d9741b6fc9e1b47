//! Whole bookings at a UiTPAS that loses answers, lands late and is left in the middle: what the screens said is held
//! against what is in the books.

use std::cell::{Cell, RefCell};

use futures_util::FutureExt;
use proptest::prelude::*;
use uitpas_api::{BookingKey, CounterKey, NoAnswer, PromotionId, Trouble, Uid, UitpasNumber};
use uitpas_booking::{
    Attempt, Booking, Found, Landing, Note, Notes, Stage, Subject, Trace, Turn, book, look_again,
    take_up,
};

/// What becomes of one request that books.
#[derive(Debug, Clone, Copy)]
enum Fate {
    /// Booked, and answered.
    Done,
    /// Booked, and the answer is lost.
    Unheard,
    /// Lost on the way there.
    Lost,
    /// Booked while it is being read back, after so many more looks; the answer is lost.
    Late(u8),
    /// Certainly not sent.
    NotSent,
}

/// What becomes of one request that reads.
#[derive(Debug, Clone, Copy)]
enum Sight {
    Clear,
    None,
}

/// What a person at the desk does next.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// Says yes, to whatever is asked.
    Yes,
    /// Says yes twice.
    TwiceYes,
    /// Says yes, and the page is left when the booking has gone through so many states.
    YesAndLeave(u8),
    /// Asks to look again.
    LookAgain,
    /// Loads the page again.
    Reload,
}

/// The books of UiTPAS, with the luck of everything that is asked of it.
#[derive(Debug, Default)]
struct Books {
    redeemed: RefCell<Vec<u64>>,
    /// Lands after so many looks.
    on_the_way: Cell<Option<u8>>,
    fates: RefCell<Vec<Fate>>,
    sights: RefCell<Vec<Sight>>,
}

impl Books {
    fn enter(&self) {
        let mut redeemed = self.redeemed.borrow_mut();
        let id = redeemed.len() as u64;
        redeemed.push(id);
    }

    fn landing(&self) -> Landing {
        match self.on_the_way.get() {
            Some(_) => Landing::Possible,
            None => Landing::Over,
        }
    }

    fn read(&self) -> Result<Vec<u64>, Trouble> {
        match self.on_the_way.get() {
            Some(0) => {
                self.on_the_way.set(None);
                self.enter();
            }
            Some(more) => self.on_the_way.set(Some(more - 1)),
            None => {}
        }
        match self.sights.borrow_mut().pop() {
            Some(Sight::None) => Err(Trouble::NoAnswer(NoAnswer::Dropped)),
            Some(Sight::Clear) | None => Ok(self.redeemed.borrow().clone()),
        }
    }
}

/// A confirmation at these books.
#[derive(Debug, Clone)]
struct Confirmation<'a> {
    books: &'a Books,
    number: UitpasNumber,
    counter: CounterKey,
    key: BookingKey,
    before: Option<Vec<u64>>,
}

impl Confirmation<'_> {
    fn is_there(&self, now: &[u64]) -> bool {
        let before = self.before.as_deref().unwrap_or_default();
        now.iter().any(|id| !before.contains(id))
    }
}

impl Trace for Confirmation<'_> {
    type Receipt = ();

    fn subject(&self) -> Subject {
        Subject::CashIn {
            number: self.number.clone(),
            promotion: PromotionId::new(1),
            counter: self.counter.clone(),
            before: self.before.clone().unwrap_or_default(),
        }
    }

    fn key(&self) -> &BookingKey {
        &self.key
    }

    async fn look(&self) -> Result<Found<()>, Trouble> {
        let now = self.books.read()?;
        Ok(if self.is_there(&now) {
            Found::Booked(())
        } else {
            Found::Nothing
        })
    }
}

impl Attempt for Confirmation<'_> {
    async fn prepare(&mut self) -> Result<Found<()>, Trouble> {
        let now = self.books.read()?;
        if self.before.is_some() && self.is_there(&now) {
            return Ok(Found::Booked(()));
        }
        self.before = Some(now);
        Ok(Found::Nothing)
    }

    async fn send(&self) -> Result<(), Trouble> {
        match self.books.fates.borrow_mut().pop().unwrap_or(Fate::Done) {
            Fate::Done => {
                self.books.enter();
                Ok(())
            }
            Fate::Unheard => {
                self.books.enter();
                Err(Trouble::NoAnswer(NoAnswer::Dropped))
            }
            Fate::Lost => Err(Trouble::NoAnswer(NoAnswer::TimedOut)),
            Fate::Late(looks) => {
                self.books.on_the_way.set(Some(looks));
                Err(Trouble::Failed { status: 504 })
            }
            Fate::NotSent => Err(Trouble::NotPassedOn),
        }
    }
}

/// A tab: its page, which may be left at any state, and what outlives it.
struct Tab {
    number: UitpasNumber,
    counter: CounterKey,
    actor: Uid,
    page: RefCell<Booking<()>>,
    leaves_after: Cell<Option<u8>>,
    kept: RefCell<String>,
    told: Cell<usize>,
}

impl Stage<Confirmation<'_>> for Tab {
    fn state(&self) -> Option<Booking<()>> {
        match self.leaves_after.get() {
            Some(0) => return None,
            Some(more) => self.leaves_after.set(Some(more - 1)),
            None => {}
        }
        Some(self.page.borrow().clone())
    }

    fn enter(&self, state: Booking<()>, what: &Confirmation<'_>) {
        let mut notes = self.notes();
        notes.follow(&self.page.borrow(), &state, what, 0);
        self.kept.replace(notes.write());
        if state == Booking::Booked(()) {
            self.told.set(self.told.get() + 1);
        }
        self.page.replace(state);
    }

    async fn take_turn(&self) -> Turn {
        Turn::Ours
    }

    async fn await_turn(&self) {}

    async fn rest(&self, what: &Confirmation<'_>) -> Landing {
        what.books.landing()
    }
}

impl Tab {
    fn new() -> Option<Self> {
        Some(Self {
            number: UitpasNumber::from_digits("0930000201101").ok()?,
            counter: CounterKey::new("counter")?,
            actor: Uid::new("clerk")?,
            page: RefCell::new(Booking::Asking),
            leaves_after: Cell::new(None),
            kept: RefCell::default(),
            told: Cell::new(0),
        })
    }

    fn notes(&self) -> Notes {
        Notes::read(&self.kept.borrow(), &self.actor, 0)
    }

    fn confirmation<'a>(&self, books: &'a Books, note: Option<&Note>) -> Confirmation<'a> {
        let before = note.and_then(|note| match &note.subject {
            Subject::CashIn { before, .. } => Some(before.clone()),
            _ => None,
        });
        Confirmation {
            books,
            number: self.number.clone(),
            counter: self.counter.clone(),
            key: BookingKey::new("key"),
            before,
        }
    }

    fn yes(&self, books: &Books) {
        let notes = self.notes();
        let earlier = notes.not_found(&self.confirmation(books, None).subject(), 0);
        // Nothing here really waits.
        let _ = book(&mut self.confirmation(books, earlier), self).now_or_never();
    }

    fn look_again(&self, books: &Books) {
        let notes = self.notes();
        let doubt = self.confirmation(books, notes.doubts().first());
        let _ = look_again(&doubt, self).now_or_never();
    }

    /// A new page, which settles what the last one left before anything else.
    fn reload(&self, books: &Books) {
        self.leaves_after.set(None);
        self.page.replace(Booking::Asking);
        let notes = self.notes();
        if let doubt @ Some(_) = notes.doubts().first() {
            let _ = take_up(&self.confirmation(books, doubt), self).now_or_never();
        }
    }

    /// The same promotion is asked for once more, where the last one is done with.
    fn next(&self) {
        if !self.page.borrow().is_open() {
            self.page.replace(Booking::Asking);
        }
    }
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        Just(Fate::Done),
        Just(Fate::Unheard),
        Just(Fate::Lost),
        (0u8..6).prop_map(Fate::Late),
        Just(Fate::NotSent),
    ]
}

fn sight() -> impl Strategy<Value = Sight> {
    prop_oneof![3 => Just(Sight::Clear), 1 => Just(Sight::None)]
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => Just(Deed::Yes),
        1 => Just(Deed::TwiceYes),
        2 => (0u8..7).prop_map(Deed::YesAndLeave),
        2 => Just(Deed::LookAgain),
        2 => Just(Deed::Reload),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn every_booking_is_told_once_and_nothing_is_told_that_is_not_there(
        deeds in prop::collection::vec(deed(), 1..12),
        fates in prop::collection::vec(fate(), 0..12),
        sights in prop::collection::vec(sight(), 0..40),
    ) {
        let books = Books { fates: RefCell::new(fates), sights: RefCell::new(sights), ..Books::default() };
        let Some(tab) = Tab::new() else {
            return Err(TestCaseError::fail("a tab"));
        };
        for deed in deeds {
            tab.next();
            match deed {
                Deed::Yes => tab.yes(&books),
                Deed::TwiceYes => {
                    tab.yes(&books);
                    tab.yes(&books);
                }
                Deed::YesAndLeave(states) => {
                    tab.leaves_after.set(Some(states));
                    tab.yes(&books);
                    tab.reload(&books);
                }
                Deed::LookAgain => tab.look_again(&books),
                Deed::Reload => tab.reload(&books),
            }
            let there = books.redeemed.borrow().len();
            prop_assert!(tab.told.get() <= there, "told {} of {there}", tab.told.get());
            if !tab.page.borrow().is_open() {
                prop_assert_eq!(tab.told.get(), there, "the screen knows of every booking");
            }
        }
        // In the end the line is clear, and whatever is open is settled.
        books.sights.borrow_mut().clear();
        tab.reload(&books);
        prop_assert!(!tab.page.borrow().is_open());
        prop_assert_eq!(tab.told.get(), books.redeemed.borrow().len());
    }
}
