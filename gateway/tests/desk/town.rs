//! The gateway over the sandbox: a town on a socket, and its people signing in through both.

use tokio::net::TcpListener;
use uitpas_gateway::gateway::{Gateway, GatewaySettings};
use uitpas_gateway::oauth::Consumer;
use uitpas_sandbox::{Founding, Town, router, wire};

use crate::browser::{Browser, KEY, SITE, gateway, settings};

/// Where the API calls begin.
pub const CALLS: &str = "/uitid/rest/uitpas";
/// The secret of the sandbox's `uitpas-desk-demo`.
pub const SECRET: &str = "desk-demo-secret-not-for-real-use";

pub const ELS: &str = "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c01";
pub const LORE: &str = "0987654321321";
pub const LORE_UID: &str = "8778353d-eac2-4afe-9ac2-59a26d62e2ed";
pub const BRAM: &str = "0930000201101";
pub const DE_WERF: &str = "31413BDF-DFC7-7A9F-10403618C2816E44";
pub const STOCK_AT_DE_WERF: &str = "0930000500106";

/// A town on a socket; gives its `{prefix}`.
pub async fn town(founding: Founding) -> String {
    let town = Town::found(&founding);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let api = format!("http://{}/uitid/rest", listener.local_addr().unwrap());
    tokio::spawn(wire::serve(
        listener,
        router(town.unwrap()),
        std::future::pending(),
    ));
    api
}

/// A gateway of the desk's consumer, with this secret.
pub fn demo(api: &str, secret: &str) -> GatewaySettings {
    GatewaySettings {
        consumer: Consumer::new("uitpas-desk-demo", secret),
        ..settings(api, SITE, KEY)
    }
}

/// A gateway over a town of its own, and that town's `{prefix}`.
pub async fn desk() -> (Gateway, String) {
    let api = town(Founding::default()).await;
    (gateway(demo(&api, SECRET)).0, api)
}

/// What somebody does on the authorise page; gives the address that leads back.
pub async fn chooses(api: &str, token: &str, uid: &str) -> String {
    let browser = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    let answer = browser
        .post(format!("{api}/auth/authorize"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(format!("oauth_token={token}&uid={uid}"))
        .send()
        .await
        .unwrap();
    let location = answer.headers()["location"].to_str().unwrap();
    location.strip_prefix(SITE).unwrap().to_owned()
}

/// Somebody of the town, signed in.
pub async fn signed_in(gateway: &Gateway, api: &str, role: &str, uid: &str) -> Browser {
    let mut browser = Browser::before(gateway);
    signs_in(&mut browser, api, role, uid).await;
    browser
}

/// Somebody of the town signs in in this browser.
pub async fn signs_in(browser: &mut Browser, api: &str, role: &str, uid: &str) {
    let token = browser.begins(role, "/").await;
    let back = chooses(api, &token, uid).await;
    let answer = browser.get(&back).await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.body);
}
