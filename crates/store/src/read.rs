//! Reading what was committed.

use record::{
    ActDigest, Card, Checkpoint, Commitment, Content, Frontier, Hash, Instant, Position, RecordId, Standing,
    SubjectId,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};

use crate::column;
use crate::entity::{card, checkpoint, content, entry, erasure, head, identity, subject};
use crate::error::StoreError;
use crate::{Mark, MarkError, Store};

/// Where a record ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// How many entries it has.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// When the newest entry was recorded; [`Instant::MIN`] before the first.
    pub recorded_at: Instant,
    /// The newest checkpoint; `None` before the first entry. Show it only through [`Store::shown`].
    pub checkpoint: Option<Checkpoint>,
    /// What the next entry is added to.
    pub frontier: Frontier,
}

/// An entry as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEntry {
    /// Its place in the record.
    pub index: u64,
    /// The leaf's bytes, as they were hashed.
    pub bytes: Vec<u8>,
    /// Its card; `None` once erased.
    pub card: Option<Card>,
}

/// How a subject stands after its newest act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubjectHead {
    /// How many acts there are about it.
    pub revision: u64,
    /// The digest of the newest.
    pub digest: ActDigest,
    /// Whether it holds.
    pub standing: Standing,
    /// When the newest act became public.
    pub issued_at: Instant,
    /// The entry of the newest act.
    pub index: u64,
}

/// The identity of an imported thing, as a keyed hash that tells nothing about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdentityHash(pub [u8; 32]);

impl SubjectHead {
    /// Where the next act about the subject comes.
    pub fn next(&self) -> Position {
        Position { revision: self.revision + 1, previous: Some(self.digest) }
    }
}

impl Store {
    /// Makes an empty record.
    ///
    /// # Errors
    ///
    /// [`StoreError::RecordExists`] if it is there already.
    pub async fn create(&self, record: &RecordId) -> Result<(), StoreError> {
        if head_row(&self.db, record).await?.is_some() {
            return Err(StoreError::RecordExists { record: record.clone() });
        }
        let row = head::Model {
            record: record.to_string(),
            size: 0,
            recorded_at: Instant::MIN.seconds(),
            frontier: Vec::new(),
            zone: "UTC".to_owned(),
            ring: b"null".to_vec(),
        };
        Ok(crate::rows::insert::<head::Entity, _>(&self.db, vec![row]).await?)
    }

    /// Takes back a record that has no entry; one that has any stays as it is.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if the database cannot be written to.
    pub async fn abandon(&self, record: &RecordId) -> Result<(), StoreError> {
        let empty = head::Entity::delete_by_id(record.to_string()).filter(head::Column::Size.eq(0));
        empty.exec(&self.db).await?;
        Ok(())
    }

