//! The desk: at which counter it stands, and who is in front of it.
//!
//! Everything about a passholder is held here, in memory alone, and gone with [`Desk::next`].
//! Pages read it from context; it never draws anything.

mod booked;
mod employee;
mod in_front;

use leptos::prelude::*;
use uitpas_api::{
    CardSystem, Counter, CounterKey, Identification, Passholder, Promotion, Trouble, Uid, Whose,
};

use crate::{
    booking::Booking,
    config::Config,
    loading::Turn,
    memory,
    startup::{Site, Uitpas},
    today::now,
};

use booked::Bookings;
pub use booked::{Booked, Done};
pub use employee::Employee;
pub use in_front::{InFront, Sought, Visit};
use in_front::{nobody_has_it, number_of};

/// The desk, as pages find it in their context.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The API.
    pub client: &'static Uitpas,
    /// The settings of this deployment.
    pub config: &'static Config,
    /// Who works here.
    pub employee: &'static Employee,
    counter: RwSignal<Option<Counter>>,
    front: RwSignal<InFront>,
    turn: Turn,
    scanned: RwSignal<Option<String>>,
    scan_taker: RwSignal<Option<Callback<String>>>,
    offered: RwSignal<Option<Promotion>>,
    bookings: RwSignal<u32>,
    booked: RwSignal<Bookings>,
    open_bookings: RwSignal<u32>,
    busy_bookings: RwSignal<u32>,
}

/// One booking's hold on the desk: whoever is in front stays while its outcome is open.
#[derive(Clone, Copy)]
pub struct Hold {
    desk: Desk,
    counted: StoredValue<Counted>,
}

/// What a booking counts as at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Known,
    Waiting,
    Open,
}

impl Desk {
    /// A desk with nobody in front of it, at the counter that was used last or at the first.
    pub fn open(Site { client, config }: Site, employee: &'static Employee) -> Self {
        let last = memory::last_counter();
        let counters = &employee.counters;
        let known = counters
            .iter()
            .find(|counter| Some(counter.key()) == last.as_ref());
        Self {
            client,
            config,
            employee,
            counter: RwSignal::new(known.or(counters.first()).cloned()),
            front: RwSignal::new(InFront::Nobody),
            turn: Turn::new(),
            scanned: RwSignal::new(None),
            scan_taker: RwSignal::new(None),
            offered: RwSignal::new(None),
            bookings: RwSignal::new(0),
            booked: RwSignal::default(),
            open_bookings: RwSignal::new(0),
            busy_bookings: RwSignal::new(0),
        }
    }

    /// The counter at which the desk stands; none when the employee has none.
    pub fn counter(self) -> ReadSignal<Option<Counter>> {
        self.counter.read_only()
    }

    /// The key of the counter, at this moment.
    pub fn counter_key(self) -> Option<CounterKey> {
        self.counter
            .with_untracked(|counter| counter.as_ref().map(|counter| counter.key().clone()))
    }

    /// Whether this browser already knows at which counter it stands.
    pub fn counter_is_settled(self) -> bool {
        let counters = &self.employee.counters;
        let known = |key: CounterKey| counters.iter().any(|counter| *counter.key() == key);
        counters.len() < 2 || memory::last_counter().is_some_and(known)
    }

    /// Moves the desk to another counter. Who is in front of it stays.
    pub fn move_to(self, counter: Counter) {
        memory::remember_counter(counter.key());
        self.counter.set(Some(counter));
    }

    /// Who or what is in front of the desk.
    pub fn front(self) -> ReadSignal<InFront> {
        self.front.read_only()
    }

    /// The passholder at the desk; follows every change.
    pub fn visit(self) -> Option<Visit> {
        self.front.with(|front| front.visit().cloned())
    }

    /// The passholder at the desk, at this moment.
    pub fn visit_now(self) -> Option<Visit> {
        self.front.with_untracked(|front| front.visit().cloned())
    }

    /// For whom promotions are judged; follows every change.
    pub fn whose(self) -> Option<Whose> {
        self.front.with(|front| front.visit()?.whose())
    }

