//! Sweeping: what a crash left behind, what was erased, and renditions that nobody may see any more.

use std::collections::HashSet;
use std::path::Path as FilePath;
use std::time::UNIX_EPOCH;

use record::{Commitment, Instant, RecordId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use tokio::task::spawn_blocking;

use super::{FileError, Listed, folder_of, path_of};
use crate::entity::{erasure, file, head};
use crate::rows::ROWS;
use crate::{Store, StoreError, column};

/// A file that no entry names may be about to be named: one so old is not.
const GRACE_SECONDS: i64 = 86_400;

/// What was swept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Files that an entry had erased, and that a crash had left.
    pub erased: u64,
    /// Files that no entry names.
    pub orphans: u64,
    /// Files that were never written to their end.
    pub unfinished: u64,
    /// Renditions of what is hidden or gone, or made in a way of the past.
    pub renditions: u64,
}

impl Swept {
    /// Whether there was nothing to sweep.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// What the database says of files.
#[derive(Default)]
struct Known {
    named: HashSet<Commitment>,
    erased: HashSet<Commitment>,
}

impl Store {
    /// Deletes the files of `record` that were erased, and those that nobody names and that are older than a day; and
    /// the renditions that were not made in this `version`, or of which `shows` says that nobody may see the file.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if something cannot be read or deleted; what is left is swept the next time.
    pub async fn sweep(
        &self,
        record: &RecordId,
        now: Instant,
        version: u32,
        shows: &(dyn Fn(&Commitment) -> bool + Sync),
    ) -> Result<Swept, StoreError> {
        let mut swept = Swept::default();
        let old = now.seconds().saturating_sub(GRACE_SECONDS);
        let listed = self.files.listed(record).await?;
        let known = known(&self.db, record, &listed).await?;
        let mut orphans = Vec::new();
        for file in listed.iter().filter(|file| !known.named.contains(&file.commitment)) {
            if known.erased.contains(&file.commitment) {
                self.files.delete(&path_of(record, &file.commitment)).await?;
                swept.erased += 1;
            } else if file.written_at < old {
                orphans.push(*file);
            }
        }
        swept.orphans = self.sweep_orphans(record, &orphans).await?;
        swept.renditions = self.sweep_renditions(record, version, shows).await?;
        let folder = self.files.path().join(folder_of(record));
        let unfinished = spawn_blocking(move || sweep_unfinished(&folder, old)).await;
        swept.unfinished = unfinished
            .map_err(|_| StoreError::BrokenOff)?
            .map_err(|source| FileError::Folder { path: self.files.path().to_owned(), source })?;
        Ok(swept)
    }

    /// Under the append's own lock: whoever is about to name one of them looks for it there, in its turn.
    async fn sweep_orphans(&self, record: &RecordId, orphans: &[Listed]) -> Result<u64, StoreError> {
        if orphans.is_empty() {
            return Ok(0);
        }
        let _turn = self.turn.lock().await;
        let tx = self.begin().await?;
        head::Entity::find_by_id(record.to_string()).lock_exclusive().one(&tx).await?;
        let known = known(&tx, record, orphans).await?;
        let mut gone = 0;
        for file in orphans.iter().filter(|file| !known.named.contains(&file.commitment)) {
            self.files.delete(&path_of(record, &file.commitment)).await?;
            gone += 1;
        }
        tx.commit().await?;
        Ok(gone)
    }

    async fn sweep_renditions(
        &self,
        record: &RecordId,
        version: u32,
        shows: &(dyn Fn(&Commitment) -> bool + Sync),
    ) -> Result<u64, StoreError> {
        let mut gone = 0;
        for key in self.files.renditions(record).await? {
            if key.version != version || !shows(&key.of) {
                self.files.drop_rendition(record, &key).await?;
                gone += 1;
            }
        }
        Ok(gone)
    }

    /// Deletes what was just erased, renditions and all.
    pub(crate) async fn delete_files(&self, record: &RecordId, gone: &[Commitment]) -> Result<(), FileError> {
        for commitment in gone {
            self.files.delete(&path_of(record, commitment)).await?;
        }
        if !gone.is_empty() {
            for key in self.files.renditions(record).await?.iter().filter(|key| gone.contains(&key.of)) {
                self.files.drop_rendition(record, key).await?;
            }
        }
        Ok(())
    }
}

async fn known(db: &impl ConnectionTrait, record: &RecordId, files: &[Listed]) -> Result<Known, StoreError> {
    let mut known = Known::default();
    for some in files.chunks(ROWS) {
        let names: Vec<_> = some.iter().map(|file| file.commitment.0.to_vec()).collect();
        let named: Vec<Vec<u8>> = file::Entity::find()
            .select_only()
            .column(file::Column::Commitment)
            .filter(file::Column::Record.eq(record.as_str()))
            .filter(file::Column::Commitment.is_in(names.clone()))
            .into_tuple()
            .all(db)
            .await?;
        let erased: Vec<Vec<u8>> = erasure::Entity::find()
            .select_only()
            .column(erasure::Column::Commitment)
            .filter(erasure::Column::Record.eq(record.as_str()))
            .filter(erasure::Column::Commitment.is_in(names))
            .into_tuple()
            .all(db)
            .await?;
        for name in &named {
            known.named.insert(column::commitment(name)?);
        }
        for name in &erased {
            known.erased.insert(column::commitment(name)?);
        }
    }
    Ok(known)
}

/// Deletes the old files below `folder` that were begun and never got their name: the object store writes to
/// `NAME#1` and renames that.
fn sweep_unfinished(folder: &FilePath, old: i64) -> std::io::Result<u64> {
    let (mut gone, mut folders) = (0, vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else if is_unfinished(&entry.path()) && written_at(&entry)? < old {
                std::fs::remove_file(entry.path())?;
                gone += 1;
            }
        }
    }
    Ok(gone)
}

fn is_unfinished(path: &FilePath) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.split_once('#').is_some_and(|(name, number)| {
        name.parse::<Commitment>().is_ok() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn written_at(entry: &std::fs::DirEntry) -> std::io::Result<i64> {
    let since = entry.metadata()?.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
