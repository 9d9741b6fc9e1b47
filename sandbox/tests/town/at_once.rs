//! Bookings at the same moment: each is alone with the books.

use crate::desk::*;
use crate::new_card::{BRAM_UID, new_card};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_200_at_once_one_gets_the_last_unit() {
    let desk = open();
    let tries: Vec<_> = (0..200)
        .map(|_| {
            let desk = desk.clone();
            tokio::spawn(async move { desk.cash_in(BRAM, 6, DE_WERF).await })
        })
        .collect();
    let (mut booked, mut sold_out) = (0, 0);
    for one in tries {
        let answer = one.await.unwrap();
        match answer.field("cashInState").as_str() {
            "" => booked += usize::from(answer.status == 200),
            "NOT_POSSIBLE_VOLUME_CONSTRAINT" => sold_out += 1,
            other => panic!("{other}"),
        }
    }
    assert_eq!((booked, sold_out), (1, 199));
    assert_eq!(desk.points(BRAM).await, "407.000");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_200_at_once_no_balance_goes_below_zero() {
    let desk = open();
    // Unlimited, one point: Jef Cosyns has ten and a half.
    let tries: Vec<_> = (0..200)
        .map(|_| {
            let desk = desk.clone();
            tokio::spawn(async move { desk.cash_in(JEF_HALF_A_POINT, 480, DE_WERF).await.status })
        })
        .collect();
    let mut booked = 0;
    for one in tries {
        booked += usize::from(one.await.unwrap() == 200);
    }
    assert_eq!(booked, 10);
    assert_eq!(desk.points(JEF_HALF_A_POINT).await, "0.500");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_50_at_once_one_gets_the_card() {
    let desk = open();
    let tries = [LORE_UID, BRAM_UID]
        .into_iter()
        .cycle()
        .take(50)
        .map(|uid| {
            let desk = desk.clone();
            let form = format!(
                "uid={uid}&reason=LOSS_THEFT&uitpasNumber=0930000500106&balieConsumerKey={DE_WERF}"
            );
            tokio::spawn(async move { new_card(&desk, &form).await.status })
        });
    let tries: Vec<_> = tries.collect();
    let mut given = 0;
    for one in tries {
        given += usize::from(one.await.unwrap() == 200);
    }
    assert_eq!(given, 1);
}
