//! Clients that go in the middle: of sending, of waiting, of taking.

use anyhow::{Context, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::books::Notes;
use crate::person::{CALLS, DE_WERF, Person};

/// Where somebody goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// In the middle of the head of a request.
    InTheHead,
    /// With half of a booking's form sent.
    InTheForm,
    /// When a question was sent.
    AfterAsking,
    /// When a booking was sent.
    AfterBooking,
    /// After the first byte of the answer.
    InTheAnswer,
}

impl Gone {
    /// Every place.
    pub const ALL: [Gone; 5] = [
        Gone::InTheHead,
        Gone::InTheForm,
        Gone::AfterAsking,
        Gone::AfterBooking,
        Gone::InTheAnswer,
    ];
}

/// Asks or books as this person, and goes. `key` is that of the booking, about the passholder with this number.
///
/// # Errors
/// When no connection comes about.
pub async fn break_off(
    person: &Person,
    gone: Gone,
    number: &str,
    key: &str,
    notes: &Notes,
) -> Result<()> {
    let (_, host) = person.gateway().split_once("://").context("no address")?;
    let cookie = person.cookie();
    let common = format!("Host: {host}\r\nCookie: {cookie}\r\n");
    let question = format!(
        "GET {CALLS}/passholder/pointsPromotions?balieConsumerKey={DE_WERF}&uitpasNumber={number}&max=20 HTTP/1.1\r\n{common}\r\n"
    );
    let form = format!("pointsPromotionId=401&balieConsumerKey={DE_WERF}");
    let booking = format!(
        "POST {CALLS}/passholder/{number}/cashInPointsPromotion HTTP/1.1\r\n{common}sec-fetch-site: same-origin\r\nx-desk: 1\r\n\
         x-booking-key: {key}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        form.len()
    );
    let without = |text: &str, less: usize| text.as_bytes()[..text.len() - less].to_vec();
    let bytes = match gone {
        Gone::InTheHead => without(&question, 20),
        Gone::InTheForm => without(&booking, form.len() / 2),
        Gone::AfterAsking | Gone::InTheAnswer => question.into_bytes(),
        Gone::AfterBooking => booking.into_bytes(),
    };
    let mut stream = TcpStream::connect(host).await?;
    if gone == Gone::AfterBooking {
        notes.take_down_broken_off(number);
    }
    stream.write_all(&bytes).await?;
    if gone == Gone::InTheAnswer {
        // The gateway may be the first to go, when it ends.
        let _ = stream.read(&mut [0]).await;
    }
    Ok(())
}
