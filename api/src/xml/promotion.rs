//! Promotions, in the four wrappings that the API uses for them.

use super::card_system::card_system;
use super::counter::promotion_counter;
use super::tree::Element;
use super::unreadable::{Unreadable, UnreadableProblem};
use super::value::{boolean, count, id, moment};
use crate::cash_in_state::CashInState;
use crate::history::RedeemedPromotion;
use crate::page::Page;
use crate::period::{Period, PeriodConstraint, PeriodType};
use crate::promotion::{Promotion, PromotionId, Stock};
use crate::rich_text::RichText;
use crate::web_address;

/// The answer of a search: `promotions/promotion*` and `total`.
pub(crate) fn promotions(root: &Element, start: u32) -> Result<Page<Promotion>, Unreadable> {
    page(
        root,
        root.expect("response")?
            .list("promotions", "promotion", fields)?,
        start,
    )
}

/// The answer about one promotion, `pointsPromotionTO`, or of a cash-in, `promotionTO`.
pub(crate) fn promotion(root: &Element) -> Result<Promotion, Unreadable> {
    let inner = ["pointsPromotionTO", "promotionTO", "promotion"].into_iter();
    match inner.clone().find(|name| root.child(name).is_some()) {
        _ if inner.clone().any(|name| root.is(name)) => fields(root),
        Some(name) => root.required(name, fields),
        None => Err(Unreadable::at("", UnreadableProblem::Unexpected)),
    }
}

/// The answer of the history: `cashedPromotions/cashedPromotion*` and `total`.
pub(crate) fn redeemed_promotions(
    root: &Element,
    start: u32,
) -> Result<Page<RedeemedPromotion>, Unreadable> {
    page(
        root,
        root.expect("response")?
            .list("cashedPromotions", "cashedPromotion", redeemed)?,
        start,
    )
}

fn redeemed(element: &Element) -> Result<RedeemedPromotion, Unreadable> {
    Ok(RedeemedPromotion {
        id: element.required("id", id)?,
        promotion: element.required("promotion", fields)?,
        at: element.optional("cashingDate", moment)?,
        counter: element.optional("balie", promotion_counter)?,
    })
}

/// A page of the list; without a total, the pages up to this one are all there is.
fn page<T>(root: &Element, items: Vec<T>, start: u32) -> Result<Page<T>, Unreadable> {
    let seen = u32::try_from(items.len())
        .unwrap_or(u32::MAX)
        .saturating_add(start);
    let total = root.optional("total", count)?.unwrap_or(seen);
    Ok(Page { items, total })
}

fn fields(element: &Element) -> Result<Promotion, Unreadable> {
    let text = |element: &Element| Ok(element.text().to_owned());
    let rich_text = |name| RichText::from_html(element.child_text(name).unwrap_or_default());
    let flag = |name| Ok(element.optional(name, boolean)?.unwrap_or_default());
    let pictures = element.list("pictures", "picture", |picture| {
        Ok(web_address::picture(picture.text()))
    })?;
    Ok(Promotion {
        id: element.required("id", id).map(PromotionId::new)?,
        title: element.required("title", text)?,
        points: element.required("points", count)?,
        introduction: rich_text("description1"),
        terms: rich_text("description2"),
        applicable_card_systems: element.list(
            "applicableCardSystems",
            "cardSystem",
            card_system,
        )?,
        owning_card_system: element.optional("owningCardSystem", card_system)?,
        counters: element.list("balies", "balie", promotion_counter)?,
        cashed_in: flag("cashedIn")?,
        created: element.optional("creationDate", moment)?,
        cashing_period: period(element, "cashingPeriodBegin", "cashingPeriodEnd")?,
        publication_period: period(element, "publicationPeriodBegin", "publicationPeriodEnd")?,
        in_spotlight: flag("inSpotlight")?,
        pictures: pictures.into_iter().flatten().collect(),
        cities: element.list("validForCities", "city", text)?,
        stock: stock(element)?,
        limit: element.optional("periodConstraint", limit)?.flatten(),
        cash_in_state: element.child_text("cashInState").map(CashInState::from),
    })
}

fn period(element: &Element, begin: &str, end: &str) -> Result<Period, Unreadable> {
    Ok(Period {
        begin: element.optional(begin, moment)?,
        end: element.optional(end, moment)?,
    })
}

fn stock(element: &Element) -> Result<Stock, Unreadable> {
    let taken = element.optional("unitsTaken", count)?.unwrap_or_default();
    let available = element.optional("maxAvailableUnits", count)?;
    Ok(
        available.map_or(Stock::Unlimited, |available| Stock::Limited {
            available,
            taken,
        }),
    )
}

/// Half a constraint is none.
fn limit(element: &Element) -> Result<Option<PeriodConstraint>, Unreadable> {
    let period_type = element.child_text("periodType").map(PeriodType::from);
    let volume = element.optional("periodVolume", count)?;
    Ok(period_type
        .zip(volume)
        .map(|(period_type, volume)| PeriodConstraint {
            period_type,
            volume,
        }))
}
