//! The real programs under load: started as processes, used by many people at once, and looked at from outside only, by
//! their answers, their memory and the books.

pub mod books;
pub mod broken_off;
pub mod crowd;
pub mod desk;
pub mod ending;
pub mod memory;
pub mod person;
pub mod place;
pub mod programs;
pub mod slow;
pub mod stalled;
pub mod table;
pub mod tally;
pub mod visitor;
