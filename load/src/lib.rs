//! The real programs under load: started as processes, used by many people at once, and looked at from outside only, by
//! their answers, their memory and the books.

pub mod person;
pub mod programs;
