//! Who makes a request. There is no sign-in here: the first employee does, unless the header
//! `x-sandbox-user` names the uid of another employee or of a passholder.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use rusqlite::Connection;

use crate::refusal::{Permission, Refusal};
use crate::town::Town;
use crate::town::counter::Counter;
use crate::town::employee::Employee;
use crate::town::passholder::Passholder;

/// The header that names who acts.
pub const USER_HEADER: &str = "x-sandbox-user";

/// Whose user access token the request would carry.
#[derive(Debug)]
pub enum Actor {
    Employee(Employee),
    /// A passholder, about themselves.
    Passholder(Box<Passholder>),
}

impl Actor {
    fn named(books: &Connection, uid: Option<&str>) -> Result<Option<Self>, Refusal> {
        let Some(uid) = uid else {
            return Ok(Some(Self::Employee(Employee::first(books)?)));
        };
        if let Some(employee) = Employee::find(books, uid)? {
            return Ok(Some(Self::Employee(employee)));
        }
        Ok(Passholder::with_uid(books, uid)?
            .filter(|person| !person.is_deleted)
            .map(Box::new)
            .map(Self::Passholder))
    }

    /// The employee, or `ACCESS_DENIED`: what happens at a counter is for employees.
    pub fn employee(&self) -> Result<&Employee, Refusal> {
        match self {
            Self::Employee(employee) => Ok(employee),
            Self::Passholder(_) => Err(Refusal::access_denied(
                None,
                "Only an employee of a counter may do this.",
            )),
        }
    }

    /// Checks that the request comes from this counter, one of the actor's own.
    pub fn check_works_at(&self, books: &Connection, counter: &Counter) -> Result<(), Refusal> {
        if self.employee()?.works_at(books, counter)? {
            return Ok(());
        }
        Err(Refusal::access_denied(
            None,
            format!("You do not work at counter {}.", counter.key),
        ))
    }

    /// Checks that a passholder asks about nobody else.
    pub fn check_may_see(&self, person: &Passholder) -> Result<(), Refusal> {
        match self {
            Self::Passholder(actor) if actor.id != person.id => Err(Refusal::access_denied(
                Some(Permission::ReadPassholder),
                "A passholder may only see their own data.",
            )),
            _ => Ok(()),
        }
    }
}

impl FromRequestParts<Town> for Actor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, town: &Town) -> Result<Self, Response> {
        let uid = parts
            .headers
            .get(USER_HEADER)
            .map(|value| value.to_str().unwrap_or_default());
        let actor = Self::named(&town.books(), uid).map_err(IntoResponse::into_response)?;
        actor.ok_or_else(|| {
            (
                StatusCode::UNAUTHORIZED,
                "Nobody is signed in under this uid.",
            )
                .into_response()
        })
    }
}
