//! `GET user/{uid}`: the account of whoever is signed in. Not a call of UiTPAS but of UiTID, under the same
//! prefix; its shape is what existing clients read.

use axum::extract::{Path, State};

use crate::actor::{Actor, Person};
use crate::answer::{Document, user};
use crate::refusal::Refusal;
use crate::rules::rights::Call;
use crate::town::Town;

pub async fn user(
    State(_): State<Town>,
    actor: Actor,
    Path(uid): Path<String>,
) -> Result<Document, Refusal> {
    actor.check_may(Call::User)?;
    let person = actor.person()?;
    if !person.uid().eq_ignore_ascii_case(uid.trim()) {
        return Err(Refusal::access_denied(
            None,
            "Only your own account can be asked for.",
        ));
    }
    Ok(match person {
        Person::Employee(one) => {
            user::document(&one.uid, &one.nick, &one.given_name, &one.family_name)
        }
        Person::Passholder(one) => {
            user::document(&one.uid, &one.nick, &one.first_name, &one.last_name)
        }
    })
}
