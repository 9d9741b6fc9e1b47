//! The `Authorization` header of RFC 5849, section 3.5.1: `OAuth realm="…",name="value",…`.

use percent_encoding::percent_decode_str;

use super::base_string::Parameter;

/// The parameters of the header, decoded, without `realm`. Empty where the header is of another scheme;
/// `None` where it starts as one of OAuth and cannot be read on.
pub fn parameters(header: &str) -> Option<Vec<Parameter>> {
    let (scheme, mut rest) = header.trim().split_once(' ').unwrap_or((header, ""));
    if !scheme.eq_ignore_ascii_case("OAuth") {
        return Some(vec![]);
    }
    let mut parameters = vec![];
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Some(parameters);
        }
        let (name, value) = rest.split_once('=')?;
        let (value, after) = value.trim_start().strip_prefix('"')?.split_once('"')?;
        let name = name.trim();
        if name != "realm" {
            parameters.push((decoded(name), decoded(value)));
        }
        let after = after.trim_start();
        rest = match after.strip_prefix(',') {
            Some(more) => more,
            None if after.is_empty() => after,
            None => return None,
        };
    }
}

fn decoded(text: &str) -> Vec<u8> {
    percent_decode_str(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &str) -> Option<Vec<(String, String)>> {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let parameters = parameters(header)?;
        Some(
            parameters
                .into_iter()
                .map(|(name, value)| (text(name), text(value)))
                .collect(),
        )
    }

    #[test]
    fn parameters_are_read_decoded_and_without_the_realm() {
        let both = |a: &str, b: &str| Some(vec![("a".into(), a.into()), ("b".into(), b.into())]);
        let rows = [
            (r#"OAuth a="1",b="2""#, both("1", "2")),
            (r#"oauth   realm="x, y=z",a="1" ,  b = "2""#, both("1", "2")),
            (r#"OAuth realm="",a="r%20b+c",b="","#, both("r b+c", "")),
            ("OAuth", Some(vec![])),
            ("Bearer a=1", Some(vec![])),
        ];
        for (header, expected) in rows {
            assert_eq!(read(header), expected, "{header}");
        }
    }

    #[test]
    fn a_header_that_cannot_be_read_is_none() {
        for header in [
            "OAuth a=1",
            r#"OAuth a="1" b="2""#,
            r#"OAuth a="1"#,
            "OAuth nothing",
        ] {
            assert_eq!(read(header), None, "{header}");
        }
    }
}
