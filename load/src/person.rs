//! Somebody who is signed in: the round trip through gateway and sandbox as a browser makes it, the cookie that comes of
//! it, and what is asked with it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use reqwest::header::{CONTENT_TYPE, COOKIE, HeaderMap, HeaderValue, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, StatusCode};

/// Longer than the gateway waits for UiTPAS and for a place there: who hears nothing for so long hears nothing at all.
const PATIENCE: Duration = Duration::from_secs(60);

/// The header in which a gateway says which run it is, and a booking which run it was prepared at.
const RUN: &str = "x-desk-run";

/// Where the calls of the API begin.
pub const CALLS: &str = "/uitid/rest/uitpas";

/// The counter at which the generated employees work, CC De Werf.
pub const DE_WERF: &str = "31413BDF-DFC7-7A9F-10403618C2816E44";

/// As whom somebody signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// At the counter.
    Employee,
    /// At home.
    Passholder,
}

/// Somebody who is signed in, in a browser of their own with one connection.
#[derive(Debug)]
pub struct Person {
    gateway: String,
    client: Client,
    /// The session, as the browser sends it; the gateway renews it.
    cookie: Mutex<String>,
    /// The run of the gateway that was heard of last, which a booking names.
    run: Mutex<Option<HeaderValue>>,
}

/// What came back, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP's status.
    pub status: StatusCode,
    /// The body.
    pub body: String,
}

impl Answer {
    /// The text of the first element of this name; nothing when there is none.
    pub fn element(&self, name: &str) -> &str {
        self.elements(name).next().unwrap_or_default()
    }

    /// The texts of all elements of this name, for those that hold nothing but text.
    pub fn elements(&self, name: &str) -> impl Iterator<Item = &str> {
        let start = format!("<{name}>");
        let rest = self.body.match_indices(&start);
        let ends: Vec<usize> = rest.map(|(place, start)| place + start.len()).collect();
        ends.into_iter().filter_map(|place| {
            let rest = self.body.get(place..)?;
            rest.split('<').next()
        })
    }
}

impl Person {
    /// Signs in at a gateway as one of the town's people, by the name that stands on the authorise page.
    ///
    /// # Errors
    /// When a step of the round trip goes wrong, or nobody has that name.
    pub async fn sign_in(gateway: &str, role: Role, name: &str) -> Result<Person> {
        let client = client()?;
        let role = match role {
            Role::Employee => "employee",
            Role::Passholder => "passholder",
        };
        let begin = format!("{gateway}/session/sign-in?role={role}&to=/");
        let away = client.get(begin).send().await?;
        let (pending, page) = (cookie(away.headers())?, location(away.headers())?);
        let (authorize, query) = page.split_once('?').context("no request token was given")?;
        let token = form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "oauth_token")
            .context("no request token was given")?;
        let people = client.get(&page).send().await?.text().await?;
        let uid = uid_of(name, &people).with_context(|| format!("nobody is called {name}"))?;
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("oauth_token", &token.1)
            .append_pair("uid", uid)
            .finish();
        let chosen = post_form(client.post(authorize), form).send().await?;
        let back = client.get(location(chosen.headers())?);
        let signed_in = back.header(COOKIE, pending).send().await?;
        let status = signed_in.status();
        ensure!(
            status == StatusCode::SEE_OTHER,
            "the callback gave {status}"
        );
        Ok(Person {
            gateway: gateway.to_owned(),
            cookie: Mutex::new(cookie(signed_in.headers())?),
            run: Mutex::default(),
            client,
        })
    }

    /// The same browser at another gateway with the same key, or with another connection.
    ///
    /// # Errors
    /// When there is no client to be had.
    pub fn at(&self, gateway: &str) -> Result<Person> {
        Ok(Person {
            gateway: gateway.to_owned(),
            client: client()?,
            cookie: Mutex::new(self.cookie()),
            run: Mutex::default(),
        })
    }

    /// The gateway that this person asks.
    pub fn gateway(&self) -> &str {
        &self.gateway
    }

    /// The header `Cookie` that this person's browser sends.
    pub fn cookie(&self) -> String {
        held(&self.cookie).clone()
    }

    /// Asks for a path, with its query.
    ///
    /// # Errors
    /// When no whole answer comes.
    pub async fn get(&self, path: &str) -> reqwest::Result<Answer> {
        self.hear(self.client.get(format!("{}{path}", self.gateway)))
            .await
    }

    /// Sends a booking as a page of the desk does: under its key, once.
    ///
    /// # Errors
    /// When no whole answer comes; then nobody here knows whether it was done.
    pub async fn book(&self, path: &str, key: &str, form: String) -> reqwest::Result<Answer> {
        let to_send = self.client.post(format!("{}{path}", self.gateway));
        let mut to_send = to_send
            .header("sec-fetch-site", "same-origin")
            .header("x-desk", "1")
            .header("x-booking-key", key);
        if let Some(run) = held(&self.run).clone() {
            to_send = to_send.header(RUN, run);
        }
        self.hear(post_form(to_send, form)).await
    }

    /// Cashes a promotion in for a passholder at CC De Werf.
    ///
    /// # Errors
    /// As [`Person::book`].
    pub async fn cash_in(
        &self,
        number: &str,
        promotion: u32,
        key: &str,
    ) -> reqwest::Result<Answer> {
        let path = format!("{CALLS}/passholder/{number}/cashInPointsPromotion");
        let form = format!("pointsPromotionId={promotion}&balieConsumerKey={DE_WERF}");
        self.book(&path, key, form).await
    }

    /// How often a passholder redeemed something, as the books have it; seen from CC De Werf.
    ///
    /// # Errors
    /// When there is no such passholder, or no answer.
    pub async fn redemptions(&self, number: &str) -> Result<u64> {
        let path = format!(
            "{CALLS}/passholder/{number}/cashedPointsPromotions?balieConsumerKey={DE_WERF}&max=0"
        );
        let answer = self.get(&path).await?;
        let total = answer.element("total").parse();
        total.with_context(|| format!("no history of {number}: {}", answer.body))
    }

    /// Who this is to the gateway, by uid.
    ///
    /// # Errors
    /// When nobody is signed in any more, or no answer comes.
    pub async fn uid(&self) -> Result<String> {
        let session: serde_json::Value = serde_json::from_str(&self.get("/session").await?.body)?;
        let uid = session["uid"].as_str();
        Ok(uid.context("nobody is signed in")?.to_owned())
    }

    async fn hear(&self, to_send: RequestBuilder) -> reqwest::Result<Answer> {
        let response = to_send.header(COOKIE, self.cookie()).send().await?;
        if let Ok(renewed) = cookie(response.headers()) {
            *held(&self.cookie) = renewed;
        }
        if let Some(run) = response.headers().get(RUN) {
            *held(&self.run) = Some(run.clone());
        }
        Ok(Answer {
            status: response.status(),
            body: response.text().await?,
        })
    }
}

