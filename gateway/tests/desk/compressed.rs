//! Answers that come compressed: what is in them is the same, to the byte, and whoever keeps answers is told.

use std::io::Read;

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use flate2::read::GzDecoder;

use crate::browser::Browser;
use crate::town::{CALLS, DE_WERF, ELS, LORE, STOCK_AT_DE_WERF, desk, signed_in};

/// What comes back to a browser that takes `coding`.
async fn asked(browser: &mut Browser, path: &str, coding: &str) -> (HeaderMap, Bytes) {
    let takes = [("accept-encoding", coding)];
    let takes = if coding.is_empty() { &[][..] } else { &takes };
    let target = format!("{CALLS}/{path}");
    let (status, headers, body) = browser.exchange("GET", &target, takes, "").await;
    assert_eq!(status, StatusCode::OK, "{path}");
    assert_eq!(headers["content-type"], "application/xml; charset=utf-8");
    (headers, body)
}

fn decompressed(body: &Bytes) -> Vec<u8> {
    let mut whole = Vec::new();
    GzDecoder::new(&body[..]).read_to_end(&mut whole).unwrap();
    whole
}

#[tokio::test]
async fn the_same_bytes_come_in_fewer() {
    let (gateway, api) = desk().await;
    let mut els = signed_in(&gateway, &api, "employee", ELS).await;
    let search = format!("passholder/pointsPromotions?uitpasNumber={LORE}");
    for coding in ["gzip", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8"] {
        for path in [&search, "passholder/pointsPromotions?max=200"] {
            let (_, plain) = asked(&mut els, path, "").await;
            let (headers, body) = asked(&mut els, path, coding).await;
            assert_eq!(headers["content-encoding"], "gzip", "{coding}");
            assert_eq!(headers["vary"], "accept-encoding");
            assert_eq!(decompressed(&body), plain);
            assert!(body.len() * 4 < plain.len(), "{}", body.len());
        }
    }
}

#[tokio::test]
async fn whoever_does_not_take_it_gets_it_as_it_is() {
    let (gateway, api) = desk().await;
    let mut els = signed_in(&gateway, &api, "employee", ELS).await;
    for coding in ["", "identity", "br", "gzip;q=0"] {
        let (headers, body) = asked(&mut els, "passholder/pointsPromotions", coding).await;
        assert!(!headers.contains_key("content-encoding"), "{coding}");
        assert_eq!(headers["vary"], "accept-encoding", "{coding}");
        assert!(body.starts_with(b"<?xml"), "{coding}");
    }
    // A short answer is the same for all.
    let short = format!("card?uitpasNumber={STOCK_AT_DE_WERF}&balieConsumerKey={DE_WERF}");
    let (headers, body) = asked(&mut els, &short, "gzip").await;
    assert!(body.len() < 1024 && !headers.contains_key("content-encoding"));
    assert!(!headers.contains_key("vary"));
}
