//! The passholder's own portal: who it is, and what is known of them.
//!
//! The uid comes from the session alone; no address and no field can name another person.

pub mod kept;
pub mod ticket;

use leptos::prelude::*;
use uitpas_api::{Passholder, Promotion, Whose};

use crate::{
    loading::{Loading, Newest},
    presence::Presence,
    session::Account,
    startup::Site,
    today::now,
};

use kept::Kept;
use ticket::HeldCard;

/// The portal, as pages find it in their context.
#[derive(Clone, Copy)]
pub struct Portal {
    /// The API and the settings.
    pub site: Site,
    /// Whose portal it is.
    pub account: &'static Account,
    presence: Presence,
    passholder: Newest<Passholder>,
    /// The booking that is not settled: its dialog stays while the language or the page changes.
    open_booking: RwSignal<bool>,
}

impl Portal {
    /// The portal of whoever is signed in; asks at once what is known of them.
    pub fn open(site: Site, account: Account, presence: Presence) -> Self {
        let portal = Self {
            site,
            account: Box::leak(Box::new(account)),
            presence,
            passholder: Newest::new(),
            open_booking: RwSignal::new(false),
        };
        portal.refresh();
        // What another person left here is thrown away.
        let _ = portal.kept();
        portal
    }

    /// The passholder, with points and cards.
    pub fn passholder(self) -> ReadSignal<Loading<Passholder>> {
        self.passholder.state()
    }

    /// Asks again what is known of the passholder.
    pub fn refresh(self) {
        self.passholder
            .ask(self.site.client.passholder_by_uid(&self.account.uid, None));
    }

    /// Whether the outcome of a booking is open: one does not turn away from it.
    pub fn open_booking(self) -> RwSignal<bool> {
        self.open_booking
    }

    /// For whom promotions are judged.
    pub fn whose(self) -> Whose {
        Whose::Uid(self.account.uid.clone())
    }

    /// What can be shown without a network; nothing of another person.
    pub fn kept(self) -> Option<Kept> {
        Kept::of(&self.account.uid)
    }

    /// Keeps what can be shown of these promotions, and forgets about all others.
    pub fn keep_only(self, promotions: &[Promotion]) {
        self.keep_with(Kept::nothing(self.account.uid.clone()), promotions);
    }

    /// Keeps what can be shown of these promotions, besides what is kept of others.
    pub fn keep_also(self, promotions: &[Promotion]) {
        let nothing = || Kept::nothing(self.account.uid.clone());
        self.keep_with(self.kept().unwrap_or_else(nothing), promotions);
    }

    fn keep_with(self, before: Kept, promotions: &[Promotion]) {
        if self.presence.attendance().get_untracked().is_over() {
            return;
        }
        let mut kept = before.with(promotions, now());
        self.passholder.state().with_untracked(|state| {
            if let Some(passholder) = state.shown() {
                kept.cards = HeldCard::all(passholder);
            }
        });
        kept.keep();
    }
}
