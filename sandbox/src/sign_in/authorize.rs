//! `auth/authorize`: a person says who they are. Here that is a choice among the town's people; what else
//! the real page can be asked for (`type`, `via`, `lang`, …) is ignored.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::page::{self, Page};
use crate::actor::Person;
use crate::oauth::{Callback, Problem, random_text};
use crate::parameters::Parameters;
use crate::refusal::Refusal;
use crate::town::Town;
use crate::town::consumer::Consumer;
use crate::town::introduction::Introduction;

/// `GET`: who are you?
pub async fn ask(State(town): State<Town>, parameters: Parameters) -> Result<Page, Refusal> {
    let (books, provider) = (town.books(), town.provider());
    let token = parameters.one("oauth_token").unwrap_or_default();
    let key = match provider
        .request_tokens
        .consumer_waiting(token, provider.now())
    {
        Ok(key) => key,
        Err(problem) => return Ok(refused(&problem)),
    };
    let consumer = Consumer::find(&books, &key)?;
    Ok(page::choice(
        consumer.as_ref().map_or("", |consumer| &consumer.name),
        token,
        &Introduction::of_employees(&books)?,
        &Introduction::of_passholders(&books)?,
    ))
}

/// `POST` of that page's form: this one.
pub async fn answer(State(town): State<Town>, parameters: Parameters) -> Result<Response, Refusal> {
    let provider = town.provider();
    let token = parameters.one("oauth_token").unwrap_or_default();
    let uid = parameters.one("uid").unwrap_or_default();
    let Some(person) = Person::find(&town.books(), uid)? else {
        return Ok(page::trouble(
            StatusCode::BAD_REQUEST,
            "Niemand gekozen",
            "Ga terug en kies een persoon uit de lijst.",
        )
        .into_response());
    };
    let verifier = random_text()?;
    let granted =
        provider
            .request_tokens
            .grant(token, person.uid(), verifier.clone(), provider.now());
    Ok(match granted {
        Err(problem) => refused(&problem).into_response(),
        Ok(Callback::OutOfBand) => page::verifier(&verifier).into_response(),
        Ok(Callback::Address(address)) => see_other(&address, token, &verifier)?.into_response(),
    })
}

/// Back to the consumer, whose address may have a query of its own.
fn see_other(
    address: &str,
    token: &str,
    verifier: &str,
) -> Result<(StatusCode, HeaderMap), Refusal> {
    let joint = if address.contains('?') { '&' } else { '?' };
    let location = format!("{address}{joint}oauth_token={token}&oauth_verifier={verifier}");
    let location = HeaderValue::try_from(location)
        .map_err(|_| Problem::ParameterRejected("oauth_callback".to_owned()))?;
    let mut headers = HeaderMap::new();
    headers.insert(header::LOCATION, location);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok((StatusCode::SEE_OTHER, headers))
}

fn refused(problem: &Problem) -> Page {
    let told = match problem {
        Problem::TokenUsed => "Deze aanmelding is al afgerond.",
        Problem::TokenExpired => "Deze aanmelding duurde te lang.",
        _ => "Deze aanmelding bestaat niet.",
    };
    page::trouble(
        StatusCode::BAD_REQUEST,
        "Aanmelden lukt zo niet",
        &format!("{told} Ga terug naar de toepassing en begin opnieuw."),
    )
}
