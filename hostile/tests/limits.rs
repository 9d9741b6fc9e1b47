//! Answers that are as large, as deep, as odd as the limits allow, and a little more.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use uitpas_api::{
    Answer, Client, NoAnswer, Page, Promotion, PromotionId, Request, SearchQuery, Stock, Transport,
    Trouble, UnreadableProblem,
};

const MOST_BYTES: usize = 8 * 1024 * 1024;

/// An answer that is always the same.
struct Always(Vec<u8>);

impl Transport for Always {
    async fn send(&self, _request: Request) -> Result<Answer, NoAnswer> {
        Ok(Answer {
            status: 200,
            body: self.0.clone(),
        })
    }
}

fn now<T>(call: impl Future<Output = T>) -> T {
    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => outcome,
        Poll::Pending => panic!("the answer is there"),
    }
}

fn search(body: impl Into<Vec<u8>>) -> Result<Page<Promotion>, Trouble> {
    now(Client::new(Always(body.into())).search(&SearchQuery::default()))
}

fn promotion(fields: &str) -> Result<Promotion, Trouble> {
    let body = format!("<promotion>{fields}</promotion>");
    now(Client::new(Always(body.into())).promotion(PromotionId::new(6), None))
}

fn unreadable<T>(outcome: Result<T, Trouble>) -> Option<UnreadableProblem> {
    match outcome {
        Err(Trouble::Unreadable(unreadable)) => Some(unreadable.problem),
        _ => None,
    }
}

const PLAIN: &str = "<id>6</id><title>Soep</title><points>5</points>";

/// This description, in an answer that is filled up to the limit with it.
fn filled_with(markup: &str) -> Vec<u8> {
    let (begin, end) = (
        format!("<response><promotions><promotion>{PLAIN}<description1><![CDATA["),
        "]]></description1></promotion></promotions></response>",
    );
    let room = MOST_BYTES - begin.len() - end.len();
    let body = [&begin, &markup.repeat(room / markup.len()), end].concat();
    assert!(body.len() <= MOST_BYTES);
    body.into_bytes()
}

