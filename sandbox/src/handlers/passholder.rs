//! `GET uitpas/passholder/{uitpasNumber}` and `GET uitpas/passholder/uid/{uid}`: one passholder.

use axum::extract::{Path, State};
use jiff::civil::Date;
use rusqlite::Connection;

use super::named;
use crate::actor::Actor;
use crate::answer::{Document, passholder};
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::rights::Call;
use crate::town::Town;
use crate::town::passholder::Passholder;

pub async fn by_number(
    State(town): State<Town>,
    actor: Actor,
    Path(number): Path<String>,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::Passholder)?;
    let books = town.books();
    let visible_systems = visible_systems(&books, &actor, &parameters)?;
    let person = named::holder(&books, number.trim())?;
    if person.is_deleted {
        return Err(Refusal::new(
            Code::UnknownUitpasNumber,
            format!("No passholder has the card {number}."),
        ));
    }
    answer(&actor, &person, town.now().date(), &visible_systems)
}

pub async fn by_uid(
    State(town): State<Town>,
    actor: Actor,
    Path(uid): Path<String>,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::Passholder)?;
    let books = town.books();
    let visible_systems = visible_systems(&books, &actor, &parameters)?;
    let person = Passholder::with_uid(&books, uid.trim())?.filter(|person| !person.is_deleted);
    let person = person.ok_or_else(|| Refusal::unknown_uid(&uid))?;
    answer(&actor, &person, town.now().date(), &visible_systems)
}

fn answer(
    actor: &Actor,
    person: &Passholder,
    today: Date,
    visible_systems: &[i64],
) -> Result<Document, Refusal> {
    actor.check_may_see(person)?;
    Ok(passholder::document("passHolder", Some(person), |answer| {
        answer.passholder(person, today, visible_systems)
    }))
}

/// The card systems whose associations may be seen: those of the employee's counter, which has to be
/// named; to a passholder all of their own.
fn visible_systems(
    books: &Connection,
    actor: &Actor,
    parameters: &Parameters,
) -> Result<Vec<i64>, Refusal> {
    if let Some(person) = actor.passholder() {
        return Ok(person
            .memberships
            .iter()
            .map(|membership| membership.card_system.id)
            .collect());
    }
    let [key] = parameters.required(["balieConsumerKey"], Code::MissingRequiredFields)?;
    let counter = named::counter(books, key)?;
    actor.check_works_at(books, &counter)?;
    Ok(counter
        .rights(books)?
        .into_iter()
        .map(|rights| rights.card_system)
        .collect())
}