    /// For whom promotions are judged, at this moment.
    pub fn whose_now(self) -> Option<Whose> {
        self.front.with_untracked(|front| front.visit()?.whose())
    }

    /// Looks somebody up. A newer look-up wins over one that still runs.
    pub fn identify(self, what: Identification) {
        let Some(counter) = self.counter_key().filter(|_| !self.is_held()) else {
            return;
        };
        self.front.set(InFront::Looking);
        self.turn.take(async move {
            let front = match self.client.identify(&what, &counter).await {
                Ok(identified) => identified.into(),
                Err(Trouble::Refused(refusal)) if nobody_has_it(&refusal) => InFront::Unknown,
                Err(trouble) => InFront::Failed(Box::new(trouble), Sought::Number(what)),
            };
            self.arrive(front);
        });
    }

    /// Brings a passholder to the desk by uid.
    pub fn bring(self, uid: Uid) {
        if self.is_held() {
            return;
        }
        self.front.set(InFront::Looking);
        self.turn.take(async move {
            let counter = self.counter_key();
            let read = self.client.passholder_by_uid(&uid, counter.as_ref());
            let front = match read.await {
                Ok(passholder) => InFront::Passholder(Box::new(Visit {
                    number: number_of(&passholder, None),
                    passholder,
                    card: None,
                    remark: None,
                })),
                Err(Trouble::Refused(refusal)) if nobody_has_it(&refusal) => InFront::Unknown,
                Err(trouble) => InFront::Failed(Box::new(trouble), Sought::Uid(uid)),
            };
            self.arrive(front);
        });
    }

    fn arrive(self, front: InFront) {
        if let Some(visit) = front.visit() {
            self.booked.update(|booked| booked.keep_for(visit));
        }
        self.front.set(front);
    }

    /// Looks up again what could not be looked up.
    pub fn seek(self, sought: Sought) {
        match sought {
            Sought::Number(what) => self.identify(what),
            Sought::Uid(uid) => self.bring(uid),
        }
    }

    /// Reads the passholder again, after a booking; gives what was read.
    ///
    /// # Errors
    /// The trouble of the call. What was known stays on the screen then.
    pub async fn refresh(self) -> Result<Option<Passholder>, Trouble> {
        let Some(visit) = self.visit_now() else {
            return Ok(None);
        };
        let counter = self.counter_key();
        let passholder = match (&visit.number, visit.passholder.uid()) {
            (Some(number), _) => self.client.passholder(number, counter.as_ref()).await?,
            (None, Some(uid)) => self.client.passholder_by_uid(uid, counter.as_ref()).await?,
            (None, None) => return Ok(None),
        };
        self.front.update(|front| {
            if let InFront::Passholder(here) = front
                && here.number == visit.number
            {
                here.passholder = passholder.clone();
            }
        });
        Ok(Some(passholder))
    }

    /// Lets go of everything about the person.
    pub fn next(self) {
        if self.is_held() {
            return;
        }
        self.turn.end();
        self.front.set(InFront::Nobody);
        self.booked.set(Bookings::default());
    }

    /// The hold of a booking, which is not open yet. It ends with whatever made it.
    pub fn hold(self) -> Hold {
        let hold = Hold {
            desk: self,
            counted: StoredValue::new(Counted::Known),
        };
        on_cleanup(move || hold.count(Counted::Known));
        hold
    }

    /// Whether the person must stay, because the outcome of a booking is open.
    pub fn is_held(self) -> bool {
        self.open_bookings.get_untracked() > 0
    }

    /// How many bookings wait for an answer at this moment.
    pub fn busy_bookings(self) -> ReadSignal<u32> {
        self.busy_bookings.read_only()
    }

    /// How many bookings have no known outcome.
    pub fn open_bookings(self) -> ReadSignal<u32> {
        self.open_bookings.read_only()
    }

