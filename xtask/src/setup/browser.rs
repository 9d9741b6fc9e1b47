//! A Chromium to run the tests in.
