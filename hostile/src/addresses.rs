//! Addresses: of the app, of the promotions page with its search, of a call, and where a sign-in is to lead.

use axum::http::Method;
use uitpas_desk::route::{Filter, Route, SearchPlace};
use uitpas_gateway::calls::Asked;
use uitpas_gateway::sign_in::destination;
use uitpas_gateway::site::Site;

use crate::entries::entry;

/// The first byte says what the others are: `a` an address of the app, `q` the query of the promotions page, `d` where
/// a sign-in is to lead, `c` the path of a call; anything else what stands in one field, or in the notes of the tab.
pub fn addresses(data: &[u8]) {
    let Some((kind, rest)) = data.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    match kind {
        b'a' => route(&text),
        b'q' => search(&text),
        b'd' => leads_here(&text),
        b'c' => call(&text),
        _ => entry(*kind, &text),
    }
}

/// The address that is written leads to where the one that was read leads.
fn route(address: &str) {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let route = Route::parse(path, query);
    let written = route.address();
    let (path, query) = written.split_once('?').unwrap_or((&written, ""));
    let again = Route::parse(path, query);
    assert_eq!(again.address(), written);
    if route != Route::Elsewhere {
        assert!(again.same_screen(&route));
        assert!(again.part().same_screen(&route.part()));
    }
}

/// A search is written as it was read, and each of its filters can be taken off.
fn search(query: &str) {
    let place = SearchPlace::parse(query);
    let again = SearchPlace::parse(&place.query_string());
    assert_eq!(again.query, place.query);
    assert_eq!(again.page, place.page);
    assert_eq!(again.ignored, []);
    let ignored: usize = place
        .ignored
        .iter()
        .map(|ignored| ignored.value.len())
        .sum();
    // A broken letter becomes another that takes three bytes.
    assert!(ignored <= 3 * query.len());
    let question = place.question(None);
    assert_eq!(question.start, (place.page - 1) * question.max);
    let mut query = place.query.clone();
    for filter in Filter::all(&place.query) {
        filter.lift(&mut query);
        assert!(!Filter::all(&query).contains(&filter), "{filter:?}");
    }
    assert_eq!(Filter::all(&query), []);
    let _ = place.contradiction();
}

/// Wherever a sign-in is asked to lead, it leads to a path of this site, and reading that again changes nothing.
fn leads_here(asked: &str) {
    let Ok(site) = Site::parse("https://balie.example") else {
        return;
    };
    let to = destination(asked, &site);
    assert!(to.starts_with('/') && !to.starts_with("//"), "{to}");
    let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    assert!(to.bytes().all(is_plain), "{to}");
    assert_eq!(destination(&to, &site), to);
}

/// What passes has one of the names that are listed.
fn call(path: &str) {
    for method in [Method::GET, Method::POST, Method::DELETE] {
        if let Some(asked) = Asked::find(&method, path) {
            assert!(asked.call.name.starts_with(method.as_str()));
        }
    }
}
