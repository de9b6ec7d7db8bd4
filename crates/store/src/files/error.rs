//! What can go wrong with files.

use std::path::{Path, PathBuf};

use record::Commitment;

/// Why a file was not kept, read or deleted. A file is never there by halves.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The folder cannot be made or opened.
    #[error("the folder of files {} cannot be made; give this user the right to write there", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// There is no room left.
    #[error("there is no room left for files in {}; make room on its disk, then try again", path.display())]
    Full {
        /// The folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: object_store::Error,
    },
    /// It may not be written to or read.
    #[error("the files in {} cannot be used by this user; give it the right to read and write there", path.display())]
    Denied {
        /// The folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: object_store::Error,
    },
    /// Anything else that the file system says.
    #[error("the files in {} do not answer; its own words follow", path.display())]
    Other {
        /// The folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: object_store::Error,
    },
    /// A file that the record needs is not there.
    #[error("the file {commitment} is not there; bring it back from a backup or a mirror")]
    Missing {
        /// What it is committed to as.
        commitment: Commitment,
    },
    /// A file is not what was committed to.
    #[error("the file {commitment} is not what was committed to; bring it back from a backup or a mirror")]
    Altered {
        /// What it should be.
        commitment: Commitment,
    },
    /// A file is too long.
    #[error("a file has more than 268,435,456 bytes (256 MiB), which is the most")]
    Long,
}

impl FileError {
    /// What the object store says, sorted by what is to be done.
    pub(super) fn of(path: &Path, source: object_store::Error) -> Self {
        let path = path.to_owned();
        match io_cause(&source) {
            Some(std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded) => {
                Self::Full { path, source }
            }
            Some(std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem) => {
                Self::Denied { path, source }
            }
            _ => Self::Other { path, source },
        }
    }
}

/// The kind of the input or output error at the bottom.
fn io_cause(error: &object_store::Error) -> Option<std::io::ErrorKind> {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(io) = error.downcast_ref::<std::io::Error>() {
            return Some(io.kind());
        }
        cause = error.source();
    }
    None
}
