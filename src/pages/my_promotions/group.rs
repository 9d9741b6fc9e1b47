//! The three groups of the passholder's promotions, and which of them stand on a page of the list.
//!
//! The API has no groups: the whole result is put in order here. Pure.

use uitpas_api::{CashInState, Points, Promotion};

/// However cheap it is, so many points missing are few.
const FEW_POINTS: u32 = 10;

/// Of a dear promotion, this part of the price is little to miss: one in four.
const PART_OF_PRICE: u32 = 4;

/// How near a promotion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// It can be taken today.
    Now,
    /// A few points more.
    Nearly,
    /// Any other.
    Other,
}

impl Group {
    /// All, nearest first.
    pub const ALL: [Self; 3] = [Self::Now, Self::Nearly, Self::Other];

    /// The group of a promotion, for somebody with this balance.
    pub fn of(promotion: &Promotion, balance: Option<Points>) -> Self {
        let missing = balance.and_then(|balance| balance.missing_for(promotion.points()));
        match promotion.cash_in_state() {
            Some(CashInState::Possible) => Self::Now,
            Some(CashInState::NotPossiblePointsConstraint)
                if missing.is_some_and(|missing| is_little(missing, promotion.points())) =>
            {
                Self::Nearly
            }
            _ => Self::Other,
        }
    }
}

/// Whether UiTPAS says that it can be taken.
pub fn is_possible(promotion: &Promotion) -> bool {
    promotion
        .cash_in_state()
        .is_some_and(CashInState::is_possible)
}

/// Whether few points are missing: ten, or a quarter of the price where that is more.
fn is_little(missing: Points, price: u32) -> bool {
    missing <= Points::whole(FEW_POINTS.max(price / PART_OF_PRICE))
}

/// What stands on one page of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Which group.
    pub group: Group,
    /// How many promotions it has on all pages.
    pub total: u32,
    /// The page on which it begins, from 1; nothing when it is empty.
    pub first_page: Option<u32>,
    /// Those on this page.
    pub promotions: Vec<Promotion>,
}

/// Puts promotions into their groups, which otherwise stay in order, and cuts a page out of the whole.
pub fn sections(
    promotions: &[Promotion],
    balance: Option<Points>,
    page: u32,
    size: u32,
) -> [Section; 3] {
    let size = size.max(1) as usize;
    let from = (page.max(1) as usize - 1).saturating_mul(size);
    let shown = from..from.saturating_add(size);
    let mut place = 0_usize;
    Group::ALL.map(|group| {
        let begins_at = place;
        let mut on_page = Vec::new();
        for promotion in promotions {
            if Group::of(promotion, balance) != group {
                continue;
            }
            if shown.contains(&place) {
                on_page.push(promotion.clone());
            }
            place += 1;
        }
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Section {
            group,
            total: number(place - begins_at),
            first_page: (place > begins_at).then(|| number(begins_at / size + 1)),
            promotions: on_page,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canned;

    #[test]
    fn ten_points_are_few_and_so_is_a_quarter_of_the_price() {
        for (missing, price, expected) in [
            ("10", 12, true),
            ("10.5", 12, false),
            ("10.5", 42, false),
            ("11", 44, true),
            ("25", 100, true),
            ("25.001", 100, false),
        ] {
            let little = Points::parse(missing).map(|missing| is_little(missing, price));
            assert_eq!(little, Some(expected), "{missing} of {price}");
        }
    }

    #[test]
    fn only_what_lacks_a_few_points_and_nothing_else_is_near() {
        for (state, balance, expected) in [
            ("POSSIBLE", Some(0), Group::Now),
            ("NOT_POSSIBLE_POINTS_CONSTRAINT", Some(2), Group::Nearly),
            ("NOT_POSSIBLE_POINTS_CONSTRAINT", Some(1), Group::Other),
            ("NOT_POSSIBLE_POINTS_CONSTRAINT", None, Group::Other),
            ("NOT_POSSIBLE_DATE_CONSTRAINT", Some(2), Group::Other),
        ] {
            let promotion = canned::promotion(&format!("<cashInState>{state}</cashInState>"));
            let group = promotion.map(|it| Group::of(&it, balance.map(Points::whole)));
            assert_eq!(group, Some(expected), "{state} with {balance:?}");
        }
    }

    #[test]
    fn the_pages_run_on_through_the_groups() {
        // Twelve points each: with two of them, what lacks points is near.
        let states = ["DATE", "POINTS", "", "POINTS", "VOLUME", "", ""];
        let promotions: Vec<Promotion> = states
            .iter()
            .filter_map(|state| {
                let state = match *state {
                    "" => "POSSIBLE".to_owned(),
                    state => format!("NOT_POSSIBLE_{state}_CONSTRAINT"),
                };
                canned::promotion(&format!("<cashInState>{state}</cashInState>"))
            })
            .collect();
        for (page, on_page) in [
            (1, [2, 0, 0]),
            (2, [1, 1, 0]),
            (3, [0, 1, 1]),
            (4, [0, 0, 1]),
            (5, [0, 0, 0]),
        ] {
            let sections = sections(&promotions, Some(Points::whole(2)), page, 2);
            let shown = sections.each_ref().map(|section| section.promotions.len());
            assert_eq!(shown, on_page, "page {page}");
            let totals = sections.each_ref().map(|section| section.total);
            assert_eq!(totals, [3, 2, 2]);
            let begin = sections.map(|section| section.first_page);
            assert_eq!(begin, [Some(1), Some(2), Some(3)]);
        }
    }

    #[test]
    fn an_empty_group_begins_on_no_page() {
        let begin = sections(&[], None, 1, 20).map(|section| section.first_page);
        assert_eq!(begin, [None, None, None]);
    }
}
