//! What stands in one field or element: amounts, days, moments, numbers, keys; and the notes of the tab.

use uitpas_api::{
    BookingKey, CounterKey, Day, Euro, Identification, Moment, Points, PromotionId, Uid,
    UitpasNumber,
};
use uitpas_booking::{Note, Notes};

const NOW: i64 = 1_800_000_000_000;

/// Reads a text as one kind of entry.
pub fn entry(kind: u8, text: &str) {
    match kind {
        b'n' => note(text),
        b'm' => moment(text),
        b'p' => amount(text),
        b'u' => number(text),
        _ => key(text),
    }
}

/// A note that is one is read back as it is written.
fn note(text: &str) {
    if let Some(note) = Note::read(text) {
        assert_eq!(Note::read(&note.write()), Some(note));
    }
    let Some(actor) = Uid::new("c1a0") else {
        return;
    };
    let notes = Notes::read(text, &actor, NOW);
    assert_eq!(Notes::read(&notes.write(), &actor, NOW), notes);
    assert!(notes.doubts().len() <= text.lines().count());
}

/// A moment is the same to the second after it was sent, and a day to the letter.
fn moment(text: &str) {
    if let Some(day) = Day::parse_iso(text) {
        assert_eq!(day.iso(), text);
        assert!(day.start() <= day.end());
    }
    let Some(moment) = Moment::parse(text) else {
        return;
    };
    assert_eq!(Moment::from_unix_millis(moment.unix_millis()), moment);
    if let Some(sent) = Moment::parse(&moment.iso()) {
        assert_eq!(
            sent.unix_millis().div_euclid(1000),
            moment.unix_millis().div_euclid(1000)
        );
    }
    assert!((1..=9999).contains(&moment.day().year()));
}

fn amount(text: &str) {
    if let Some(points) = Points::parse(text) {
        let doubled = points.plus(points);
        assert_eq!(doubled >= points, points >= Points::ZERO);
        assert_eq!(
            points.missing_for(u32::MAX).is_none(),
            points.covers(u32::MAX)
        );
        let _ = Points::ZERO.minus(points);
    }
    if let Some(euro) = Euro::parse(text) {
        assert!(euro.thousandths() >= 0);
        assert_eq!(
            Some(euro.thousandths()),
            Points::parse(text).map(Points::thousandths)
        );
    }
    if let Some(id) = PromotionId::parse(text) {
        assert_eq!(PromotionId::parse(&id.to_string()), Some(id));
    }
}

/// A number is thirteen digits, and what may be looked up is sorted the same way twice.
fn number(text: &str) {
    if let Ok(number) = UitpasNumber::parse(text) {
        assert_eq!(UitpasNumber::parse(number.as_str()), Ok(number.clone()));
        assert!(number.check_digit_fits() && number.as_str().len() == 13);
    }
    if let Ok(found) = Identification::parse(text) {
        assert!((8..=20).contains(&found.as_str().len()));
        assert_eq!(Identification::parse(found.as_str()), Ok(found.clone()));
    }
}

/// A key is never blank, and the key of a booking is always a header.
fn key(text: &str) {
    assert!(CounterKey::new(text).is_none_or(|key| !key.as_str().trim().is_empty()));
    assert!(Uid::new(text).is_none_or(|uid| !uid.as_str().trim().is_empty()));
    let key = BookingKey::new(text);
    assert!(key.as_str().bytes().all(|byte| byte.is_ascii_graphic()));
}
