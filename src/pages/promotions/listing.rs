//! One answered search, and for whom it was judged.

use std::sync::Arc;

use uitpas_api::{CashInState, Promotion, Trouble, Whose};

use crate::{route::SearchPlace, startup::Uitpas};

/// How many promotions are read at most to put the possible ones first.
const WHOLE_LIST: u32 = 2000;

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// The search that found it.
    pub place: SearchPlace,
    /// The promotions of the page.
    pub promotions: Vec<Arc<Promotion>>,
    /// How many there are on all pages.
    pub total: u32,
    /// For whom the states hold: they say nothing about anybody else.
    pub whose: Option<Whose>,
}

/// Reads a page of a search; with `possible_first`, of the list with the possible ones moved ahead.
///
/// The API cannot order by what is possible, so the whole list is read for that.
///
/// # Errors
/// The trouble of the call.
pub async fn read(
    client: &Uitpas,
    place: SearchPlace,
    whose: Option<Whose>,
    possible_first: bool,
) -> Result<Listing, Trouble> {
    let mut question = place.question(whose.clone());
    let (skip, size) = (question.start, question.max);
    if possible_first {
        question.start = 0;
        question.max = WHOLE_LIST;
    }
    let page = client.search(&question).await?;
    let total = if possible_first {
        page.total.min(WHOLE_LIST)
    } else {
        page.total
    };
    let promotions = if possible_first {
        let mut all = page.items;
        all.sort_by_key(|promotion| !is_possible(promotion));
        let (skip, size) = (skip as usize, size as usize);
        all.into_iter().skip(skip).take(size).collect()
    } else {
        page.items
    };
    Ok(Listing {
        place,
        promotions: promotions.into_iter().map(Arc::new).collect(),
        total,
        whose,
    })
}

/// Whether UiTPAS says that it can be cashed in now.
pub fn is_possible(promotion: &Promotion) -> bool {
    promotion
        .cash_in_state()
        .is_some_and(CashInState::is_possible)
}
