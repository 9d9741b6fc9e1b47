//! A counter with a town behind it: asks, posts, and reads single elements out of the answers.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use tower::ServiceExt;
use uitpas_sandbox::{Founding, SignIn, Town, router};

/// When the town's clock stands still, unless a test sets it: a Wednesday.
pub const NOW: &str = "2026-11-18T10:00:00+01:00";

pub const DE_WERF: &str = "31413BDF-DFC7-7A9F-10403618C2816E44";
pub const GASTHUYS: &str = "6A2C91E4-3B7D-4F08-92D1C5A7E0B31F66";
pub const WELZIJNSHUIS: &str = "28808C2F-0DB2-D2CF-F508ECB994D2505F";
pub const SPORTHAL: &str = "9f3c1d7e5a2b48c6b0e4d19275af6c38";
pub const DE_LINDE: &str = "4E1D0A77-52B0-41C8-9A3F6D2B8E7C1150";

pub const ELS: &str = "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c01";
pub const TOM_OF_DE_LINDE: &str = "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c02";
pub const RACHID_WHO_READS_NO_PROMOTIONS: &str = "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c03";
pub const GRIET_OF_THE_SPORTHAL: &str = "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c04";

pub const LORE: &str = "0987654321321";
pub const LORE_UID: &str = "8778353d-eac2-4afe-9ac2-59a26d62e2ed";
pub const BRAM: &str = "0930000201101";
pub const AMINA_FEW_POINTS: &str = "0930000202208";
pub const JEF_HALF_A_POINT: &str = "0930000203305";
pub const MARLEEN_BLOCKED: &str = "0930000204402";
pub const YOUSSEF_IN_GRACE: &str = "0930000205516";
pub const RITA_EXPIRED: &str = "0930000206613";
pub const STIJN_OF_TWO: &str = "0930000207702";
pub const GODELIEVE_DELETED: &str = "0930000208809";
pub const GODELIEVE_UID: &str = "2f6d1c40-8a57-4c1e-9d3b-5e70a1b2c308";
pub const FATIMA_KANSEN: &str = "0930000209914";
pub const FATIMA_UID: &str = "8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77";
pub const KOEN_NOT_ACTIVE: &str = "0930000210102";
pub const SOFIE_WITH_ONE_OF_TWO: &str = "0930000211209";
pub const WOUT_EXPIRED_IN_ZANDVELD: &str = "0930000212306";
pub const PIETER_JAN_OF_LINDEMARK: &str = "0660000214503";
pub const ILYAS: &str = "0770000216703";
pub const GROUP_PASS: &str = "0930000900108";
pub const STOCK_AT_DE_WERF: &str = "0930000500106";
pub const NOBODYS: &str = "0930000422202";
pub const WRONG_CHECK_DIGIT: &str = "0930000422203";

/// A town of its own for each test, where nobody has to sign in.
#[derive(Clone)]
pub struct Desk {
    pub router: Router,
    user: Option<&'static str>,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub body: String,
}

pub fn open() -> Desk {
    open_with(Founding::default())
}

pub fn open_with(founding: Founding) -> Desk {
    let founding = Founding {
        now: Some(NOW.parse().unwrap()),
        sign_in: SignIn::Open,
        ..founding
    };
    Desk {
        router: router(Town::found(&founding).unwrap()),
        user: None,
    }
}

impl Desk {
    /// The same town, with somebody else at the desk.
    pub fn acting(&self, uid: &'static str) -> Self {
        Self {
            router: self.router.clone(),
            user: Some(uid),
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(api(path)), Body::empty()).await
    }

    pub async fn post(&self, path: &str, form: &str) -> Answer {
        let request =
            Request::post(api(path)).header("content-type", "application/x-www-form-urlencoded");
        self.send(request, Body::from(form.to_owned())).await
    }

    pub async fn set_now(&self, moment: &str) {
        let answer = self
            .send(Request::post("/sandbox/now"), Body::from(moment.to_owned()))
            .await;
        assert_eq!(
            answer.status,
            StatusCode::NO_CONTENT,
            "{moment}: {}",
            answer.body
        );
    }

    pub async fn send(&self, mut request: axum::http::request::Builder, body: Body) -> Answer {
        if let Some(uid) = self.user {
            request = request.header("x-sandbox-user", uid);
        }
        let response = self
            .router
            .clone()
            .oneshot(request.body(body).unwrap())
            .await
            .unwrap();
        let status = response.status();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Answer {
            status,
            body: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    /// Cashes a promotion in.
    pub async fn cash_in(&self, number: &str, promotion: i64, counter: &str) -> Answer {
        let form = format!("pointsPromotionId={promotion}&balieConsumerKey={counter}");
        self.post(&format!("passholder/{number}/cashInPointsPromotion"), &form)
            .await
    }

    /// The balance, as it is written.
    pub async fn points(&self, number: &str) -> String {
        self.get(&format!("passholder/{number}?balieConsumerKey={DE_WERF}"))
            .await
            .field("points")
    }

    /// The state of a promotion for a passholder.
    pub async fn state(&self, number: &str, promotion: i64) -> String {
        self.get(&format!(
            "promotion/pointsPromotion/{promotion}?uitpasNumber={number}"
        ))
        .await
        .field("cashInState")
    }
}

fn api(path: &str) -> String {
    format!("/uitid/rest/uitpas/{path}")
}

impl Answer {
    /// The text of every element of that name, in order.
    pub fn fields(&self, name: &str) -> Vec<String> {
        let (start, end) = (format!("<{name}>"), format!("</{name}>"));
        self.body
            .split(&start)
            .skip(1)
            .filter_map(|rest| Some(rest.split_once(&end)?.0.to_owned()))
            .collect()
    }

    /// The text of the first element of that name; empty when there is none.
    pub fn field(&self, name: &str) -> String {
        self.fields(name).into_iter().next().unwrap_or_default()
    }

    /// The ids of the promotions found, in order.
    pub fn promotions(&self) -> Vec<i64> {
        self.fields("promotion")
            .iter()
            .filter_map(|promotion| own_id(promotion))
            .collect()
    }

    /// The total over all pages.
    pub fn total(&self) -> usize {
        self.field("total").parse().unwrap()
    }

    pub fn assert_ok(&self) -> &Self {
        assert_eq!(self.status, StatusCode::OK, "{}", self.body);
        self
    }

    /// Asserts a refusal: HTTP 400 and the code.
    pub fn assert_refused(&self, code: &str, what: &str) -> &Self {
        assert_eq!(
            (self.status, self.field("code")),
            (StatusCode::BAD_REQUEST, code.to_owned()),
            "{what}: {}",
            self.body
        );
        assert!(
            !self.field("message").is_empty(),
            "{what}: a refusal has a message"
        );
        self
    }
}

/// The id of the promotion itself, not of a counter or card system in it.
fn own_id(promotion: &str) -> Option<i64> {
    let own = promotion.split("<inSpotlight>").next()?;
    own.rsplit_once("<id>")?
        .1
        .split_once("</id>")?
        .0
        .parse()
        .ok()
}
