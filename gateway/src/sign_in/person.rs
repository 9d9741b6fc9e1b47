//! Who has just come back with an access token: an employee, a passholder, or nobody whom this desk knows.

use axum::http::StatusCode;

use crate::oauth::{Actor, Token};
use crate::parameters::Parameters;
use crate::session::Role;
use crate::upstream::{Document, Request, Trouble, Upstream, Verb};

/// Names are for the head of the page, and have to fit into a cookie.
const LONGEST_NAME: usize = 80;

/// Somebody whom UiTPAS knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// As what.
    pub role: Role,
    /// Perhaps empty.
    pub name: String,
}

/// The person with this uid: as what they want to be, if they are that; else as the other; else nobody.
///
/// # Errors
/// When UiTPAS gives no clear answer.
pub async fn who(
    upstream: &Upstream,
    token: &Token,
    uid: &str,
    wanted: Role,
) -> Result<Option<Person>, Trouble> {
    for role in [wanted, wanted.other()] {
        let found = match role {
            Role::Employee => employee(upstream, token, uid).await?,
            Role::Passholder => passholder(upstream, token, uid).await?,
        };
        if let Some(name) = found {
            return Ok(Some(Person { role, name }));
        }
    }
    Ok(None)
}

/// The name of an employee: of somebody who may ask for the own counters, be it that there are none.
async fn employee(
    upstream: &Upstream,
    token: &Token,
    uid: &str,
) -> Result<Option<String>, Trouble> {
    let counters = Parameters::default().and("uid", uid);
    let (status, document) = ask(
        upstream,
        token,
        uid,
        &["uitpas", "balie", "list"],
        &counters,
    )
    .await?;
    match (status, document.text("code")) {
        (StatusCode::OK, _) => Ok(Some(account_name(upstream, token, uid).await)),
        (_, Some("UNKNOWN_USER" | "ACCESS_DENIED")) => Ok(None),
        (status, _) => Err(Trouble::Status(status)),
    }
}

/// The name in the account at UiTID; empty when it is not to be had, for one can work without.
async fn account_name(upstream: &Upstream, token: &Token, uid: &str) -> String {
    let private = Parameters::default().and("private", "true");
    match ask(upstream, token, uid, &["user", uid], &private).await {
        Ok((StatusCode::OK, person)) => {
            let full = full_name(person.text("givenName"), person.text("familyName"));
            if full.is_empty() {
                full_name(person.text("nick"), None)
            } else {
                full
            }
        }
        Ok((status, _)) => {
            tracing::info!(status = status.as_u16(), "the account gave no name");
            String::new()
        }
        Err(trouble) => {
            tracing::info!(%trouble, "the account gave no name");
            String::new()
        }
    }
}

/// The name of a passholder; `None` when UiTPAS refuses.
async fn passholder(
    upstream: &Upstream,
    token: &Token,
    uid: &str,
) -> Result<Option<String>, Trouble> {
    let path = ["uitpas", "passholder", "uid", uid];
    let (status, person) = ask(upstream, token, uid, &path, &Parameters::default()).await?;
    let name = || full_name(person.text("firstName"), person.text("name"));
    Ok((status == StatusCode::OK).then(name))
}

async fn ask(
    upstream: &Upstream,
    token: &Token,
    uid: &str,
    path: &[&str],
    parameters: &Parameters,
) -> Result<(StatusCode, Document), Trouble> {
    let request = Request {
        verb: Verb::Get,
        path,
        parameters,
        actor: Actor::User(token),
        uid: Some(uid),
    };
    let answer = upstream.send(request).await?;
    Ok((answer.status, answer.document()?))
}

/// Given name and family name on one line, not too long.
fn full_name(given: Option<&str>, family: Option<&str>) -> String {
    let words: Vec<&str> = [given, family]
        .into_iter()
        .flatten()
        .flat_map(str::split_whitespace)
        .collect();
    let letters = words.join(" ");
    let letters = letters
        .chars()
        .filter(|letter| !letter.is_control() && !turns_the_writing(*letter));
    letters.take(LONGEST_NAME).collect()
}

/// Whether a character changes the direction of whatever follows it: left open, it would turn the head of the page.
fn turns_the_writing(letter: char) -> bool {
    matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_short_line() {
        for (given, family, name) in [
            (Some("Noor"), Some("Peeters"), "Noor Peeters"),
            (Some(" Noor\n"), None, "Noor"),
            (None, Some("van  den\tBerg"), "van den Berg"),
            (None, None, ""),
            (Some("No\u{0}or"), None, "Noor"),
            (Some("\u{202e}Noor"), Some("שלום"), "Noor שלום"),
        ] {
            assert_eq!(full_name(given, family), name);
        }
        let long = "é".repeat(500);
        assert_eq!(full_name(Some(&long), None).chars().count(), LONGEST_NAME);
    }
}
