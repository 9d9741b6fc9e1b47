//! The settings that the desk gets over this town name the town's own places.

use crate::desk::open;

#[tokio::test]
async fn the_desk_suggests_the_cities_and_card_systems_there_are() {
    let config = include_str!("../../data/desk-config.json");
    let config: serde_json::Value = serde_json::from_str(config).unwrap();
    let town = open();

    let cities = config["cities"].as_array().unwrap();
    assert_eq!(cities.len(), 7);
    for city in cities {
        let city = city.as_str().unwrap();
        let found = town
            .get(&format!("passholder/pointsPromotions?city={city}&max=0"))
            .await;
        assert_eq!(found.status, 200, "{city}");
    }

    let told = town.get("cardsystem").await.body;
    let systems = config["cardSystems"].as_array().unwrap();
    assert_eq!(told.matches("<id>").count(), systems.len());
    for system in systems {
        let (id, name) = (&system["id"], system["name"].as_str().unwrap());
        assert!(
            told.contains(&format!("<id>{id}</id><name>{name}</name>")),
            "{told}"
        );
    }
}