/// The UiTPAS number of a generated passholder: `Pashouder 1` is the first.
pub fn number_of_passholder(nth: u32) -> String {
    let digits = format!("0939{nth:07}0");
    let doubled = |digit: u32| if digit > 4 { 2 * digit - 9 } else { 2 * digit };
    let sum: u32 = digits
        .bytes()
        .rev()
        .map(|byte| u32::from(byte - b'0'))
        .zip([true, false].into_iter().cycle())
        .map(|(digit, is_doubled)| if is_doubled { doubled(digit) } else { digit })
        .sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// A client with connections of its own, which follows nothing by itself and sends nothing twice.
pub(crate) fn client() -> Result<Client> {
    // Fails when there is a provider already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = Client::builder()
        .redirect(Policy::none())
        .retry(reqwest::retry::never())
        .http1_only()
        .no_proxy()
        // Nothing here is asked over TLS, and the machine's certificates take long to read.
        .tls_certs_only([])
        .timeout(PATIENCE);
    Ok(client.build()?)
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn post_form(to_send: RequestBuilder, form: String) -> RequestBuilder {
    let kind = "application/x-www-form-urlencoded;charset=UTF-8";
    to_send.header(CONTENT_TYPE, kind).body(form)
}

fn location(headers: &HeaderMap) -> Result<String> {
    let location = headers.get(LOCATION).context("it leads nowhere")?;
    Ok(location.to_str()?.to_owned())
}

/// The cookie that is set and not taken back.
fn cookie(headers: &HeaderMap) -> Result<String> {
    let mut set = headers.get_all(SET_COOKIE).iter();
    let line = set.find_map(|line| {
        line.to_str()
            .ok()
            .filter(|line| !line.contains("Max-Age=0"))
    });
    let pair = line.and_then(|line| line.split(';').next());
    Ok(pair.context("no cookie is set")?.to_owned())
}

/// The uid of whoever has this name on the authorise page.
fn uid_of<'a>(name: &str, people: &'a str) -> Option<&'a str> {
    let (before, _) = people.split_once(&format!("<strong>{name}</strong>"))?;
    let (_, button) = before.rsplit_once("value=\"")?;
    button.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_generated_passholder_is_the_sandboxs() {
        assert_eq!(number_of_passholder(1), "0939000000108");
    }

    #[test]
    fn a_name_leads_to_its_own_uid() {
        let page = "<button value=\"a1\"><strong>Els</strong></button><button value=\"b2\"><strong>Tom</strong></button>";
        assert_eq!(uid_of("Tom", page), Some("b2"));
        assert_eq!(uid_of("Els", page), Some("a1"));
        assert_eq!(uid_of("Noor", page), None);
    }

    #[test]
    fn elements_are_read_by_name() {
        let answer = Answer {
            status: StatusCode::OK,
            body: "<a><id>1</id><id>2</id></a>".to_owned(),
        };
        assert_eq!(answer.elements("id").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(answer.element("total"), "");
    }
}
