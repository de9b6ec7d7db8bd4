//! Reading files: what the database knows of one, a part of it, and whether it is what was committed to.

use std::ops::Range;

use record::{Commitment, CommitmentHash, RecordId, Salt};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::{FileError, FileStore, PIECE, path_of};
use crate::entity::file;
use crate::{Store, StoreError, column};

/// A file that an entry commits to and that was not erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMeta {
    /// The entry that committed to it.
    pub since: u64,
    /// How many bytes it has.
    pub size: u64,
    /// The salt behind its commitment.
    pub salt: Salt,
}

impl TryFrom<&file::Model> for FileMeta {
    type Error = StoreError;

    fn try_from(row: &file::Model) -> Result<Self, StoreError> {
        let (since, size) = (column::number(row.index)?, column::number(row.size)?);
        Ok(Self { since, size, salt: column::salt(&row.salt)? })
    }
}

impl Store {
    /// What is known of the file that `commitment` names; `None` where it was erased or never was.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn file(
        &self,
        record: &RecordId,
        commitment: &Commitment,
    ) -> Result<Option<FileMeta>, StoreError> {
        meta(&self.db, record, commitment).await
    }

    /// The bytes of a file within `range`; `None` where the file is not there.
    ///
    /// It asks the file store alone: look with [`Self::file`] whether the record still has it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Files`] if it cannot be read, or ends before the range does.
    pub async fn read_file(
        &self,
        record: &RecordId,
        commitment: &Commitment,
        range: Range<u64>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.files.get(&path_of(record, commitment), range).await?)
    }
}

pub(crate) async fn meta(
    db: &impl ConnectionTrait,
    record: &RecordId,
    commitment: &Commitment,
) -> Result<Option<FileMeta>, StoreError> {
    let row = file::Entity::find_by_id((record.to_string(), commitment.0.to_vec())).one(db).await?;
    row.as_ref().map(FileMeta::try_from).transpose()
}

impl FileStore {
    /// How many bytes the file of `commitment` has here; `None` if it is not here.
    pub(crate) async fn size(
        &self,
        record: &RecordId,
        commitment: &Commitment,
    ) -> Result<Option<u64>, FileError> {
        self.length(&path_of(record, commitment)).await
    }

    /// Reads a file from end to end, a piece at a time, and gives each piece to `take`.
    pub(crate) async fn walk<E: From<FileError>>(
        &self,
        record: &RecordId,
        commitment: &Commitment,
        size: u64,
        mut take: impl AsyncFnMut(Vec<u8>) -> Result<(), E>,
    ) -> Result<(), E> {
        let path = path_of(record, commitment);
        let mut from = 0;
        while from < size {
            let until = size.min(from + PIECE);
            let piece = self.get(&path, from..until).await?;
            let piece = piece.ok_or(FileError::Missing { commitment: *commitment })?;
            from = until;
            take(piece).await?;
        }
        Ok(())
    }

    /// Whether the file that is here is the one that was committed to.
    pub(crate) async fn compare(
        &self,
        record: &RecordId,
        commitment: &Commitment,
        meta: &FileMeta,
    ) -> Result<(), FileError> {
        match self.size(record, commitment).await? {
            None => return Err(FileError::Missing { commitment: *commitment }),
            Some(size) if size != meta.size => return Err(FileError::Altered { commitment: *commitment }),
            Some(_) => {}
        }
        let mut hash = CommitmentHash::new(&meta.salt);
        self.walk(record, commitment, meta.size, async |piece: Vec<u8>| {
            hash.update(&piece);
            Ok::<_, FileError>(())
        })
        .await?;
        let same = hash.finish() == *commitment;
        if same { Ok(()) } else { Err(FileError::Altered { commitment: *commitment }) }
    }
}
