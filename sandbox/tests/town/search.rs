//! Search: each parameter, all of them together, and every refusal of the document.

use crate::desk::*;

pub async fn search(desk: &Desk, query: &str) -> Answer {
    desk.get(&format!("passholder/pointsPromotions?{query}"))
        .await
}

/// The ids that a query finds, all of them, in order.
pub async fn found(desk: &Desk, query: &str) -> Vec<i64> {
    let answer = search(desk, &format!("max=9999&{query}")).await;
    assert_eq!(
        answer.assert_ok().total(),
        answer.promotions().len(),
        "{query}"
    );
    answer.promotions()
}

#[tokio::test]
async fn each_filter_keeps_and_drops() {
    let desk = open();
    let period = "cashingPeriodBegin=2009-01-01&cashingPeriodEnd=2011-12-31";
    let (werf, linde) = (
        format!("balieConsumerKey={DE_WERF}"),
        format!("balieConsumerKey={DE_LINDE}"),
    );
    let rows: [(&str, &[i64], &[i64]); 25] = [
        ("", &[6, 7, 480, 101, 201, 301, 401, 408], &[]),
        ("city=Haaltert", &[6, 107, 101], &[121, 204, 116]),
        ("city=Erpe_Mere", &[6, 121], &[107]),
        ("city=AALST&city=Zandveld", &[116, 212], &[107, 204]),
        ("minPoints=100", &[108, 126, 148], &[101, 110]),
        ("maxPoints=0", &[109, 207, 401], &[480, 101]),
        ("minPoints=11&maxPoints=11", &[110], &[105, 404]),
        (&werf, &[6, 101, 109], &[112, 201]),
        (&linde, &[201, 202, 207], &[6, 112]),
        (&format!("{werf}&{linde}"), &[6, 201], &[112]),
        (&format!("balieConsumerKey=testkey{DE_WERF}"), &[6], &[112]),
        (period, &[6, 7, 407], &[101, 480]),
        (
            "cashingPeriodBegin=2027-06-01",
            &[6, 147, 301],
            &[102, 104, 119],
        ),
        ("cashingPeriodEnd=2025-01-01", &[6, 407], &[101, 405]),
        ("unexpired=true", &[101, 103, 102], &[104, 139]),
        ("unexpired=false", &[104, 139], &[]),
        ("published=true", &[101, 103, 480], &[104, 137, 408]),
        ("owningCardSystemId=77", &[201, 220], &[101, 301, 480]),
        (
            "owningCardSystemId=77&owningCardSystemId=42",
            &[201, 301],
            &[101],
        ),
        (
            "applicableCardSystemId=1",
            &[101, 220, 301, 480],
            &[201, 302],
        ),
        ("inSpotlight=true", &[101, 201, 301], &[6, 104]),
        ("inSpotlight=false", &[6, 104], &[101]),
        (
            &format!("uitpasNumber={LORE}&filterOnUserPoints=true"),
            &[101, 125],
            &[108, 145, 126],
        ),
        (
            &format!("uid={LORE_UID}&filterOnUserPoints=true&simulatedExtraPoints=33"),
            &[145],
            &[108],
        ),
        (
            &format!("uitpasNumber={LORE}&cashInState=POSSIBLE"),
            &[6, 101],
            &[7, 108, 201],
        ),
    ];
    for (query, kept, dropped) in rows {
        let ids = found(&desk, query).await;
        assert!(
            kept.iter().all(|id| ids.contains(id)),
            "{query:?} keeps {kept:?}: {ids:?}"
        );
        assert!(
            !dropped.iter().any(|id| ids.contains(id)),
            "{query:?} drops {dropped:?}: {ids:?}"
        );
    }
}

