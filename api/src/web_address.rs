//! Which addresses from outside may reach the page: http(s) and nothing else.

/// An http(s) address to link to. None for anything else, such as `javascript:` or a path.
pub(crate) fn link(address: &str) -> Option<String> {
    let address = clean(address);
    ["http://", "https://"]
        .iter()
        .any(|scheme| leads_to_host(&address, scheme))
        .then_some(address)
}

/// The address of a picture: http(s), with `//host/…` read as https, or a path on the API's host.
pub(crate) fn picture(address: &str) -> Option<String> {
    let cleaned = clean(address);
    if leads_to_host(&cleaned, "//") {
        return Some(["https:", &cleaned].concat());
    }
    // Browsers read `/\` as `//`.
    let is_path =
        cleaned.starts_with('/') && !cleaned.starts_with("//") && !cleaned.starts_with("/\\");
    if is_path {
        Some(cleaned)
    } else {
        link(&cleaned)
    }
}

/// Without the control characters and white space that browsers skip in addresses.
fn clean(address: &str) -> String {
    address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect()
}

/// Whether the address is this scheme followed by something that can be a host.
fn leads_to_host(address: &str, scheme: &str) -> bool {
    address
        .split_at_checked(scheme.len())
        .filter(|(start, _)| start.eq_ignore_ascii_case(scheme))
        .and_then(|(_, rest)| rest.chars().next())
        .is_some_and(|first| first == '[' || !first.is_ascii_punctuation())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_http_links() {
        for (address, expected) in [
            (
                "https://www.example.test/a?b=c#d",
                Some("https://www.example.test/a?b=c#d"),
            ),
            ("HTTP://example.test", Some("HTTP://example.test")),
            (
                "  https://example.test/a b\n",
                Some("https://example.test/ab"),
            ),
            ("http://[2001:db8::1]/", Some("http://[2001:db8::1]/")),
            (
                "\u{1}https://exam\u{0}ple.test",
                Some("https://example.test"),
            ),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            (" \u{1}javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("vbscript:x", None),
            ("mailto:balie@example.test", None),
            ("//example.test", None),
            ("/uitpas", None),
            ("https:example.test", None),
            ("https://", None),
            ("https:///example.test", None),
            ("http:\\\\example.test", None),
            ("é", None),
            ("", None),
        ] {
            assert_eq!(link(address).as_deref(), expected, "{address:?}");
        }
    }

    #[test]
    fn pictures_may_also_be_protocol_relative_or_a_path() {
        for (address, expected) in [
            (
                "//img.example.test/tas.jpg",
                Some("https://img.example.test/tas.jpg"),
            ),
            (
                "http://picture_url/3720198_300.jpg",
                Some("http://picture_url/3720198_300.jpg"),
            ),
            ("/pictures/6.svg", Some("/pictures/6.svg")),
            ("/\\evil.example.test/x", None),
            ("///evil.example.test/x", None),
            ("pictures/6.svg", None),
            ("data:image/svg+xml,x", None),
            ("javascript:alert(1)", None),
            ("", None),
        ] {
            assert_eq!(picture(address).as_deref(), expected, "{address:?}");
        }
    }
}