    /// The records that the database holds.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn records(&self) -> Result<Vec<RecordId>, StoreError> {
        let rows = head::Entity::find().order_by_asc(head::Column::Record).all(&self.db).await?;
        rows.iter().map(|row| column::record(&row.record)).collect()
    }

    /// Where `record` ends, or `None` if there is no such record.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn head(&self, record: &RecordId) -> Result<Option<Head>, StoreError> {
        head_of(&self.db, record).await
    }

    /// The newest checkpoint, to be shown: compared with `mark`, and the mark raised to it.
    ///
    /// # Errors
    ///
    /// [`ShowError::Mark`] if the database is behind what was shown, or the mark cannot be kept.
    pub async fn shown(&self, record: &RecordId, mark: &dyn Mark) -> Result<Option<Checkpoint>, ShowError> {
        // The mark first: others may commit and raise it while the head is read, and that is no rollback.
        let highest = mark.highest()?;
        let Some(head) = self.head(record).await? else {
            return Err(StoreError::NoSuchRecord { record: record.clone() }.into());
        };
        compare(&self.db, record, &head.frontier, highest.as_ref()).await?;
        if let Some(checkpoint) = &head.checkpoint {
            mark.raise(checkpoint)?;
        }
        Ok(head.checkpoint)
    }

    /// Up to `limit` entries from index `from` on, in their order.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if they cannot be read.
    pub async fn entries(
        &self,
        record: &RecordId,
        from: u64,
        limit: u64,
    ) -> Result<Vec<StoredEntry>, StoreError> {
        let rows = entry_rows(&self.db, record, from, limit).await?;
        rows.into_iter().map(StoredEntry::try_from).collect()
    }

    /// The content that `commitment` names, or `None` where it was erased or never was, or is a media file
    /// ([`Self::file`]).
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn content(
        &self,
        record: &RecordId,
        commitment: &Commitment,
    ) -> Result<Option<Content>, StoreError> {
        let key = (record.to_string(), commitment.0.to_vec());
        let row = content::Entity::find_by_id(key).one(&self.db).await?;
        row.map(|row| Ok(Content { salt: column::salt(&row.salt)?, bytes: row.bytes })).transpose()
    }

    /// How `subject` stands, or `None` if there is no act about it.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn subject_position(
        &self,
        record: &RecordId,
        subject: SubjectId,
    ) -> Result<Option<SubjectHead>, StoreError> {
        let key = (record.to_string(), subject.to_string());
        let row = subject::Entity::find_by_id(key).one(&self.db).await?;
        row.as_ref().map(SubjectHead::try_from).transpose()
    }

    /// The subject as which the thing with this identity was imported, also if it was erased since.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn identity(
        &self,
        record: &RecordId,
        hash: &IdentityHash,
    ) -> Result<Option<SubjectId>, StoreError> {
        let key = (record.to_string(), hash.0.to_vec());
        let row = identity::Entity::find_by_id(key).one(&self.db).await?;
        row.map(|row| column::subject(&row.subject)).transpose()
    }

    /// The bytes of up to `limit` entries from index `from` on.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if they cannot be read.
    pub async fn leaves(&self, record: &RecordId, from: u64, limit: u64) -> Result<Vec<Vec<u8>>, StoreError> {
        entry_bytes(&self.db, record, from, limit).await
    }

    /// The checkpoint over exactly `size` entries, if one was written.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn checkpoint(&self, record: &RecordId, size: u64) -> Result<Option<Checkpoint>, StoreError> {
        checkpoint_at(&self.db, record, size).await
    }

    /// The entry that committed to a content that is there.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn committed(
        &self,
        record: &RecordId,
        commitment: &Commitment,
    ) -> Result<Option<u64>, StoreError> {
        let index: Option<i64> = content::Entity::find_by_id((record.to_string(), commitment.0.to_vec()))
            .select_only()
            .column(content::Column::Index)
            .into_tuple()
            .one(&self.db)
            .await?;
        match index {
            Some(index) => Ok(Some(column::number(index)?)),
            None => Ok(self.file(record, commitment).await?.map(|file| file.since)),
        }
    }

    /// The entry that erased the content of `commitment`, if one did.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn erasure(
        &self,
        record: &RecordId,
        commitment: &Commitment,
    ) -> Result<Option<u64>, StoreError> {
        let key = (record.to_string(), commitment.0.to_vec());
        let row = erasure::Entity::find_by_id(key).one(&self.db).await?;
        row.map(|row| column::number(row.index)).transpose()
    }

    /// Up to `limit` checkpoints over more than `after` entries, in their order.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if they cannot be read.
    pub async fn checkpoints(
        &self,
        record: &RecordId,
        after: u64,
        limit: u64,
    ) -> Result<Vec<Checkpoint>, StoreError> {
        let rows = checkpoint::Entity::find()
            .filter(checkpoint::Column::Record.eq(record.as_str()))
            .filter(checkpoint::Column::Size.gt(column::integer(after)))
            .order_by_asc(checkpoint::Column::Size)
            .limit(limit)
            .all(&self.db)
            .await?;
        rows.into_iter().map(checkpoint_of).collect()
    }
}

