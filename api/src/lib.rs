//! The contract with UiTPAS: its nouns, its questions, and the client that asks them.
//!
//! Knows nothing of a browser, a screen or a language; speaks to a server only through
//! [`Transport`]. Start at [`Client`]; the nouns stand one to a file, and XML stays behind `xml/`.
//!
//! ```
//! use uitpas_api::{Answer, Client, NoAnswer, Request, SearchQuery, Transport, Trouble};
//!
//! struct Closed;
//!
//! impl Transport for Closed {
//!     async fn send(&self, _request: Request) -> Result<Answer, NoAnswer> {
//!         Err(NoAnswer::Offline)
//!     }
//! }
//!
//! async fn titles() -> Result<Vec<String>, Trouble> {
//!     let query = SearchQuery { max_points: Some(10), ..SearchQuery::default() };
//!     let page = Client::new(Closed).search(&query).await?;
//!     Ok(page.items.iter().map(|promotion| promotion.title().to_owned()).collect())
//! }
//! ```

#![forbid(unsafe_code)]

mod amount;
mod brussels;
mod card;
mod card_system;
mod cash_in_state;
mod client;
mod counter;
mod day;
mod endpoint;
mod error_code;
mod group_pass;
mod history;
mod identification;
mod identified;
mod key;
mod membership;
mod moment;
mod new_card;
mod number;
mod open;
mod page;
mod passholder;
mod period;
mod price;
mod promotion;
mod reason;
mod rich_text;
mod search;
mod transport;
mod trouble;
mod web_address;
mod xml;

pub use amount::{Euro, Points};
pub use card::{Card, CardStatus, CardType};
pub use card_system::{CardSystem, CardSystemId};
pub use cash_in_state::CashInState;
pub use client::Client;
pub use counter::{Counter, CounterCardSystem, PromotionCounter};
pub use day::Day;
pub use endpoint::encode_pairs;
pub use error_code::ErrorCode;
pub use group_pass::GroupPass;
pub use history::{HistoryQuery, HistorySort, RedeemedPromotion};
pub use identification::{Identification, IdentificationProblem};
pub use identified::{Identified, Who};
pub use key::{CounterKey, Uid};
pub use membership::{Kansenstatuut, Membership, MembershipStatus};
pub use moment::Moment;
pub use new_card::{NewCard, NewCardReason};
pub use number::{NumberProblem, UitpasNumber};
pub use page::Page;
pub use passholder::Passholder;
pub use period::{Period, PeriodConstraint, PeriodType};
pub use price::{CardPrice, PriceQuestion};
pub use promotion::{Promotion, PromotionId, Stock};
pub use reason::Reason;
pub use rich_text::{Block, Inline, RichText};
pub use search::{Order, SearchQuery, Sort, Whose};
pub use transport::{Answer, BookingKey, Method, NoAnswer, Request, Transport};
pub use trouble::{Refusal, Trouble};
pub use xml::{Unreadable, UnreadableProblem};
