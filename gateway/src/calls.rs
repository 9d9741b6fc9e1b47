//! The calls of the UiTPAS API that pass, by method and path, and nothing else does: whose signature each carries, who
//! may make it, and whose `uid` it is about. `proxy` carries them.

use axum::http::Method;
use percent_encoding::percent_decode_str;

use crate::session::{Role, Session};
use crate::upstream::Verb;

/// On whose behalf a call is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed {
    /// Whoever is signed in.
    User,
    /// The integration itself: documented as a consumer request.
    Consumer,
}

/// Who may make a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Employees only.
    Employees,
    /// Passholders too.
    Everybody,
    /// Passholders, and employees whom UiTPAS lets search promotions. For a consumer request, which does not tell
    /// UiTPAS for whom it is: the integration's own right is lent to nobody.
    Readers,
}

/// Whether a call has a parameter `uid`, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uid {
    /// As an employee asks; in the portal there is none.
    AsAsked,
    /// As an employee asks; in the portal that of who is signed in.
    OfPassholder,
    /// Always that of who is signed in.
    OfSignedIn,
}

/// A call that passes.
#[derive(Debug, PartialEq, Eq)]
pub struct Call {
    /// Method and path: `{number}` and `{id}` are digits, `{uid}` letters, digits and `-._~`.
    pub name: &'static str,
    /// Whose signature it carries.
    pub signed: Signed,
    /// Who may make it.
    pub open: Open,
    /// Whose `uid` its parameters have.
    pub uid: Uid,
}

const fn call(name: &'static str, signed: Signed, open: Open, uid: Uid) -> Call {
    Call {
        name,
        signed,
        open,
        uid,
    }
}

const SEARCH: Call = call(
    "GET passholder/pointsPromotions",
    Signed::User,
    Open::Everybody,
    Uid::OfPassholder,
);

/// In the order in which they are looked through: words before `{number}`.
const CALLS: &[Call] = &[
    SEARCH,
    call(
        "GET promotion/pointsPromotion/{id}",
        Signed::Consumer,
        Open::Readers,
        Uid::OfPassholder,
    ),
    call(
        "POST passholder/{number}/cashInPointsPromotion",
        Signed::User,
        Open::Employees,
        Uid::AsAsked,
    ),
    call(
        "GET passholder/{number}/cashedPointsPromotions",
        Signed::User,
        Open::Everybody,
        Uid::AsAsked,
    ),
    call(
        "POST passholder/newCard",
        Signed::User,
        Open::Employees,
        Uid::AsAsked,
    ),
    call(
        "POST passholder/block/{number}",
        Signed::User,
        Open::Everybody,
        Uid::AsAsked,
    ),
    call(
        "GET passholder/{number}",
        Signed::User,
        Open::Everybody,
        Uid::AsAsked,
    ),
    call(
        "GET passholder/uid/{uid}",
        Signed::User,
        Open::Everybody,
        Uid::AsAsked,
    ),
    call("GET retrieve", Signed::User, Open::Employees, Uid::AsAsked),
    call("GET card", Signed::User, Open::Employees, Uid::AsAsked),
    call("GET price", Signed::User, Open::Employees, Uid::AsAsked),
    call(
        "GET balie/list",
        Signed::User,
        Open::Employees,
        Uid::OfSignedIn,
    ),
    call(
        "GET cardsystem",
        Signed::Consumer,
        Open::Everybody,
        Uid::AsAsked,
    ),
];

/// A call with the path that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which call.
    pub call: &'static Call,
    segments: Vec<String>,
}

impl Asked {
    /// The call that a method and an encoded path (below `uitpas/`) ask for.
    pub fn find(method: &Method, path: &str) -> Option<Asked> {
        let segments: Vec<String> = path.split('/').map(decoded).collect::<Option<_>>()?;
        let call = CALLS.iter().find(|call| call.fits(method, &segments))?;
        Some(Asked { call, segments })
    }

    /// The search for promotions.
    pub fn search() -> Asked {
        Asked {
            call: &SEARCH,
            segments: SEARCH.template().map(str::to_owned).collect(),
        }
    }

    /// Asks or does. Everything that does is a booking.
    pub fn verb(&self) -> Verb {
        self.call.verb()
    }

    /// The path to ask UiTPAS for: in the portal it is about who is signed in, whatever the browser asks.
    pub fn path<'a>(&'a self, session: &'a Session) -> Vec<&'a str> {
        let asked = self.segments.iter().zip(self.call.template());
        let path = asked.map(|(segment, piece)| match (piece, session.role) {
            ("{uid}", Role::Passholder) => session.uid.as_str(),
            _ => segment,
        });
        std::iter::once("uitpas").chain(path).collect()
    }
}

/// The names of the calls that pass, in the order in which they are looked through.
pub fn names() -> impl Iterator<Item = &'static str> {
    CALLS.iter().map(|call| call.name)
}

impl Call {
    /// Whether somebody in this role may make it.
    pub fn is_open_to(&self, role: Role) -> bool {
        self.open != Open::Employees || role == Role::Employee
    }

    /// Whether somebody in this role must be allowed to search promotions in person before it is made for them.
    pub fn takes_a_reader(&self, role: Role) -> bool {
        self.open == Open::Readers && role == Role::Employee
    }

    fn verb(&self) -> Verb {
        if self.name.starts_with("POST ") {
            Verb::Post
        } else {
            Verb::Get
        }
    }