/// Why a checkpoint is not shown.
#[derive(Debug, thiserror::Error)]
pub enum ShowError {
    /// The database could not be read.
    #[error("the newest checkpoint could not be read")]
    Store(#[from] StoreError),
    /// The mark stands against it.
    #[error("the newest checkpoint may not be shown")]
    Mark(#[from] MarkError),
}

/// Refuses a database that is behind `highest`, the mark as it was before the frontier was read, or on another branch.
pub(crate) async fn compare(
    db: &impl ConnectionTrait,
    record: &RecordId,
    frontier: &Frontier,
    highest: Option<&Checkpoint>,
) -> Result<(), ShowError> {
    let Some(shown) = highest else { return Ok(()) };
    if shown.size > frontier.size() {
        return Err(MarkError::Behind { size: frontier.size(), shown: shown.size }.into());
    }
    let kept = checkpoint_at(db, record, shown.size).await?;
    let same = kept.is_some_and(|kept| kept.root == shown.root);
    if same { Ok(()) } else { Err(MarkError::Forked { shown: shown.size }.into()) }
}

pub(crate) async fn head_of(
    db: &impl ConnectionTrait,
    record: &RecordId,
) -> Result<Option<Head>, StoreError> {
    let Some(row) = head_row(db, record).await? else { return Ok(None) };
    let frontier = frontier(&row)?;
    Ok(Some(Head {
        size: frontier.size(),
        root: frontier.root(),
        recorded_at: column::instant(row.recorded_at)?,
        checkpoint: checkpoint_at(db, record, frontier.size()).await?,
        frontier,
    }))
}

pub(crate) async fn head_row(
    db: &impl ConnectionTrait,
    record: &RecordId,
) -> Result<Option<head::Model>, StoreError> {
    Ok(head::Entity::find_by_id(record.to_string()).one(db).await?)
}

pub(crate) fn frontier(row: &head::Model) -> Result<Frontier, StoreError> {
    Frontier::from_bytes(column::number(row.size)?, &row.frontier)
        .ok_or_else(|| column::damaged("the head of the record"))
}

/// An entry's index, its bytes and those of its card.
pub(crate) type EntryRow = (i64, Vec<u8>, Option<Vec<u8>>);

pub(crate) async fn entry_rows(
    db: &impl ConnectionTrait,
    record: &RecordId,
    from: u64,
    limit: u64,
) -> Result<Vec<EntryRow>, StoreError> {
    let until = from.saturating_add(limit);
    Ok(entry::Entity::find()
        .select_only()
        .columns([entry::Column::Index, entry::Column::Bytes])
        .column(card::Column::Bytes)
        .join(JoinType::LeftJoin, card::Relation::Entry.def().rev())
        .filter(entry::Column::Record.eq(record.as_str()))
        .filter(entry::Column::Index.gte(column::integer(from)))
        .filter(entry::Column::Index.lt(column::integer(until)))
        .order_by_asc(entry::Column::Index)
        .into_tuple()
        .all(db)
        .await?)
}

/// The leaves' bytes alone.
pub(crate) async fn entry_bytes(
    db: &impl ConnectionTrait,
    record: &RecordId,
    from: u64,
    limit: u64,
) -> Result<Vec<Vec<u8>>, StoreError> {
    Ok(entry::Entity::find()
        .select_only()
        .column(entry::Column::Bytes)
        .filter(entry::Column::Record.eq(record.as_str()))
        .filter(entry::Column::Index.gte(column::integer(from)))
        .filter(entry::Column::Index.lt(column::integer(from.saturating_add(limit))))
        .order_by_asc(entry::Column::Index)
        .into_tuple()
        .all(db)
        .await?)
}

pub(crate) async fn checkpoint_at(
    db: &impl ConnectionTrait,
    record: &RecordId,
    size: u64,
) -> Result<Option<Checkpoint>, StoreError> {
    let key = (record.to_string(), column::integer(size));
    checkpoint::Entity::find_by_id(key).one(db).await?.map(checkpoint_of).transpose()
}

fn checkpoint_of(row: checkpoint::Model) -> Result<Checkpoint, StoreError> {
    Ok(Checkpoint { size: column::number(row.size)?, root: column::hash(&row.root)?, note: row.note })
}

impl TryFrom<EntryRow> for StoredEntry {
    type Error = StoreError;

    fn try_from((index, bytes, card): EntryRow) -> Result<Self, StoreError> {
        let card = card.map(|card| serde_json::from_slice(&card)).transpose();
        Ok(Self { index: column::number(index)?, bytes, card: card.map_err(|_| column::damaged("a card"))? })
    }
}

impl TryFrom<&subject::Model> for SubjectHead {
    type Error = StoreError;

    fn try_from(row: &subject::Model) -> Result<Self, StoreError> {
        Ok(Self {
            revision: column::number(row.revision)?,
            digest: column::digest(&row.digest)?,
            standing: column::standing(&row.standing)?,
            issued_at: column::instant(row.issued_at)?,
            index: column::number(row.index)?,
        })
    }
}
