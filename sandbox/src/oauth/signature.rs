//! HMAC-SHA1 over a base string (RFC 5849, section 3.4.2).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use sha1::Sha1;

use super::base_string::encoded;

/// Whether `signature` (Base64) was made of this base string with these two secrets; without a token the
/// second is empty. Takes as long for a wrong signature as for a right one.
pub fn is_of(
    signature: &[u8],
    base_string: &str,
    consumer_secret: &str,
    token_secret: &str,
) -> bool {
    let key = [consumer_secret, token_secret].map(|secret| encoded(secret.as_bytes()));
    let Ok(mut hmac) = Hmac::<Sha1>::new_from_slice(key.join("&").as_bytes()) else {
        // HMAC takes keys of any length.
        return false;
    };
    hmac.update(base_string.as_bytes());
    STANDARD
        .decode(signature)
        .is_ok_and(|bytes| hmac.verify_slice(&bytes).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::oauth::base_string::{base_string, form};

    /// The three requests of RFC 5849, section 1.2:
    /// method, URI, parameters, token secret, signature.
    const PUBLISHED: [(&str, &str, &str, &str, &str); 3] = [
        (
            "POST",
            "https://photos.example.net/initiate",
            "oauth_consumer_key=dpf43f3p2l4k3l03&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131200\
             &oauth_nonce=wIjqoS&oauth_callback=http%3A%2F%2Fprinter.example.com%2Fready",
            "",
            "74KNZJeDHnMBp0EMJ9ZHt/XKycU=",
        ),
        (
            "POST",
            "https://photos.example.net/token",
            "oauth_consumer_key=dpf43f3p2l4k3l03&oauth_token=hh5s93j4hdidpola&oauth_signature_method=HMAC-SHA1\
             &oauth_timestamp=137131201&oauth_nonce=walatlh&oauth_verifier=hfdp7dh39dks9884",
            "hdhd0244k9j7ao03",
            "gKgrFCywp7rO0OXSjdot/IHF7IU=",
        ),
        (
            "GET",
            "http://photos.example.net/photos",
            "file=vacation.jpg&size=original&oauth_consumer_key=dpf43f3p2l4k3l03&oauth_token=nnch734d00sl2jdk\
             &oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131202&oauth_nonce=chapoH",
            "pfkkdhi9sl3r4s00",
            "MdpQcU8iPSUjWoN/UDMsK2sui9I=",
        ),
    ];

    #[test]
    fn the_published_signatures_hold_and_others_do_not() {
        for (method, uri, parameters, secret, signature) in PUBLISHED {
            let base = base_string(method, uri, &form(parameters.as_bytes()));
            let consumer = "kd94hf93k423kf44";
            assert!(
                is_of(signature.as_bytes(), &base, consumer, secret),
                "{uri}"
            );
            let wrong = signature.replacen(|c: char| c.is_ascii_digit(), "A", 1);
            for (signature, base, consumer, secret) in [
                (wrong.as_str(), base.as_str(), consumer, secret),
                (signature, &base.replacen('&', "%26", 1), consumer, secret),
                (signature, &base, "kd94hf93k423kf45", secret),
                (signature, &base, consumer, "another"),
                ("", &base, consumer, secret),
                ("not Base64!", &base, consumer, secret),
            ] {
                assert!(
                    !is_of(signature.as_bytes(), base, consumer, secret),
                    "{uri}"
                );
            }
        }
    }
}
