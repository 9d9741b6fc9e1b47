//! How a promotion stands for a person now: the books on one side, the rules on the other.

use jiff::Zoned;
use rusqlite::Connection;

use crate::amount::Points;
use crate::answer::promotion::Told;
use crate::refusal::Refusal;
use crate::rules::cash_in_state::cash_in_state;
use crate::rules::period_window::PeriodType;
use crate::town::passholder::Passholder;
use crate::town::promotion::{Promotion, times_had};

/// How `promotion` stands for `person`, had they `extra` points more.
pub fn told(
    books: &Connection,
    promotion: &Promotion,
    person: Option<&Passholder>,
    extra: Points,
    now: &Zoned,
) -> Result<Told, Refusal> {
    let offer = promotion.offer();
    let Some(person) = person else {
        return Ok(Told {
            state: cash_in_state(&offer, None, now.timestamp()),
            cashed_in: false,
        });
    };
    let window = promotion
        .limit
        .map_or(PeriodType::Absolute, |(kind, _)| kind)
        .window(now);
    let (in_window, ever) = times_had(books, person.id, promotion.id, &window)?;
    let standing = person.standing(now.date(), extra, in_window);
    Ok(Told {
        state: cash_in_state(&offer, Some(&standing), now.timestamp()),
        cashed_in: ever > 0,
    })
}
