//! The options of the program: where it listens and what it serves there. Secrets are never among
//! them, because every user of a machine can see command lines; they are in `environment`.

use std::ffi::OsString;
use std::fs;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use lexopt::prelude::*;
use serde_json::{Map, Value};

use super::Problems;

/// What `--help` prints.
pub const HELP: &str = "\
uitpas-gateway: serves the desk, signs people in, and passes signed calls on to UiTPAS

  --listen ADDRESS       the IP address to listen on (127.0.0.1)
  --port N               the port (8787); 0 takes any free one
  --metrics-port N       also serve /metrics and /healthz on 127.0.0.1:N
  --dist DIR             the folder of the built desk (dist)
  --config FILE          serve FILE as /config.json instead of the one in DIR
  --until-stdin-closes   end when standard input does
  --help                 print this

Environment, needed:
  UITPAS_API              the address of the API, like https://test.uitid.be/uitid/rest
  UITPAS_CONSUMER_KEY     the consumer's key, which UiTPAS gives
  UITPAS_CONSUMER_SECRET  the consumer's secret
  UITPAS_SESSION_KEY      64 or more hexadecimal digits (openssl rand -hex 32); several with commas
                          between them: the first seals, all open

Environment, optional:
  UITPAS_SITE             where people reach the desk, like https://balie.example
                          (http://127.0.0.1 with the port)
  UITPAS_IDLE_MINUTES     how long a session lasts without use (30)
  UITPAS_SESSION_HOURS    how long a session lasts at most (12)
  RUST_LOG                how much is logged (info)";

/// Where to listen, and what to serve there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLine {
    /// The socket for people; port 0 is any free one.
    pub listen: SocketAddr,
    /// The port on 127.0.0.1 for metrics and health.
    pub metrics: Option<u16>,
    /// The folder of the built desk; has an `index.html`.
    pub dist: PathBuf,
    /// A JSON object that is served as `/config.json` instead of the folder's own.
    pub config: Option<PathBuf>,
    /// Whether the end of standard input ends the program.
    pub until_stdin_closes: bool,
}

impl CommandLine {
    /// Reads `words`, the program's name not among them; `None`: only help was asked for.
    pub(super) fn read(
        words: impl IntoIterator<Item = OsString>,
        problems: &mut Problems,
    ) -> Option<CommandLine> {
        let mut line = CommandLine {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8787)),
            metrics: None,
            dist: PathBuf::from("dist"),
            config: None,
            until_stdin_closes: false,
        };
        let mut words = lexopt::Parser::from_args(words);
        loop {
            match line.take_one(&mut words) {
                Ok(Word::Taken) => {}
                Ok(Word::Help) => return None,
                Ok(Word::End) => break,
                Err(problem) => problems.add(problem),
            }
        }
        line.look_at_files(problems);
        Some(line)
    }

    /// Takes the next option, with its value when it has one.
    fn take_one(&mut self, words: &mut lexopt::Parser) -> Result<Word, String> {
        match words.next().map_err(sentence)? {
            None => return Ok(Word::End),
            Some(Long("help") | Short('h')) => return Ok(Word::Help),
            Some(Long("listen")) => self.listen.set_ip(address(&value(words)?)?),
            Some(Long("port")) => self.listen.set_port(port("--port", 0, &value(words)?)?),
            Some(Long("metrics-port")) => {
                self.metrics = Some(port("--metrics-port", 1, &value(words)?)?);
            }
            Some(Long("dist")) => self.dist = value(words)?.into(),
            Some(Long("config")) => self.config = Some(value(words)?.into()),
            Some(Long("until-stdin-closes")) => self.until_stdin_closes = true,
            Some(other) => {
                let problem = unknown(&other);
                let _ = words.optional_value();
                return Err(problem);
            }
        }
        Ok(Word::Taken)
    }

    fn look_at_files(&self, problems: &mut Problems) {
        if fs::read(self.dist.join("index.html")).is_err() {
            problems.add(format!(
                "--dist: there is no readable index.html in {}; `cargo xtask build` makes one.",
                self.dist.display()
            ));
        }
        let Some(config) = &self.config else { return };
        match fs::read(config) {
            Err(_) => problems.add(format!("--config: {} cannot be read.", config.display())),
            Ok(bytes) if serde_json::from_slice::<Map<String, Value>>(&bytes).is_err() => {
                problems.add(format!(
                    "--config: {} holds no JSON object.",
                    config.display()
                ));
            }
            Ok(_) => {}
        }
    }
}

/// What came of one more word of the command line.
enum Word {
    Taken,
    Help,
    End,
}

fn value(words: &mut lexopt::Parser) -> Result<OsString, String> {
    words.value().map_err(sentence)
}

fn address(value: &OsString) -> Result<IpAddr, String> {
    let text = value.to_string_lossy();
    text.parse()
        .map_err(|_| format!("--listen: {text:?} is no IP address."))
}

fn port(option: &str, least: u16, value: &OsString) -> Result<u16, String> {
    let text = value.to_string_lossy();
    match text.parse() {
        Ok(port) if port >= least => Ok(port),
        _ => Err(format!(
            "{option}: {text:?} is no number from {least} to 65535."
        )),
    }
}

fn unknown(word: &lexopt::Arg) -> String {
    let shown = match word {
        Long(name) => format!("--{name}"),
        Short(letter) => format!("-{letter}"),
        Value(value) => format!("{:?}", value.to_string_lossy()),
    };
    format!("{shown} is no option of this program; --help lists them.")
}

fn sentence(problem: lexopt::Error) -> String {
    format!("{problem}.")
}
