//! Answers to calls are sent compressed to browsers that say they take it; XML shrinks to a seventh. Files are not
//! compressed here: their twins were made when the desk was built.
//!
//! The length of a compressed answer tells something of what is in it. Nobody who watches lengths can have a browser
//! make calls in somebody's name, because the session's cookie goes with no request of another site.

use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;

/// Answers below this, in bytes, fit into one packet as they are.
const WORTH_IT: u64 = 1 << 10;

/// gzip, as quickly as it goes: it takes a tenth of a millisecond for a page of promotions, where the kilobyte that more
/// effort saves takes twice that.
pub fn layer() -> CompressionLayer<SizeAbove> {
    // Whatever else is compiled in for others.
    CompressionLayer::new()
        .gzip(true)
        .no_br()
        .no_deflate()
        .no_zstd()
        .quality(CompressionLevel::Fastest)
        .compress_when(SizeAbove::new(WORTH_IT))
}
