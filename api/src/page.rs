//! One page of a longer list.

/// Some of the items, and how many there are over all pages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page<T> {
    /// The items of this page, in the API's order.
    pub items: Vec<T>,
    /// How many there are over all pages.
    pub total: u32,
}
