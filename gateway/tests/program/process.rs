//! A gateway that runs, and requests to it as a browser writes them.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::JoinHandle;
use std::time::Duration;

use tempfile::TempDir;

pub const CONSUMER: &str = "uitpas-desk-demo";
pub const CONSUMER_SECRET: &str = "desk-demo-secret-not-for-real-use";
pub const SESSION_KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// The program, with a desk of one page to serve. What is not set stays away from it.
pub fn gateway(desk: &TempDir) -> Command {
    fs::write(desk.path().join("index.html"), "<!doctype html>").unwrap();
    fs::write(desk.path().join("config.json"), "{}").unwrap();
    let mut gateway = Command::new(env!("CARGO_BIN_EXE_uitpas-gateway"));
    gateway.env_clear().arg("--dist").arg(desk.path());
    gateway
}

/// A gateway that is ready.
pub struct Running {
    pub address: SocketAddr,
    process: Child,
    log: Option<JoinHandle<String>>,
    _desk: TempDir,
}

impl Running {
    /// Starts one over the API at `api`.
    pub fn start(api: &str, options: &[&str], variables: &[(&str, &str)]) -> Running {
        let desk = tempfile::tempdir().unwrap();
        let mut process = gateway(&desk)
            .args(["--port", "0", "--until-stdin-closes"])
            .args(options)
            .env("UITPAS_API", api)
            .env("UITPAS_CONSUMER_KEY", CONSUMER)
            .env("UITPAS_CONSUMER_SECRET", CONSUMER_SECRET)
            .env("UITPAS_SESSION_KEY", SESSION_KEY)
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = process.stderr.take().unwrap();
        let log = std::thread::spawn(move || {
            let mut lines = String::new();
            log.read_to_string(&mut lines).unwrap();
            lines
        });
        let mut ready = String::new();
        let stdout = process.stdout.take().unwrap();
        BufReader::new(stdout).read_line(&mut ready).unwrap();
        let address = ready.trim_end().strip_prefix("http://").unwrap();
        Running {
            address: address.parse().unwrap(),
            process,
            log: Some(log),
            _desk: desk,
        }
    }

    /// Sends it the signal that service managers send.
    pub fn terminate(&self) {
        let id = self.process.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &id]).status();
        assert!(sent.unwrap().success());
    }

    /// Closes its input.
    pub fn close_input(&mut self) {
        drop(self.process.stdin.take());
    }

    pub fn is_running(&mut self) -> bool {
        self.process.try_wait().unwrap().is_none()
    }

    /// Waits for its end: how it ended, and all that it wrote to its log.
    pub fn ended(mut self) -> (ExitStatus, String) {
        let status = self.process.wait().unwrap();
        (status, self.log.take().unwrap().join().unwrap())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Reply {
    /// The value of a header; nothing when there is none.
    pub fn header(&self, name: &str) -> &str {
        let named = |line: &&str| {
            line.split_once(": ")
                .is_some_and(|(other, _)| other.eq_ignore_ascii_case(name))
        };
        let line = self.head.lines().find(named);
        line.map_or("", |line| line.split_once(": ").unwrap().1)
    }

    /// The cookies that it sets, as they are sent back.
    pub fn cookies(&self) -> String {
        let lines = self.head.lines();
        let set = lines.filter_map(|line| line.strip_prefix("set-cookie: "));
        let pairs: Vec<&str> = set.filter_map(|cookie| cookie.split(';').next()).collect();
        pairs.join("; ")
    }
}

/// Sends a request on a connection of its own.
pub fn ask(address: SocketAddr, line: &str, headers: &[(&str, &str)], body: &str) -> Reply {
    let mut text = format!("{line} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    if !body.is_empty() {
        let kind = "application/x-www-form-urlencoded";
        text += &format!("Content-Type: {kind}\r\nContent-Length: {}\r\n", body.len());
    }
    say(address, &format!("{text}\r\n{body}"))
}

/// Sends any bytes, and reads until the connection ends.
pub fn say(address: SocketAddr, text: &str) -> Reply {
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    stream.write_all(text.as_bytes()).unwrap();
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).unwrap();
    let reply = String::from_utf8(reply).unwrap();
    let (head, body) = reply.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap();
    Reply {
        status: status.parse().unwrap(),
        head: head.to_owned(),
        body: body.to_owned(),
    }
}