    /// Lets go of everything about the person, whatever was going on: the desk is left.
    pub fn leave(self) {
        self.turn.end();
        self.front.set(InFront::Nobody);
        self.booked.set(Bookings::default());
        self.offered.set(None);
        self.scanned.set(None);
    }

    /// What whoever is in front was looked up by, at this moment.
    pub fn sought_now(self) -> Option<Sought> {
        self.front.with_untracked(InFront::sought)
    }

    /// The card systems to choose from: those of the deployment, else those of the employee's counters.
    pub fn card_systems(self) -> Vec<CardSystem> {
        let configured = self.config.card_systems();
        if !configured.is_empty() {
            return configured;
        }
        let rights = self
            .employee
            .counters
            .iter()
            .flat_map(Counter::card_systems);
        let mut systems: Vec<CardSystem> = rights.map(|right| right.system().clone()).collect();
        systems.sort_by_key(CardSystem::id);
        systems.dedup_by_key(|system| system.id());
        systems
    }

    /// A number came from the scanner while the focus was elsewhere.
    ///
    /// It goes to the page that asked for the next scan, else to the field at the top. While a dialog is open
    /// it is dropped: whoever is being confirmed must not change under the clerk's hands.
    pub fn scanned(self, number: String) {
        match self.scan_taker.get_untracked() {
            _ if in_dialog() => {}
            Some(taker) => taker.run(number),
            None => self.scanned.set(Some(number)),
        }
    }

    /// A number was scanned for the field at the top, whatever the page asked for.
    pub fn scanned_in_front(self, number: String) {
        if !in_dialog() {
            self.scanned.set(Some(number));
        }
    }

    /// The number that the scanner brought for the field at the top.
    pub fn incoming_scan(self) -> RwSignal<Option<String>> {
        self.scanned
    }

    /// Gives the next scans to a page, until that page is left.
    pub fn take_scans(self, taker: Callback<String>) {
        self.scan_taker.set(Some(taker));
        on_cleanup(move || self.scan_taker.set(None));
    }

    /// The promotion that is being cashed in, if any; `None` closes the dialog.
    pub fn offered(self) -> RwSignal<Option<Promotion>> {
        self.offered
    }

    /// A booking succeeded: it can be read again for as long as the person stays.
    pub fn note(self, what: Done) {
        if let Some(visit) = self.visit_now() {
            let booked = Booked { at: now(), what };
            self.booked.update(|bookings| bookings.add(&visit, booked));
        }
    }

    /// What was booked for a visit, the newest last; follows every change.
    pub fn booked_for(self, visit: &Visit) -> Vec<Booked> {
        self.booked.with(|bookings| bookings.of(visit).to_vec())
    }

    /// How many bookings ended at this desk: what was read before the last one may have changed.
    pub fn bookings(self) -> ReadSignal<u32> {
        self.bookings.read_only()
    }

    /// A booking has ended, whichever way: lists are read again.
    pub fn booking_ended(self) {
        self.bookings.update(|count| *count = count.wrapping_add(1));
    }
}

impl Hold {
    /// Follows the booking.
    pub fn follow<T>(self, booking: &Booking<T>) {
        self.count(if booking.is_busy() {
            Counted::Waiting
        } else if booking.is_open() {
            Counted::Open
        } else {
            Counted::Known
        });
    }

    fn count(self, now: Counted) {
        let before = self.counted.get_value();
        self.counted.set_value(now);
        let differ = |signal: RwSignal<u32>, counts: fn(Counted) -> bool| match (
            counts(before),
            counts(now),
        ) {
            (false, true) => signal.update(|count| *count = count.saturating_add(1)),
            (true, false) => signal.update(|count| *count = count.saturating_sub(1)),
            _ => {}
        };
        differ(self.desk.open_bookings, |counted| counted != Counted::Known);
        differ(self.desk.busy_bookings, |counted| {
            counted == Counted::Waiting
        });
    }
}

/// Whether a dialog is open: keys and scans are not for the page then.
pub fn in_dialog() -> bool {
    document()
        .query_selector("dialog[open]")
        .ok()
        .flatten()
        .is_some()
}
