//! What a row of the list says of a promotion to whom it is shown for.

use std::sync::Arc;

use uitpas_api::{Day, Passholder, Promotion};

use crate::{
    say,
    wording::cash_in::{self, Circumstances},
};

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
                    (true, true) => say!(with_extra_points),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned;

    const POSSIBLE: &str = "<cashInState>POSSIBLE</cashInState>";
    const SOLD_OUT: &str = "<cashInState>NOT_POSSIBLE_VOLUME_CONSTRAINT</cashInState>";

    /// The row of a promotion of 12 points in this state, for somebody with so many points.
    fn row(state: &str, points: Option<&str>, judged: bool) -> Option<Row> {
        let today = Day::new(2026, 11, 18)?;
        let promotion = Arc::new(canned::promotion(state)?);
        let passholder = match points {
            None => None,
            Some(points) => Some(canned::passholder(&format!("<points>{points}</points>"))?),
        };
        let whom = ForWhom {
            judged,
            somebody: passholder.is_some(),
            passholder,
        };
        Some(Row::of(&promotion, &whom, today))
    }

    #[test]
    fn what_is_possible_and_paid_for_is_offered() -> Result<(), &'static str> {
        for (state, points, judged, offered) in [
            (POSSIBLE, Some("12"), true, true),
            ("", Some("12"), true, true),
            (POSSIBLE, Some("11.999"), true, false),
            (SOLD_OUT, Some("12"), true, false),
            (POSSIBLE, Some("12"), false, false),
            ("", Some("12"), false, false),
            (POSSIBLE, None, true, false),
            ("", None, true, false),
        ] {
            let row = row(state, points, judged).ok_or("a row")?;
            assert_eq!(row.redeemable, offered, "{state} {points:?} {judged}");
        }
        Ok(())
    }

    #[test]
    fn what_holds_for_somebody_else_is_not_told() -> Result<(), &'static str> {
        let row = row(SOLD_OUT, Some("12"), false).ok_or("a row")?;
        assert_eq!((row.state, row.why), (None, None));
        Ok(())
    }

    #[test]
    fn for_nobody_in_particular_only_what_is_possible_for_nobody_is_told()
    -> Result<(), &'static str> {
        let words = |state| Some(row(state, None, true)?.why.map(|why| why.sentence));
        assert_eq!(words(POSSIBLE), Some(None));
        assert_eq!(
            words(SOLD_OUT),
            Some(Some("De voorraad van dit voordeel is op.".into()))
        );
        Ok(())
    }

    #[test]
    fn what_is_possible_with_points_that_are_only_supposed_says_so() -> Result<(), &'static str> {
        let sentence = |points| Some(row(POSSIBLE, Some(points), true)?.why?.sentence);
        assert_eq!(sentence("12"), Some(String::new()));
        assert_ne!(sentence("11"), Some(String::new()));
        Ok(())
    }
}
