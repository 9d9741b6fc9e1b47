//! A booking, from a person's yes to an outcome that is known.
//!
//! Points are money, the API has no undo, and a line can drop at any moment. What was sent without a clear answer is
//! neither done nor failed: it is read back until it is known, and only then may it be done again. [`Booking`] is how
//! far one booking is and everything that can follow; [`book`] carries it on. What a person sees of it, and where a
//! note of it is kept, is the app's: a [`Stage`].

mod attempt;
mod block;
mod booking;
mod carry;
mod cash_in;
mod new_card;
mod note;
mod notes;
mod subject;

pub use attempt::{Attempt, Found, Trace};
pub use block::Block;
pub use booking::{Booking, Doubt, Event, Hindrance, Landing, Look, Step, Work};
pub use carry::{REST, Stage, Turn, book, look_again, take_up};
pub use cash_in::CashIn;
pub use new_card::Replacement;
pub use note::Note;
pub use notes::Notes;
pub use subject::{Blocker, Subject, Traced};
