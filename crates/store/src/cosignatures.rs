//! Cosignatures under checkpoints: of the mission's heartbeat and of witnesses. They come after the checkpoint, from
//! outside the append, and may be written again and again.

use record::{Checkpoint, RecordId, note_lines, with_lines};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::column::{self, integer};
use crate::entity::cosignature;
use crate::error::StoreError;
use crate::read::ShowError;
use crate::{Mark, Store, rows};

/// The most cosigners under one checkpoint; C2SP signed-note readers take no more lines than a hundred.
const MOST: usize = 64;

impl Store {
    /// Keeps a cosignature line under the checkpoint of `size`, in place of an earlier one of the same key.
    ///
    /// Whose key it is, and whether it holds, is the caller's to check.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] for what is no signature line; else if it cannot be written.
    pub async fn cosign(&self, record: &RecordId, size: u64, line: &str) -> Result<(), StoreError> {
        let read = note_lines(format!("x\n\n{line}").as_bytes());
        let (_, lines) = read.map_err(|_| column::damaged("a cosignature line"))?;
        let [given] = lines.as_slice() else { return Err(column::damaged("a cosignature line")) };
        let cosigner = format!("{}+{:08x}", given.name, given.id);
        let known = self.cosigners(record, size).await?;
        if known.len() >= MOST && !known.iter().any(|row| row.cosigner == cosigner) {
            return Err(StoreError::TooManyCosigners { size });
        }
        let row = cosignature::Model {
            record: record.to_string(),
            size: integer(size),
            cosigner,
            line: given.line.clone(),
        };
        let key = OnConflict::columns([
            cosignature::Column::Record,
            cosignature::Column::Size,
            cosignature::Column::Cosigner,
        ])
        .update_column(cosignature::Column::Line)
        .to_owned();
        Ok(rows::upsert::<cosignature::Entity, _>(&self.db, vec![row], &key).await?)
    }

    /// The cosignature lines under the checkpoint of `size`, in the order of their names.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if they cannot be read.
    pub async fn cosignatures(&self, record: &RecordId, size: u64) -> Result<Vec<String>, StoreError> {
        Ok(self.cosigners(record, size).await?.into_iter().map(|row| row.line).collect())
    }

    /// The newest checkpoint, to be shown, its note with every cosignature that it has: as [`Store::shown`].
    ///
    /// # Errors
    ///
    /// Those of [`Store::shown`].
    pub async fn shown_note(
        &self,
        record: &RecordId,
        mark: &dyn Mark,
    ) -> Result<Option<Checkpoint>, ShowError> {
        let Some(checkpoint) = self.shown(record, mark).await? else { return Ok(None) };
        let lines = self.cosignatures(record, checkpoint.size).await?;
        let note = with_lines(&checkpoint.note, lines.iter().map(String::as_str));
        let note = note.map_err(|_| column::damaged("a checkpoint or a cosignature"))?;
        Ok(Some(Checkpoint { note, ..checkpoint }))
    }

    async fn cosigners(&self, record: &RecordId, size: u64) -> Result<Vec<cosignature::Model>, StoreError> {
        Ok(cosignature::Entity::find()
            .filter(cosignature::Column::Record.eq(record.as_str()))
            .filter(cosignature::Column::Size.eq(integer(size)))
            .order_by_asc(cosignature::Column::Cosigner)
            .all(&self.db)
            .await?)
    }
}
