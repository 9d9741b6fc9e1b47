//! Reading the answer to a search: the desk's own reader, and quick-xml's bare reader over the same bytes, which is as
//! fast as anything that is built on it can be.

use std::cell::RefCell;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use quick_xml::Reader;
use quick_xml::events::Event;
use uitpas_api::{Answer, Client, NoAnswer, Page, Promotion, Request, SearchQuery, Transport};

use crate::town::Asked;

const LENGTHS: [u32; 3] = [20, 200, 2_000];

/// Both readers, over the sandbox's answers of three lengths.
pub fn measure(criterion: &mut Criterion) {
    let town = Asked::with_promotions(2_100);
    let mut group = criterion.benchmark_group("answers");
    for length in LENGTHS {
        let body = town.search(&format!("uitpasNumber=0987654321321&max={length}"));
        let question = SearchQuery {
            max: length,
            ..SearchQuery::default()
        };
        let found = read(body.clone(), &question).items.len();
        assert_eq!(u32::try_from(found), Ok(length));
        group.throughput(Throughput::Bytes(body.len().try_into().unwrap_or(u64::MAX)));
        group.bench_function(BenchmarkId::new("read", length), |bencher| {
            bencher.iter_batched(
                || body.clone(),
                |body| black_box(read(body, &question)),
                BatchSize::LargeInput,
            );
        });
        group.bench_function(BenchmarkId::new("bare reader", length), |bencher| {
            bencher.iter(|| black_box(events(black_box(&body))));
        });
    }
    group.finish();
}

/// The page that is in an answer, by the way of the app: through its client.
fn read(body: Vec<u8>, question: &SearchQuery) -> Page<Promotion> {
    let client = Client::new(Arrived(RefCell::new(body)));
    let reading = pin!(client.search(question));
    match reading.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(page)) => page,
        Poll::Ready(Err(trouble)) => panic!("the answer cannot be read: {trouble:?}"),
        Poll::Pending => panic!("an answer that is there is not waited for"),
    }
}

/// An answer that is there already.
struct Arrived(RefCell<Vec<u8>>);

impl Transport for Arrived {
    async fn send(&self, _: Request) -> Result<Answer, NoAnswer> {
        Ok(Answer {
            status: 200,
            body: self.0.take(),
        })
    }
}

/// How many events there are in it.
fn events(body: &[u8]) -> usize {
    let Ok(text) = std::str::from_utf8(body) else {
        panic!("the sandbox writes UTF-8");
    };
    let mut reader = Reader::from_str(text);
    let mut count = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return count,
            Ok(event) => count += usize::from(!black_box(event).is_empty()),
            Err(wrong) => panic!("the sandbox writes XML: {wrong}"),
        }
    }
}
