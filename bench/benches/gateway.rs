//! What the gateway adds to a call: the real programs, and one client that asks the sandbox itself and the gateway over
//! it in turn, over a connection that stays open to each. Nobody signs at the sandbox, so that only the gateway's own
//! work is in the difference. Writes its figures into the file that is named.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use axum::body::Bytes;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, COOKIE, HOST};
use axum::http::{Request, StatusCode};
use http_body_util::{BodyExt, Empty};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use uitpas_bench::{Figure, Figures};
use uitpas_load::desk::Desk;
use uitpas_load::person::{CALLS, DE_WERF, Person, Role};
use uitpas_load::programs::{Gateway, GatewaySettings, Programs, Sandbox, SandboxSettings};

/// So many promotions are there.
const PROMOTIONS: u32 = 3_000;

/// The three ways to ask: at the sandbox itself, through the gateway, and through it with an answer that is compressed.
const WAYS: [(&str, &str); 3] = [("direct", ""), ("through", ""), ("compressed", "gzip")];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let named = std::env::args()
        .skip(1)
        .find(|word| !word.starts_with("--"));
    let programs = Programs::find()?;
    let settings = SandboxSettings {
        promotions: PROMOTIONS,
        open: true,
        ..SandboxSettings::default()
    };
    let sandbox = Sandbox::start(&programs, &settings).await?;
    let desk = Desk::stand_in()?;
    let settings = GatewaySettings::over(sandbox.api(), desk.folder());
    let gateway = Gateway::start(&programs, &settings).await?;
    let employee = Person::sign_in(gateway.address(), Role::Employee, "Els Vermeire").await?;
    let town = sandbox.process().address();
    let mut figures = Vec::new();
    for (of, path, times) in [
        (
            "a passholder",
            format!("/passholder/0987654321321?balieConsumerKey={DE_WERF}"),
            3_000,
        ),
        (
            "20 promotions",
            "/passholder/pointsPromotions?uitpasNumber=0987654321321".to_owned(),
            3_000,
        ),
        (
            "2,000 promotions",
            "/passholder/pointsPromotions?max=2000".to_owned(),
            200,
        ),
    ] {
        let mut ways = Vec::new();
        for ((_, accepted), address) in
            WAYS.into_iter()
                .zip([town, gateway.address(), gateway.address()])
        {
            ways.push(Way::open(address, accepted, employee.cookie()).await?);
        }
        let mut took = vec![Vec::new(); ways.len()];
        for turn in 0..times + times / 10 {
            for (way, took) in ways.iter_mut().zip(&mut took) {
                let begin = Instant::now();
                way.ask(&format!("{CALLS}{path}")).await?;
                // The first tenth is for warming up.
                if turn >= times / 10 {
                    took.push(begin.elapsed().as_secs_f64() * 1e3);
                }
            }
        }
        figures.extend(told(of, &took));
        let sizes = ways.iter().map(|way| way.size);
        for ((name, _), size) in WAYS.iter().zip(sizes) {
            let size = f64::from(u32::try_from(size)?) / 1e3;
            figures.extend(Figure::of_times(
                format!("call/size/{name}"),
                of,
                "kB",
                &[size],
            ));
        }
    }
    let figures = Figures {
        machine: String::new(),
        figures,
    };
    for figure in &figures.figures {
        let Figure {
            what,
            of,
            unit,
            median,
            low,
            high,
            ..
        } = figure;
        println!("{what:<22} {of:<18} {median:>8} {unit} ({low} to {high})");
    }
    if let Some(file) = named {
        figures.write(&PathBuf::from(file))?;
    }
    Ok(())
}

/// How long each way took, and how much longer than the first each of the others did, turn by turn.
fn told(of: &str, took: &[Vec<f64>]) -> Vec<Figure> {
    let direct = took.first().cloned().unwrap_or_default();
    let mut figures = Vec::new();
    for ((name, _), times) in WAYS.iter().zip(took) {
        figures.extend(Figure::of_times(format!("call/{name}"), of, "ms", times));
    }
    for ((name, _), times) in WAYS.iter().zip(took).skip(1) {
        let added = times
            .iter()
            .zip(&direct)
            .map(|(through, direct)| through - direct);
        let added: Vec<f64> = added.collect();
        figures.extend(Figure::of_times(
            format!("call/added/{name}"),
            of,
            "ms",
            &added,
        ));
    }
    figures
}

/// A connection that stays open.
struct Way {
    host: String,
    accepted: &'static str,
    cookie: String,
    line: SendRequest<Empty<Bytes>>,
    /// Of the last answer, in bytes.
    size: usize,
}

impl Way {
    async fn open(address: &str, accepted: &'static str, cookie: String) -> Result<Way> {
        let host = address.strip_prefix("http://").context("no web address")?;
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        let (line, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Way {
            host: host.to_owned(),
            accepted,
            cookie,
            line,
            size: 0,
        })
    }

    async fn ask(&mut self, path: &str) -> Result<()> {
        let mut request = Request::get(path)
            .header(HOST, &self.host)
            .header(COOKIE, &self.cookie);
        if !self.accepted.is_empty() {
            request = request.header(ACCEPT_ENCODING, self.accepted);
        }
        self.line.ready().await?;
        let answer = self.line.send_request(request.body(Empty::new())?).await?;
        let (status, coding) = (
            answer.status(),
            answer.headers().get(CONTENT_ENCODING).cloned(),
        );
        ensure!(status == StatusCode::OK, "{path}: {status}");
        let coding = coding
            .as_ref()
            .map_or("", |coding| coding.to_str().unwrap_or("?"));
        ensure!(coding == self.accepted, "{path} came as {coding:?}");
        self.size = answer.into_body().collect().await?.to_bytes().len();
        Ok(())
    }
}
