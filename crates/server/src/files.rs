//! What the server needs of media files: how long each is, parts of it, and smaller pictures made of it.
//!
//! Whoever keeps the files implements [`Files`]; this crate knows no store and makes no picture.

use std::error::Error;
use std::ops::Range;
use std::pin::Pin;

use axum::body::Bytes;
use record::Commitment;

/// A file, or what is derived from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKey {
    /// The file that an entry commits to.
    Original(Commitment),
    /// A smaller picture of it.
    Rendition {
        /// The file.
        of: Commitment,
        /// How wide, in pixels.
        width: u32,
    },
}

/// What is known of a file without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// How many bytes it has.
    pub size: u64,
    /// What tells it from every other; letters, digits and hyphens.
    pub tag: String,
    /// What it is, where the record does not say it: of a rendition.
    pub media_type: Option<&'static str>,
}

/// A part of a file that is being read; `None` where the file is there no more.
pub type FileRead = Pin<Box<dyn Future<Output = Result<Option<Bytes>, FileFault>> + Send>>;

/// The files as this node keeps them.
pub trait Files: Send + Sync {
    /// Looks whether a file is there. It may block.
    ///
    /// # Errors
    ///
    /// [`FileFault`] where that cannot be told.
    fn look(&self, file: &FileKey) -> Result<Option<Looked>, FileFault>;

    /// Makes a rendition, which is there from then on unless none can be made. It may take seconds, and much memory.
    ///
    /// # Errors
    ///
    /// [`FileFault`] where the file cannot be read or the rendition not be kept.
    fn make(&self, of: &Commitment, width: u32) -> Result<(), FileFault>;

    /// Reads a part of a file.
    fn read(&self, file: &FileKey, part: Range<u64>) -> FileRead;
}

/// Why a file does not answer.
#[derive(Debug, thiserror::Error)]
#[error("the file could not be read")]
pub struct FileFault(#[source] Box<dyn Error + Send + Sync>);

impl FileFault {
    /// The file does not answer because of `cause`.
    pub fn because(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}
