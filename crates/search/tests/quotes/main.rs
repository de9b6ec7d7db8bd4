//! The quote check as a reader meets it: passages taken from messages, whole and altered.

#![allow(
    clippy::unwrap_used,
    reason = "a test's own input reads, and where it does not, the test shall fail"
)]

mod answers;
mod generated;
mod press;
mod properties;
