//! Requests to UiTPAS, counted from the events in which `proxy` tells how each went, so that nothing has to
//! be handed through the calls. Reads two numbers of an event and none of its words.

use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::{Context, Layer};
use tracing_subscriber::registry::LookupSpan;

use super::{SECONDS, class};

/// How long UiTPAS took, in milliseconds; what makes an event one of ours.
const TOOK: &str = "upstream_ms";
/// The status of its answer; missing where it gave none.
const STATUS: &str = "upstream_status";

/// The counts; clones count together.
#[derive(Debug, Clone)]
pub struct Upstream {
    requests: Family<Outcome, Counter>,
    durations: Histogram,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    status: &'static str,
}

impl Upstream {
    pub(super) fn registered(registry: &mut Registry) -> Upstream {
        let upstream = Upstream {
            requests: Family::default(),
            durations: Histogram::new(SECONDS),
        };
        registry.register(
            "upstream_requests",
            "Calls passed on to UiTPAS, by class of its status; none without an answer of its own",
            upstream.requests.clone(),
        );
        registry.register(
            "upstream_duration_seconds",
            "Time until UiTPAS had answered, or until that was given up",
            upstream.durations.clone(),
        );
        upstream
    }

    /// What counts when it is part of a subscriber.
    pub fn layer<S>(self) -> impl Layer<S>
    where
        S: Subscriber + for<'a> LookupSpan<'a>,
    {
        Listening(self).with_filter(filter_fn(is_about_upstream))
    }
}

fn is_about_upstream(metadata: &Metadata) -> bool {
    metadata.is_event() && metadata.fields().field(TOOK).is_some()
}

struct Listening(Upstream);

impl<S: Subscriber> Layer<S> for Listening {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut numbers = Numbers::default();
        event.record(&mut numbers);
        let status = numbers.status.map_or("none", class);
        self.0.requests.get_or_create(&Outcome { status }).inc();
        let took = Duration::from_millis(numbers.took);
        self.0.durations.observe(took.as_secs_f64());
    }
}

/// The two numbers of an event.
#[derive(Default)]
struct Numbers {
    status: Option<u16>,
    took: u64,
}

impl Visit for Numbers {
    fn record_u64(&mut self, field: &Field, value: u64) {
        match field.name() {
            TOOK => self.took = value,
            STATUS => self.status = u16::try_from(value).ok(),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

#[cfg(test)]
mod tests {
    use prometheus_client::encoding::text::encode;
    use tracing_subscriber::layer::SubscriberExt;

    use super::*;

    #[test]
    fn each_answer_of_uitpas_counts_once() {
        let mut registry = Registry::default();
        let upstream = Upstream::registered(&mut registry);
        let subscriber = tracing_subscriber::registry().with(upstream.layer());
        tracing::subscriber::with_default(subscriber, || {
            for (status, took) in [(200_u16, 12_u64), (200, 700), (404, 3)] {
                tracing::info!(upstream_status = status, upstream_ms = took, "answered");
            }
            tracing::warn!(upstream_ms = 15_000_u64, trouble = "slow", "not answered");
            tracing::info!(status = 200_u16, "another event");
        });
        let mut text = String::new();
        encode(&mut text, &registry).unwrap();
        for line in [
            r#"upstream_requests_total{status="2xx"} 2"#,
            r#"upstream_requests_total{status="4xx"} 1"#,
            r#"upstream_requests_total{status="none"} 1"#,
            "upstream_duration_seconds_count 4",
            r#"upstream_duration_seconds_bucket{le="0.005"} 1"#,
            r#"upstream_duration_seconds_bucket{le="1.0"} 3"#,
        ] {
            assert!(text.lines().any(|other| other == line), "{line} in {text}");
        }
    }
}
