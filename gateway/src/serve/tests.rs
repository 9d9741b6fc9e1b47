//! Connections on real sockets: the slow, the greedy, the many, and the end.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::*;

/// Long enough for anything that happens at all.
const PATIENCE: Duration = Duration::from_secs(20);

const HELLO: &str = "GET /hello HTTP/1.1\r\nHost: desk\r\n\r\n";

/// A server of its own for one test.
struct Served {
    address: SocketAddr,
    ending: CancellationToken,
    /// The handler of `/slow` was reached.
    reached: Arc<Notify>,
    /// Lets the handler of `/slow` go on.
    go_on: Arc<Notify>,
    server: JoinHandle<()>,
}

impl Served {
    async fn with(bounds: Bounds) -> Served {
        let (reached, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let (told, waiting) = (reached.clone(), go_on.clone());
        let slow = move || async move {
            told.notify_one();
            waiting.notified().await;
            "slow"
        };
        let router = Router::new()
            .route("/hello", get(|| async { "hello" }))
            .route("/slow", get(slow))
            .route("/huge", get(|| async { vec![b'x'; 64 << 20] }));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let ending = CancellationToken::new();
        let server = serve(listener, router, bounds, Gauge::default(), ending.clone());
        Served {
            address,
            ending,
            reached,
            go_on,
            server: tokio::spawn(server),
        }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Ends, and waits for all connections.
    async fn end(self) {
        self.ending.cancel();
        timeout(PATIENCE, self.server).await.unwrap().unwrap();
    }
}

async fn send(stream: &mut TcpStream, text: &str) {
    stream.write_all(text.as_bytes()).await.unwrap();
}

/// What comes until it ends with `end`, or until the connection does.
async fn read_until(stream: &mut TcpStream, end: &str) -> String {
    let mut text = String::new();
    while !text.ends_with(end) {
        let mut bytes = [0; 1024];
        match timeout(PATIENCE, stream.read(&mut bytes)).await.unwrap() {
            Ok(0) | Err(_) => break,
            Ok(length) => text += &String::from_utf8_lossy(&bytes[..length]),
        }
    }
    text
}

/// What comes until the connection ends.
async fn read_all(stream: &mut TcpStream) -> String {
    read_until(stream, "\u{0}").await
}

#[tokio::test]
async fn who_sends_no_whole_head_in_time_is_let_go() {
    let served = Served::with(Bounds {
        head: Duration::from_millis(100),
        ..Bounds::default()
    })
    .await;
    for start in [
        "",
        "G",
        "GET / HTTP/1.1\r\nHost: de",
        "GET / HTTP/1.1\r\nHost: desk\r\nX:",
    ] {
        let mut stream = served.connect().await;
        send(&mut stream, start).await;
        assert!(!read_all(&mut stream).await.contains("200"), "{start:?}");
    }
    // Neither does one who was answered and says nothing more.
    let mut stream = served.connect().await;
    send(&mut stream, HELLO).await;
    assert!(read_all(&mut stream).await.ends_with("hello"));
    served.end().await;
}

#[tokio::test]
async fn a_head_has_a_largest_size() {
    let served = Served::with(Bounds::default()).await;
    for (length, status) in [(12 << 10, "200"), (17 << 10, "431"), (1 << 20, "431")] {
        let mut stream = served.connect().await;
        let cookie = "x".repeat(length);
        let request = format!(
            "GET /hello HTTP/1.1\r\nHost: desk\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
        );
        // The server need not read it all before it answers.
        let _ = stream.write_all(request.as_bytes()).await;
        let answer = read_all(&mut stream).await;
        let is_right = answer.starts_with(&format!("HTTP/1.1 {status} "));
        // A reset may overtake the answer to what was not read.
        assert!(
            is_right || (length == 1 << 20 && answer.is_empty()),
            "{length}: {answer}"
        );
    }
    served.end().await;
}

#[tokio::test]
async fn what_is_no_http_is_answered_with_400_or_nothing() {
    let served = Served::with(Bounds::default()).await;
    for words in [
        "\u{16}\u{3}\u{1}\u{2}\u{0}\r\n\r\n",
        "GET /hello HTTP/9.9\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: desk\r\nX-Bad\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHost: desk\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "POST /hello HTTP/1.1\r\nHost: desk\r\nTransfer-Encoding: gzip\r\n\r\n",
    ] {
        let mut stream = served.connect().await;
        send(&mut stream, words).await;
        let answer = read_all(&mut stream).await;
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 400"),
            "{words:?}: {answer}"
        );
    }
    served.end().await;
}

#[tokio::test]
async fn who_takes_nothing_of_an_answer_is_let_go() {
    let served = Served::with(Bounds {
        taking: Duration::from_millis(100),
        ending: 2 * PATIENCE,
        ..Bounds::default()
    })
    .await;
    let mut greedy = served.connect().await;
    send(&mut greedy, &HELLO.replace("hello", "huge")).await;
    greedy.readable().await.unwrap();
    // The end waits for every connection, and so for this one.
    served.end().await;
    drop(greedy);
}

#[tokio::test]
async fn one_more_than_may_waits_at_the_door_until_the_first_was_answered() {
    let served = Served::with(Bounds {
        connections: 1,
        ..Bounds::default()
    })
    .await;
    let mut first = served.connect().await;
    send(&mut first, &HELLO.replace("hello", "slow")).await;
    served.reached.notified().await;
    let mut second = served.connect().await;
    send(&mut second, HELLO).await;
    // The first is served while the second waits.
    assert!(second.try_read(&mut [0; 16]).is_err());
    served.go_on.notify_one();
    let answer = read_all(&mut first).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("connection: close"), "{answer}");
    assert!(
        read_until(&mut second, "hello")
            .await
            .starts_with("HTTP/1.1 200")
    );
    drop(second);
    served.end().await;
}

