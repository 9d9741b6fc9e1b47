//! What a row of each data file looks like.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Places {
    pub card_system: Vec<CardSystemRow>,
    pub counter: Vec<CounterRow>,
    pub employee: Vec<EmployeeRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardSystemRow {
    pub id: i64,
    pub name: String,
    pub cash_in_allowed: bool,
    pub grace_days: i64,
    pub cities: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CounterRow {
    pub id: i64,
    pub key: String,
    pub name: String,
    pub systems: Vec<RightsRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RightsRow {
    pub id: i64,
    pub registers: bool,
    pub grants: bool,
    pub groups: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmployeeRow {
    pub uid: String,
    /// Given name, family name.
    pub name: [String; 2],
    pub nick: String,
    /// What signing in as this person shows, in Dutch.
    pub shows: String,
    #[serde(default)]
    pub admin_of: Vec<i64>,
    pub member_of: Vec<i64>,
    #[serde(default = "yes")]
    pub reads_promotions: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoreCounters {
    pub counter: Vec<CounterRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consumers {
    pub consumer: Vec<ConsumerRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsumerRow {
    pub key: String,
    pub secret: String,
    pub name: String,
    /// In the API's words.
    pub rights: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    pub passholder: Vec<PassholderRow>,
    pub group_pass: Vec<GroupPassRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassholderRow {
    pub uid: String,
    /// First name, last name.
    pub name: [String; 2],
    /// What signing in as this person shows, in Dutch.
    pub shows: String,
    pub nick: String,
    pub gender: String,
    pub born: String,
    pub insz: Option<String>,
    /// Street, postal code, city.
    pub lives: [String; 3],
    pub points: String,
    pub checkins: i64,
    #[serde(default)]
    pub deleted: bool,
    pub memberships: Vec<MembershipRow>,
    pub cards: Vec<CardRow>,
    #[serde(default)]
    pub associations: Vec<AssociationRow>,
    #[serde(default)]
    pub redeemed: Vec<RedeemedRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembershipRow {
    pub system: i64,
    #[serde(default)]
    pub blocked: bool,
    /// The last day.
    pub kansenstatuut: Option<String>,
    pub suspended: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardRow {
    pub number: String,
    pub chip: String,
    #[serde(default = "active")]
    pub status: String,
    #[serde(default = "plain_card")]
    pub kind: String,
}

fn active() -> String {
    "ACTIVE".to_owned()
}

fn plain_card() -> String {
    "CARD".to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssociationRow {
    pub id: i64,
    pub name: String,
    pub system: i64,
    pub end: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedeemedRow {
    pub promotion: i64,
    pub counter: i64,
    /// How many days before the founding.
    pub days_ago: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupPassRow {
    pub name: String,
    pub uuid: String,
    pub end: String,
    pub tickets_per_year: i64,
    pub available_tickets: i64,
    pub number: String,
    pub system: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stock {
    pub cards: Vec<StockRow>,
    pub voucher: Vec<VoucherRow>,
    pub price: Vec<PriceRows>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StockRow {
    pub status: String,
    pub counter: Option<i64>,
    pub city: Option<String>,
    pub numbers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoucherRow {
    pub number: String,
    pub system: i64,
    #[serde(rename = "type")]
    pub type_name: String,
    pub status: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceRows {
    pub system: i64,
    /// Per reason, in euro.
    pub plain: BTreeMap<String, String>,
    pub kansenstatuut: BTreeMap<String, String>,
    pub below_18: BTreeMap<String, String>,
    /// With a voucher of this type a card is free.
    pub voucher_prefix: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promotions {
    pub promotion: Vec<PromotionRow>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromotionRow {
    pub id: i64,
    pub title: String,
    pub points: i64,
    /// The card system that owns it.
    pub owner: Option<i64>,
    /// The card systems whose members may have it.
    #[serde(default)]
    pub systems: Vec<i64>,
    #[serde(default)]
    pub cities: Vec<String>,
    #[serde(default)]
    pub counters: Vec<i64>,
    pub created: String,
    /// First and last day; an empty text leaves that side open.
    #[serde(default)]
    pub cashing: Option<[String; 2]>,
    #[serde(default)]
    pub published: Option<[String; 2]>,
    pub stock: Option<i64>,
    #[serde(default)]
    pub taken: i64,
    /// How often, and per what: `[1, "MONTH"]`.
    pub limit: Option<(i64, String)>,
    #[serde(default)]
    pub spotlight: bool,
    #[serde(default)]
    pub pictures: Vec<String>,
    #[serde(default)]
    pub intro: String,
    #[serde(default)]
    pub terms: String,
}
