//! The sandbox as a program: reads its options, binds 127.0.0.1, prints its address, serves until told to end.

use std::error::Error;
use std::process::ExitCode;

use lexopt::prelude::*;
use tokio::net::TcpListener;
use uitpas_sandbox::{Founding, SignIn, Town, router, wire};

const HELP: &str = "\
uitpas-sandbox: a town that answers like the UiTPAS API, on 127.0.0.1

  --port N               the port (8788); 0 takes any free one
  --db FILE              keep the town in FILE instead of in memory
  --now MOMENT           stop the clock at an RFC 3339 moment
  --promotions N         add N generated promotions
  --employees N          add N generated employees of CC De Werf
  --passholders N        add N generated passholders of HELA
  --open                 ask for no signature
  --until-stdin-closes   end when standard input does
  --help                 print this";

/// What the command line asks for.
struct Options {
    port: u16,
    founding: Founding,
    until_stdin_closes: bool,
}

/// Reads the command line; `None`: only help was asked for.
fn read_options() -> Result<Option<Options>, lexopt::Error> {
    let mut options = Options {
        port: 8788,
        founding: Founding::default(),
        until_stdin_closes: false,
    };
    let mut words = lexopt::Parser::from_env();
    while let Some(word) = words.next()? {
        match word {
            Long("port") => options.port = words.value()?.parse()?,
            Long("db") => options.founding.file = Some(words.value()?.into()),
            Long("now") => options.founding.now = Some(words.value()?.parse()?),
            Long("promotions") => options.founding.growth.promotions = words.value()?.parse()?,
            Long("employees") => options.founding.growth.employees = words.value()?.parse()?,
            Long("passholders") => options.founding.growth.passholders = words.value()?.parse()?,
            Long("open") => options.founding.sign_in = SignIn::Open,
            Long("until-stdin-closes") => options.until_stdin_closes = true,
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Some(options))
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("uitpas-sandbox: {problem}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let Some(options) = read_options()? else {
        println!("{HELP}");
        return Ok(());
    };
    let town = Town::found(&options.founding)?;
    let listener = TcpListener::bind(("127.0.0.1", options.port)).await?;
    let address = format!("http://{}", listener.local_addr()?);
    town.stands_at(&address)?;
    println!("{address}");
    wire::serve(listener, router(town), end(options.until_stdin_closes)).await?;
    Ok(())
}

/// Resolves on ctrl-c, on SIGTERM, and when standard input closes if that was asked for.
async fn end(until_stdin_closes: bool) {
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
