//! Single values of a query string: read strictly, taken in only when they make sense.

use form_urlencoded::Serializer;
use uitpas_api::CardSystemId;

/// Words, when there are any.
pub fn text(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

/// A plain count: digits only, so that `+5` and `5.0` are nonsense here as they are for the API.
pub fn number(value: &str) -> Option<u32> {
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| value.parse().ok()).flatten()
}

/// `true` or `false`.
pub fn truth(value: &str) -> Option<bool> {
    match value {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// The id of a card system.
pub fn card_system(value: &str) -> Option<CardSystemId> {
    let id = value.parse().ok()?;
    Some(CardSystemId::new(id))
}

/// Adds to a list once; says whether there was something to add.
pub fn add<T: PartialEq>(list: &mut Vec<T>, value: Option<T>) -> bool {
    let Some(value) = value else { return false };
    if !list.contains(&value) {
        list.push(value);
    }
    true
}

/// Fills a slot, and leaves an earlier value when this one makes no sense; says whether it made sense.
pub fn set<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    let found = value.is_some();
    *slot = value.or(slot.take());
    found
}

/// Takes the place of a default; says whether there was a value.
pub fn replace<T>(slot: &mut T, value: Option<T>) -> bool {
    value.map(|value| *slot = value).is_some()
}

/// Writes a value when there is one.
pub fn append(out: &mut Serializer<'_, String>, name: &str, value: Option<impl ToString>) {
    if let Some(value) = value {
        out.append_pair(name, &value.to_string());
    }
}
