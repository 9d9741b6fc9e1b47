//! From a scan to a person, and the look-ups around it.

use crate::desk::*;

async fn retrieve(desk: &Desk, identification: &str) -> Answer {
    desk.get(&format!(
        "retrieve?identification={identification}&balieConsumerKey={DE_WERF}"
    ))
    .await
}

#[tokio::test]
async fn every_card_tells_its_story() {
    let desk = open();
    // What was scanned; person, status of the card, code on a 200.
    let rows = [
        (LORE, "Lore", "ACTIVE", ""),
        ("044C539AFF2080", "Lore", "ACTIVE", ""),
        ("044c539aff2080", "Lore", "ACTIVE", ""),
        ("87031412146", "Lore", "ACTIVE", ""),
        (
            MARLEEN_BLOCKED,
            "Marleen",
            "BLOCKED",
            "INVALID_CARD_STATUS_BLOCKED",
        ),
        (YOUSSEF_IN_GRACE, "Youssef", "ACTIVE", ""),
        (RITA_EXPIRED, "Rita", "ACTIVE", "KANSENSTATUUT_EXPIRED"),
        (WOUT_EXPIRED_IN_ZANDVELD, "Wout", "ACTIVE", ""),
        ("0770000212314", "Wout", "ACTIVE", "KANSENSTATUUT_EXPIRED"),
        (
            SOFIE_WITH_ONE_OF_TWO,
            "Sofie",
            "BLOCKED",
            "INVALID_CARD_STATUS_BLOCKED",
        ),
        ("99030304426", "Sofie", "ACTIVE", ""),
        (GODELIEVE_DELETED, "", "DELETED", ""),
        (STOCK_AT_DE_WERF, "", "LOCAL_STOCK", ""),
        ("0930000500601", "", "PROVISIONED", ""),
        ("0930000500700", "", "STOCK", ""),
        ("0930000500809", "", "SENT_TO_BALIE", ""),
        ("0930000500908", "", "BLOCKED", ""),
        ("0930000501005", "", "DELETED", ""),
        (GROUP_PASS, "", "ACTIVE", ""),
    ];
    for (identification, person, status, code) in rows {
        let answer = retrieve(&desk, identification).await;
        let card = answer.assert_ok().field("card");
        assert_eq!(answer.field("firstName"), person, "{identification}");
        assert!(
            card.contains(&format!("<status>{status}</status>")),
            "{identification}: {card}"
        );
        assert_eq!(answer.field("code"), code, "{identification}");
    }
}

#[tokio::test]
async fn a_person_comes_with_balance_cards_and_kansenstatuut_per_card_system() {
    let answer = retrieve(&open(), WOUT_EXPIRED_IN_ZANDVELD).await;
    assert_eq!(answer.field("points"), "55.000");
    assert_eq!(answer.fields("kansenStatuut"), ["false", "true"]);
    assert_eq!(answer.fields("kansenStatuutExpired"), ["false", "true"]);
    assert_eq!(
        answer.fields("kansenStatuutEndDate"),
        ["2026-07-21T00:00:00+02:00"]
    );
    assert_eq!(
        answer.field("uitpasNumberOriginalRequest"),
        WOUT_EXPIRED_IN_ZANDVELD
    );
    let youssef = retrieve(&open(), YOUSSEF_IN_GRACE).await;
    assert_eq!(youssef.field("kansenStatuutInGracePeriod"), "true");
    assert_eq!(
        retrieve(&open(), "0770000215614")
            .await
            .field("kansenStatuutSuspendedUntil"),
        "2026-12-08T00:00:00+01:00"
    );
    assert_eq!(
        retrieve(&open(), KOEN_NOT_ACTIVE)
            .await
            .field("cardSystemSpecific")
            .matches("<status>BLOCKED</status>")
            .count(),
        1
    );
}

#[tokio::test]
async fn a_member_without_a_card_of_a_system_has_no_current_card_there() {
    let hilde = retrieve(&open(), "0930000213403").await;
    let systems = hilde.fields("cardSystemSpecific");
    assert!(
        systems[0].contains("<currentCard>") && !systems[1].contains("<currentCard>"),
        "{systems:?}"
    );
}

