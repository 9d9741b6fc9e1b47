//! The people who try what they may: each in a browser of their own, before the whole site over a town.

use axum::Router;
use tokio_util::sync::CancellationToken;
use uitpas_gateway::files::Files;
use uitpas_gateway::health::Health;
use uitpas_gateway::metrics::Metrics;
use uitpas_gateway::router::{Surroundings, desk};
use uitpas_gateway::site::Site;
use uitpas_sandbox::Founding;

use crate::browser::{Browser, SITE, gateway};
use crate::town::{CALLS, DE_WERF, ELS, LORE, LORE_UID, SECRET, demo, signs_in, town};

/// Somebody, or nobody.
#[derive(Clone, Copy, PartialEq)]
pub struct Person {
    pub name: &'static str,
    role: &'static str,
    uid: &'static str,
}

pub const PEOPLE: [Person; 7] = [
    person("nobody", "", ""),
    person("Nele", "employee", "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c05"),
    person("Rachid", "employee", "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c03"),
    person("Tom", "employee", "c1a0d5e2-0f4b-4d6a-9b1e-7e2f3a4b5c02"),
    EMPLOYEE,
    person("Lore", "passholder", LORE_UID),
    OTHER_PASSHOLDER,
];

/// Of the counter that things are asked at.
pub const EMPLOYEE: Person = person("Els", "employee", ELS);
/// Not whom things are asked about.
pub const OTHER_PASSHOLDER: Person =
    person("Bram", "passholder", "2f6d1c40-8a57-4c1e-9d3b-5e70a1b2c301");

const fn person(name: &'static str, role: &'static str, uid: &'static str) -> Person {
    Person { name, role, uid }
}

/// What a page of the desk sends with a booking.
pub const PROOF: [(&str, &str); 4] = [
    ("x-desk", "1"),
    ("sec-fetch-site", "same-origin"),
    ("x-booking-key", "key-of-a-booking"),
    ("content-type", "application/x-www-form-urlencoded"),
];

/// The whole site over a town of its own, whose clock stands still, so that what somebody had this year was this year.
pub struct Here {
    browsers: Vec<(Person, Browser)>,
    _page: tempfile::TempDir,
}

impl Here {
    /// These people have signed in, and somebody who can look into the books.
    pub async fn with(people: &[Person]) -> Here {
        let api = town(Founding {
            now: Some("2026-11-18T10:00:00+01:00".parse().unwrap()),
            ..Founding::default()
        })
        .await;
        let (site, page) = site(&api);
        let mut browsers = Vec::new();
        for person in people.iter().chain(&[EMPLOYEE]) {
            let mut browser = Browser::through(site.clone(), SITE);
            if !person.uid.is_empty() {
                signs_in(&mut browser, &api, person.role, person.uid).await;
            }
            browsers.push((*person, browser));
        }
        Here {
            browsers,
            _page: page,
        }
    }

    /// A copy of somebody's browser.
    pub fn browser_of(&self, person: Person) -> Browser {
        let found = self.browsers.iter().find(|(whose, _)| *whose == person);
        found.unwrap().1.clone()
    }

    /// All that a booking could change of Lore: points, cards and history.
    pub async fn books(&self) -> String {
        // The last to sign in: whatever the others did with their sessions.
        let mut els = self.browsers.last().unwrap().1.clone();
        let mut books = String::new();
        for path in ["", "/cashedPointsPromotions"] {
            let path = format!("{CALLS}/passholder/{LORE}{path}?balieConsumerKey={DE_WERF}");
            let answer = els.get(&path).await;
            assert_eq!(answer.status.as_u16(), 200, "{}", answer.body);
            books.push_str(&answer.body);
        }
        books
    }
}

/// All that is answered at the site, and the folder of its one page.
fn site(api: &str) -> (Router, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("index.html");
    std::fs::write(&page, "the page").unwrap();
    let surroundings = Surroundings {
        files: Files::new(folder.path(), None),
        health: Health {
            page,
            ending: CancellationToken::new(),
        },
        metrics: Metrics::default(),
    };
    let gateway = gateway(demo(api, SECRET)).0;
    let site = desk(gateway, &Site::parse(SITE).unwrap(), surroundings);
    (site, folder)
}
