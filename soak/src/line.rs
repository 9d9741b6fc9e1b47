//! The line between a browser and the gateway: carries what the client asks, and lets one booking go wrong when told.

use std::cell::Cell;
use std::rc::Rc;

use uitpas_api::{Answer, NoAnswer, Request, Transport};
use uitpas_load::person::{self, Person};

use crate::fault::LineFault;

/// The prefix of the API at the gateway.
const PREFIX: &str = "/uitid/rest";

/// The line of one tab.
#[derive(Debug)]
pub struct Line {
    person: Rc<Person>,
    fault: Cell<Option<LineFault>>,
    reading: Cell<Reading>,
}

/// Whether what is read arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    Arrives,
    /// The first that is read after the next booking does not.
    IsLostAfterBooking,
    IsLost,
}

impl Line {
    /// A line of somebody who is signed in.
    pub fn of(person: Person) -> Line {
        Line {
            person: Rc::new(person),
            fault: Cell::new(None),
            reading: Cell::new(Reading::Arrives),
        }
    }

    /// Lets the next booking go wrong.
    pub fn will(&self, fault: Option<LineFault>) {
        self.fault.set(fault);
    }

    /// Loses the answer when somebody looks for the next booking.
    pub fn will_hide_booking(&self) {
        self.reading.set(Reading::IsLostAfterBooking);
    }
}

impl Transport for Line {
    async fn send(&self, request: Request) -> Result<Answer, NoAnswer> {
        let path = format!("{PREFIX}{}", request.path);
        match request.booking {
            None if self.reading.get() == Reading::IsLost => {
                self.reading.set(Reading::Arrives);
                Err(NoAnswer::Dropped)
            }
            None => heard(self.person.get(&path).await),
            Some(key) => {
                if self.reading.get() == Reading::IsLostAfterBooking {
                    self.reading.set(Reading::IsLost);
                }
                let booking = Sent {
                    person: Rc::clone(&self.person),
                    path,
                    key: key.as_str().to_owned(),
                    form: request.form.unwrap_or_default(),
                };
                booking.goes(self.fault.take()).await
            }
        }
    }
}

/// A booking that is sent.
#[derive(Clone, Debug)]
struct Sent {
    person: Rc<Person>,
    path: String,
    key: String,
    form: String,
}

impl Sent {
    async fn goes(self, fault: Option<LineFault>) -> Result<Answer, NoAnswer> {
        match fault {
            None => self.arrives().await,
            Some(LineFault::Offline) => Err(NoAnswer::Offline),
            Some(LineFault::LostBefore) => Err(NoAnswer::Dropped),
            Some(LineFault::LostAfter) => {
                let _ = self.arrives().await;
                Err(NoAnswer::Dropped)
            }
            Some(LineFault::Cut) => {
                let mut answer = self.arrives().await?;
                answer.body.truncate(answer.body.len() / 2);
                Ok(answer)
            }
            Some(LineFault::BadGateway) => {
                self.arrives().await?;
                Ok(Answer {
                    status: 502,
                    body: b"<html><h1>502 Bad Gateway</h1></html>".to_vec(),
                })
            }
            Some(LineFault::GivenUp) => {
                tokio::task::spawn_local(async move { self.arrives().await });
                Err(NoAnswer::TimedOut)
            }
            Some(LineFault::SentTwice) => tokio::join!(self.arrives(), self.arrives()).1,
            Some(LineFault::SentAgain) => {
                let _ = self.arrives().await;
                self.arrives().await
            }
        }
    }

    async fn arrives(&self) -> Result<Answer, NoAnswer> {
        let form = self.form.clone();
        heard(self.person.book(&self.path, &self.key, form).await)
    }
}

fn heard<E>(answer: Result<person::Answer, E>) -> Result<Answer, NoAnswer> {
    let answer = answer.map_err(|_| NoAnswer::Dropped)?;
    Ok(Answer {
        status: answer.status.as_u16(),
        body: answer.body.into_bytes(),
    })
}
