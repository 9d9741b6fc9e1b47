//! A field whose typing, or a slider whose dragging, is one step of history, however many values it goes through.

use leptos::prelude::*;
use uitpas_api::SearchQuery;

use crate::{
    navigation::Navigation,
    route::{Route, SearchPlace},
};

/// Changes that belong together until there is a pause.
#[derive(Clone, Copy)]
pub struct Typing {
    place: Memo<SearchPlace>,
    navigation: Navigation,
    going_on: StoredValue<bool>,
}

impl Typing {
    /// Nothing typed yet.
    pub fn new(place: Memo<SearchPlace>) -> Self {
        Self {
            place,
            navigation: expect_context(),
            going_on: StoredValue::new(false),
        }
    }

    /// Changes the search.
    pub fn change(self, change: impl FnOnce(&mut SearchQuery)) {
        let before = self.place.get_untracked();
        let after = before.with(change);
        if after.query == before.query {
            return;
        }
        if self.going_on.get_value() {
            self.navigation.replace(Route::MyPromotions(after));
        } else {
            self.navigation.go(Route::MyPromotions(after));
        }
        self.going_on.set_value(true);
    }

    /// What comes next is a step of its own.
    pub fn pause(self) {
        self.going_on.set_value(false);
    }
}
