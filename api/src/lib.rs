//! The UiTPAS API.
