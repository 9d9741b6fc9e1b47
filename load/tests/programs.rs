//! The programs as processes: started, used by somebody who signs in, crashed, started again.

#![cfg(test)]

use uitpas_load::person::{Person, Role, number_of_passholder};
use uitpas_load::programs::{Gateway, GatewaySettings, Programs, Sandbox, SandboxSettings};

const COFFEE: u32 = 480;

fn desk() -> tempfile::TempDir {
    let desk = tempfile::tempdir().unwrap();
    std::fs::write(desk.path().join("index.html"), "<!doctype html>").unwrap();
    std::fs::write(desk.path().join("config.json"), "{}").unwrap();
    desk
}

#[tokio::test]
async fn a_session_and_the_books_outlive_a_crash_of_the_gateway() {
    let programs = Programs::find().unwrap();
    let town = SandboxSettings {
        employees: 1,
        passholders: 2,
        ..SandboxSettings::default()
    };
    let sandbox = Sandbox::start(&programs, &town).await.unwrap();
    let desk = desk();
    let settings = GatewaySettings::over(sandbox.api(), desk.path());
    let gateway = Gateway::start(&programs, &settings).await.unwrap();
    let els = Person::sign_in(gateway.address(), Role::Employee, "Els Vermeire")
        .await
        .unwrap();
    let hired = Person::sign_in(gateway.address(), Role::Employee, "Medewerker 1")
        .await
        .unwrap();
    assert_ne!(els.uid().await.unwrap(), hired.uid().await.unwrap());
    let number = number_of_passholder(2);
    let booked = hired.cash_in(&number, COFFEE, "key-of-one").await.unwrap();
    assert_eq!(booked.status, 200, "{}", booked.body);

    let gateway = gateway.crash_and_start().await.unwrap();
    let another = Gateway::start(&programs, &settings).await.unwrap();
    assert_eq!(els.redemptions(&number).await.unwrap(), 1);
    let elsewhere = els.at(another.address()).unwrap();
    assert_eq!(elsewhere.redemptions(&number).await.unwrap(), 1);
    if cfg!(target_os = "linux") {
        let memory = gateway.process().memory().unwrap();
        assert!(memory.peak >= memory.now && memory.now > 0);
    }
    gateway.process().terminate().await.unwrap();
    assert!(gateway.into_process().ended().await.unwrap().success());
}

#[tokio::test]
async fn somebody_at_home_signs_in_and_nobody_unknown_does() {
    let programs = Programs::find().unwrap();
    let sandbox = Sandbox::start(&programs, &SandboxSettings::default())
        .await
        .unwrap();
    let desk = desk();
    let settings = GatewaySettings::over(sandbox.api(), desk.path());
    let gateway = Gateway::start(&programs, &settings).await.unwrap();
    let lore = Person::sign_in(gateway.address(), Role::Passholder, "Lore De Smedt").await;
    let lore = lore.unwrap();
    let uid = lore.uid().await.unwrap();
    let own = lore
        .get(&format!("/uitid/rest/uitpas/passholder/uid/{uid}"))
        .await;
    assert_eq!(own.unwrap().element("firstName"), "Lore");
    let nobody = Person::sign_in(gateway.address(), Role::Employee, "Niemand").await;
    assert!(nobody.is_err());
}
