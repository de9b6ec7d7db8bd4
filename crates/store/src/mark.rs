//! The mark: the highest checkpoint that was ever shown, kept outside database and backups.
//!
//! A log that goes back behind what others saw has forked, whatever its signatures say. So the mark
//! is compared before every append and before any checkpoint is shown, and raised before it is.

use std::path::PathBuf;

use record::Checkpoint;

/// Keeps the highest checkpoint that was shown of one record.
pub trait Mark: Send + Sync {
    /// The highest checkpoint that was shown, or `None` before the first.
    ///
    /// # Errors
    ///
    /// [`MarkError`] if it cannot be told; then nothing may be appended or shown.
    fn highest(&self) -> Result<Option<Checkpoint>, MarkError>;

    /// Keeps `checkpoint`, durably, before it is shown; a lower one than the highest changes nothing.
    ///
    /// # Errors
    ///
    /// [`MarkError`] if it could not be kept; then `checkpoint` may not be shown.
    fn raise(&self, checkpoint: &Checkpoint) -> Result<(), MarkError>;
}

/// Why nothing can be appended or shown.
#[derive(Debug, thiserror::Error)]
pub enum MarkError {
    /// The database has fewer entries than were shown.
    #[error(
        "the record in the database ends at {size} entries, but a checkpoint over {shown} was shown; \
         restore a newer backup, or copy the missing entries from a mirror; nothing is appended until then"
    )]
    Behind {
        /// How many entries the database has.
        size: u64,
        /// How many the highest checkpoint shown covers.
        shown: u64,
    },
    /// The database has another history than the one that was shown.
    #[error(
        "the record in the database differs from the one whose checkpoint over {shown} entries was shown; \
         restore a backup that holds it, or copy the record from a mirror; nothing is appended until then"
    )]
    Forked {
        /// How many entries the highest checkpoint shown covers.
        shown: u64,
    },
    /// The mark's file cannot be read or written.
    #[error("the mark {} cannot be kept; give this user the right to read and write it and its folder", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// The mark's file holds something else.
    #[error(
        "the mark {} does not read; put back the file that was there, or write the highest checkpoint \
         that a mirror or a witness holds into it", path.display()
    )]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: serde_json::Error,
    },
}

/// No mark at all: for tests, and for a record that nobody was ever shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoMark;

impl Mark for NoMark {
    fn highest(&self) -> Result<Option<Checkpoint>, MarkError> {
        Ok(None)
    }

    fn raise(&self, _: &Checkpoint) -> Result<(), MarkError> {
        Ok(())
    }
}