#[tokio::test]
async fn namespaces_are_right_and_their_prefixes_vary() {
    let desk = open();
    let (even, odd) = (retrieve(&desk, LORE).await, retrieve(&desk, BRAM).await);
    assert!(
        even.body
            .contains(r#"xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns""#)
    );
    assert_eq!(even.field("rdf:id"), LORE_UID);
    assert!(
        odd.body
            .contains(r#"xmlns:ns2="http://www.w3.org/1999/02/22-rdf-syntax-ns""#)
    );
    assert_eq!(
        (odd.field("ns2:id").len(), odd.field("ns3:nick")),
        (36, "bramw".to_owned())
    );
    assert_eq!(
        (even.field("dateOfBirth"), odd.field("dateOfBirth")),
        (
            "1987-03-14T00:00:00+01:00".into(),
            "1962-07-11T01:00:00+01:00".into()
        )
    );
    assert!(odd.field("registrationBalieConsumerKey").ends_with('\n'));
    assert!(
        !retrieve(&desk, STOCK_AT_DE_WERF)
            .await
            .body
            .contains("xmlns")
    );
}

#[tokio::test]
async fn associations_are_seen_only_from_their_own_region() {
    let desk = open();
    let seen = async |key: &str| {
        let answer = desk
            .get(&format!(
                "retrieve?identification={STIJN_OF_TWO}&balieConsumerKey={key}"
            ))
            .await;
        answer.body.contains("Koor Zandkorrel")
    };
    assert!(seen(DE_LINDE).await && !seen(DE_WERF).await);
}

#[tokio::test]
async fn a_card_in_stock_tells_its_counter_and_a_group_pass_its_tickets() {
    let desk = open();
    let card = retrieve(&desk, "0930000000107").await.field("card");
    assert!(
        card.contains(&format!(
            "<balie><name>Welzijnshuis Aalst </name><id>{WELZIJNSHUIS}</id></balie>"
        )),
        "{card}"
    );
    assert!(
        card.contains("<uitpasNumber><uitpasNumber>0930000000107</uitpasNumber></uitpasNumber>")
    );
    let pass = retrieve(&desk, GROUP_PASS).await;
    assert_eq!(
        (pass.field("availableTickets"), pass.field("ticketsPerYear")),
        ("42".into(), "60".into())
    );
}

#[tokio::test]
async fn look_ups_are_refused_with_the_code_for_it() {
    let desk = open();
    let key = format!("balieConsumerKey={DE_WERF}");
    let rows = [
        (format!("retrieve?{key}"), "MISSING_REQUIRED_FIELDS"),
        (
            format!("retrieve?identification={LORE}"),
            "MISSING_REQUIRED_FIELDS",
        ),
        (
            format!("retrieve?identification={NOBODYS}&{key}"),
            "UNKNOWN_IDENTIFICATION",
        ),
        (
            format!("retrieve?identification={LORE}&balieConsumerKey=NOPE"),
            "UNKNOWN_BALIE_CONSUMERKEY",
        ),
        (format!("passholder/{LORE}"), "MISSING_REQUIRED_FIELDS"),
        (
            format!("passholder/{NOBODYS}?{key}"),
            "UNKNOWN_UITPASNUMBER",
        ),
        (
            format!("passholder/{GODELIEVE_DELETED}?{key}"),
            "UNKNOWN_UITPASNUMBER",
        ),
        (
            format!("passholder/{WRONG_CHECK_DIGIT}?{key}"),
            "PARSE_INVALID_UITPASNUMBER",
        ),
        (format!("card?{key}"), "MISSING_REQUIRED_FIELDS"),
        (
            format!("card?uitpasNumber={NOBODYS}"),
            "MISSING_REQUIRED_FIELDS",
        ),
        (format!("card?uitpasNumber={NOBODYS}&{key}"), "UNKNOWN_CARD"),
        (format!("card?chipNumber=00&{key}"), "UNKNOWN_CHIPNUMBER"),
        (
            format!("card?chipNumber=00&uitpasNumber={LORE}&{key}"),
            "INVALID_PARAMETERS",
        ),
        ("balie/list".to_owned(), "MISSING_REQUIRED_FIELDS"),
        (format!("balie/list?uid={TOM_OF_DE_LINDE}"), "ACCESS_DENIED"),
    ];
    for (path, code) in rows {
        desk.get(&path).await.assert_refused(code, &path);
    }
    let tom = desk.acting(TOM_OF_DE_LINDE);
    retrieve(&tom, LORE)
        .await
        .assert_refused("ACCESS_DENIED", "not Tom's counter");
    for uid in ["nobody", GODELIEVE_UID] {
        let unknown = desk.get(&format!("passholder/uid/{uid}?{key}")).await;
        assert_eq!(
            (unknown.status.as_u16(), unknown.field("code")),
            (404, "UNKNOWN_PASSHOLDER_UID".into())
        );
    }
}

#[tokio::test]
async fn a_passholder_sees_themselves_without_a_counter_and_nobody_else() {
    let lore = open().acting(LORE_UID);
    for path in [
        format!("passholder/{LORE}"),
        format!("passholder/uid/{LORE_UID}"),
    ] {
        assert_eq!(lore.get(&path).await.assert_ok().field("firstName"), "Lore");
    }
    let other = lore.get(&format!("passholder/{BRAM}")).await;
    other.assert_refused("ACCESS_DENIED", "somebody else");
    assert_eq!(
        other.field("requiredPermission"),
        "PERMISSION_PASSHOLDER - ACTION_READ"
    );
}

#[tokio::test]
async fn a_card_is_told_flat() {
    let answer = open()
        .get(&format!(
            "card?uitpasNumber=0930000500114&balieConsumerKey={DE_WERF}"
        ))
        .await;
    let expected = "<response><cardSystem><id>1</id><name>HELA</name></cardSystem><cardType>CARD</cardType>\
        <kansenpas>true</kansenpas><status>LOCAL_STOCK</status><uitpasNumber>0930000500114</uitpasNumber></response>";
    assert!(
        answer.assert_ok().body.ends_with(expected),
        "{}",
        answer.body
    );
}

#[tokio::test]
async fn an_employee_gets_their_counters_with_what_each_may_do() {
    let desk = open();
    let all = desk.get(&format!("balie/list?uid={ELS}")).await;
    assert_eq!(all.assert_ok().fields("consumerKey").len(), 8);
    assert!(all.body.contains("<permissions/>"));
    let tom = desk
        .acting(TOM_OF_DE_LINDE)
        .get(&format!("balie/list?uid={TOM_OF_DE_LINDE}"))
        .await;
    assert_eq!(tom.fields("consumerKey"), [DE_LINDE]);
    assert_eq!(
        tom.fields("permission"),
        ["registratie", "kansenstatuut toekennen"]
    );
    assert_eq!(
        (tom.field("role"), tom.field("group")),
        ("member".into(), "Geauthorizeerde registratie balies".into())
    );
}

#[tokio::test]
async fn card_systems_are_listed() {
    assert_eq!(
        open().get("cardsystem").await.fields("name"),
        ["HELA", "UiTPAS Lindemark", "UiTPAS Zandveld"]
    );
}

#[tokio::test]
async fn blocking_is_final_and_leaves_the_membership() {
    let desk = open();
    let block = format!("passholder/block/{LORE}");
    let key = format!("balieConsumerKey={DE_WERF}");
    desk.post(&block, "")
        .await
        .assert_refused("MISSING_REQUIRED_FIELDS", "no counter");
    desk.post(&format!("passholder/block/{NOBODYS}"), &key)
        .await
        .assert_refused("UNKNOWN_UITPASNUMBER", "nobody");
    desk.post(&format!("passholder/block/{WRONG_CHECK_DIGIT}"), &key)
        .await
        .assert_refused("PARSE_INVALID_UITPASNUMBER", "typo");
    let denied = desk
        .post(&block, &format!("balieConsumerKey={SPORTHAL}"))
        .await;
    denied.assert_refused("ACCESS_DENIED", "a counter that does not register");
    assert_eq!(
        denied.field("requiredPermission"),
        "PERMISSION_PASSHOLDER - ACTION_BLOCK"
    );
    assert_eq!(
        desk.post(&block, &key).await.assert_ok().field("code"),
        "ACTION_SUCCEEDED"
    );
    desk.post(&block, &key)
        .await
        .assert_refused("INVALID_CARD_STATUS", "twice");
    let person = retrieve(&desk, LORE).await;
    assert_eq!(person.field("code"), "INVALID_CARD_STATUS_BLOCKED");
    assert_eq!(desk.state(LORE, 101).await, "NOT_POSSIBLE_INVALID_CARD");
    assert_eq!(person.field("points"), "42.000");
}

#[tokio::test]
async fn the_owner_may_block_the_own_card_and_no_other() {
    let lore = open().acting(LORE_UID);
    lore.post(&format!("passholder/block/{BRAM}"), "")
        .await
        .assert_refused("ACCESS_DENIED", "somebody else's");
    lore.post(&format!("passholder/block/{LORE}"), "")
        .await
        .assert_ok();
}
