//! The latest bookings of whoever is at the desk: what a dialog said can be read again after it was closed.

use leptos::prelude::*;

use crate::{
    components::inlaid::{numbered, quoting},
    desk::{Booked, Desk, Done, Visit},
    passing::passing,
    say, wording,
};

/// The bookings of a visit, the newest first, folded away; nothing when there are none.
#[component]
pub fn LatestBookings(visit: Visit) -> impl IntoView {
    let desk = expect_context::<Desk>();
    let booked = passing(move || desk.booked_for(&visit));
    move || {
        let booked = booked.get();
        let count = u32::try_from(booked.len()).unwrap_or(u32::MAX);
        (count > 0).then(|| {
            view! {
                <details class="bookings">
                    <summary>{say!(latest_bookings, count = wording::amount::grouped(count))}</summary>
                    <ol role="list" reversed>
                        {booked.into_iter().rev().map(line).collect_view()}
                    </ol>
                </details>
            }
        })
    }
}

fn line(Booked { at, what }: Booked) -> impl IntoView {
    let said = match what {
        Done::CashedIn { title, price } => {
            let price = wording::amount::price(price);
            quoting(
                &say!(booked_promotion, price = price, promotion = &*title),
                &title,
            )
        }
        Done::Replaced(number) => {
            let number = number.grouped();
            numbered(&say!(booked_new_card, number = &*number), &number)
        }
        Done::Blocked(number) => {
            let number = number.grouped();
            numbered(&say!(booked_block, number = &*number), &number)
        }
    };
    view! {
        <li>
            {said} " " <span class="bookings-when">{wording::date::moment(at)}</span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use crate::{language::Language, say};

    #[test]
    fn title_and_price_stand_where_each_belongs() {
        for (language, expected) in [
            (Language::Dutch, "Omgeruild: Stoffen tas (12 punten)"),
            (Language::French, "Échangé\u{a0}: Stoffen tas (12 punten)"),
            (Language::English, "Redeemed: Stoffen tas (12 punten)"),
        ] {
            language.speak();
            let said = say!(
                booked_promotion,
                price = "12 punten",
                promotion = "Stoffen tas"
            );
            assert_eq!(said, expected);
        }
    }
}
