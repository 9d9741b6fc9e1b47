//! `GET uitpas/balie/list`: the counters of the employee who asks.

use axum::extract::State;

use crate::actor::{Actor, Person};
use crate::answer::{Answer, Document};
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::rights::Call;
use crate::town::Town;
use crate::town::counter::CounterRights;

pub async fn counters(
    State(town): State<Town>,
    actor: Actor,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::Counters)?;
    let books = town.books();
    let [uid] = parameters.required(["uid"], Code::MissingRequiredFields)?;
    let person = actor.person()?;
    if !person.uid().eq_ignore_ascii_case(uid) {
        return Err(Refusal::access_denied(
            None,
            format!("{uid} is not who is signed in."),
        ));
    }
    let Person::Employee(employee) = person else {
        return Err(Refusal::new(
            Code::UnknownUser,
            format!("{uid} is no employee of a counter."),
        ));
    };
    let mut counters = Vec::new();
    for (counter, role) in employee.counters(&books)? {
        let rights = counter.rights(&books)?;
        counters.push((counter, role, rights));
    }
    Ok(Answer::document("response", |answer| {
        answer.group("balies", |answer| {
            for (counter, role, rights) in &counters {
                answer.group("balie", |answer| {
                    answer.text("id", counter.id);
                    answer.text("consumerKey", &counter.key);
                    answer.text("name", &counter.name);
                    answer.text("role", role);
                    answer.group("cardSystems", |answer| {
                        rights
                            .iter()
                            .for_each(|rights| write_rights(answer, rights))
                    });
                });
            }
        });
    }))
}

fn write_rights(answer: &mut Answer, rights: &CounterRights) {
    answer.group("cardSystem", |answer| {
        answer.text("id", rights.card_system);
        answer.text("name", &rights.card_system_name);
        let words = [
            ("registratie", rights.registers),
            ("kansenstatuut toekennen", rights.grants),
        ];
        let held: Vec<_> = words.into_iter().filter(|(_, held)| *held).collect();
        if held.is_empty() {
            answer.empty("permissions");
        } else {
            answer.group("permissions", |answer| {
                held.iter()
                    .for_each(|(word, _)| answer.text("permission", word))
            });
        }
        answer.group("groups", |answer| {
            rights
                .groups
                .iter()
                .for_each(|group| answer.text("group", group))
        });
    });
}
