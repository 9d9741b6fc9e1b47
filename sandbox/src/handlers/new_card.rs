//! `POST uitpas/passholder/newCard`: gives a card from local stock to a passholder, in one transaction:
//! the voucher is used, the old card blocked, the new one active. Points and data stay.

use axum::extract::State;
use jiff::civil::Date;
use rusqlite::{Connection, TransactionBehavior};

use super::named;
use super::price::{check_voucher_number, usable_voucher};
use crate::actor::Actor;
use crate::answer::{Answer, Document};
use crate::moment::parse_day;
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::new_card::{Link, NewCardProblem, Reason, check_new_card, is_fit_end_date};
use crate::rules::rights::{Call, Permission};
use crate::town::Town;
use crate::town::card::{Card, CardStatus};
use crate::town::counter::Counter;
use crate::town::passholder::Passholder;
use crate::town::voucher::Voucher;

pub async fn new_card(
    State(town): State<Town>,
    actor: Actor,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::NewCard)?;
    let (mut books, now) = (town.books(), town.now());
    let booking = books.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let wish = Wish::read(&booking, &parameters)?;
    let person = Passholder::with_uid(&booking, wish.uid)?.filter(|person| !person.is_deleted);
    let person = person.ok_or_else(|| {
        Refusal::new(
            Code::UnknownPassholderUid,
            format!("No passholder with uid {}.", wish.uid),
        )
    })?;
    let card = named::card(&booking, wish.number, Code::UnknownCard)?;
    check_counter(
        &booking,
        &actor,
        parameters.one("balieConsumerKey"),
        &card,
        wish.reason,
    )?;
    if card.status != CardStatus::LocalStock {
        return Err(Refusal::new(
            Code::InvalidCardStatus,
            format!("The card is {}, not LOCAL_STOCK.", card.status.as_str()),
        ));
    }
    check_reason(&person, &card, wish.reason, now.date())?;
    if let Some(end) = wish
        .kansenstatuut_end
        .filter(|end| !is_fit_end_date(*end, now.date()))
    {
        return Err(Refusal::new(
            Code::InvalidDateConstraints,
            format!(
                "kansenStatuutEndDate must be after today and not after the end of next year: {end}."
            ),
        ));
    }
    if let Some(number) = wish.voucher {
        let voucher = usable_voucher(&booking, number, &card)?;
        Voucher::use_up(&booking, &voucher.number)?;
    }
    give(
        &booking,
        &person,
        &card,
        &wish,
        now.timestamp().as_millisecond(),
    )?;
    booking.commit()?;
    Ok(Answer::document("response", |answer| {
        answer.text("message", &person.uid);
        answer.text("resource", format!("/uitpas/passholder/{}", card.number));
    }))
}

/// What was asked for, as far as it can be read without the person.
struct Wish<'a> {
    uid: &'a str,
    number: &'a str,
    reason: Reason,
    voucher: Option<&'a str>,
    /// Only with `OBTAIN_KANSENSTATUUT`; clients send it with other reasons too, where it says nothing.
    kansenstatuut_end: Option<Date>,
}

impl<'a> Wish<'a> {
    fn read(books: &Connection, parameters: &'a Parameters) -> Result<Self, Refusal> {
        let missing = Code::MissingRequiredFields;
        let [uid, number, word] =
            parameters.required(["uid", "uitpasNumber", "reason"], missing)?;
        let grants = word == Reason::ObtainKansenstatuut.as_str();
        if grants {
            parameters.required(["kansenStatuutEndDate"], missing)?;
        }
        match named::card(books, number, Code::UnknownCard) {
            Err(refusal) if refusal.code() == Code::ParseInvalidUitpasNumber => {
                return Err(refusal);
            }
            _ => {}
        }
        let voucher = parameters.one("voucherNumber");
        voucher.map(check_voucher_number).transpose()?;
        let end = parameters.one("kansenStatuutEndDate").filter(|_| grants);
        let end = end.map(|text| {
            parse_day(text).ok_or_else(|| {
                Refusal::new(
                    Code::ParseInvalidDate,
                    format!("kansenStatuutEndDate is not a date: {text}."),
                )
            })
        });
        let reason = Reason::parse(word).ok_or_else(|| {
            Refusal::new(
                Code::ParseInvalidUitpasStatusChangeReason,
                format!("reason cannot be {word}."),
            )
        })?;
        Ok(Self {
            uid,
            number,
            reason,
            voucher,
            kansenstatuut_end: end.transpose()?,
        })
    }
}

