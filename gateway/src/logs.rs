//! How the program's log is written: JSON lines on standard error, or plain ones when a person reads
//! along. Only the gateway's own events are in it, whatever `RUST_LOG` asks for, because those of
//! libraries can hold addresses, and with them numbers of people. What is logged of a request is in
//! `observation`.

use std::io::{self, IsTerminal};
use std::panic::{self, PanicHookInfo};

use tracing::level_filters::LevelFilter;
use tracing::{Metadata, Subscriber};
use tracing_subscriber::filter::{EnvFilter, FilterExt, filter_fn};
use tracing_subscriber::fmt::MakeWriter;
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
    subscriber(shape, levels, io::stderr, upstream).try_init()?;
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

fn subscriber<W>(
    shape: Shape,
    levels: EnvFilter,
    writer: W,
    upstream: Upstream,
) -> impl Subscriber + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt::layer().with_writer(writer);
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::Value;

    use super::*;
    use crate::metrics::Metrics;

    /// The lines that are written while `happening` happens, with `RUST_LOG` as given.
    fn lines(levels: &str, happening: impl FnOnce()) -> Vec<Value> {
        let file = tempfile::NamedTempFile::new().unwrap();
        let writer = Arc::new(file.reopen().unwrap());
        let upstream = Metrics::default().upstream();
        let subscriber = subscriber(Shape::Json, levels.into(), writer, upstream);
        tracing::subscriber::with_default(subscriber, happening);
        let written = std::fs::read_to_string(file.path()).unwrap();
        let lines = written.lines().map(serde_json::from_str);
        lines.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn only_the_gateway_speaks() {
        let lines = lines("trace", || {
            tracing::error!(target: "tower_http::catch_panic", "0930000201101");
            tracing::error!(target: "uitpas_gateway_of_another", "0930000201101");
            tracing::trace!(target: "hyper", "0930000201101");
            tracing::info!(target: "uitpas_gateway", "ready");
            tracing::info!(answer = 42, "of this file");
        });
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert_eq!(lines[0]["message"], "ready");
        assert_eq!(lines[1]["answer"], 42);
    }

    #[test]
    fn as_much_is_said_as_is_asked() {
        for (levels, expected) in [("info", 2), ("warn", 1), ("debug", 3), ("off", 0)] {
            let lines = lines(levels, || {
                tracing::debug!("one");
                tracing::info!("two");
                tracing::warn!("three");
            });
            assert_eq!(lines.len(), expected, "{levels}");
        }
    }

    #[test]
    fn a_panic_says_where_and_not_what() {
        let lines = lines("info", || {
            let before = panic::take_hook();
            panic::set_hook(Box::new(note_panic));
            let panicked = panic::catch_unwind(|| panic!("0930000201101"));
            panic::set_hook(before);
            assert!(panicked.is_err());
        });
        let [line] = &lines[..] else {
            panic!("{lines:?}");
        };
        assert_eq!(line["message"], "the gateway panicked");
        assert!(line["place"].as_str().unwrap().contains("logs.rs:"));
        assert!(!line.to_string().contains("0930000201101"));
    }
}
