//! The sandbox on a socket, which checks every signature, with a door in front: it writes down the tokens
//! that are given out, and can hold a booking until it is told to let it through.

use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;
use uitpas_sandbox::{Founding, Town, router, wire};

use super::process::{Reply, Running, ask};

pub const EMPLOYEE: &str = "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c01";

/// A town of its own for one test.
pub struct Sandbox {
    pub api: String,
    pub address: SocketAddr,
    /// Hears of each booking that arrives.
    pub arrived: Receiver<()>,
    door: Arc<Door>,
    runtime: Option<Runtime>,
}

struct Door {
    arrived: Sender<()>,
    /// Bookings that may come through.
    through: Semaphore,
    given_out: Mutex<Vec<String>>,
}

impl Sandbox {
    pub fn open() -> Sandbox {
        let runtime = Runtime::new().unwrap();
        let (sender, arrived) = channel();
        let door = Arc::new(Door {
            arrived: sender,
            through: Semaphore::new(0),
            given_out: Mutex::default(),
        });
        let town = Town::found(&Founding::default()).unwrap();
        let service = router(town).layer(from_fn_with_state(door.clone(), at_the_door));
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        runtime.spawn(wire::serve(listener, service, std::future::pending()));
        Sandbox {
            api: format!("http://{address}/uitid/rest"),
            address,
            arrived,
            door,
            runtime: Some(runtime),
        }
    }

    /// Lets one booking through.
    pub fn let_through(&self) {
        self.door.through.add_permits(1);
    }

    /// The tokens and secrets that were given out.
    pub fn given_out(&self) -> Vec<String> {
        self.door.given_out.lock().unwrap().clone()
    }

    /// Nobody answers any more.
    pub fn close(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(Duration::from_secs(20));
        }
    }

    /// Signs an employee in; gives the cookie of the session, and everything on the way that is secret.
    pub fn sign_in(&self, gateway: &Running, to: &str) -> (String, Vec<String>) {
        let line = format!("GET /session/sign-in?role=employee&to={to}");
        let away = ask(gateway.address, &line, &[], "");
        assert_eq!(away.status, 303, "{}", away.body);
        let token = between(away.header("location"), "oauth_token=", "&");
        let form = format!("oauth_token={token}&uid={EMPLOYEE}");
        let chosen = ask(self.address, "POST /uitid/rest/auth/authorize", &[], &form);
        let back = chosen.header("location");
        let (_, path) = back.split_once(&gateway.address.to_string()).unwrap();
        let pending = away.cookies();
        let signed_in = callback(gateway, path, &pending);
        assert_eq!(signed_in.status, 303, "{}", signed_in.body);
        let cookies = signed_in.cookies();
        let session = cookies.split("; ").find(|pair| pair.starts_with("desk="));
        let secrets = [
            pending,
            cookies.clone(),
            between(path, "oauth_verifier=", "&"),
        ];
        (session.unwrap().to_owned(), secrets.into())
    }
}

/// Comes back from the town by `path`.
pub fn callback(gateway: &Running, path: &str, cookie: &str) -> Reply {
    ask(
        gateway.address,
        &format!("GET {path}"),
        &[("cookie", cookie)],
        "",
    )
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.close();
    }
}

async fn at_the_door(State(door): State<Arc<Door>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path.ends_with("/cashInPointsPromotion") {
        let _ = door.arrived.send(());
        door.through.acquire().await.unwrap().forget();
    }
    let answer = next.run(request).await;
    if !path.ends_with("Token") {
        return answer;
    }
    let (head, body) = answer.into_parts();
    let body = to_bytes(body, 1 << 20).await.unwrap();
    for (name, value) in form_urlencoded::parse(&body) {
        if name.starts_with("oauth_token") {
            door.given_out.lock().unwrap().push(value.into_owned());
        }
    }
    Response::from_parts(head, Body::from(body))
}

fn between(text: &str, start: &str, end: &str) -> String {
    let (_, rest) = text.split_once(start).unwrap();
    rest.split(end).next().unwrap().to_owned()
}
