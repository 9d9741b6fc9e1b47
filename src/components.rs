//! Pieces of a page that know nothing of UiTPAS: any form or list could use them.

pub mod choice;
pub mod code;
pub mod dialog;
pub mod error_summary;
pub mod field;
pub mod inlaid;
pub mod not_read;
pub mod notice;
pub mod pagination;
pub mod picture;
pub mod receipt;
pub mod slow;
