//! Connections: how many, how patient we are with each, and how they end. A proxy in front does TLS.

use std::future::pending;
use std::io::{self, ErrorKind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CONNECTION, HeaderValue};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use prometheus_client::metrics::gauge::Gauge;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::time::sleep;
use tokio_io_timeout::TimeoutStream;
use tokio_util::sync::CancellationToken;

/// How much of us one client, or all together, can take up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Connections at once. More wait at the door; while one does, each ends with its next answer, so that a browser that
    /// asks on and on keeps nobody out.
    pub connections: usize,
    /// The longest wait for the head of a request, from the last answer or from the connection on.
    pub head: Duration,
    /// The largest head of a request, in bytes.
    pub head_size: usize,
    /// The longest wait for a client to take more of an answer.
    pub taking: Duration,
    /// The longest wait, at the end, for connections when no request is running.
    pub ending: Duration,
}

impl Default for Bounds {
    fn default() -> Self {
        Bounds {
            connections: 512,
            head: Duration::from_secs(10),
            head_size: 16 << 10,
            taking: Duration::from_secs(30),
            ending: Duration::from_secs(2),
        }
    }
}

/// Serves until `ending` is cancelled; then takes no new connection or request, and returns when the
/// running requests are answered. A connection without one, on which somebody never ends the head of a request or never
/// takes an answer, is waited for no longer than the bounds say. `open` is how many connections there are.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    bounds: Bounds,
    open: Gauge,
    ending: CancellationToken,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(bounds.head)
        .max_header_size(bounds.head_size);
    let running = watch::Sender::new(0);
    let places = Arc::new(Semaphore::new(bounds.connections));
    let is_full = Arc::new(AtomicBool::new(false));
    let router = router
        .layer(from_fn_with_state(running.clone(), count))
        .layer(from_fn_with_state(is_full.clone(), make_room));
    let service = TowerToHyperService::new(router);
    let graceful = GracefulShutdown::new();
    loop {
        let next = async {
            let stream = accept(&listener).await;
            is_full.store(places.available_permits() == 0, Ordering::Relaxed);
            let place = places.clone().acquire_owned().await;
            is_full.store(false, Ordering::Relaxed);
            (place, stream)
        };
        let (place, stream) = tokio::select! {
            next = next => next,
            () = ending.cancelled() => break,
        };
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(bounds.taking));
        let connection = http.serve_connection(TokioIo::new(Box::pin(stream)), service.clone());
        let connection = graceful.watch(connection);
        let open = open.clone();
        open.inc();
        tokio::spawn(async move {
            // A client that breaks off or sends no HTTP is its own affair.
            let _ = connection.await;
            open.dec();
            drop(place);
        });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = quiet(running.subscribe(), bounds.ending) => {}
    }
}

/// While somebody waits at the door a connection ends with its answer, and its place is free. Its browser opens another
/// one, and waits for its turn.
async fn make_room(
    State(is_full): State<Arc<AtomicBool>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    if is_full.load(Ordering::Relaxed) {
        let end = HeaderValue::from_static("close");
        response.headers_mut().insert(CONNECTION, end);
    }
    response
}

/// Counts a request as running until its answer begins, or its browser is gone.
async fn count(
    State(running): State<watch::Sender<usize>>,
    request: Request,
    next: Next,
) -> Response {
    let _running = Running::new(running);
    next.run(request).await
}

struct Running(watch::Sender<usize>);

impl Running {
    fn new(count: watch::Sender<usize>) -> Running {
        count.send_modify(|count| *count += 1);
        Running(count)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count -= 1);
    }
}

/// Resolves when no request has run for so long.
async fn quiet(mut running: watch::Receiver<usize>, long: Duration) {
    loop {
        let is_quiet = *running.borrow_and_update() == 0;
        let long_enough = async {
            match is_quiet {
                true => sleep(long).await,
                false => pending().await,
            }
        };
        tokio::select! {
            changed = running.changed() => if changed.is_err() { return },
            () = long_enough => return,
        }
    }
}

/// The next connection. Waits a second when the machine can open no more, as `accept` would fail at
/// once again.
async fn accept(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Small answers should not wait for more.
                let _ = stream.set_nodelay(true);
                return stream;
            }
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                tracing::error!(kind = %error.kind(), "no connection can be taken");
                sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused
            | ErrorKind::ConnectionAborted
            | ErrorKind::ConnectionReset
            | ErrorKind::Interrupted
    )
}

#[cfg(test)]
mod tests;
