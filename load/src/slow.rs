//! Clients that take an answer slowly, or stop taking it.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::sleep;

/// Small, so that the gateway feels at once that nothing is taken.
const ROOM: u32 = 4_096;

/// A request on a connection of its own, whose answer waits to be taken.
#[derive(Debug)]
pub struct Taking {
    stream: TcpStream,
}

impl Taking {
    /// Asks for a path; the answer is not touched.
    ///
    /// # Errors
    /// When no connection comes about.
    pub async fn begin(gateway: &str, path: &str, cookie: &str) -> Result<Taking> {
        let (_, host) = gateway.split_once("://").context("no address")?;
        let socket = TcpSocket::new_v4()?;
        socket.set_recv_buffer_size(ROOM)?;
        let mut stream = socket.connect(host.parse()?).await?;
        let head = format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await?;
        Ok(Taking { stream })
    }

    /// Takes the answer in bites of so many bytes, with a pause after each; gives how many bytes came, when all of the
    /// body did.
    ///
    /// # Errors
    /// When the connection ends before the answer does.
    pub async fn take(&mut self, bite: usize, pause: Duration) -> Result<usize> {
        let (mut head, mut body, mut length) = (Vec::new(), 0, None);
        let mut room = vec![0; bite.max(1)];
        loop {
            let taken = self.stream.read(&mut room).await?;
            if taken == 0 {
                break;
            }
            let bytes = room.get(..taken).unwrap_or_default();
            match length {
                Some(_) => body += taken,
                None => {
                    head.extend_from_slice(bytes);
                    if let Some(end) = end_of_head(&head) {
                        body = head.len() - end;
                        length = Some(length_of_body(&head)?);
                    }
                }
            }
            if length == Some(body) {
                return Ok(body);
            }
            if !pause.is_zero() {
                sleep(pause).await;
            }
        }
        anyhow::bail!("the answer ended after {body} of {length:?} bytes")
    }

    /// Takes nothing until the gateway lets go.
    ///
    /// # Errors
    /// Never: letting go is what is waited for.
    pub async fn wait_to_be_let_go(mut self) -> Result<()> {
        // Readable is what came before; an end is only seen when something is written.
        loop {
            sleep(Duration::from_secs(1)).await;
            if self.stream.write_all(b" ").await.is_err() {
                return Ok(());
            }
        }
    }
}

fn end_of_head(bytes: &[u8]) -> Option<usize> {
    let place = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    Some(place + 4)
}

fn length_of_body(head: &[u8]) -> Result<usize> {
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let length = lines.find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then_some(value)
    });
    Ok(length.context("no length was told")?.parse()?)
}
