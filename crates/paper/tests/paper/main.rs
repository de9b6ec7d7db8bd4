//! What a paper says, what it carries, and what becomes of one that somebody altered.

#![allow(clippy::unwrap_used, reason = "in a test, to panic is to fail")]

mod forgery;
mod odd;
mod printing;
mod specimens;
#[path = "../../../record/tests/record/support/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the record's tests use all of it")]
mod support;
mod writing;
