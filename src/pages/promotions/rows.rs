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
            let untouched = before.get_mut(place).and_then(|drawn| {
                drawn.take_if(|drawn| same_person && Arc::ptr_eq(&drawn.row.promotion, promotion))
            });
            let (place, drawn) = match untouched {
                Some(drawn) => (Some(place), drawn),
                None => self.again(&mut before, Row::of(promotion, whom, today)),
            };
            from.push(place);
            self.drawn.push(drawn);
        }
        for gone in before.into_iter().flatten() {
            gone.element.remove();
        }
        self.stand(list, &from);
    }

    /// The row that looks like this one and its place, or a new one.
    fn again(&self, before: &mut [Option<Drawn>], row: Row) -> (Option<usize>, Drawn) {
        let alike = before.iter_mut().enumerate().find_map(|(place, drawn)| {
            let drawn = drawn.take_if(|drawn| drawn.row == row)?;
            Some((Some(place), drawn))
        });
        alike.unwrap_or_else(|| {
            let element = self.patterns.draw(&row);
            (None, Drawn { row, element })
        })
    }

    /// Puts into the document what is not there, or not in its place: forwards, because a browser looks at all that comes
    /// after what is put before it.
    fn stand(&self, list: &Element, from: &[Option<usize>]) {
        let mut last = None;
        let stays = from.iter().map(|place| {
            let stays = place.is_some() && *place > last;
            if stays {
                last = *place;
            }
            stays
        });
        let standing = stays
            .enumerate()
            .filter_map(|(nth, stays)| stays.then_some(nth));
        let mut standing = standing.peekable();
        for (nth, drawn) in self.drawn.iter().enumerate() {
            if standing.next_if_eq(&nth).is_some() {
                continue;
            }
            let next: Option<&Node> = standing
                .peek()
                .and_then(|next| Some(self.drawn.get(*next)?.element.as_ref()));
            let _ = list.insert_before(&drawn.element, next);
        }
    }
}

/// They go with whoever shows them: the list itself may stay, for rows in another language.
impl Drop for Rows {
    fn drop(&mut self) {
        for drawn in &self.drawn {
            drawn.element.remove();
        }
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod in_the_browser {
    use leptos::prelude::document;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::canned;

    const NOBODY: ForWhom = ForWhom {
        judged: true,
        somebody: false,
        passholder: None,
    };

    /// Promotions as a new answer brings them, each for one city.
    fn read(cities: &[&str]) -> Vec<Arc<Promotion>> {
        let in_city = |city: &&str| {
            canned::promotion(&format!(
                "<validForCities><city>{city}</city></validForCities>"
            ))
        };
        cities.iter().filter_map(in_city).map(Arc::new).collect()
    }

    /// The rows in the document, by their city.
    fn standing(list: &Element) -> Vec<(String, Element)> {
        let rows = std::iter::successors(list.first_element_child(), Element::next_element_sibling);
        let city = |row: &Element| {
            let place = row.query_selector("dd").ok().flatten();
            place
                .and_then(|place| place.text_content())
                .unwrap_or_default()
        };
        rows.map(|row| (city(&row), row)).collect()
    }

    #[wasm_bindgen_test]
    fn a_row_that_looks_the_same_stays_in_the_document() -> Result<(), wasm_bindgen::JsValue> {
        let list = document().create_element("ul")?;
        let mut rows = Rows::new();
        let mut before: Vec<(String, Element)> = Vec::new();
        for cities in [
            &["Aalst", "Gent", "Ninove"] as &[&str],
            &["Ninove", "Aalst", "Brugge", "Gent"],
            &["Brugge", "Gent", "Brugge", "Aalst"],
            &["Zele"],
            &[],
            &["Aalst", "Aalst"],
        ] {
            rows.show(&list, &read(cities), &NOBODY);
            let now = standing(&list);
            let names: Vec<&str> = now.iter().map(|(city, _)| city.as_str()).collect();
            assert_eq!(names, cities);
            for (city, row) in &before {
                let stays = now.iter().any(|(_, other)| other == row);
                assert_eq!(
                    stays,
                    cities.contains(&city.as_str()),
                    "{city} among {cities:?}"
                );
            }
            before = now;
        }
        drop(rows);
        assert_eq!(standing(&list), []);
        Ok(())
    }
}
