//! The passholder at the desk: name, points, and each card with its state.

use leptos::prelude::*;
use uitpas_api::{Card, CardStatus, CardType, Kansenstatuut, Membership, UitpasNumber};

use super::bookings::LatestBookings;
use crate::{
    components::inlaid::{inlay, numbered},
    desk::Visit,
    navigation::Navigation,
    route::Route,
    say, wording,
};

/// The region with everything about the person.
#[component]
pub fn PassholderRegion(visit: Visit) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let bookings = visit.clone();
    let Visit {
        passholder,
        card,
        number,
        remark,
    } = visit;
    let born = passholder
        .date_of_birth()
        .map(|day| say!(born, day = wording::date::day(day)));
    let city = passholder.city().map(str::to_owned);
    let blocked = card
        .as_ref()
        .is_some_and(|card| *card.status() == CardStatus::Blocked);
    let shown = card
        .as_ref()
        .map(Card::number)
        .or(number.as_ref())
        .map(UitpasNumber::grouped);
    let shown = match &shown {
        Some(number) => numbered(&say!(card_number, number = &**number), number),
        None => say!(card_number_none).into_any(),
    };
    let points = wording::amount::bare_points(passholder.points());
    let points = inlay(
        &wording::amount::points(passholder.points()),
        &points.clone(),
        view! { <strong>{points}</strong> },
    );
    let memberships = passholder
        .memberships()
        .iter()
        .map(|membership| view! { <MembershipLine membership=membership.clone() /> })
        .collect_view();
    view! {
        <section class="passholder" aria-label=say!(passholder)>
            <div class="passholder-person">
                <h2 class="passholder-name">{passholder.full_name()}</h2>
                <p class="passholder-facts">
                    {[born, city].into_iter().flatten().collect::<Vec<_>>().join(" · ")}
                </p>
                <p class="passholder-facts">{shown}</p>
            </div>
            <p class="passholder-points">
                {points}
            </p>
            <ul class="passholder-cards" role="list">
                {memberships}
            </ul>
            {remark
                .map(|code| {
                    view! {
                        <p class="passholder-remark">
                            {wording::passholder::remark(&code)} " "
                            {blocked
                                .then(|| {
                                    view! {
                                        <a href=navigation
                                            .href(&Route::NewCard)>{say!(replace_now)}</a>
                                    }
                                })}
                        </p>
                    }
                })}
            <LatestBookings visit=bookings />
        </section>
    }
}

/// One card system: its card, and the kansenstatuut there.
#[component]
fn MembershipLine(membership: Membership) -> impl IntoView {
    let kansenstatuut = membership.kansenstatuut();
    let tone = match kansenstatuut {
        Kansenstatuut::None | Kansenstatuut::Active { .. } => "fact",
        Kansenstatuut::InGrace { .. } | Kansenstatuut::Suspended { .. } => "fact fact-warning",
        Kansenstatuut::Expired { .. } => "fact fact-problem",
    };
    view! {
        <li class="passholder-card">
            <span class="passholder-system">{membership.card_system().name().to_owned()}</span>
            {match membership.card() {
                Some(card) => view! { <CardFact card=card.clone() /> }.into_any(),
                None => {
                    view! { <span class="fact fact-warning">{say!(no_card_in_system)}</span> }
                        .into_any()
                }
            }}
            <span class=tone>{wording::passholder::kansenstatuut(kansenstatuut)}</span>
            {wording::passholder::membership(membership.status())
                .map(|words| view! { <span class="fact fact-problem">{words}</span> })}
        </li>
    }
}

#[component]
fn CardFact(card: Card) -> impl IntoView {
    let tone = match card.status() {
        CardStatus::Active => "fact fact-good",
        _ => "fact fact-problem",
    };
    let shape = card
        .card_type()
        .filter(|card_type| **card_type != CardType::Card)
        .map(|card_type| format!(" ({})", wording::passholder::card_type(card_type)))
        .unwrap_or_default();
    let kind = wording::passholder::card_kind(&card);
    view! {
        <span class=tone>
            {say!(
                card_and_status,
                kind = format!("{kind}{shape}"),
                number = card.number().grouped(),
                status = wording::passholder::card_status(card.status())
            )}
        </span>
    }
}