#[tokio::test]
async fn every_combination_of_filters_is_the_intersection_of_its_parts() {
    let desk = open();
    let parts = [
        "city=Aalst",
        "minPoints=3&maxPoints=60",
        &format!("balieConsumerKey={DE_WERF}"),
        "cashingPeriodBegin=2026-10-01&cashingPeriodEnd=2026-12-31",
        "unexpired=true",
        "published=true",
        "applicableCardSystemId=1",
        "inSpotlight=false",
        &format!("uitpasNumber={LORE}&filterOnUserPoints=true"),
    ];
    let all = found(&desk, "").await;
    let mut alone = vec![];
    for part in parts {
        alone.push(found(&desk, part).await);
    }
    for chosen in 0..1_u32 << parts.len() {
        let taken: Vec<usize> = (0..parts.len())
            .filter(|part| chosen & (1 << part) != 0)
            .collect();
        let query = taken
            .iter()
            .map(|part| parts[*part])
            .collect::<Vec<_>>()
            .join("&");
        let mut expected = all.clone();
        expected.retain(|id| taken.iter().all(|part| alone[*part].contains(id)));
        assert_eq!(found(&desk, &query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn states_are_for_the_person_and_for_the_points_they_might_have() {
    let desk = open();
    let state = async |query: &str| {
        let answer = search(&desk, &format!("max=200&{query}")).await;
        let place = answer
            .promotions()
            .iter()
            .position(|id| *id == 108)
            .unwrap();
        answer.fields("cashInState")[place].clone()
    };
    assert_eq!(state("").await, "POSSIBLE");
    assert_eq!(
        state(&format!("uitpasNumber={LORE}")).await,
        "NOT_POSSIBLE_POINTS_CONSTRAINT"
    );
    assert_eq!(
        state(&format!("uitpasNumber={LORE}&simulatedExtraPoints=257")).await,
        "NOT_POSSIBLE_POINTS_CONSTRAINT"
    );
    assert_eq!(
        state(&format!("uitpasNumber={LORE}&simulatedExtraPoints=258")).await,
        "POSSIBLE"
    );
}

#[tokio::test]
async fn every_error_of_the_document_can_be_met() {
    let desk = open();
    let rows = [
        (format!("uid={GODELIEVE_UID}"), "INVALID_CARD"),
        (format!("uitpasNumber={GODELIEVE_DELETED}"), "INVALID_CARD"),
        (
            "minPoints=5&maxPoints=4".to_owned(),
            "INVALID_INTERVAL_MIN_HIGHER_THAN_MAX",
        ),
        (
            "cashingPeriodBegin=2026-02-01&cashingPeriodEnd=2026-01-31".to_owned(),
            "INVALID_INTERVAL_BEGIN_DATE_AFTER_END_DATE",
        ),
        (
            format!("uid={LORE_UID}&uitpasNumber={LORE}"),
            "INVALID_PARAMETERS",
        ),
        ("filterOnUserPoints=true".to_owned(), "INVALID_PARAMETERS"),
        ("simulatedExtraPoints=-1".to_owned(), "INVALID_PARAMETERS"),
        ("sort=title".to_owned(), "INVALID_PARAMETERS"),
        ("order=asc".to_owned(), "INVALID_PARAMETERS"),
        ("start=-1".to_owned(), "INVALID_PARAMETERS"),
        ("cashInState=MAYBE".to_owned(), "INVALID_PARAMETERS"),
        ("max=veel".to_owned(), "PARSE_INVALID_LONG"),
        ("owningCardSystemId=HELA".to_owned(), "PARSE_INVALID_LONG"),
        ("unexpired=ja".to_owned(), "PARSE_INVALID_BOOLEAN"),
        ("city=Atlantis".to_owned(), "PARSE_INVALID_CITY_NAME"),
        (
            "cashingPeriodBegin=2026-31-12".to_owned(),
            "PARSE_INVALID_DATE",
        ),
        (
            "cashingPeriodEnd=31/31/2015".to_owned(),
            "PARSE_INVALID_DATE",
        ),
        (
            "balieConsumerKey=NOPE".to_owned(),
            "UNKNOWN_BALIE_CONSUMERKEY",
        ),
        ("uid=nobody".to_owned(), "UNKNOWN_PASSHOLDER_UID"),
        (format!("uitpasNumber={NOBODYS}"), "UNKNOWN_UITPASNUMBER"),
        (
            format!("uitpasNumber={WRONG_CHECK_DIGIT}"),
            "PARSE_INVALID_UITPASNUMBER",
        ),
        ("owningCardSystemId=5".to_owned(), "UNKNOWN_CARD_SYSTEM"),
        ("applicableCardSystemId=5".to_owned(), "UNKNOWN_CARD_SYSTEM"),
        (
            "orderByOwningCardSystemId=5".to_owned(),
            "UNKNOWN_CARD_SYSTEM",
        ),
    ];
    for (query, code) in rows {
        search(&desk, &query).await.assert_refused(code, &query);
    }
    let denied = search(&desk.acting(RACHID_WHO_READS_NO_PROMOTIONS), "").await;
    denied.assert_refused("ACCESS_DENIED", "without the right to read");
    assert_eq!(
        denied.field("requiredPermission"),
        "PERMISSION_POINTSPROMOTION - ACTION_READ"
    );
}

#[tokio::test]
async fn a_passholder_searches_for_nobody_else() {
    let lore = open().acting(LORE_UID);
    search(&lore, &format!("uid={LORE_UID}")).await.assert_ok();
    search(&lore, &format!("uitpasNumber={BRAM}"))
        .await
        .assert_refused("ACCESS_DENIED", "somebody else's");
}

#[tokio::test]
async fn the_oddities_of_the_real_api_are_there() {
    let desk = open();
    let all = search(&desk, "max=200").await;
    let has = |part: &str| assert!(all.body.contains(part), "{part}");
    // Lists empty or left out, titles with stray spaces, escaped HTML, moments with and without milliseconds.
    has("<pictures/>");
    has("<title>  Gratis UiT-agenda </title>");
    has("&lt;p&gt;Een stoffen tas met logo.&lt;/p&gt;");
    has("//img.example.test/");
    assert!(
        all.fields("creationDate")
            .iter()
            .any(|date| date.contains(".310+"))
    );
    assert!(
        all.fields("creationDate")
            .iter()
            .any(|date| !date.contains('.'))
    );
    let six = desk.get("promotion/pointsPromotion/6").await;
    assert!(!six.body.contains("applicableCardSystems") && !six.body.contains("pictures"));
    // A counter's id is a number in search and its key elsewhere.
    assert!(
        search(&desk, "maxPoints=5&sort=TITLE")
            .await
            .body
            .contains("<name>CC De Werf</name><id>7</id>")
    );
    assert!(
        six.body
            .contains(&format!("<name>CC De Werf </name><id>{DE_WERF}</id>"))
    );
}
