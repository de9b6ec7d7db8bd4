//! The desk: the rules by which a mission's people change its record.
//!
//! Each command reads: check, append, remember. Checks come first; the append is one transaction;
//! what happens outside (index, mail, mirrors) starts only after it, from committed entries.
//! The command line and, later, the browser use the same commands.
//!
//! This crate knows nothing of HTTP, SQL or files. Time comes in as `now`, randomness as a function.

pub mod commands;
mod error;
mod identity;
mod office;
pub mod queries;

pub use error::DeskError;
pub use identity::IdentityKey;
pub use office::{Desk, Keys, Random};