/// The counter must register (and for a kansenstatuut grant) in the card's system, and hold the card.
/// The seed leaves `balieConsumerKey` optional: without it the counter that holds the card acts.
fn check_counter(
    books: &Connection,
    actor: &Actor,
    key: Option<&str>,
    card: &Card,
    reason: Reason,
) -> Result<(), Refusal> {
    let not_sent = || Refusal::new(Code::InvalidCard, "The card was not sent to this counter.");
    let counter: Counter = match key {
        Some(key) => named::counter(books, key)?,
        None => card.counter.clone().ok_or_else(not_sent)?,
    };
    actor.check_works_at(books, &counter)?;
    let rights = counter
        .rights(books)?
        .into_iter()
        .find(|rights| rights.card_system == card.card_system.id);
    let may = rights.is_some_and(|rights| {
        rights.registers && (rights.grants || reason != Reason::ObtainKansenstatuut)
    });
    if !may {
        return Err(Refusal::access_denied(
            Some(Permission::CreatePassholder),
            format!(
                "This counter may not do this in card system {}.",
                card.card_system.name
            ),
        ));
    }
    if card.counter.as_ref() == Some(&counter) {
        Ok(())
    } else {
        Err(not_sent())
    }
}

fn check_reason(
    person: &Passholder,
    card: &Card,
    reason: Reason,
    today: Date,
) -> Result<(), Refusal> {
    let system = card.card_system.id;
    let current = person.current_card(system);
    let link = match person.membership(system) {
        Some(membership) => Link::Member {
            kansenstatuut: membership.kansenstatuut(today),
            has_card: current.is_some(),
            has_active_card: current.is_some_and(|card| card.status == CardStatus::Active),
        },
        None => Link::Stranger {
            has_card_elsewhere: person.has_active_card(),
        },
    };
    check_new_card(reason, link, card.is_kansen()).map_err(|problem| match problem {
        NewCardProblem::ReasonDoesNotFit => Refusal::new(
            Code::ActionNotAllowed,
            format!(
                "{} does not fit this passholder in this card system.",
                reason.as_str()
            ),
        ),
        NewCardProblem::NeedsKansenCard => Refusal::new(
            Code::InvalidCard,
            "A passholder with kansenstatuut needs a kansen card.",
        ),
        NewCardProblem::NeedsPlainCard => Refusal::new(
            Code::InvalidCard,
            "A kansen card needs a passholder with kansenstatuut.",
        ),
    })
}

fn give(
    books: &Connection,
    person: &Passholder,
    card: &Card,
    wish: &Wish,
    moment: i64,
) -> Result<(), Refusal> {
    let system = card.card_system.id;
    if wish.reason.replaces_the_old_card() {
        Card::block_all_of(books, person.id, system)?;
    }
    match wish.reason {
        Reason::CardUpgrade => Passholder::join(books, person.id, system)?,
        Reason::LossKansenstatuut => Passholder::set_kansenstatuut(books, person.id, system, None)?,
        Reason::ObtainKansenstatuut => {
            Passholder::set_kansenstatuut(books, person.id, system, wish.kansenstatuut_end)?
        }
        Reason::LossTheft | Reason::Defect | Reason::ExtraCard => {}
    }
    Card::give(books, &card.number, person.id, moment)?;
    Ok(())
}
