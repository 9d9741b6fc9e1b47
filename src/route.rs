//! The addresses of the app: each is read and written here and nowhere else.
//!
//! Knows paths; the query string of a search is in [`search`]. Never touches the browser: that is `navigation`.

pub mod filter;
pub mod search;
mod value;

use uitpas_api::PromotionId;

pub use filter::Filter;
pub use search::{Ignored, SearchPlace};

/// A program of its own, with a `.wasm` of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// For employees: `/balie` and what is below it.
    Desk,
    /// For passholders: `/mijn` and what is below it.
    Portal,
}

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
    /// `/mijn/voordelen`: the passholder's own promotions.
    MyPromotions(SearchPlace),
    /// `/mijn/voordelen/ID`: one of them.
    MyPromotion(PromotionId),
    /// `/mijn/voordelen/ID/tonen`: one of them, to show at a counter.
    ShowPromotion(PromotionId),
    /// `/mijn/kaart`: the passholder's own cards and points.
    MyCard,
    /// `/mijn/historiek`: what the passholder redeemed.
    MyHistory,
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
            "mijn/voordelen" => Self::MyPromotions(SearchPlace::parse(query)),
            "mijn/kaart" => Self::MyCard,
            "mijn/historiek" => Self::MyHistory,
            other => own_promotion(other).unwrap_or(Self::Elsewhere),
        }
    }

    /// The address below the app's base, beginning with a slash.
    pub fn address(&self) -> String {
        match self {
            Self::Start | Self::Elsewhere => "/".into(),
            Self::CounterChoice => "/balie".into(),
            Self::Promotions(place) => with_search("/balie/voordelen", place),
            Self::NewCard => "/balie/nieuwe-kaart".into(),
            Self::History => "/balie/historiek".into(),
            Self::MyPromotions(place) => with_search("/mijn/voordelen", place),
            Self::MyPromotion(id) => format!("/mijn/voordelen/{id}"),
            Self::ShowPromotion(id) => format!("/mijn/voordelen/{id}/tonen"),
            Self::MyCard => "/mijn/kaart".into(),
            Self::MyHistory => "/mijn/historiek".into(),
        }
    }

    /// The program that shows this screen; `None` where either can. One is not loaded for the other's:
    /// `src/boot.mjs` decides the same by the path, when the page is loaded.
    pub fn program(&self) -> Option<Program> {
        match self {
            Self::Start | Self::Elsewhere => None,
            Self::CounterChoice | Self::Promotions(_) | Self::NewCard | Self::History => {
                Some(Program::Desk)
            }
            Self::MyPromotions(_)
            | Self::MyPromotion(_)
            | Self::ShowPromotion(_)
            | Self::MyCard
            | Self::MyHistory => Some(Program::Portal),
        }
    }

    /// Whether two addresses show the same screen, be it with another search.
    pub fn same_screen(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Where in the menu the screen is found: one promotion belongs to the promotions.
    pub fn part(&self) -> Self {
        match self {
            Self::Promotions(_) => Self::Promotions(SearchPlace::default()),
            Self::MyPromotions(_) | Self::MyPromotion(_) | Self::ShowPromotion(_) => {
                Self::MyPromotions(SearchPlace::default())
            }
            other => other.clone(),
        }
    }
}

fn with_search(path: &str, place: &SearchPlace) -> String {
    match place.query_string() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

fn own_promotion(path: &str) -> Option<Route> {
    let rest = path.strip_prefix("mijn/voordelen/")?;
    let (id, show) = match rest.split_once('/') {
        None => (rest, false),
        Some((id, "tonen")) => (id, true),
        Some(_) => return None,
    };
    let id = PromotionId::parse(id)?;
    Some(if show {
        Route::ShowPromotion(id)
    } else {
        Route::MyPromotion(id)
    })
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
            Route::MyPromotions(SearchPlace::parse("maxPoints=10")),
            Route::MyPromotion(PromotionId::new(6)),
            Route::ShowPromotion(PromotionId::new(6)),
            Route::MyCard,
            Route::MyHistory,
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
            ("/mijn/voordelen/zes", Route::Elsewhere),
            ("/mijn/voordelen/+6", Route::Elsewhere),
            ("/mijn/voordelen/6/wissen", Route::Elsewhere),
        ] {
            assert_eq!(Route::parse(path, ""), expected, "{path}");
        }
    }
}