    fn method(&self) -> Method {
        match self.verb() {
            Verb::Get => Method::GET,
            Verb::Post => Method::POST,
        }
    }

    fn template(&self) -> impl Iterator<Item = &'static str> {
        let path = self.name.split_once(' ').map_or("", |(_, path)| path);
        path.split('/')
    }

    fn fits(&self, method: &Method, segments: &[String]) -> bool {
        self.method() == method
            && self.template().count() == segments.len()
            && self
                .template()
                .zip(segments)
                .all(|(piece, segment)| is_one(piece, segment))
    }
}

/// A number cannot be a word, or `passholder/{number}` would open every call below `passholder/`.
fn is_one(piece: &str, segment: &str) -> bool {
    match piece {
        "{number}" | "{id}" => {
            (1..=20).contains(&segment.len()) && segment.bytes().all(|byte| byte.is_ascii_digit())
        }
        "{uid}" => {
            (1..=100).contains(&segment.len())
                && !segment.bytes().all(|byte| byte == b'.')
                && segment
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
        }
        word => word == segment,
    }
}

/// A segment, decoded once: what is encoded twice has a `%` left, and that is in no call.
fn decoded(segment: &str) -> Option<String> {
    let text = percent_decode_str(segment).decode_utf8().ok()?;
    Some(text.into_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(method: &str, path: &str) -> Option<&'static str> {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        Asked::find(&method, path).map(|asked| asked.call.name)
    }

    #[test]
    fn what_the_app_asks_passes() {
        for (method, path, call) in [
            (
                "GET",
                "passholder/pointsPromotions",
                "GET passholder/pointsPromotions",
            ),
            (
                "GET",
                "promotion/pointsPromotion/6",
                "GET promotion/pointsPromotion/{id}",
            ),
            (
                "POST",
                "passholder/0987654321321/cashInPointsPromotion",
                "POST passholder/{number}/cashInPointsPromotion",
            ),
            (
                "GET",
                "passholder/0987654321321/cashedPointsPromotions",
                "GET passholder/{number}/cashedPointsPromotions",
            ),
            ("POST", "passholder/newCard", "POST passholder/newCard"),
            (
                "POST",
                "passholder/block/1234567890116",
                "POST passholder/block/{number}",
            ),
            ("GET", "passholder/0987654321321", "GET passholder/{number}"),
            ("GET", "passholder/uid/ab-1", "GET passholder/uid/{uid}"),
            ("GET", "passholder/uid/a%2Db", "GET passholder/uid/{uid}"),
            ("GET", "retrieve", "GET retrieve"),
            ("GET", "card", "GET card"),
            ("GET", "price", "GET price"),
            ("GET", "balie/list", "GET balie/list"),
            ("GET", "cardsystem", "GET cardsystem"),
        ] {
            assert_eq!(name(method, path), Some(call), "{method} {path}");
        }
    }

    #[test]
    fn nothing_else_passes() {
        for (method, path) in [
            ("GET", ""),
            ("GET", "passholder"),
            ("GET", "passholder/"),
            ("GET", "passholder/search"),
            ("GET", "passholder/uitpasPrice"),
            ("GET", "passholder/newCard"),
            ("GET", "passholder/0987654321321/"),
            ("GET", "passholder//0987654321321"),
            ("GET", "passholder/0987654321321/activation"),
            ("GET", "passholder/098765432132A"),
            ("GET", "passholder/0987654321321%00"),
            ("GET", "passholder/0987654321321;x=1"),
            ("GET", "passholder/0987654321321%3Fa=b"),
            ("GET", "passholder/0987654321321%23"),
            ("GET", "passholder/\u{661}\u{662}"),
            ("GET", "passholder/uid/"),
            ("GET", "passholder/uid/.."),
            ("GET", "passholder/uid/."),
            ("GET", "passholder/uid/%2e%2e"),
            ("GET", "passholder/uid/%252e%252e"),
            ("GET", "passholder/uid/a%2F..%2F..%2Fsearch"),
            ("GET", "passholder/uid/a%5Cb"),
            ("GET", "passholder/uid/a%0D%0Ab"),
            ("GET", "passholder/uid/a%20b"),
            ("GET", "passholder/uid/%ff"),
            ("GET", "passholder/uid/x/../../search"),
            ("GET", "passholder%2Fuid%2Fa"),
            ("GET", "../user/1"),
            ("GET", "retrieve/"),
            ("GET", "Retrieve"),
            ("GET", "balie/listEmployees"),
            ("HEAD", "retrieve"),
            ("OPTIONS", "retrieve"),
            ("POST", "retrieve"),
            ("PUT", "passholder/newCard"),
            ("DELETE", "passholder/block/1234567890116"),
            ("get", "retrieve"),
            ("POST", "passholder/0987654321321"),
            ("POST", "passholder/block/1/2"),
        ] {
            assert_eq!(name(method, path), None, "{method} {path}");
        }
    }

    proptest! {
        #[test]
        fn a_path_that_passes_has_only_plain_segments(path in "passholder/(uid/)?[%/\\\\.0-9a-fA-F~;]{1,20}|\\PC{0,30}") {
            if let Some(asked) = Asked::find(&Method::GET, &path) {
                for segment in &asked.segments {
                    prop_assert!(segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)));
                    prop_assert!(segment != "." && segment != "..");
                }
            }
        }
    }
}
