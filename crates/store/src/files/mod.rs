//! Where the bytes of media files lie: an object store beside the database, each file under its commitment.
//!
//! A file is written and synced before the transaction that commits to it, and deleted after the transaction that
//! erases it. So a crash leaves at most a file that nothing names, never an entry without its file; [`sweep`] takes
//! away what was left. Files never change: what lies under a commitment is what was committed to.

mod error;
mod intake;
mod reading;
pub(crate) mod renditions;
mod sweep;

use std::fmt;
use std::fs::DirBuilder;
use std::io;
use std::ops::Range;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path as FilePath, PathBuf};
use std::sync::{Arc, OnceLock};

use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt as _, PutPayload};
use record::{Commitment, RecordId};

pub use error::FileError;
pub use intake::{FileIntake, KeptFile};
pub use reading::FileMeta;
pub use sweep::Swept;

/// How many bytes of a file are in memory at a time where it is read from end to end.
pub(crate) const PIECE: u64 = 1 << 20;

/// Where files lie: a folder of this machine. Cheap to clone.
#[derive(Clone)]
pub struct FileStore(Arc<Folder>);

struct Folder {
    path: PathBuf,
    /// Opened when the folder is first seen to be there.
    open: OnceLock<LocalFileSystem>,
}

/// A file as the object store lists it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed {
    pub(crate) commitment: Commitment,
    /// When it was written, in seconds since 1970-01-01T00:00:00Z.
    pub(crate) written_at: i64,
}

impl FileStore {
    /// Files in a folder, which is made when the first is written.
    pub fn folder(path: impl Into<PathBuf>) -> Self {
        Self(Arc::new(Folder { path: path.into(), open: OnceLock::new() }))
    }

    /// The folder.
    pub fn path(&self) -> &FilePath {
        &self.0.path
    }

    /// The object store, if its folder is there.
    fn objects(&self) -> Result<Option<&LocalFileSystem>, FileError> {
        if let Some(open) = self.0.open.get() {
            return Ok(Some(open));
        }
        if !self.0.path.is_dir() {
            return Ok(None);
        }
        let open = LocalFileSystem::new_with_prefix(&self.0.path);
        let open = open.map_err(|source| self.fault(source))?.with_fsync(true);
        Ok(Some(self.0.open.get_or_init(|| open)))
    }

    /// The object store, its folder made where it is not there.
    fn made(&self) -> Result<&LocalFileSystem, FileError> {
        if !self.0.path.is_dir() {
            let made = DirBuilder::new().recursive(true).mode(0o700).create(&self.0.path);
            made.and_then(|()| sync_folder(self.0.path.parent()))
                .map_err(|source| FileError::Folder { path: self.0.path.clone(), source })?;
        }
        self.objects()?.ok_or_else(|| FileError::Folder {
            path: self.0.path.clone(),
            source: io::ErrorKind::NotFound.into(),
        })
    }

    /// Writes a whole object, durably; one that is there is replaced in one step.
    async fn put(&self, at: &Path, bytes: Vec<u8>) -> Result<(), FileError> {
        let put = self.made()?.put(at, PutPayload::from(bytes)).await;
        put.map(drop).map_err(|source| self.fault(source))
    }

    /// Bytes of an object, as many of `range` as there are; `None` if there is no such object.
    async fn get(&self, at: &Path, range: Range<u64>) -> Result<Option<Vec<u8>>, FileError> {
        let Some(objects) = self.objects()? else { return Ok(None) };
        if range.is_empty() {
            return Ok(Some(Vec::new()));
        }
        match objects.get_range(at, range).await {
            Ok(bytes) => Ok(Some(bytes.into())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(source) => Err(self.fault(source)),
        }
    }

    /// How many bytes an object has; `None` if there is no such object.
    async fn length(&self, at: &Path) -> Result<Option<u64>, FileError> {
        let Some(objects) = self.objects()? else { return Ok(None) };
        match objects.head(at).await {
            Ok(meta) => Ok(Some(meta.size)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(source) => Err(self.fault(source)),
        }
    }

    /// Deletes an object; one that is not there is deleted already.
    async fn delete(&self, at: &Path) -> Result<(), FileError> {
        let Some(objects) = self.objects()? else { return Ok(()) };
        match objects.delete(at).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(source) => Err(self.fault(source)),
        }
    }

    /// All objects under a prefix, with what `read` makes of their paths.
    async fn list<T>(
        &self,
        prefix: &Path,
        read: impl Fn(&Path, i64) -> Option<T>,
    ) -> Result<Vec<T>, FileError> {
        let Some(objects) = self.objects()? else { return Ok(Vec::new()) };
        let all = objects.list(Some(prefix)).filter_map(|found| {
            let found = match found {
                Ok(meta) => read(&meta.location, meta.last_modified.timestamp()).map(Ok),
                // What is deleted while it is listed is not there.
                Err(object_store::Error::NotFound { .. }) => None,
                Err(error) => Some(Err(error)),
            };
            futures_util::future::ready(found)
        });
        all.try_collect().await.map_err(|source| self.fault(source))
    }

    fn fault(&self, source: object_store::Error) -> FileError {
        FileError::of(&self.0.path, source)
    }
}

/// The path of a file: its record's folder, two levels of folders, its commitment.
pub(crate) fn path_of(record: &RecordId, commitment: &Commitment) -> Path {
    let name = commitment.to_string();
    Path::from_iter([folder_of(record).as_str(), &name[..2], &name[2..4], &name])
}

/// The folder of a record. A record's id has slashes and never a plus sign.
pub(crate) fn folder_of(record: &RecordId) -> String {
    record.as_str().replace('/', "+")
}

impl FileStore {
    /// Where a file lies in the folder.
    pub(crate) fn file_path(&self, record: &RecordId, commitment: &Commitment) -> PathBuf {
        // Every part of the path stands in it as it does in the file system.
        self.0.path.join(path_of(record, commitment).as_ref())
    }

    /// The files of a record that lie here, whatever the database says of them.
    pub(crate) async fn listed(&self, record: &RecordId) -> Result<Vec<Listed>, FileError> {
        let read = |path: &Path, written_at| {
            let commitment = path.filename()?.parse().ok()?;
            (*path == path_of(record, &commitment)).then_some(Listed { commitment, written_at })
        };
        self.list(&Path::from(folder_of(record)), read).await
    }
}

/// Makes a folder's list of files durable.
fn sync_folder(folder: Option<&FilePath>) -> io::Result<()> {
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(FilePath::new("."));
    std::fs::File::open(folder)?.sync_all()
}

impl fmt::Debug for FileStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FileStore").field(&self.0.path).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_one_record_lie_in_one_folder_of_their_own() {
        let commitment = Commitment([0xab; 32]);
        let path = |record: &str| path_of(&record.parse().unwrap(), &commitment).to_string();
        let name = "ab".repeat(32);
        assert_eq!(path("embassy.example/record"), format!("embassy.example+record/ab/ab/{name}"));
        // None of these lies within another's folder, nor outside of all.
        for record in ["embassy.example/record/ab", "embassy.example", "..", "../..", ".", "/"] {
            let first = path(record).split('/').next().unwrap().to_owned();
            assert_ne!(first, "embassy.example+record", "{record}");
            assert!(!first.is_empty() && first != "." && first != "..", "{record}");
        }
    }
}
