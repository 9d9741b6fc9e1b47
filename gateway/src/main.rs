//! The gateway as a program: reads its settings, binds, prints its address, serves until told to end,
//! and lets running bookings finish.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use prometheus_client::metrics::gauge::Gauge;
use tokio::net::{TcpListener, TcpSocket};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;
use tracing::info;
use uitpas_gateway::files::Files;
use uitpas_gateway::gateway::Gateway;
use uitpas_gateway::health::Health;
use uitpas_gateway::logs;
use uitpas_gateway::metrics::Metrics;
use uitpas_gateway::router::{self, Surroundings};
use uitpas_gateway::serve::{Bounds, serve};
use uitpas_gateway::settings::{Asked, HELP, Settings};

/// The longest that running requests and bookings may take when the program is told to end.
const ENDING_TIME: Duration = Duration::from_secs(30);

/// How many wait at the door when no place is free. Beyond that the system turns connections away, and whoever made one
/// may find out only when the request is lost.
const AT_THE_DOOR: u32 = 1_024;

#[tokio::main]
async fn main() -> ExitCode {
    let asked = Settings::read(std::env::args_os().skip(1), |name| std::env::var_os(name));
    let ran = match asked {
        Ok(Asked::Help) => {
            println!("{HELP}");
            Ok(())
        }
        Ok(Asked::Serve(settings)) => run(*settings).await,
        Err(problems) => Err(problems.to_string()),
    };
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

async fn run(settings: Settings) -> Result<(), String> {
    let metrics = Metrics::default();
    logs::start(metrics.upstream()).map_err(|problem| problem.to_string())?;
    let line = settings.command_line.clone();
    let listener = bind(line.listen)?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let settings = settings
        .gateway(address)
        .map_err(|problem| problem.to_string())?;
    let site = settings.site.clone();
    let gateway = Gateway::new(settings).map_err(|problem| problem.to_string())?;
    let ending = CancellationToken::new();
    let health = Health {
        page: line.dist.join("index.html"),
        ending: ending.clone(),
    };
    if let Some(port) = line.metrics {
        let listener = bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
        let router = router::metrics(gateway.clone(), metrics.clone(), health.clone());
        // It is asked until the program is gone: that is when one wants to know most.
        let never = CancellationToken::new();
        let bounds = Bounds::default();
        tokio::spawn(serve(listener, router, bounds, Gauge::default(), never));
    }
    let surroundings = Surroundings {
        files: Files::new(&line.dist, line.config),
        health,
        metrics: metrics.clone(),
    };
    let router = router::desk(gateway.clone(), &site, surroundings);

    println!("http://{address}");
    info!(site = site.origin(), "ready");
    let stop = ending.clone();
    tokio::spawn(async move {
        told_to_end(line.until_stdin_closes).await;
        info!("ending");
        stop.cancel();
    });
    let connections = metrics.connections();
    let finished = async {
        serve(
            listener,
            router,
            Bounds::default(),
            connections,
            ending.clone(),
        )
        .await;
        // A booking goes on without its browser.
        gateway.bookings_finished().await;
    };
    let too_late = async {
        ending.cancelled().await;
        sleep(ENDING_TIME).await;
    };
    tokio::select! {
        () = finished => Ok(()),
        () = too_late => Err("Ended while requests or bookings were still running.".to_owned()),
    }
}

fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    listen(address).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => format!("{address} is in use by another program."),
        ErrorKind::PermissionDenied => format!("{address} is not allowed for this user."),
        _ => format!("{address} cannot be listened on: {error}."),
    })
}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    // A restart need not wait until the last connections are forgotten. Elsewhere it means something else.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(AT_THE_DOOR)
}

/// Resolves on ctrl-c, on SIGTERM, and when standard input closes if that was asked for.
async fn told_to_end(until_stdin_closes: bool) {
    let stdin_closes = async {
        if until_stdin_closes {
            stdin_closed().await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated() => {}
        () = stdin_closes => {}
    }
}

/// Waits on a thread of its own, which does not hold the program back when it ends otherwise.
async fn stdin_closed() {
    let (closed, told) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        let _ = closed.send(());
    });
    let _ = told.await;
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signal) => drop(signal.recv().await),
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending().await
}
