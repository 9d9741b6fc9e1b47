//! What is signed: the signature base string of RFC 5849, section 3.4.1.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, percent_encode};

/// A name and a value, decoded. Bytes: nothing promises that they are text.
pub type Parameter = (Vec<u8>, Vec<u8>);

/// What is encoded (section 3.6): all but letters, digits and these four.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Percent-encodes as section 3.6 says.
pub fn encoded(bytes: &[u8]) -> String {
    percent_encode(bytes, RESERVED).to_string()
}

/// Reads `a=1&b&c=%20+`, as a query string or a urlencoded body is written.
pub fn form(text: &[u8]) -> Vec<Parameter> {
    let decoded = |part: &[u8]| {
        let spaced: Vec<u8> = part
            .iter()
            .map(|byte| if *byte == b'+' { b' ' } else { *byte })
            .collect();
        percent_decode(&spaced).collect()
    };
    text.split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut parts = pair.splitn(2, |byte| *byte == b'=');
            let (name, value) = (
                parts.next().unwrap_or_default(),
                parts.next().unwrap_or_default(),
            );
            (decoded(name), decoded(value))
        })
        .collect()
}

/// The base string URI (section 3.4.1.2): no query, host in lower case, no port where it is the scheme's own.
pub fn uri(scheme: &str, host: &str, path: &str) -> String {
    let host = host.to_ascii_lowercase();
    let own_port = if scheme == "https" { ":443" } else { ":80" };
    let host = host.strip_suffix(own_port).unwrap_or(&host);
    let path = if path.is_empty() { "/" } else { path };
    format!("{scheme}://{host}{path}")
}

/// The base string of these parameters, from wherever in the request; `oauth_signature` is left out.
pub fn base_string(method: &str, uri: &str, parameters: &[Parameter]) -> String {
    let mut pairs: Vec<(String, String)> = parameters
        .iter()
        .filter(|(name, _)| name != b"oauth_signature")
        .map(|(name, value)| (encoded(name), encoded(value)))
        .collect();
    pairs.sort();
    let normalized: Vec<String> = pairs
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    [
        method.to_ascii_uppercase(),
        uri.to_owned(),
        normalized.join("&"),
    ]
    .map(|part| encoded(part.as_bytes()))
    .join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_section_3_4_1_1() {
        let mut parameters = form(b"b5=%3D%253D&a3=a&c%40=&a2=r%20b");
        parameters.extend(form(b"c2&a3=2+q"));
        parameters.extend(form(
            b"oauth_consumer_key=9djdj82h48djs9d2&oauth_token=kkk9d7dh3k39sjv7&oauth_signature_method=HMAC-SHA1\
              &oauth_timestamp=137131201&oauth_nonce=7d8f3e4a&oauth_signature=bYT5CMsGcbgUdFHObYMEfcx6bsw%3D",
        ));
        assert_eq!(
            base_string(
                "post",
                &uri("http", "EXAMPLE.COM:80", "/request"),
                &parameters
            ),
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D\
             %26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a\
             %26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
        );
    }

    #[test]
    fn the_uri_has_no_port_of_its_own_scheme() {
        let rows = [
            (
                "http",
                "EXAMPLE.com:80",
                "/r%20v/X",
                "http://example.com/r%20v/X",
            ),
            (
                "https",
                "www.example.net:8080",
                "/",
                "https://www.example.net:8080/",
            ),
            ("http", "example.com:443", "", "http://example.com:443/"),
            ("https", "example.com:443", "/a", "https://example.com/a"),
            ("http", "[::1]:80", "/a", "http://[::1]/a"),
        ];
        for (scheme, host, path, expected) in rows {
            assert_eq!(uri(scheme, host, path), expected);
        }
    }

    #[test]
    fn bytes_that_are_no_text_stay_what_they_are() {
        assert_eq!(
            form(b"a=%FF&&=x"),
            [(b"a".to_vec(), vec![0xff]), (vec![], b"x".to_vec())]
        );
        assert_eq!(encoded(&[0xff, b'~', b'*']), "%FF~%2A");
    }

    #[test]
    fn equal_names_are_ordered_by_their_encoded_values() {
        let sorted = base_string("GET", "http://a/", &form(b"x=b&x=%C3%A9&x=a&x="));
        assert!(
            sorted.ends_with("&x%3D%26x%3D%25C3%25A9%26x%3Da%26x%3Db"),
            "{sorted}"
        );
    }
}
