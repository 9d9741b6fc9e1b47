//! A server that says what it is told to say, byte by byte if need be, and writes down what reached it. It lets
//! everybody sign in; it checks no signature.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// A request that arrived.
#[derive(Debug, Clone)]
pub struct Arrived {
    pub method: String,
    /// Path and query.
    pub target: String,
    pub headers: BTreeMap<String, String>,
    pub body: String,
}

/// What is said to a call of the API.
#[derive(Clone)]
pub enum Says {
    Xml(u16, &'static str),
    /// These bytes, then the line is closed.
    Bytes(Vec<u8>),
    /// Nothing, until told to go on; then a whole answer.
    Waits(Arc<Notify>),
}

pub struct StrangeUpstream {
    pub api: String,
    arrived: Arc<Mutex<Vec<Arrived>>>,
    says: Arc<Mutex<Says>>,
    tokens: Arc<Mutex<Tokens>>,
}

/// What is said to the steps of a sign-in, and to who-are-you.
#[derive(Clone)]
struct Tokens {
    count: usize,
    employee: Says,
    passholder: Says,
    account: Says,
    request: Option<Says>,
    access: Option<Says>,
}

pub const EMPLOYEE: Says = Says::Xml(200, "<response><balies/></response>");
pub const NO_EMPLOYEE: Says = Says::Xml(400, "<response><code>UNKNOWN_USER</code></response>");
pub const PASSHOLDER: Says = Says::Xml(
    200,
    "<passHolder><name>Peeters</name><firstName>Noor</firstName></passHolder>",
);
pub const NO_PASSHOLDER: Says = Says::Xml(
    404,
    "<response><code>UNKNOWN_PASSHOLDER_UID</code></response>",
);

impl StrangeUpstream {
    /// One whose users are employees called An Claes, and whose calls are answered with `<response/>`.
    pub async fn start() -> StrangeUpstream {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let api = format!("http://{}/uitid/rest", listener.local_addr().unwrap());
        let arrived = Arc::new(Mutex::new(Vec::new()));
        let says = Arc::new(Mutex::new(Says::Xml(200, "<response/>")));
        let tokens = Arc::new(Mutex::new(Tokens {
            count: 0,
            employee: EMPLOYEE,
            passholder: NO_PASSHOLDER,
            account: Says::Xml(
                200,
                "<f:person xmlns:f='http://xmlns.com/foaf/0.1/'><f:nick>an</f:nick>\
                 <f:givenName>An</f:givenName><f:familyName>Claes</f:familyName></f:person>",
            ),
            request: None,
            access: None,
        }));
        let upstream = StrangeUpstream {
            api,
            arrived: Arc::clone(&arrived),
            says: Arc::clone(&says),
            tokens: Arc::clone(&tokens),
        };
        tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                tokio::spawn(serve(
                    line,
                    Arc::clone(&arrived),
                    Arc::clone(&says),
                    Arc::clone(&tokens),
                ));
            }
        });
        upstream
    }

    /// From now on, calls of the API are answered like this.
    pub fn says(&self, says: Says) {
        *self.says.lock().unwrap() = says;
    }

    /// From now on, whoever signs in is this.
    pub fn users_are(&self, employee: Says, passholder: Says) {
        let mut tokens = self.tokens.lock().unwrap();
        tokens.employee = employee;
        tokens.passholder = passholder;
    }

    /// From now on, accounts answer like this.
    pub fn accounts_say(&self, says: Says) {
        self.tokens.lock().unwrap().account = says;
    }

    /// From now on, whoever asks for a request token is answered with this.
    pub fn requests_say(&self, says: Says) {
        self.tokens.lock().unwrap().request = Some(says);
    }

    /// From now on, access tokens are answered with this.
    pub fn access_says(&self, says: Says) {
        self.tokens.lock().unwrap().access = Some(says);
    }

    /// What arrived, since the last [`forget`](Self::forget).
    pub fn arrived(&self) -> Vec<Arrived> {
        self.arrived.lock().unwrap().clone()
    }

    /// Forgets what arrived.
    pub fn forget(&self) {
        self.arrived.lock().unwrap().clear();
    }

    /// Waits until so many requests have arrived.
    pub async fn has_had(&self, requests: usize) {
        while self.arrived().len() < requests {
            tokio::task::yield_now().await;
        }
    }
}

async fn serve(
    mut line: TcpStream,
    arrived: Arc<Mutex<Vec<Arrived>>>,
    says: Arc<Mutex<Says>>,
    tokens: Arc<Mutex<Tokens>>,
) {
    let Some(request) = read(&mut line).await else {
        return;
    };
    let says = answer(&request, &says.lock().unwrap(), &mut tokens.lock().unwrap());
    arrived.lock().unwrap().push(request);
    let bytes = match says {
        Says::Xml(status, body) => xml(status, body),
        Says::Bytes(bytes) => bytes,
        Says::Waits(told) => {
            told.notified().await;
            xml(200, "<response><code>DONE</code></response>")
        }
    };
    let _ = line.write_all(&bytes).await;
    let _ = line.shutdown().await;
}

fn answer(request: &Arrived, says: &Says, tokens: &mut Tokens) -> Says {
    let path = request.target.trim_start_matches("/uitid/rest/");
    match path {
        "requestToken" => {
            tokens.count += 1;
            let count = tokens.count;
            let body = format!(
                "oauth_token=rt-{count}&oauth_token_secret=rs&oauth_callback_confirmed=true"
            );
            tokens.request.clone().unwrap_or_else(|| form(&body))
        }
        "accessToken" => tokens
            .access
            .clone()
            .unwrap_or_else(|| form("userId=u-1&oauth_token=at&oauth_token_secret=as")),
        "user/u-1?private=true" => tokens.account.clone(),
        "uitpas/balie/list?uid=u-1" => tokens.employee.clone(),
        "uitpas/passholder/uid/u-1" => tokens.passholder.clone(),
        _ => says.clone(),
    }
}

fn form(body: &str) -> Says {
    Says::Bytes(whole(200, "application/x-www-form-urlencoded", body))
}

fn xml(status: u16, body: &str) -> Vec<u8> {
    whole(status, "application/xml", body)
}

/// An answer without anything strange about it.
pub fn whole(status: u16, kind: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} Said\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
    .into_bytes()
}

async fn read(line: &mut TcpStream) -> Option<Arrived> {
    let mut bytes = Vec::new();
    let end = loop {
        if line.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length: usize = headers
        .get("content-length")
        .map_or(0, |length| length.parse().unwrap());
    while bytes.len() < end + 4 + length {
        if line.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
    let body = String::from_utf8_lossy(&bytes[end + 4..]).into_owned();
    Some(Arrived {
        method,
        target,
        headers,
        body,
    })
}
