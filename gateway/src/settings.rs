//! What a gateway is told when it starts: its command line, its environment, and every problem with
//! them at once. No sentence and no `Debug` here shows a secret.

mod command_line;
mod environment;

use std::ffi::OsString;
use std::fmt;
use std::net::SocketAddr;

use crate::gateway::GatewaySettings;
use crate::site::{Site, SiteProblem};
use crate::upstream::Limits;

pub use command_line::{CommandLine, HELP};
use environment::Environment;

/// Everything that is set from outside.
#[derive(Debug)]
pub struct Settings {
    /// Where to listen, and what to serve there.
    pub command_line: CommandLine,
    /// Where people reach the desk; `None`: at the socket itself.
    pub site: Option<Site>,
    environment: Environment,
}

/// What the program is asked to do.
#[derive(Debug)]
pub enum Asked {
    /// Only to print [`HELP`].
    Help,
    /// To serve.
    Serve(Box<Settings>),
}

impl Settings {
    /// Reads the words after the program's name, and the variables that `variable` finds.
    ///
    /// # Errors
    /// All problems together, so that nobody mends them one start at a time.
    pub fn read(
        words: impl IntoIterator<Item = OsString>,
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Asked, Problems> {
        let mut problems = Problems::default();
        let Some(command_line) = CommandLine::read(words, &mut problems) else {
            return Ok(Asked::Help);
        };
        let environment = Environment::read(variable, &mut problems);
        match (environment, problems.0.is_empty()) {
            (Some((environment, site)), true) => Ok(Asked::Serve(Box::new(Settings {
                command_line,
                site,
                environment,
            }))),
            _ => Err(problems),
        }
    }

    /// What the gateway needs, now that it is known where it listens.
    ///
    /// # Errors
    /// When no site was set and none follows from `bound`.
    pub fn gateway(self, bound: SocketAddr) -> Result<GatewaySettings, SiteProblem> {
        let site = match self.site {
            Some(site) => site,
            None => Site::parse(&format!("http://127.0.0.1:{}", bound.port()))?,
        };
        let Environment {
            api,
            consumer,
            keys,
            idle,
            longest,
        } = self.environment;
        Ok(GatewaySettings {
            api,
            consumer,
            keys,
            site,
            idle,
            longest,
            limits: Limits::default(),
        })
    }
}

/// Why the gateway does not start: one sentence for each problem.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<String>);

impl Problems {
    fn add(&mut self, problem: impl Into<String>) {
        self.0.push(problem.into());
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for Problems {}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    fn dist() -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        std::fs::write(dist.path().join("index.html"), "<!doctype html>").unwrap();
        std::fs::write(dist.path().join("config.json"), "{}").unwrap();
        std::fs::write(dist.path().join("broken.json"), "{").unwrap();
        dist
    }

    /// Starts with the four variables and a dist; `variables` come on top, an empty one takes it away.
    fn read(words: &[&str], variables: &[(&str, &str)]) -> Result<Asked, String> {
        let dist = dist();
        let folder = dist.path().to_str().unwrap();
        let mut set = vec![
            ("UITPAS_API", "https://test.uitid.example/uitid/rest"),
            ("UITPAS_CONSUMER_KEY", "desk"),
            ("UITPAS_CONSUMER_SECRET", "a-very-secret-secret"),
            ("UITPAS_SESSION_KEY", KEY),
        ];
        set.retain(|(name, _)| variables.iter().all(|(other, _)| other != name));
        set.extend(variables);
        let words = [&["--dist", folder], words].concat();
        let words = words.iter().map(|word| word.replace("DIST", folder));
        Settings::read(words.map(OsString::from), |name| {
            let found = set.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| OsString::from(value))
        })
        .map_err(|problems| problems.to_string().replace(folder, "DIST"))
    }

