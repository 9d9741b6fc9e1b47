//! The variables that the program is started with: the API, the secrets, the site and the length of
//! sessions. Their names are spelled here only.

use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::time::Duration;

use url::Url;

use super::Problems;
use crate::oauth::Consumer;
use crate::session::Keys;
use crate::site::Site;

/// The API, the secrets, and how long a session lasts.
#[derive(Debug)]
pub(super) struct Environment {
    pub(super) api: Url,
    pub(super) consumer: Consumer,
    pub(super) keys: Keys,
    pub(super) idle: Duration,
    pub(super) longest: Duration,
}

impl Environment {
    /// Reads all variables; the site is beside the rest, for it has a default that is not known yet.
    pub(super) fn read(
        variable: impl Fn(&str) -> Option<OsString>,
        problems: &mut Problems,
    ) -> Option<(Environment, Option<Site>)> {
        let mut variables = Variables { variable, problems };
        let api = variables.needed(
            "UITPAS_API",
            "the address of the API, like https://test.uitid.be/uitid/rest",
            api,
        );
        let key = variables.needed(
            "UITPAS_CONSUMER_KEY",
            "the consumer's key, which UiTPAS gives",
            credential,
        );
        let secret = variables.needed(
            "UITPAS_CONSUMER_SECRET",
            "the consumer's secret, which UiTPAS gives",
            credential,
        );
        let keys = variables.needed(
            "UITPAS_SESSION_KEY",
            "64 or more hexadecimal digits, made with `openssl rand -hex 32`",
            |text| Keys::parse(text).map_err(|problem| problem.to_string()),
        );
        let site = variables.optional("UITPAS_SITE", |text| {
            Site::parse(text).map_err(|problem| problem.to_string())
        });
        let idle = variables.optional("UITPAS_IDLE_MINUTES", |text| whole(text, 1..=1440));
        let longest = variables.optional("UITPAS_SESSION_HOURS", |text| whole(text, 1..=168));
        let environment = Environment {
            api: api?,
            consumer: Consumer::new(key?, secret?),
            keys: keys?,
            idle: Duration::from_secs(60 * idle?.unwrap_or(30)),
            longest: Duration::from_secs(3600 * longest?.unwrap_or(12)),
        };
        Some((environment, site?))
    }
}

/// The environment while it is read. A variable without content counts as not set.
struct Variables<'p, F> {
    variable: F,
    problems: &'p mut Problems,
}

impl<F: Fn(&str) -> Option<OsString>> Variables<'_, F> {
    /// What `read` makes of a variable; `None`, with the problem noted, when it is not set or wrong.
    fn needed<T>(
        &mut self,
        name: &str,
        meaning: &str,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        let value = self.optional(name, read)?;
        if value.is_none() {
            self.problems
                .add(format!("{name}: not set; it is {meaning}."));
        }
        value
    }

    /// What `read` makes of a variable that may be missing; `None`, with the problem noted, when it is wrong.
    fn optional<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<Option<T>> {
        let Some(value) = (self.variable)(name).filter(|value| !value.is_empty()) else {
            return Some(None);
        };
        let read = match value.to_str() {
            Some(text) => read(text),
            None => Err("it is not text".to_owned()),
        };
        match read {
            Ok(value) => Some(Some(value)),
            Err(problem) => {
                self.problems.add(format!("{name}: {problem}."));
                None
            }
        }
    }
}

fn api(text: &str) -> Result<Url, String> {
    let url = Url::parse(text)
        .map_err(|_| "it is no address like https://test.uitid.be/uitid/rest".to_owned())?;
    let bare = url.query().is_none()
        && url.fragment().is_none()
        && url.username().is_empty()
        && url.password().is_none();
    if !matches!(url.scheme(), "https" | "http") {
        Err("it must start with https:// or http://".to_owned())
    } else if !bare {
        Err("it must be only scheme, host and path".to_owned())
    } else {
        Ok(url)
    }
}

/// A key or secret as it was given: a line break that came along is a mistake that is hard to see.
fn credential(text: &str) -> Result<String, String> {
    if text.chars().all(|c| c.is_ascii_graphic()) {
        Ok(text.to_owned())
    } else {
        Err("it has a space, a line break or something else that no key has".to_owned())
    }
}

fn whole(text: &str, range: RangeInclusive<u64>) -> Result<u64, String> {
    text.parse()
        .ok()
        .filter(|number| range.contains(number))
        .ok_or_else(|| {
            let (least, most) = range.into_inner();
            format!("it must be a whole number from {least} to {most}")
        })
}
