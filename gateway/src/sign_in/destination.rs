//! Where somebody goes after signing in: a path of this site, whatever was asked.

use percent_encoding::percent_decode_str;
use url::Url;

use crate::site::Site;

/// Longer than any address of the app, and short enough for a cookie.
const LONGEST: usize = 1_500;

/// The path and query to go to: what was asked when that is a path of the app on this site, else `/`.
pub fn destination(asked: &str, site: &Site) -> String {
    path_of_the_app(asked, site).unwrap_or_else(|| "/".to_owned())
}

fn path_of_the_app(asked: &str, site: &Site) -> Option<String> {
    let is_path = asked.starts_with('/') && asked.len() <= LONGEST;
    if !is_path || is_tricky(asked) || is_tricky(&percent_decode_str(asked).decode_utf8().ok()?) {
        return None;
    }
    let site = Url::parse(site.origin()).ok()?;
    let url = site.join(asked).ok()?;
    let (path, is_ours) = (url.path(), url.origin() == site.origin());
    // A sign-in that leads to a sign-in would never end.
    let is_app = !is_below(path, "/session") && !is_below(path, "/uitid");
    let is_single = !path.starts_with("//");
    let whole = match url.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    // Writing it anew may have made it three times as long.
    (is_ours && is_app && is_single && whole.len() <= LONGEST).then_some(whole)
}

/// What may lead a browser or a proxy elsewhere, or end a header.
fn is_tricky(text: &str) -> bool {
    text.contains("//") || text.contains('\\') || text.chars().any(char::is_control)
}

fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn to(asked: &str) -> String {
        destination(asked, &Site::parse("https://balie.example").unwrap())
    }

    #[test]
    fn paths_of_the_app_are_kept() {
        for path in [
            "/",
            "/balie/voordelen",
            "/balie/voordelen?city=Erpe-Mere&city=Aalst&page=2",
            "/balie/voordelen?city=%C3%89lst",
            "/mijn/kaart",
            "/sessions",
        ] {
            assert_eq!(to(path), path);
        }
    }

    #[test]
    fn anything_else_is_the_front_page() {
        for asked in [
            "",
            "balie",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/%5Cevil.example",
            "/%2Fevil.example",
            "/..//evil.example",
            "/%2e%2e//evil.example",
            "https://evil.example",
            "https://balie.example/balie",
            "http:/evil.example",
            "javascript:alert(1)",
            "data:text/html,x",
            " //evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "/balie\r\nSet-Cookie: desk=x",
            "/balie%0D%0ASet-Cookie:%20desk=x",
            "/balie%0d",
            "/balie%00",
            "/balie%C2%85",
            "/balie%FF",
            "/session",
            "/session/sign-in?role=employee&to=/",
            "/balie/../session/sign-in",
            "/uitid/rest/uitpas/retrieve",
            "@evil.example",
            "/@evil.example//",
        ] {
            assert_eq!(to(asked), "/", "{asked:?}");
        }
        for (letter, times) in [("a", LONGEST), ("é", 500), ("\"", 500)] {
            assert_eq!(to(&format!("/{}", letter.repeat(times))), "/", "{letter}");
        }
        let longest = format!("/{}", "a".repeat(LONGEST - 1));
        assert_eq!(to(&longest), longest);
    }

    proptest! {
        #[test]
        fn it_never_leads_away(asked in "[/\\\\.:@%a-f0-9?#\\t\\r\\n é]{0,24}|\\PC{0,40}") {
            let path = to(&asked);
            prop_assert!(path.starts_with('/') && !path.starts_with("//"));
            prop_assert!(path.bytes().all(|byte| (0x21..0x7f).contains(&byte) && byte != b'\\'));
            let site = Url::parse("https://balie.example").unwrap();
            prop_assert_eq!(site.join(&path).unwrap().origin(), site.origin());
        }
    }
}
