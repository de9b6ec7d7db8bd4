//! Taking files in: in one piece, or piece by piece from another node. Compared before they have their name.

use object_store::{MultipartUpload, ObjectStoreExt as _, PutPayload};
use record::{Commitment, CommitmentHash, Content, RecordId, Salt};

use super::{FileError, FileMeta, FileStore, PIECE, path_of};
use crate::{Store, StoreError};

/// A file that lies in the file store and is what its commitment says; nothing names it yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    pub(crate) commitment: Commitment,
    pub(crate) salt: Salt,
    pub(crate) size: u64,
}

impl KeptFile {
    /// What it is committed to as.
    pub fn commitment(&self) -> Commitment {
        self.commitment
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.size
    }
}

/// A file that comes piece by piece. Dropped before it is finished, it leaves nothing.
pub struct FileIntake {
    files: FileStore,
    upload: Box<dyn MultipartUpload>,
    hash: CommitmentHash,
    salt: Salt,
    commitment: Commitment,
    size: u64,
    waiting: Vec<u8>,
}

impl Store {
    /// Begins to take in the file behind `commitment`, whose bytes come piece by piece.
    ///
    /// # Errors
    ///
    /// [`StoreError::Files`] if nothing can be written.
    pub async fn receive(
        &self,
        record: &RecordId,
        commitment: Commitment,
        salt: Salt,
    ) -> Result<FileIntake, StoreError> {
        Ok(self.files.receive(record, commitment, salt).await?)
    }
}

impl FileStore {
    pub(crate) async fn receive(
        &self,
        record: &RecordId,
        commitment: Commitment,
        salt: Salt,
    ) -> Result<FileIntake, FileError> {
        let upload = self.made()?.put_multipart(&path_of(record, &commitment)).await;
        let upload = upload.map_err(|source| self.fault(source))?;
        let (files, hash) = (self.clone(), CommitmentHash::new(&salt));
        Ok(FileIntake { files, upload, hash, salt, commitment, size: 0, waiting: Vec::new() })
    }

    /// Copies a file into another file store, and compares it with what was committed to.
    pub(crate) async fn copy(
        &self,
        to: &Self,
        record: &RecordId,
        commitment: &Commitment,
        meta: &FileMeta,
    ) -> Result<(), FileError> {
        let mut intake = to.receive(record, *commitment, meta.salt).await?;
        self.walk(record, commitment, meta.size, async |piece: Vec<u8>| intake.write(&piece).await).await?;
        intake.finish().await.map(drop)
    }

    /// Writes a file that is in memory, durably.
    pub(crate) async fn keep(&self, record: &RecordId, content: Content) -> Result<KeptFile, FileError> {
        if content.bytes.len() > Content::MAX_FILE_BYTES {
            return Err(FileError::Long);
        }
        let (commitment, salt, size) = (content.commitment(), content.salt, content.bytes.len() as u64);
        self.put(&path_of(record, &commitment), content.bytes).await?;
        Ok(KeptFile { commitment, salt, size })
    }
}

impl FileIntake {
    /// Takes the next bytes.
    ///
    /// # Errors
    ///
    /// [`FileError::Long`] once there are too many.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        self.size += bytes.len() as u64;
        if self.size > Content::MAX_FILE_BYTES as u64 {
            return Err(FileError::Long);
        }
        self.hash.update(bytes);
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() as u64 >= PIECE { self.flush().await } else { Ok(()) }
    }

    async fn flush(&mut self) -> Result<(), FileError> {
        let piece = PutPayload::from(std::mem::take(&mut self.waiting));
        let put = self.upload.put_part(piece).await;
        put.map_err(|source| self.files.fault(source))
    }

    /// Gives the file its name, durably, if it is what was committed to; else nothing of it stays.
    ///
    /// # Errors
    ///
    /// [`FileError::Altered`] if it is another file.
    pub async fn finish(mut self) -> Result<KeptFile, FileError> {
        if self.hash.clone().finish() != self.commitment {
            return Err(FileError::Altered { commitment: self.commitment });
        }
        self.flush().await?;
        let done = self.upload.complete().await;
        done.map_err(|source| self.files.fault(source))?;
        Ok(KeptFile { commitment: self.commitment, salt: self.salt, size: self.size })
    }
}

impl std::fmt::Debug for FileIntake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FileIntake").field("commitment", &self.commitment).field("size", &self.size).finish()
    }
}
