//! What a row of the list says of a promotion to whom it is shown for.

use std::sync::Arc;

use uitpas_api::{Day, Passholder, Promotion};

use crate::wording::cash_in::{self, Circumstances};

use super::listing::is_possible;

/// For whom a list is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ForWhom {
    /// Whether the states in the list are theirs, and not those of whoever was there before.
    pub judged: bool,
    /// Whether promotions are judged for somebody in particular.
    pub somebody: bool,
    /// Who is at the desk.
    pub passholder: Option<Passholder>,
}

/// One promotion as it is shown: rows that are equal look the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The promotion.
    pub promotion: Arc<Promotion>,
    /// The state as UiTPAS wrote it, while it holds.
    pub state: Option<String>,
    /// Whether it is shown for somebody in particular.
    pub for_somebody: bool,
    /// Why it can be cashed in, or cannot.
    pub why: Option<Why>,
    /// Whether cashing in is offered.
    pub redeemable: bool,
}

/// Whether it is possible, in a word and in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// UiTPAS says that it is.
    pub possible: bool,
    /// In a word or two.
    pub short: String,
    /// In a sentence, where there is more to say.
    pub sentence: String,
}

impl Row {
    /// The promotion as it is shown to somebody on a day.
    pub fn of(promotion: &Arc<Promotion>, whom: &ForWhom, today: Day) -> Self {
        let holder = whom.passholder.as_ref();
        let state = promotion.cash_in_state().filter(|_| whom.judged);
        let price = promotion.points();
        // With extra points that are only supposed, a promotion may be possible that is not paid for yet.
        let affordable = holder.is_some_and(|holder| holder.points().covers(price));
        let possible = whom.judged && is_possible(promotion);
        // Without a state UiTPAS still decides: the attempt is allowed.
        let open = whom.judged && promotion.cash_in_state().is_none();
        // What is possible for nobody in particular says nothing; what is not possible for anybody does.
        let told = state.filter(|state| whom.somebody || !state.is_possible());
        let why = told.map(|state| {
            let supposed =
                holder.is_some_and(|holder| holder.points().missing_for(price).is_some());
            let about = Circumstances {
                promotion,
                passholder: holder,
                today,
            };
            Why {
                possible: state.is_possible(),
                short: cash_in::short(state),
                sentence: match (state.is_possible(), supposed) {
                    (false, _) => cash_in::state(state, about),
                    (true, true) => crate::say!(with_extra_points),
                    (true, false) => String::new(),
                },
            }
        });
        Self {
            promotion: Arc::clone(promotion),
            state: state.map(|state| state.as_str().to_owned()),
            for_somebody: whom.somebody,
            why,
            redeemable: affordable && (possible || open),
        }
    }
}
