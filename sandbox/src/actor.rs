//! Who makes a request, as `front_door` found out, and what that one may do.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use rusqlite::Connection;

use crate::refusal::Refusal;
use crate::rules::rights::{Call, Kind, Need, Permission};
use crate::town::Town;
use crate::town::consumer::Consumer;
use crate::town::counter::Counter;
use crate::town::employee::Employee;
use crate::town::passholder::Passholder;

/// Who makes a request.
#[derive(Clone, Debug)]
pub enum Actor {
    /// A consumer for itself: signed without a token.
    Consumer(Consumer),
    /// Somebody in person, and how they came in.
    Person(Person, Entry),
}

/// Whose access token it is.
#[derive(Clone, Debug)]
pub enum Person {
    Employee(Employee),
    /// A passholder, about themselves.
    Passholder(Box<Passholder>),
}

/// How a person came in.
#[derive(Clone, Debug)]
pub enum Entry {
    /// By an access token, through this consumer.
    Signed(Consumer),
    /// Nobody asked: the door is open.
    Open,
}

impl Person {
    /// The employee or passholder with this uid; a deleted passholder is nobody.
    pub fn find(books: &Connection, uid: &str) -> rusqlite::Result<Option<Self>> {
        if let Some(employee) = Employee::find(books, uid)? {
            return Ok(Some(Self::Employee(employee)));
        }
        Ok(Passholder::with_uid(books, uid)?
            .filter(|person| !person.is_deleted)
            .map(Box::new)
            .map(Self::Passholder))
    }

    /// Their uid.
    pub fn uid(&self) -> &str {
        match self {
            Self::Employee(employee) => &employee.uid,
            Self::Passholder(passholder) => &passholder.uid,
        }
    }

    fn kind(&self) -> Kind {
        match self {
            Self::Employee(_) => Kind::Employee,
            Self::Passholder(_) => Kind::Passholder,
        }
    }
}

impl Actor {
    /// Checks that this call is for such an actor, and that the right it takes was granted.
    pub fn check_may(&self, call: Call) -> Result<(), Refusal> {
        let need = match self {
            Self::Consumer(_) => call.need(Kind::Consumer),
            // Behind an open door nobody signs as a consumer, so the person makes those calls too.
            Self::Person(person, Entry::Open) if call.is_for_consumers_alone() => {
                match (person, call.need(Kind::Consumer)) {
                    (Person::Employee(_), Need::ConsumersRight(right)) => {
                        Need::EmployeesRight(right)
                    }
                    (_, need) => need,
                }
            }
            Self::Person(person, _) => call.need(person.kind()),
        };
        let (holds, required) = match need {
            Need::Nothing => (true, None),
            Need::EmployeesRight(right) => (self.employee_has(right), Some(right)),
            Need::ConsumersRight(right) => (self.consumer_has(right), Some(right)),
            Need::Never => (false, None),
        };
        if holds {
            return Ok(());
        }
        let message = match (required, self) {
            (Some(_), _) => "A right is missing that this takes.",
            (None, Self::Consumer(_)) => "This takes a user access token.",
            (None, Self::Person(Person::Employee(_), _)) => "This is not for an employee.",
            (None, Self::Person(Person::Passholder(_), _)) => {
                "Only an employee of a counter may do this."
            }
        };
        Err(Refusal::access_denied(required, message))
    }

    fn employee_has(&self, permission: Permission) -> bool {
        match self {
            // The other rights of an employee are those of the counters.
            Self::Person(Person::Employee(employee), _) => {
                permission != Permission::ReadPointsPromotion || employee.reads_promotions
            }
            _ => false,
        }
    }

    fn consumer_has(&self, permission: Permission) -> bool {
        match self {
            Self::Consumer(consumer) | Self::Person(_, Entry::Signed(consumer)) => {
                consumer.has(permission)
            }
            Self::Person(_, Entry::Open) => true,
        }
    }

    /// The person, or `ACCESS_DENIED` for a consumer request.
    pub fn person(&self) -> Result<&Person, Refusal> {
        match self {
            Self::Person(person, _) => Ok(person),
            Self::Consumer(_) => Err(Refusal::access_denied(
                None,
                "This takes a user access token.",
            )),
        }
    }

    /// The employee, or `ACCESS_DENIED`: what happens at a counter is for employees.
    pub fn employee(&self) -> Result<&Employee, Refusal> {
        match self {
            Self::Person(Person::Employee(employee), _) => Ok(employee),
            _ => Err(Refusal::access_denied(
                None,
                "Only an employee of a counter may do this.",
            )),
        }
    }

    /// The passholder, if it is one who asks.
    pub fn passholder(&self) -> Option<&Passholder> {
        match self {
            Self::Person(Person::Passholder(passholder), _) => Some(passholder),
            _ => None,
        }
    }

    /// Checks that the request comes from this counter, one of the employee's own.
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
        match self.passholder() {
            Some(actor) if actor.id != person.id => Err(Refusal::access_denied(
                Some(Permission::ReadPassholder),
                "A passholder may only see their own data.",
            )),
            _ => Ok(()),
        }
    }
}

impl FromRequestParts<Town> for Actor {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &Town) -> Result<Self, Refusal> {
        parts
            .extensions
            .get()
            .cloned()
            .ok_or_else(|| Refusal::failed("Nobody stood at the front door."))
    }
}
