//! What holds under load, in some seconds: by counts, never by times.

#![cfg(test)]

use std::sync::Arc;
use std::time::Duration;

use uitpas_load::broken_off::{Gone, break_off};
use uitpas_load::crowd::{self, Stay};
use uitpas_load::desk::Desk;
use uitpas_load::ending;
use uitpas_load::person::number_of_passholder;
use uitpas_load::place::{Place, Size};
use uitpas_load::programs::Programs;
use uitpas_load::slow::Taking;
use uitpas_load::stalled::Stalled;
use uitpas_load::tally::Tally;

const CONNECTIONS: usize = 64;

/// Four connections to an employee: so many bookings of one person run at once.
const SIZE: Size = Size {
    employees: 16,
    passholders: 60,
    promotions: 0,
};

async fn place() -> (Programs, Desk, Place) {
    let programs = Programs::find().unwrap();
    let desk = Desk::stand_in().unwrap();
    let place = Place::open(&programs, &desk, SIZE).await.unwrap();
    (programs, desk, place)
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_lost_beside_slow_readers_and_broken_off_requests() {
    let (_programs, desk, place) = place().await;
    let tally = Arc::new(Tally::default());
    let (gateway, largest) = (place.gateway.address(), desk.largest());
    let mut stuck = Vec::new();
    for _ in 0..8 {
        stuck.push(Taking::begin(gateway, largest, "").await.unwrap());
    }
    let breaking = async {
        let person = place.employee(0).unwrap();
        for nth in 0..40 {
            let gone = Gone::ALL[nth % Gone::ALL.len()];
            let number = number_of_passholder(1 + nth as u32);
            let key = place.keys().next();
            let broken = break_off(&person, gone, &number, &key, &place.notes).await;
            broken.unwrap();
        }
    };
    let stay = Stay::Requests(10);
    let asking = crowd::ask(&place, CONNECTIONS, stay, &tally);
    let (asked, ()) = tokio::join!(asking, breaking);
    asked.unwrap();
    let counts = tally.counts();
    assert_eq!(counts.requests(), 640);
    assert_eq!(
        (counts.lost, counts.not_ok()),
        (0, 0),
        "{:?}",
        counts.answered
    );
    // Who was slow gets all of it in the end.
    for mut taking in stuck {
        assert_eq!(
            taking.take(64 << 10, Duration::ZERO).await.unwrap(),
            1_200_000
        );
    }
    let compared = place.compare_books().await.unwrap();
    assert!(compared.is_right(), "{compared:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn others_are_served_while_one_waits_for_an_upstream_that_stalls() {
    let (_programs, _desk, place) = place().await;
    let longer_than_anybody_waits = Duration::from_secs(60);
    let stalled = Stalled::begin(&place, longer_than_anybody_waits, 1, 12).await;
    let stalled = stalled.unwrap();
    let tally = Arc::new(Tally::default());
    // The other fifteen.
    crowd::ask_from(&place, 1, 15, Stay::Requests(20), &tally)
        .await
        .unwrap();
    let counts = tally.counts();
    assert_eq!(counts.requests(), 300);
    assert_eq!(counts.ok(), 300, "{counts:?}");
    assert_eq!(stalled.tally.counts().ok(), 0);
    stalled.end(&place).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn no_booking_is_lost_or_done_twice_when_the_gateway_ends() {
    let (programs, _desk, place) = place().await;
    let long = Duration::from_millis(100);
    let ended = ending::under_load(&programs, place, CONNECTIONS, long, 100).await;
    let ended = ended.unwrap();
    assert!(ended.went_well);
    let compared = ended.compared;
    assert!(compared.is_right(), "{compared:?}");
    assert!(compared.booked >= 80, "{compared:?}");
}
