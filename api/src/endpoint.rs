//! The addresses of the API, each spelled once, as paths after the prefix.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::key::Uid;
use crate::number::UitpasNumber;
use crate::promotion::PromotionId;

/// All but the characters that never need encoding (RFC 3986, unreserved).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

pub(crate) fn points_promotions() -> String {
    "/uitpas/passholder/pointsPromotions".into()
}

pub(crate) fn points_promotion(id: PromotionId) -> String {
    path(["/uitpas/promotion/pointsPromotion/", &id.to_string()])
}

pub(crate) fn cash_in_points_promotion(number: &UitpasNumber) -> String {
    path([
        "/uitpas/passholder/",
        number.as_str(),
        "/cashInPointsPromotion",
    ])
}

pub(crate) fn cashed_points_promotions(number: &UitpasNumber) -> String {
    path([
        "/uitpas/passholder/",
        number.as_str(),
        "/cashedPointsPromotions",
    ])
}

pub(crate) fn new_card() -> String {
    "/uitpas/passholder/newCard".into()
}

pub(crate) fn retrieve() -> String {
    "/uitpas/retrieve".into()
}

pub(crate) fn passholder(number: &UitpasNumber) -> String {
    path(["/uitpas/passholder/", number.as_str()])
}

pub(crate) fn passholder_by_uid(uid: &Uid) -> String {
    path(["/uitpas/passholder/uid/", &encode(uid.as_str())])
}

pub(crate) fn card() -> String {
    "/uitpas/card".into()
}

pub(crate) fn price() -> String {
    "/uitpas/price".into()
}

pub(crate) fn block(number: &UitpasNumber) -> String {
    path(["/uitpas/passholder/block/", number.as_str()])
}

pub(crate) fn counters() -> String {
    "/uitpas/balie/list".into()
}

pub(crate) fn card_systems() -> String {
    "/uitpas/cardsystem".into()
}

/// Names and values as a query or a form body: `city=Aalst&city=Erpe-Mere`. A space becomes
/// `%20`, which both read the same.
pub fn encode_pairs(pairs: &[(&str, String)]) -> String {
    let mut encoded = String::new();
    for (name, value) in pairs {
        if !encoded.is_empty() {
            encoded.push('&');
        }
        encoded.extend(utf8_percent_encode(name, RESERVED));
        encoded.push('=');
        encoded.extend(utf8_percent_encode(value, RESERVED));
    }
    encoded
}

fn encode(segment: &str) -> String {
    utf8_percent_encode(segment, RESERVED).collect()
}

fn path<const N: usize>(parts: [&str; N]) -> String {
    parts.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address() {
        let number = UitpasNumber::from_digits("0987654321321").unwrap();
        let uid = Uid::new("a b/../ç?#%").unwrap();
        for (path, expected) in [
            (points_promotions(), "/uitpas/passholder/pointsPromotions"),
            (
                points_promotion(PromotionId::new(7012)),
                "/uitpas/promotion/pointsPromotion/7012",
            ),
            (
                cash_in_points_promotion(&number),
                "/uitpas/passholder/0987654321321/cashInPointsPromotion",
            ),
            (
                cashed_points_promotions(&number),
                "/uitpas/passholder/0987654321321/cashedPointsPromotions",
            ),
            (new_card(), "/uitpas/passholder/newCard"),
            (retrieve(), "/uitpas/retrieve"),
            (passholder(&number), "/uitpas/passholder/0987654321321"),
            (
                passholder_by_uid(&uid),
                "/uitpas/passholder/uid/a%20b%2F..%2F%C3%A7%3F%23%25",
            ),
            (card(), "/uitpas/card"),
            (price(), "/uitpas/price"),
            (block(&number), "/uitpas/passholder/block/0987654321321"),
            (counters(), "/uitpas/balie/list"),
            (card_systems(), "/uitpas/cardsystem"),
        ] {
            assert_eq!(path, expected);
        }
    }

    #[test]
    fn pairs_are_encoded_and_keep_their_order() {
        for (pairs, expected) in [
            (vec![], ""),
            (
                vec![("city", "Aalst"), ("city", "Erpe-Mere")],
                "city=Aalst&city=Erpe-Mere",
            ),
            (
                vec![("city", "'s-Gravenbrakel & Luik")],
                "city=%27s-Gravenbrakel%20%26%20Luik",
            ),
            (
                vec![("a", "1+1=2"), ("b", "é%"), ("c", "")],
                "a=1%2B1%3D2&b=%C3%A9%25&c=",
            ),
        ] {
            let pairs: Vec<_> = pairs
                .into_iter()
                .map(|(name, value)| (name, value.to_owned()))
                .collect();
            assert_eq!(encode_pairs(&pairs), expected);
        }
    }
}
