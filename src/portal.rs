//! The passholder's own portal: who it is, and what is known of them.
//!
//! The uid comes from the session alone; no address and no field can name another person.

use leptos::prelude::*;
use uitpas_api::{Passholder, Whose};

use crate::{
    loading::{Loading, Newest},
    session::Account,
    startup::Site,
};

/// The portal, as pages find it in their context.
#[derive(Clone, Copy)]
pub struct Portal {
    /// The API and the settings.
    pub site: Site,
    /// Whose portal it is.
    pub account: &'static Account,
    passholder: Newest<Passholder>,
    /// The booking that is not settled: its dialog stays while the language or the page changes.
    open_booking: RwSignal<bool>,
}

impl Portal {
    /// The portal of whoever is signed in; asks at once what is known of them.
    pub fn open(site: Site, account: Account) -> Self {
        let portal = Self {
            site,
            account: Box::leak(Box::new(account)),
            passholder: Newest::new(),
            open_booking: RwSignal::new(false),
        };
        portal.refresh();
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
}
