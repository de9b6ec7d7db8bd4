//! Keeps the record: one SQLite file, or a PostgreSQL database, by one code path; beside it, the files of media.
//!
//! The append is one transaction: contents, cards, entries, Merkle frontier and one signed
//! checkpoint, or none of it. It is acknowledged only from what was read back after the commit.
//!
//! This crate knows no editorial rule and asks no clock. It checks only what keeps the log whole:
//! that an act is the next of its subject, that content and commitment agree, and that the
//! database is not behind the highest checkpoint that was ever shown ([`Mark`]).

mod append;
mod backup;
mod check;
mod column;
mod connect;
mod contents;
mod cosignatures;
mod entity;
mod error;
pub mod faults;
mod files;
mod load;
mod mark;
mod mark_file;
mod migration;
mod read;
mod rows;
mod tiles;

use std::sync::Arc;

use sea_orm::DatabaseConnection;
use tokio::sync::Mutex;

pub use append::{AppendError, FollowError, Followed, FollowedEntry, Reason, Receipt};
pub use check::{check, check_watched};
pub use contents::StoreContents;
pub use error::StoreError;
pub use files::renditions::RenditionKey;
pub use files::{FileError, FileIntake, FileMeta, FileStore, KeptFile, Swept};
pub use mark::{Mark, MarkError, NoMark};
pub use mark_file::FileMark;
pub use read::{Head, IdentityHash, ShowError, StoredEntry, SubjectHead};
pub use tiles::StoreTiles;

/// An open database. Cheap to clone; all clones share its connections.
#[derive(Clone, Debug)]
pub struct Store {
    db: DatabaseConnection,
    /// Where the bytes of media files lie.
    files: FileStore,
    /// Appends of this process take turns here, so that they do not wait for each other in the database.
    turn: Arc<Mutex<()>>,
    faults: faults::Faults,
}
