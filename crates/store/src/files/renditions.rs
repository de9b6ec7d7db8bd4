//! Renditions: what is derived from a file and can be made again. In no backup, and swept when nobody may see it.

use std::ops::Range;

use object_store::path::Path;
use record::{Commitment, RecordId};

use super::{FileError, FileStore, folder_of};
use crate::{Store, StoreError};

/// The folder of all renditions; no record's folder has such a name, for no record's id has the sign.
const FOLDER: &str = "=renditions";

/// Which rendition of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RenditionKey {
    /// The file.
    pub of: Commitment,
    /// How wide it is, in pixels.
    pub width: u32,
    /// By which way of making renditions it was made.
    pub version: u32,
}

impl RenditionKey {
    fn path(&self, record: &RecordId) -> Path {
        let (name, own) = (self.of.to_string(), format!("{}-v{}", self.width, self.version));
        Path::from_iter([FOLDER, folder_of(record).as_str(), &name[..2], &name[2..4], &name, &own])
    }

    /// Reads a path back.
    fn of_path(record: &RecordId, path: &Path) -> Option<Self> {
        let mut parts: Vec<String> = path.parts().map(|part| part.as_ref().to_owned()).collect();
        let (width, version) = parts.pop()?.split_once("-v").map(|(w, v)| (w.parse(), v.parse()))?;
        let key = Self { of: parts.pop()?.parse().ok()?, width: width.ok()?, version: version.ok()? };
        (key.path(record) == *path).then_some(key)
    }
}

impl Store {
    /// How many bytes a rendition has; `None` if it was not made yet.
    ///
    /// # Errors
    ///
    /// [`StoreError::Files`] if that cannot be told.
    pub async fn rendition(&self, record: &RecordId, key: &RenditionKey) -> Result<Option<u64>, StoreError> {
        Ok(self.files.length(&key.path(record)).await?)
    }

    /// The bytes of a rendition within `range`; `None` if it is not there.
    ///
    /// # Errors
    ///
    /// [`StoreError::Files`] if they cannot be read.
    pub async fn read_rendition(
        &self,
        record: &RecordId,
        key: &RenditionKey,
        range: Range<u64>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.files.get(&key.path(record), range).await?)
    }

    /// Keeps a rendition that was made, unless its file was erased meanwhile.
    ///
    /// # Errors
    ///
    /// [`StoreError::Files`] if it cannot be written.
    pub async fn keep_rendition(
        &self,
        record: &RecordId,
        key: &RenditionKey,
        bytes: Vec<u8>,
    ) -> Result<(), StoreError> {
        self.files.put(&key.path(record), bytes).await?;
        // Who erases deletes the renditions that are there; this one may have come after that.
        if self.file(record, &key.of).await?.is_none() {
            self.files.drop_rendition(record, key).await?;
        }
        Ok(())
    }
}

impl FileStore {
    /// The renditions of a record's files.
    pub(super) async fn renditions(&self, record: &RecordId) -> Result<Vec<RenditionKey>, FileError> {
        let prefix = Path::from_iter([FOLDER, folder_of(record).as_str()]);
        self.list(&prefix, |path, _| RenditionKey::of_path(record, path)).await
    }

    pub(super) async fn drop_rendition(
        &self,
        record: &RecordId,
        key: &RenditionKey,
    ) -> Result<(), FileError> {
        self.delete(&key.path(record)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rendition_is_found_again_by_its_path() {
        let record: RecordId = "embassy.example/record".parse().unwrap();
        let key = RenditionKey { of: Commitment([0xab; 32]), width: 640, version: 3 };
        assert_eq!(RenditionKey::of_path(&record, &key.path(&record)), Some(key));
        for other in ["x", "=renditions/a/b", "=renditions/embassy.example+record/ab/ab/zz/640-v3"] {
            assert_eq!(RenditionKey::of_path(&record, &Path::from(other)), None, "{other}");
        }
    }
}
