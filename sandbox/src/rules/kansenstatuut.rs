//! A kansenstatuut over time, per card system: active until the end of its last day, in grace for as
//! many days as the card system gives, then expired.

use jiff::ToSpan;
use jiff::civil::Date;

/// How a kansenstatuut stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kansenstatuut {
    /// Never granted, or taken away.
    None,
    Active,
    /// Past its last day; everything still works.
    InGracePeriod,
    /// Past the grace too: no cashing in in this card system.
    Expired,
}

impl Kansenstatuut {
    /// How a kansenstatuut whose last day is `end` stands on `today`.
    pub fn on(today: Date, end: Option<Date>, grace_days: i64) -> Self {
        let Some(end) = end else { return Self::None };
        let last_of_grace = end.saturating_add(grace_days.days());
        match today {
            _ if today <= end => Self::Active,
            _ if today <= last_of_grace => Self::InGracePeriod,
            _ => Self::Expired,
        }
    }

    /// Whether the person counts as having the status: a card must then carry the kansen mark.
    pub fn is_held(self) -> bool {
        matches!(self, Self::Active | Self::InGracePeriod)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_kansenstatuut_goes_from_active_through_grace_to_expired() {
        let end = Some(date(2026, 11, 18));
        let rows = [
            (date(2026, 11, 17), end, Kansenstatuut::Active),
            (date(2026, 11, 18), end, Kansenstatuut::Active),
            (date(2026, 11, 19), end, Kansenstatuut::InGracePeriod),
            (date(2026, 12, 18), end, Kansenstatuut::InGracePeriod),
            (date(2026, 12, 19), end, Kansenstatuut::Expired),
            (date(2026, 12, 19), None, Kansenstatuut::None),
        ];
        for (today, end, expected) in rows {
            assert_eq!(Kansenstatuut::on(today, end, 30), expected, "{today}");
        }
    }
}