#[tokio::test]
async fn while_there_is_room_a_connection_lasts() {
    let served = Served::with(Bounds {
        connections: 2,
        ..Bounds::default()
    })
    .await;
    let mut only = served.connect().await;
    for _ in 0..3 {
        send(&mut only, HELLO).await;
        let answer = read_until(&mut only, "hello").await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(!answer.contains("connection: close"), "{answer}");
    }
    drop(only);
    served.end().await;
}

#[tokio::test]
async fn nobody_waits_for_ever_behind_those_who_ask_on_and_on() {
    let served = Served::with(Bounds {
        connections: 4,
        ..Bounds::default()
    })
    .await;
    let address = served.address;
    let crowd = (0..40).map(|_| {
        tokio::spawn(async move {
            let mut answers = 0;
            while answers < 10 {
                let mut stream = TcpStream::connect(address).await.unwrap();
                // As long as the connection lasts.
                while answers < 10 {
                    send(&mut stream, HELLO).await;
                    let answer = read_until(&mut stream, "hello").await;
                    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
                    answers += 1;
                    if answer.contains("connection: close") {
                        break;
                    }
                }
            }
        })
    });
    for one in crowd.collect::<Vec<_>>() {
        one.await.unwrap();
    }
    served.end().await;
}

#[tokio::test]
async fn the_end_waits_for_running_requests_and_for_nothing_else() {
    let served = Served::with(Bounds::default()).await;
    let mut silent = served.connect().await;
    let mut kept_alive = served.connect().await;
    send(&mut kept_alive, HELLO).await;
    read_until(&mut kept_alive, "hello").await;
    let mut running = served.connect().await;
    send(&mut running, &HELLO.replace("hello", "slow")).await;
    served.reached.notified().await;

    served.ending.cancel();
    assert_eq!(read_all(&mut silent).await, "");
    assert_eq!(read_all(&mut kept_alive).await, "");
    assert!(TcpStream::connect(served.address).await.is_err());
    assert!(!served.server.is_finished());

    served.go_on.notify_one();
    let answer = read_all(&mut running).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.ends_with("slow"),
        "{answer}"
    );
    served.end().await;
}

#[tokio::test]
async fn the_end_waits_for_a_request_and_not_for_half_a_one() {
    let mut served = Served::with(Bounds {
        head: 2 * PATIENCE,
        taking: 2 * PATIENCE,
        ending: Duration::from_millis(100),
        ..Bounds::default()
    })
    .await;
    let mut half = served.connect().await;
    send(&mut half, "GET /hello HTTP/1.1\r\nHost: de").await;
    let mut greedy = served.connect().await;
    send(&mut greedy, &HELLO.replace("hello", "huge")).await;
    greedy.readable().await.unwrap();
    let mut running = served.connect().await;
    send(&mut running, &HELLO.replace("hello", "slow")).await;
    served.reached.notified().await;

    served.ending.cancel();
    let early = timeout(Duration::from_millis(500), &mut served.server).await;
    assert!(early.is_err(), "a request is running");
    served.go_on.notify_one();
    assert!(read_all(&mut running).await.ends_with("slow"));
    served.end().await;
    drop((half, greedy));
}
