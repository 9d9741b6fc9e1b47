//! A believable town that answers like the UiTPAS API, for tests and for trying the desk out.
//! It writes its own XML and shares no code with the client, so that a shared mistake cannot hide.
//! Start at `router`; the rules of the domain are in `rules`, the people and promotions in `data/`.

mod actor;
mod amount;
mod answer;
mod clock;
mod control;
mod faults;
mod front_door;
mod handlers;
mod moment;
pub mod oauth;
mod parameters;
mod pictures;
mod refusal;
mod router;
mod rules;
mod sign_in;
mod town;
mod uitpas_number;
pub mod wire;

pub use clock::Clock;
pub use router::{paths, router};
pub use town::{Founding, FoundingProblem, Growth, SignIn, Town};
