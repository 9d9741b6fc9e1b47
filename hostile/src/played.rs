//! A transport that gives the same answer to whatever is asked.

use uitpas_api::{Answer, Client, NoAnswer, Request, Transport};

/// The answer that is given.
pub struct Played(Answer);

impl Transport for Played {
    async fn send(&self, _request: Request) -> Result<Answer, NoAnswer> {
        Ok(self.0.clone())
    }
}

/// A client that is answered with this status and body.
pub fn answering(status: u16, body: &[u8]) -> Client<Played> {
    let body = body.to_vec();
    Client::new(Played(Answer { status, body }))
}
