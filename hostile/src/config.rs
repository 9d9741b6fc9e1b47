//! `config.json`: whoever deploys the app writes it, and may write anything.

use uitpas_desk::config::{Config, FixedSession, SessionKind};

/// The bytes are the file. In the app the browser's own parser reads the JSON, and the same `Config` is made of it.
pub fn config(data: &[u8]) {
    let Ok(config) = serde_json::from_slice::<Config>(data) else {
        return;
    };
    let languages = config.languages();
    assert!(!languages.is_empty(), "some language is spoken");
    let is_once = |language| languages.iter().filter(|other| *other == language).count() == 1;
    assert!(languages.iter().all(is_once), "{languages:?}");
    assert!(config.card_systems().len() <= data.len());
    assert!(config.cities.len() <= data.len());
    if let SessionKind::Fixed(FixedSession::Employee { counters, .. }) = &config.session {
        for counter in counters.iter().filter_map(|named| named.counter()) {
            assert!(!counter.key().as_str().trim().is_empty());
        }
    }
}
