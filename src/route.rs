//! The addresses of the app: each is read and written here and nowhere else.
//!
//! Knows paths; the query string of a search is in [`search`]. Never touches the browser: that is `navigation`.

pub mod filter;
pub mod search;
mod value;

pub use filter::Filter;
pub use search::{Ignored, SearchPlace};

/// A screen, as an address names it.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "there is one address at a time")]
pub enum Route {
    /// `/`: by role to the desk or the portal.
    Start,
    /// `/balie`: choose a counter.
    CounterChoice,
    /// `/balie/voordelen`: promotion search, with cash-in.
    Promotions(SearchPlace),
    /// `/balie/nieuwe-kaart`: card replacement.
    NewCard,
    /// `/balie/historiek`: what the passholder at the desk redeemed.
    History,
    /// Any other address.
    Elsewhere,
}

impl Route {
    /// Reads a path below the app's base and its query string (without `?`).
    pub fn parse(path: &str, query: &str) -> Self {
        match path.trim_matches('/') {
            "" => Self::Start,
            "balie" => Self::CounterChoice,
            "balie/voordelen" => Self::Promotions(SearchPlace::parse(query)),
            "balie/nieuwe-kaart" => Self::NewCard,
            "balie/historiek" => Self::History,
            _ => Self::Elsewhere,
        }
    }

    /// The address below the app's base, beginning with a slash.
    pub fn address(&self) -> String {
        match self {
            Self::Start | Self::Elsewhere => "/".into(),
            Self::CounterChoice => "/balie".into(),
            Self::Promotions(place) => match place.query_string() {
                query if query.is_empty() => "/balie/voordelen".into(),
                query => format!("/balie/voordelen?{query}"),
            },
            Self::NewCard => "/balie/nieuwe-kaart".into(),
            Self::History => "/balie/historiek".into(),
        }
    }

    /// Whether two addresses show the same screen, be it with another search.
    pub fn same_screen(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_is_found_at_the_address_it_writes() {
        for route in [
            Route::Start,
            Route::CounterChoice,
            Route::Promotions(SearchPlace::default()),
            Route::Promotions(SearchPlace::parse("sort=POINTS&page=3")),
            Route::NewCard,
            Route::History,
        ] {
            let address = route.address();
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            assert_eq!(Route::parse(path, query), route, "{address}");
        }
    }

    #[test]
    fn other_addresses_are_elsewhere_and_slashes_at_the_end_do_not_matter() {
        for (path, expected) in [
            ("/balie/", Route::CounterChoice),
            ("/balie/historiek/", Route::History),
            ("/balie/onbekend", Route::Elsewhere),
            ("/mijn", Route::Elsewhere),
            ("//balie", Route::CounterChoice),
        ] {
            assert_eq!(Route::parse(path, ""), expected, "{path}");
        }
    }
}
