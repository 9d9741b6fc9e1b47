//! How the program's log is written: JSON lines on standard error, or plain ones when a person reads
//! along. Only the gateway's own events are in it, whatever `RUST_LOG` asks for, because those of
//! libraries can hold addresses, and with them numbers of people. What is logged of a request is in
//! `observation`.

use std::io::{self, IsTerminal};
use std::panic::{self, PanicHookInfo};

use tracing::level_filters::LevelFilter;
use tracing::{Metadata, Subscriber};
use tracing_subscriber::filter::{EnvFilter, FilterExt, filter_fn};
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::registry::Registry;
use tracing_subscriber::util::SubscriberInitExt;

use crate::metrics::Upstream;

/// Starts the log of this program, once; `upstream` counts along.
///
/// # Errors
/// When there is one already.
pub fn start(upstream: Upstream) -> Result<(), tracing_subscriber::util::TryInitError> {
    let levels = EnvFilter::builder()
        .with_default_directive(LevelFilter::INFO.into())
        .from_env_lossy();
    let shape = if io::stderr().is_terminal() {
        Shape::Plain
    } else {
        Shape::Json
    };
    subscriber(shape, levels, upstream).try_init()?;
    panic::set_hook(Box::new(note_panic));
    Ok(())
}

/// Who reads the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A program: one JSON object on each line.
    Json,
    /// A person.
    Plain,
}

fn subscriber(
    shape: Shape,
    levels: EnvFilter,
    upstream: Upstream,
) -> impl Subscriber + Send + Sync {
    let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
    let lines: Box<dyn Layer<Registry> + Send + Sync> = match shape {
        Shape::Json => lines
            .json()
            .flatten_event(true)
            .with_span_list(false)
            .boxed(),
        Shape::Plain => lines.boxed(),
    };
    Registry::default()
        .with(lines.with_filter(levels.and(filter_fn(is_own))))
        .with(upstream.layer())
}

/// Whether the gateway itself says it.
fn is_own(metadata: &Metadata) -> bool {
    let target = metadata.target();
    target == "uitpas_gateway" || target.starts_with("uitpas_gateway::")
}

/// Says where, and not what: the words of a panic can hold anything.
fn note_panic(panicked: &PanicHookInfo) {
    let place = panicked.location().map(ToString::to_string);
    tracing::error!(place = place.unwrap_or_default(), "the gateway panicked");
}
