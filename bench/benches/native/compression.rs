//! What it costs to compress an answer, and what is left of it: the gateway's layer at several settings, around an
//! answer that is there already.

use std::hint::black_box;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::Request;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_TYPE};
use axum::routing::get;
use criterion::{BenchmarkId, Criterion};
use http_body_util::BodyExt;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

use crate::town::Asked;

const LENGTHS: [u32; 2] = [20, 2_000];

/// A name for the figures, what the browser takes, and how hard is tried.
const SETTINGS: [(&str, &str, CompressionLevel); 6] = [
    ("none", "identity", CompressionLevel::Fastest),
    ("gzip 1", "gzip", CompressionLevel::Fastest),
    ("gzip 6", "gzip", CompressionLevel::Default),
    ("br 0", "br", CompressionLevel::Fastest),
    ("br 2", "br", CompressionLevel::Precise(2)),
    ("br 4", "br", CompressionLevel::Default),
];

/// Each setting, over answers of two lengths. The sizes go to standard error.
pub fn measure(criterion: &mut Criterion) {
    let town = Asked::with_promotions(2_100);
    let Ok(runtime) = Builder::new_current_thread().build() else {
        panic!("no runtime");
    };
    let mut group = criterion.benchmark_group("compression");
    for length in LENGTHS {
        let body = Bytes::from(town.search(&format!("uitpasNumber=0987654321321&max={length}")));
        for (name, accepted, level) in SETTINGS {
            let answer = body.clone();
            let xml = [(CONTENT_TYPE, "application/xml;charset=UTF-8")];
            let router = Router::new()
                .route("/", get(move || async move { (xml, answer) }))
                .layer(CompressionLayer::new().quality(level));
            let size = compressed(&runtime, &router, accepted).len();
            eprintln!(
                "{name}, {length} promotions: {} bytes of {}",
                size,
                body.len()
            );
            group.bench_function(BenchmarkId::new(name, length), |bencher| {
                bencher.iter(|| black_box(compressed(&runtime, &router, accepted)));
            });
        }
    }
    group.finish();
}

fn compressed(runtime: &Runtime, router: &Router, accepted: &str) -> Bytes {
    let request = Request::get("/")
        .header(ACCEPT_ENCODING, accepted)
        .body(Body::empty());
    runtime.block_on(async {
        let Ok(request) = request else {
            panic!("no request");
        };
        let Ok(answer) = router.clone().oneshot(request).await;
        match answer.into_body().collect().await {
            Ok(body) => body.to_bytes(),
            Err(cut) => panic!("{cut}"),
        }
    })
}
