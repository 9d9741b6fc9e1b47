//! Figures of how fast things are: what one is, gathering those of criterion, and drawing them. What is measured is in
//! `benches/`; `cargo xtask bench` runs it.

pub mod bars;
pub mod criterion;
pub mod figures;
pub mod lines;
mod page;
mod scale;

pub use bars::{BarChart, BarGroup};
pub use figures::{Figure, Figures};
pub use lines::{Line, LineChart};
pub use page::Words;
pub use scale::Scale;
