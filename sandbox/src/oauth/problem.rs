//! What is wrong with a signed request, by the names of the OAuth Problem Reporting extension.
//! Answered with `401`, the problem in the header and the API's own error form in the body. Inferred:
//! no document of the API shows what it answers to a bad signature.

use super::base_string::encoded;

/// Why a signature, or what it carries, is not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Only version 1.0 is spoken.
    VersionRejected,
    /// These are needed, and missing or empty.
    ParameterAbsent(Vec<&'static str>),
    /// This cannot be read, or says two things.
    ParameterRejected(String),
    /// Too far from the machine's clock; these seconds are accepted.
    TimestampRefused {
        /// The first second that is accepted.
        first: i64,
        /// The last one.
        last: i64,
    },
    /// This very request was seen before.
    NonceUsed,
    /// Only HMAC-SHA1 is understood.
    SignatureMethodRejected,
    /// The signature is of something else, or of somebody else.
    SignatureInvalid,
    /// No consumer has this key.
    ConsumerKeyUnknown,
    /// A request token that was exchanged already.
    TokenUsed,
    /// A request token that is too old.
    TokenExpired,
    /// Unknown here, of another consumer or of another kind.
    TokenRejected,
    /// A request token that nobody has answered yet.
    PermissionUnknown,
    /// The verifier is not the one that belongs to the token.
    VerifierInvalid,
}

impl Problem {
    /// The extension's name for it.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::VersionRejected => "version_rejected",
            Self::ParameterAbsent(_) => "parameter_absent",
            Self::ParameterRejected(_) => "parameter_rejected",
            Self::TimestampRefused { .. } => "timestamp_refused",
            Self::NonceUsed => "nonce_used",
            Self::SignatureMethodRejected => "signature_method_rejected",
            Self::SignatureInvalid => "signature_invalid",
            Self::ConsumerKeyUnknown => "consumer_key_unknown",
            Self::TokenUsed => "token_used",
            Self::TokenExpired => "token_expired",
            Self::TokenRejected => "token_rejected",
            Self::PermissionUnknown => "permission_unknown",
            Self::VerifierInvalid => "verifier_invalid",
        }
    }

    /// What to put right, for developers.
    pub fn message(&self) -> String {
        match self {
            Self::VersionRejected => "oauth_version can only be 1.0, or be left out.".to_owned(),
            Self::ParameterAbsent(names) => format!("Not signed: {} missing.", names.join(", ")),
            Self::ParameterRejected(name) => format!("{name} cannot be read, or says two things."),
            Self::TimestampRefused { first, last } => format!(
                "oauth_timestamp must be from {first} to {last} now; check the clock of the client."
            ),
            Self::NonceUsed => "A request with this oauth_nonce was seen before.".to_owned(),
            Self::SignatureMethodRejected => {
                "oauth_signature_method can only be HMAC-SHA1.".to_owned()
            }
            Self::SignatureInvalid => {
                "The signature does not fit the request; check the secrets, the host and what is signed."
                    .to_owned()
            }
            Self::ConsumerKeyUnknown => "No consumer has this oauth_consumer_key.".to_owned(),
            Self::TokenUsed => "This request token was exchanged before.".to_owned(),
            Self::TokenExpired => "This request token is too old; start again.".to_owned(),
            Self::TokenRejected => "This oauth_token is not valid here.".to_owned(),
            Self::PermissionUnknown => "Nobody has signed in for this request token yet.".to_owned(),
            Self::VerifierInvalid => "oauth_verifier is not the one that was given.".to_owned(),
        }
    }

    /// The value of `WWW-Authenticate`.
    pub fn challenge(&self) -> String {
        let more = match self {
            Self::VersionRejected => r#", oauth_acceptable_versions="1.0-1.0""#.to_owned(),
            Self::ParameterAbsent(names) => {
                let names = encoded(names.join("&").as_bytes());
                format!(r#", oauth_parameters_absent="{names}""#)
            }
            Self::ParameterRejected(name) => {
                let name = encoded(name.as_bytes());
                format!(r#", oauth_parameters_rejected="{name}""#)
            }
            Self::TimestampRefused { first, last } => {
                format!(r#", oauth_acceptable_timestamps="{first}-{last}""#)
            }
            _ => String::new(),
        };
        format!(
            r#"OAuth realm="uitpas", oauth_problem="{}"{more}"#,
            self.as_str()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_names_the_problem_and_what_would_be_accepted() {
        let rows = [
            (
                Problem::NonceUsed,
                r#"OAuth realm="uitpas", oauth_problem="nonce_used""#,
            ),
            (
                Problem::ParameterAbsent(vec!["oauth_nonce", "oauth_signature"]),
                r#"OAuth realm="uitpas", oauth_problem="parameter_absent", oauth_parameters_absent="oauth_nonce%26oauth_signature""#,
            ),
            (
                Problem::TimestampRefused {
                    first: 1,
                    last: 601,
                },
                r#"OAuth realm="uitpas", oauth_problem="timestamp_refused", oauth_acceptable_timestamps="1-601""#,
            ),
            (
                Problem::ParameterRejected("a\"\r\n".to_owned()),
                r#"OAuth realm="uitpas", oauth_problem="parameter_rejected", oauth_parameters_rejected="a%22%0D%0A""#,
            ),
        ];
        for (problem, challenge) in rows {
            assert_eq!(problem.challenge(), challenge);
        }
    }
}
