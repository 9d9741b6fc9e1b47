//! The answer of `price`.

use super::card_system::card_system;
use super::tree::Element;
use super::unreadable::{Unreadable, UnreadableProblem};
use super::value::boolean;
use crate::amount::Euro;
use crate::card::CardType;
use crate::price::CardPrice;
use crate::reason::Reason;

/// The first price in the answer, which the API lists as the one that holds.
pub(crate) fn price(root: &Element, asked: &Reason) -> Result<CardPrice, Unreadable> {
    root.required("uitpasPrice", |price| card_price(price, asked))
}

fn card_price(element: &Element, asked: &Reason) -> Result<CardPrice, Unreadable> {
    let voucher = |voucher: &Element| Ok(voucher.child_string("name"));
    Ok(CardPrice {
        price: element.required("price", |price| {
            price.value(Euro::parse, UnreadableProblem::NotANumber)
        })?,
        reason: element
            .child_text("reason")
            .map_or_else(|| asked.clone(), Reason::from),
        card_type: element.child_text("cardType").map(CardType::from),
        kansenstatuut: element
            .optional("kansenstatuut", boolean)?
            .unwrap_or_default(),
        voucher_type: element.optional("voucherType", voucher)?.flatten(),
        card_system: element.optional("cardSystem", card_system)?,
    })
}
