//! The address that people see: its origin, and whether it is behind TLS.

use std::fmt;

use url::{Origin, Url};

/// The public origin of the desk, such as `https://balie.example`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    origin: String,
    authority: String,
    is_tls: bool,
}

impl Site {
    /// Reads an origin: `http` or `https`, a host, perhaps a port, and nothing else.
    ///
    /// # Errors
    /// Says what else was there.
    pub fn parse(text: &str) -> Result<Site, SiteProblem> {
        let url = Url::parse(text).map_err(|_| SiteProblem::NoAddress)?;
        let is_tls = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return Err(SiteProblem::NotHttp),
        };
        let bare = url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        match url.origin() {
            Origin::Tuple(..) if bare => {
                let origin = url.origin().ascii_serialization();
                let authority = url.authority().to_owned();
                Ok(Site {
                    origin,
                    authority,
                    is_tls,
                })
            }
            _ => Err(SiteProblem::NotBare),
        }
    }

    /// The origin as browsers write it, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Host and, where it is not the usual one, port: what a browser sends as `Host`.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// Whether people reach it through TLS.
    pub fn is_tls(&self) -> bool {
        self.is_tls
    }
}

/// Why a text is no site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteProblem {
    /// It is no address at all.
    NoAddress,
    /// The scheme is neither `http` nor `https`.
    NotHttp,
    /// There is a path, a query or a name in it.
    NotBare,
}

impl fmt::Display for SiteProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SiteProblem::NoAddress => "the site is no address; write it like https://balie.example",
            SiteProblem::NotHttp => "the site must start with https:// or http://",
            SiteProblem::NotBare => {
                "the site must be only scheme, host and port, like https://balie.example"
            }
        })
    }
}

impl std::error::Error for SiteProblem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_an_origin_and_nothing_more() {
        for (text, origin, authority, is_tls) in [
            (
                "https://balie.example",
                "https://balie.example",
                "balie.example",
                true,
            ),
            (
                "https://Balie.Example:443/",
                "https://balie.example",
                "balie.example",
                true,
            ),
            (
                "http://127.0.0.1:8787",
                "http://127.0.0.1:8787",
                "127.0.0.1:8787",
                false,
            ),
            ("http://[::1]:80", "http://[::1]", "[::1]", false),
        ] {
            let site = Site::parse(text).unwrap();
            assert_eq!(
                (site.origin(), site.authority(), site.is_tls()),
                (origin, authority, is_tls)
            );
        }
        for (text, problem) in [
            ("", SiteProblem::NoAddress),
            ("balie.example", SiteProblem::NoAddress),
            ("https://", SiteProblem::NoAddress),
            ("ftp://balie.example", SiteProblem::NotHttp),
            ("javascript:alert(1)", SiteProblem::NotHttp),
            ("https://balie.example/desk", SiteProblem::NotBare),
            ("https://balie.example?a", SiteProblem::NotBare),
            ("https://balie.example#a", SiteProblem::NotBare),
            ("https://somebody@balie.example", SiteProblem::NotBare),
            ("https://:secret@balie.example", SiteProblem::NotBare),
        ] {
            assert_eq!(Site::parse(text), Err(problem), "{text}");
        }
    }
}
