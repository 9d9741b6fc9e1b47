//! The rows that stand in the list. What stays the same stays in the document; what is new is drawn.

use std::sync::Arc;

use uitpas_api::Promotion;
use web_sys::{Element, Node};

use crate::today::today;

use super::{
    drawing::Patterns,
    row::{ForWhom, Row},
};

/// The rows, in their order.
pub struct Rows {
    patterns: Patterns,
    drawn: Vec<Drawn>,
    whom: Option<ForWhom>,
}

/// A row, and where it stands in the document.
struct Drawn {
    row: Row,
    element: Element,
}

impl Rows {
    /// None yet. They speak the language of this moment.
    pub fn new() -> Self {
        Self {
            patterns: Patterns::new(),
            drawn: Vec::new(),
            whom: None,
        }
    }

    /// Makes the end of `list` show these promotions. Of what stood there, rows that look the same are used again.
    pub fn show(&mut self, list: &Element, promotions: &[Arc<Promotion>], whom: &ForWhom) {
        let today = today();
        let same_person = self.whom.as_ref() == Some(whom);
        self.whom = Some(whom.clone());
        let mut before: Vec<Option<Drawn>> = self.drawn.drain(..).map(Some).collect();
        let mut from = Vec::with_capacity(promotions.len());
        for (place, promotion) in promotions.iter().enumerate() {
            let untouched =
                |drawn: &Drawn| same_person && Arc::ptr_eq(&drawn.row.promotion, promotion);
            if before
                .get(place)
                .and_then(Option::as_ref)
                .is_some_and(untouched)
            {
                self.drawn.extend(before[place].take());
                from.push(Some(place));
                continue;
            }
            let row = Row::of(promotion, whom, today);
            let place = before
                .iter()
                .position(|drawn| drawn.as_ref().is_some_and(|drawn| drawn.row == row));
            let drawn = place.and_then(|place| before[place].take());
            from.push(place);
            self.drawn.push(drawn.unwrap_or_else(|| Drawn {
                element: self.patterns.draw(&row),
                row,
            }));
        }
        for gone in before.into_iter().flatten() {
            gone.element.remove();
        }
        self.stand(list, &from);
    }

    /// Puts into the document what is not there, or not in its place. From the last to the first: whatever stands
    /// before all that was looked at is in its place.
    fn stand(&self, list: &Element, from: &[Option<usize>]) {
        let mut first_in_place = usize::MAX;
        let mut next: Option<&Node> = None;
        for (drawn, from) in self.drawn.iter().zip(from).rev() {
            match from {
                Some(place) if *place < first_in_place => first_in_place = *place,
                _ => {
                    let _ = list.insert_before(&drawn.element, next);
                }
            }
            next = Some(&drawn.element);
        }
    }
}
