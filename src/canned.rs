//! For tests: nouns as the API sends them, read by its own client from a written answer.

use futures_util::FutureExt;
use uitpas_api::{
    Answer, Client, NoAnswer, Passholder, Promotion, PromotionId, Refusal, Request, Transport,
    Trouble, UitpasNumber,
};

/// Answers every request with the same status and text.
struct Canned(u16, String);

impl Transport for Canned {
    async fn send(&self, _: Request) -> Result<Answer, NoAnswer> {
        Ok(Answer {
            status: self.0,
            body: self.1.clone().into_bytes(),
        })
    }
}

/// A passholder with these elements inside.
pub fn passholder(elements: &str) -> Option<Passholder> {
    let client = Client::new(Canned(200, format!("<passHolder>{elements}</passHolder>")));
    let number = UitpasNumber::from_digits("0770000012300").ok()?;
    client.passholder(&number, None).now_or_never()?.ok()
}

/// A promotion with these elements inside, besides its id, title and 12 points.
pub fn promotion(elements: &str) -> Option<Promotion> {
    let fixed = "<id>1</id><title>Stoffen tas</title><points>12</points>";
    let xml = format!("<pointsPromotionTO>{fixed}{elements}</pointsPromotionTO>");
    let client = Client::new(Canned(200, xml));
    let asked = client.promotion(PromotionId::new(1), None);
    asked.now_or_never()?.ok()
}

/// A refusal with this code.
pub fn refusal(code: &str) -> Option<Refusal> {
    let client = Client::new(Canned(
        400,
        format!("<response><code>{code}</code></response>"),
    ));
    match client.card_systems().now_or_never()? {
        Err(Trouble::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}
