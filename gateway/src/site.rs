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
