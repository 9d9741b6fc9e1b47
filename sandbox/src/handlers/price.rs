//! `GET uitpas/price`: what the new card costs, asked before it is given.

use axum::extract::State;
use jiff::civil::Date;
use rusqlite::Connection;

use super::named;
use crate::actor::Actor;
use crate::answer::{Answer, Document};
use crate::moment::parse_day;
use crate::parameters::Parameters;
use crate::refusal::{Code, Refusal};
use crate::rules::card_price::{Buyer, age_on, card_price};
use crate::rules::new_card::Reason;
use crate::rules::rights::{Call, Permission};
use crate::town::Town;
use crate::town::card::Card;
use crate::town::voucher::{Voucher, price_rows};

pub async fn price(
    State(town): State<Town>,
    actor: Actor,
    parameters: Parameters,
) -> Result<Document, Refusal> {
    actor.check_may(Call::Price)?;
    let (books, today) = (town.books(), town.now().date());
    let [key, number, reason] = parameters.required(
        ["balieConsumerKey", "uitpasNumber", "reason"],
        Code::MissingRequiredFields,
    )?;
    let reason = price_reason(reason)?;
    let age = parameters
        .one("dateOfBirth")
        .map(|text| born(text, today))
        .transpose()?;
    let counter = named::counter(&books, key)?;
    actor.check_works_at(&books, &counter)?;
    let card = named::card(&books, number, Code::UnknownCard)?;
    if !counter
        .rights(&books)?
        .iter()
        .any(|rights| rights.registers && rights.card_system == card.card_system.id)
    {
        return Err(Refusal::access_denied(
            Some(Permission::CreatePassholder),
            "This counter does not register passholders in this card system.",
        ));
    }
    if card.counter.as_ref() != Some(&counter) {
        return Err(Refusal::new(
            Code::BalieNotAuthorized,
            format!("The card {number} was not sent to this counter."),
        ));
    }
    let voucher = parameters
        .one("voucherNumber")
        .map(|number| usable_voucher(&books, number, &card))
        .transpose()?;
    let rows = price_rows(&books, card.card_system.id, reason)?;
    let buyer = Buyer {
        kansenstatuut: card.is_kansen(),
        age,
        voucher: voucher.as_ref().map(|voucher| voucher.number.as_str()),
    };
    let row = card_price(&rows, &buyer).ok_or_else(|| {
        Refusal::new(Code::ActionFailed, "The price table has no price for this.")
    })?;
    Ok(Answer::document("response", |answer| {
        answer.group("uitpasPrice", |answer| {
            answer.text("id", row.id);
            answer.text("reason", reason);
            answer.text("cardType", &card.kind);
            if let (Some(voucher), true) = (&voucher, row.voucher_prefix.is_some()) {
                answer.group("voucherType", |answer| {
                    answer.text("name", &voucher.type_name);
                    answer.text("prefix", voucher.prefix());
                });
            }
            if row.age_from.is_some() || row.age_to.is_some() {
                answer.group("ageRange", |answer| {
                    answer.optional("ageFrom", row.age_from);
                    answer.optional("ageTo", row.age_to);
                });
            }
            answer.text("kansenstatuut", row.kansenstatuut);
            answer.text("price", row.price);
            answer.card_system("cardSystem", &card.card_system);
        });
    }))
}

/// A first card has a price too, though `newCard` does not give one.
fn price_reason(word: &str) -> Result<&'static str, Refusal> {
    match (word, Reason::parse(word)) {
        ("FIRST_CARD", _) => Ok("FIRST_CARD"),
        (_, Some(reason)) => Ok(reason.as_str()),
        _ => Err(Refusal::new(
            Code::ParseInvalidUitpasStatusChangeReason,
            format!("reason cannot be {word}."),
        )),
    }
}

fn born(text: &str, today: Date) -> Result<i64, Refusal> {
    let day = parse_day(text).ok_or_else(|| {
        Refusal::new(
            Code::ParseInvalidDate,
            format!("dateOfBirth is not a date: {text}."),
        )
    })?;
    Ok(age_on(today, day))
}

/// A voucher that a card can be given on: well-formed, known, unused, and of the card's own card system.
pub fn usable_voucher(books: &Connection, number: &str, card: &Card) -> Result<Voucher, Refusal> {
    check_voucher_number(number)?;
    let voucher = Voucher::find(books, number)?;
    let voucher = voucher.ok_or_else(|| {
        Refusal::new(
            Code::UnknownVoucher,
            format!("No voucher with number {number}."),
        )
    })?;
    if voucher.is_unused && voucher.card_system == card.card_system.id {
        return Ok(voucher);
    }
    Err(Refusal::new(
        Code::InvalidVoucherStatus,
        format!("The voucher {number} cannot be used for this card, or not any more."),
    ))
}

/// Checks how a voucher number is written.
pub fn check_voucher_number(number: &str) -> Result<(), Refusal> {
    if Voucher::is_well_formed(number) {
        return Ok(());
    }
    Err(Refusal::new(
        Code::ParseInvalidVoucherNumber,
        format!("{number} is not a voucher number."),
    ))
}