    fn settings(words: &[&str], variables: &[(&str, &str)]) -> Settings {
        match read(words, variables) {
            Ok(Asked::Serve(settings)) => *settings,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn four_variables_are_enough() {
        let settings = settings(&[], &[]);
        assert_eq!(settings.command_line.listen.to_string(), "127.0.0.1:8787");
        assert_eq!(settings.command_line.metrics, None);
        assert!(!settings.command_line.until_stdin_closes);
        assert_eq!(settings.site, None);
        let gateway = settings
            .gateway(SocketAddr::from(([127, 0, 0, 1], 4711)))
            .unwrap();
        assert_eq!(gateway.site.origin(), "http://127.0.0.1:4711");
        assert_eq!(
            gateway.api.as_str(),
            "https://test.uitid.example/uitid/rest"
        );
        assert_eq!(gateway.idle, Duration::from_secs(30 * 60));
        assert_eq!(gateway.longest, Duration::from_secs(12 * 3600));
    }

    #[test]
    fn everything_can_be_set() {
        let words = "--listen 0.0.0.0 --port 0 --metrics-port 9100 --config DIST/config.json --until-stdin-closes";
        let words: Vec<&str> = words.split(' ').collect();
        let settings = settings(
            &words,
            &[
                ("UITPAS_SITE", "https://balie.example"),
                ("UITPAS_IDLE_MINUTES", "5"),
                ("UITPAS_SESSION_HOURS", "1"),
            ],
        );
        assert_eq!(settings.command_line.listen.to_string(), "0.0.0.0:0");
        assert_eq!(settings.command_line.metrics, Some(9100));
        assert!(settings.command_line.until_stdin_closes);
        assert!(settings.command_line.config.is_some());
        let gateway = settings
            .gateway(SocketAddr::from(([0, 0, 0, 0], 80)))
            .unwrap();
        assert!(gateway.site.is_tls());
        assert_eq!(gateway.idle, Duration::from_secs(300));
        assert_eq!(gateway.longest, Duration::from_secs(3600));
    }

    #[test]
    fn help_needs_nothing_else() {
        for word in ["--help", "-h"] {
            assert!(matches!(
                read(&[word], &[("UITPAS_API", "")]),
                Ok(Asked::Help)
            ));
        }
    }

    #[test]
    fn each_problem_is_one_sentence() {
        let short = format!("{KEY},abc");
        for (words, name, value, sentence) in [
            (
                "--port x",
                "",
                "",
                "--port: \"x\" is no number from 0 to 65535.",
            ),
            (
                "--port 65536",
                "",
                "",
                "--port: \"65536\" is no number from 0 to 65535.",
            ),
            (
                "--metrics-port 0",
                "",
                "",
                "--metrics-port: \"0\" is no number from 1 to 65535.",
            ),
            (
                "--listen balie",
                "",
                "",
                "--listen: \"balie\" is no IP address.",
            ),
            (
                "--ports=80",
                "",
                "",
                "--ports is no option of this program; --help lists them.",
            ),
            ("--port", "", "", "missing argument for option '--port'."),
            (
                "extra",
                "",
                "",
                "\"extra\" is no option of this program; --help lists them.",
            ),
            (
                "--dist /no/such/place",
                "",
                "",
                "--dist: there is no readable index.html in /no/such/place; `cargo xtask build` makes one.",
            ),
            (
                "--config DIST/none.json",
                "",
                "",
                "--config: DIST/none.json cannot be read.",
            ),
            (
                "--config DIST/broken.json",
                "",
                "",
                "--config: DIST/broken.json holds no JSON object.",
            ),
            (
                "",
                "UITPAS_API",
                "",
                "UITPAS_API: not set; it is the address of the API, like https://test.uitid.be/uitid/rest.",
            ),
            (
                "",
                "UITPAS_API",
                "uitid.be",
                "UITPAS_API: it is no address like https://test.uitid.be/uitid/rest.",
            ),
            (
                "",
                "UITPAS_API",
                "ftp://uitid.be/",
                "UITPAS_API: it must start with https:// or http://.",
            ),
            (
                "",
                "UITPAS_API",
                "https://name:word@uitid.be/",
                "UITPAS_API: it must be only scheme, host and path.",
            ),
            (
                "",
                "UITPAS_API",
                "https://uitid.be/?x=1",
                "UITPAS_API: it must be only scheme, host and path.",
            ),
            (
                "",
                "UITPAS_CONSUMER_KEY",
                "",
                "UITPAS_CONSUMER_KEY: not set; it is the consumer's key, which UiTPAS gives.",
            ),
            (
                "",
                "UITPAS_CONSUMER_KEY",
                "de sk",
                "UITPAS_CONSUMER_KEY: it has a space, a line break or something else that no key has.",
            ),
            (
                "",
                "UITPAS_CONSUMER_SECRET",
                "",
                "UITPAS_CONSUMER_SECRET: not set; it is the consumer's secret, which UiTPAS gives.",
            ),
            (
                "",
                "UITPAS_CONSUMER_SECRET",
                "hush\n",
                "UITPAS_CONSUMER_SECRET: it has a space, a line break or something else that no key has.",
            ),
            (
                "",
                "UITPAS_SESSION_KEY",
                "",
                "UITPAS_SESSION_KEY: not set; it is 64 or more hexadecimal digits, made with `openssl rand -hex 32`.",
            ),
            (
                "",
                "UITPAS_SESSION_KEY",
                &short,
                "UITPAS_SESSION_KEY: session key 2 has 3 digits; 64 are the fewest (`openssl rand -hex 32` makes a good one).",
            ),
            (
                "",
                "UITPAS_SITE",
                "balie.example",
                "UITPAS_SITE: the site is no address; write it like https://balie.example.",
            ),
            (
                "",
                "UITPAS_SITE",
                "https://balie.example/desk",
                "UITPAS_SITE: the site must be only scheme, host and port, like https://balie.example.",
            ),
            (
                "",
                "UITPAS_IDLE_MINUTES",
                "0",
                "UITPAS_IDLE_MINUTES: it must be a whole number from 1 to 1440.",
            ),
            (
                "",
                "UITPAS_IDLE_MINUTES",
                "half",
                "UITPAS_IDLE_MINUTES: it must be a whole number from 1 to 1440.",
            ),
            (
                "",
                "UITPAS_SESSION_HOURS",
                "169",
                "UITPAS_SESSION_HOURS: it must be a whole number from 1 to 168.",
            ),
        ] {
            let words: Vec<&str> = words.split_whitespace().collect();
            let problems = read(&words, &[(name, value)]).unwrap_err();
            assert_eq!(problems, sentence);
        }
    }

    #[test]
    fn all_problems_are_told_at_once() {
        let problems = read(
            &["--port", "x", "--frobnicate"],
            &[("UITPAS_API", ""), ("UITPAS_SESSION_KEY", "zz")],
        );
        assert_eq!(problems.unwrap_err().lines().count(), 4);
    }

    #[test]
    fn no_secret_is_shown() {
        let secret = "hush-hush-7741 ";
        let odd_key = format!("{KEY}12345");
        let problems = read(
            &[],
            &[
                ("UITPAS_CONSUMER_SECRET", secret),
                ("UITPAS_SESSION_KEY", &odd_key),
            ],
        )
        .unwrap_err();
        assert!(
            !problems.contains("7741") && !problems.contains(KEY),
            "{problems}"
        );
        let debug = format!("{:?}", settings(&[], &[]));
        assert!(
            !debug.contains("a-very-secret") && !debug.contains(KEY),
            "{debug}"
        );
    }
}
