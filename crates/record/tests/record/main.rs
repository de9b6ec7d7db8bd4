//! What the press office may rely on, told of whole records. Each test here goes through the
//! front door: decisions are prepared, signed and appended, then snapshots and `fsck` are asked.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod content;
mod decisions;
mod erasure;
mod fold;
mod groups;
mod hostile;
mod keys;
mod model;
mod order;
mod pinned;
mod proofs;
mod steps;
mod support;
mod tampering;
mod time;
mod vectors;
mod verification;
