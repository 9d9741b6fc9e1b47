//! The order of what a search finds, and its pages.

use uitpas_sandbox::{Founding, Growth};

use crate::desk::*;
use crate::search::{found, search};

#[tokio::test]
async fn order_is_by_the_field_and_then_by_id() {
    let desk = open_with(Founding {
        growth: Growth {
            promotions: 300,
            ..Growth::default()
        },
        ..Founding::default()
    });
    let rows = [
        ("", "creationDate", false),
        ("sort=CREATION_DATE&order=ASC", "creationDate", true),
        ("sort=POINTS&order=ASC", "points", true),
        ("sort=POINTS", "points", false),
    ];
    for (query, field, ascending) in rows {
        let answer = search(&desk, &format!("max=9999&{query}")).await;
        let key = |text: &String| {
            if field == "points" {
                format!("{text:0>6}")
            } else {
                moment(text)
            }
        };
        let mut keys: Vec<(String, i64)> = answer
            .fields(field)
            .iter()
            .map(key)
            .zip(answer.promotions())
            .collect();
        if !ascending {
            keys.reverse();
        }
        assert_eq!(keys.len(), 384);
        assert!(keys.is_sorted(), "{query}");
    }
    let titles = search(&desk, "max=9999&sort=TITLE&order=ASC")
        .await
        .fields("title");
    let place = |title: &str| titles.iter().position(|one| one.trim() == title).unwrap();
    assert!(
        place("Eén gratis museumbezoek") < place("EHBO-cursus: halve dag"),
        "accents do not put a title last"
    );
    assert!(
        place("gratis koffie") < place("Gratis stickers"),
        "nor does lower case"
    );
}

/// A moment as text that sorts: the same instant in UTC.
fn moment(text: &str) -> String {
    text.parse::<jiff::Timestamp>()
        .unwrap()
        .strftime("%Y-%m-%dT%H:%M:%S.%3f")
        .to_string()
}

#[tokio::test]
async fn a_promotion_without_an_end_ends_last() {
    let desk = open();
    let ascending = found(&desk, "sort=CASHING_PERIOD_END&order=ASC").await;
    assert_eq!(ascending[ascending.len() - 3..], [147, 401, 405]);
    assert_eq!(
        found(&desk, "sort=CASHING_PERIOD_END&order=DESC").await[..3],
        [405, 401, 147]
    );
}

#[tokio::test]
async fn the_owners_promotions_come_first_and_keep_their_order() {
    let desk = open();
    let plain = found(&desk, "sort=TITLE&order=ASC").await;
    let owned = found(&desk, "owningCardSystemId=77").await;
    let (mut expected, others): (Vec<i64>, Vec<i64>) =
        plain.iter().partition(|id| owned.contains(id));
    expected.extend(others);
    assert_eq!(
        found(&desk, "sort=TITLE&order=ASC&orderByOwningCardSystemId=77").await,
        expected
    );
}

#[tokio::test]
async fn pages_never_overlap_and_never_miss() {
    let desk = open_with(Founding {
        growth: Growth {
            promotions: 100,
            ..Growth::default()
        },
        ..Founding::default()
    });
    for order in [
        "",
        "&sort=POINTS",
        "&sort=POINTS&order=ASC",
        "&sort=TITLE",
        "&orderByOwningCardSystemId=1&sort=CASHING_PERIOD_END",
    ] {
        let all = found(&desk, order).await;
        let mut pages = vec![];
        for start in (0..all.len()).step_by(7) {
            let page = search(&desk, &format!("max=7&start={start}{order}")).await;
            assert_eq!(page.total(), all.len());
            pages.extend(page.promotions());
        }
        assert_eq!(pages, all, "{order}");
    }
}

#[tokio::test]
async fn a_page_is_20_unless_it_is_asked_for() {
    let desk = open();
    let rows = [
        ("", 20),
        ("max=0", 0),
        ("max=3", 3),
        ("max=999999", 84),
        ("start=80", 4),
        ("start=500", 0),
    ];
    for (query, length) in rows {
        let page = search(&desk, query).await;
        assert_eq!(
            (page.promotions().len(), page.total()),
            (length, 84),
            "{query}"
        );
    }
}
