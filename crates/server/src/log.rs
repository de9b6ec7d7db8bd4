//! What the server needs of the log: its newest checkpoint, tiles, entries and contents.
//!
//! Whoever keeps the record implements [`Log`]; this crate knows no database.

use std::error::Error;

use record::{Commitment, Content, Hash, Salt};

/// The log as it was committed. All of it may block: it is asked on threads that may wait.
pub trait Log: Send + Sync {
    /// The newest checkpoint that may be shown, or `None` before the first entry.
    ///
    /// Nothing past it is served. It is kept against rollback before it is returned.
    ///
    /// # Errors
    ///
    /// [`LogError`] where it cannot be read, or may not be shown.
    fn shown(&self) -> Result<Option<ShownCheckpoint>, LogError>;

    /// The hashes of a tile, 32 bytes each: all 256, or as many as there are; `None` where there are none.
    ///
    /// # Errors
    ///
    /// [`LogError`] where it cannot be read.
    fn tile(&self, level: u8, index: u64) -> Result<Option<Vec<u8>>, LogError>;

    /// The canonical bytes of up to `limit` entries from index `from` on, in their order.
    ///
    /// # Errors
    ///
    /// [`LogError`] where they cannot be read.
    fn entries(&self, from: u64, limit: u64) -> Result<Vec<Vec<u8>>, LogError>;

    /// What became of the content that `commitment` names.
    ///
    /// # Errors
    ///
    /// [`LogError`] where it cannot be read.
    fn content(&self, commitment: &Commitment) -> Result<Held, LogError>;
}

/// A checkpoint to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownCheckpoint {
    /// How many entries it covers.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// The log's signed note, with every cosignature known for it.
    pub note: Vec<u8>,
}

/// What became of a content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// It is there.
    Here {
        /// The first entry that commits to it.
        since: u64,
        /// Salt and bytes.
        content: Content,
    },
    /// It is a media file, whose bytes [`Files`](crate::Files) gives.
    File {
        /// The entry that commits to it.
        since: u64,
        /// How many bytes it has.
        size: u64,
        /// The salt behind its commitment.
        salt: Salt,
    },
    /// It was erased.
    Erased {
        /// The entry that erases it.
        by: u64,
    },
    /// No entry commits to it.
    Unknown,
}

/// Why the log does not answer.
#[derive(Debug, thiserror::Error)]
#[error("the log could not be read")]
pub struct LogError(#[source] Box<dyn Error + Send + Sync>);

impl LogError {
    /// The log does not answer because of `cause`.
    pub fn because(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}
