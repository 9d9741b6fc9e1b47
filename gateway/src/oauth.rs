//! OAuth 1.0a as UiTPAS asks it: who we are, who acts, and the `Authorization` header of one request.
//! Sends nothing; `upstream` does.

use std::fmt;

/// The credentials that UiTPAS gave to this integration. Every request is signed with the secret.
#[derive(Clone)]
pub struct Consumer {
    key: String,
    secret: String,
}

impl Consumer {
    /// A consumer by its key and its secret.
    pub fn new(key: impl Into<String>, secret: impl Into<String>) -> Self {
        Consumer {
            key: key.into(),
            secret: secret.into(),
        }
    }
}

/// Shows neither the key nor the secret.
impl fmt::Debug for Consumer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Consumer(…)")
    }
}