#[test]
fn fifty_deep_is_read_and_more_than_sixty_four_is_not() {
    for (depth, problem) in [
        (50, None),
        (63, None),
        (64, Some(UnreadableProblem::TooDeep)),
        (100_000, Some(UnreadableProblem::TooDeep)),
    ] {
        let nested = format!("{PLAIN}{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert_eq!(unreadable(promotion(&nested)), problem, "{depth}");
    }
}

#[test]
fn eight_mebibytes_are_read_and_a_byte_more_is_not() {
    let full = |bytes: usize| {
        let (begin, end) = ("<response><total>0</total><x>", "</x></response>");
        [
            begin,
            &"é".repeat((bytes - begin.len() - end.len()) / 2),
            end,
        ]
        .concat()
    };
    let mut body = full(MOST_BYTES - 1);
    assert_eq!(search(body.clone()).map(|page| page.total), Ok(0));
    while body.len() <= MOST_BYTES {
        body.push('\n');
    }
    assert_eq!(unreadable(search(body)), Some(UnreadableProblem::TooLarge));
}

#[test]
fn a_large_answer_cut_anywhere_is_never_taken_for_a_whole_one() {
    let item = format!("<promotion>{PLAIN}</promotion>");
    let body = format!(
        "<response><promotions>{}</promotions><total>500</total></response>",
        item.repeat(500)
    );
    // Twenty were asked for, and no more are shown.
    let page = search(body.clone()).unwrap();
    assert_eq!((page.items.len(), page.total), (20, 500));
    for cut in (0..body.len() - 1).step_by(97) {
        assert!(unreadable(search(&body[..cut])).is_some(), "{cut}");
    }
}

#[test]
fn descriptions_as_large_as_an_answer_are_read_in_bounds() {
    for markup in [
        "<b>a<p>",
        "<ul><li>a",
        "<a href=http://a>a",
        "<br>",
        "<!--",
        "<a ='",
        "&amp;",
    ] {
        let page = search(filled_with(markup));
        assert_eq!(page.map(|page| page.items.len()), Ok(1), "{markup}");
    }
}

#[test]
fn more_elements_than_any_answer_has_are_refused() {
    let body = format!("<response>{}</response>", "<a/>".repeat(400_000));
    assert_eq!(
        unreadable(search(body)),
        Some(UnreadableProblem::TooManyElements)
    );
}

#[test]
fn of_elements_that_are_there_twice_the_first_with_something_in_it_counts() {
    let doubled = "<id/><id>6</id><id>7</id><title> </title><title>Een</title><title>Twee</title>\
                   <points>1</points><points>x</points>";
    let read = promotion(doubled).unwrap();
    assert_eq!(read.id(), PromotionId::new(6));
    assert_eq!((read.title(), read.points()), ("Een", 1));
    let lists = format!(
        "<response><promotions><promotion>{PLAIN}</promotion></promotions>\
         <promotions><promotion>{PLAIN}</promotion></promotions><total>1</total><total>2</total></response>"
    );
    let page = search(lists).unwrap();
    assert_eq!((page.items.len(), page.total), (1, 1));
}

#[test]
fn numbers_at_the_limits_are_read_and_beyond_them_are_none() {
    let number = |name: &str, value: &str| {
        let others: String = ["id", "title", "points"]
            .iter()
            .filter(|other| **other != name)
            .map(|other| format!("<{other}>1</{other}>"))
            .collect();
        promotion(&format!("{others}<{name}>{value}</{name}>"))
    };
    let read = number("points", "4294967295").unwrap();
    assert_eq!(read.points(), u32::MAX);
    let read = number("id", "18446744073709551615").unwrap();
    assert_eq!(read.id(), PromotionId::new(u64::MAX));
    let read = number("maxAvailableUnits", "4294967295").unwrap();
    assert_eq!(read.stock().left(), Some(u32::MAX));
    let read = number("unitsTaken", "4294967295").unwrap();
    assert_eq!(read.stock(), Stock::Unlimited);
    for (name, value) in [
        ("points", "4294967296"),
        ("points", "-1"),
        ("points", "0.5"),
        ("points", "1e3"),
        ("points", "+5"),
        ("points", "\u{661}\u{662}"),
        ("points", "99999999999999999999999999999999"),
        ("id", "18446744073709551616"),
        ("maxAvailableUnits", "4294967296"),
    ] {
        assert_eq!(
            unreadable(number(name, value)),
            Some(UnreadableProblem::NotANumber),
            "{name} {value}"
        );
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_wherever_they_stand() {
    let body =
        format!("<response><promotions><promotion>{PLAIN}</promotion></promotions></response>");
    for at in 0..body.len() {
        for bad in [&b"\xff"[..], b"\xc3(", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"] {
            let broken = [&body.as_bytes()[..at], bad, &body.as_bytes()[at..]].concat();
            assert_eq!(
                unreadable(search(broken)),
                Some(UnreadableProblem::NotUtf8),
                "{at}"
            );
        }
    }
}

#[test]
fn every_script_and_every_mark_stays_as_it_was_written() {
    for title in [
        "Ελληνικά Кириллица Հայերեն ქართული",
        "שלום עולם",
        "مرحبا بالعالم",
        "हिन्दी ไทย ትግርኛ ᚠᚢᚦ",
        "中文 日本語 한국어",
        "Z\u{351}\u{36b}\u{343}a\u{328}\u{334}l\u{320}go",
        "\u{1f469}\u{200d}\u{1f692}\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}",
        "e\u{301} is not \u{e9}",
        "\u{1d4e4}\u{1d4f2}\u{1d4e3} \u{10fffd}",
        "<script>alert(1)</script>",
        "\"'><img src=x onerror=alert(1)>{{7*7}}${7*7}",
    ] {
        let written = title.replace('&', "&amp;").replace('<', "&lt;");
        let read = promotion(&format!(
            "<id>6</id><title>{written}</title><points>1</points>"
        ));
        assert_eq!(read.unwrap().title(), title);
    }
}
