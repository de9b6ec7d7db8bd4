//! The public site over real HTTP, at a set time, over a small record.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

mod addresses;
mod caching;
mod encodings;
mod head;
mod hostile;
mod languages;
mod lifetimes;
mod limits;
mod media;
mod memento;
mod notices;
mod past;
mod proofs;
mod quote;
mod record;
mod redirects;
mod support;
