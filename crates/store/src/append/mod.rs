//! The append: check, write, commit, read back, mark. One transaction under one lock.
//!
//! The lock is the write lock of SQLite (`BEGIN IMMEDIATE`) or the head's row (`FOR UPDATE`) of
//! PostgreSQL; the head is read inside it, so that two processes neither collide nor fork the log.

mod error;
mod follow;
mod ledger;
mod write;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use record::{
    Act, Checkpoint, CheckpointSigner, CheckpointVerifier, Commitment, Content, Entry, Instant, KeyRole,
    RecordId, Role, SignedAct, SubjectId, SubjectKind, leaf_hash,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

pub use error::{AppendError, FollowError, Reason};
pub use follow::{Followed, FollowedEntry};
use ledger::{Addition, Ledger, SINGLE};

use crate::column;
use crate::entity::{head, number, subject};
use crate::error::StoreError;
use crate::faults::Step;
use crate::read::{self, IdentityHash, SubjectHead};
use crate::rows::ROWS;
use crate::tiles::{self, Edge};
use crate::{KeptFile, Mark, Store};

/// What was appended, as it was read back after the commit.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// The checkpoint over all entries up to the last of these.
    pub checkpoint: Checkpoint,
    /// The new entries.
    pub entries: Vec<Entry>,
}

impl Store {
    /// Appends `acts` to `record` in one transaction with one checkpoint: all of them, or none.
    ///
    /// `identities` are those of imported things, with the subjects as which they are imported.
    /// `now` becomes `recorded_at`, unless the record is ahead of it.
    ///
    /// # Errors
    ///
    /// [`AppendError::Refused`] when an act cannot be the next one, [`AppendError::Mark`] when the
    /// database is behind what was shown; nothing was kept then. [`AppendError::Uncertain`] when the
    /// acts may have been kept, but could not be acknowledged.
    pub async fn append(
        &self,
        record: &RecordId,
        acts: Vec<SignedAct>,
        identities: Vec<(IdentityHash, SubjectId)>,
        now: Instant,
        signer: &CheckpointSigner,
        mark: &dyn Mark,
    ) -> Result<Receipt, AppendError> {
        if acts.is_empty() {
            return Err(AppendError::Empty);
        }
        check_lengths(&acts)?;
        let acts = self.faults.step(Step::Files, self.keep_files(record, acts)).await?;
        let _turn = self.turn.lock().await;
        let erases = acts.iter().any(|(act, _)| !act.act.erases.is_empty());
        let tx = self.faults.step(Step::Begin, self.begin()).await?;
        let written = match self.write(&tx, record, acts, &identities, now, signer, mark).await {
            Ok(written) => written,
            Err(error) => {
                // What refused is the news; a rollback that fails too is done by the database itself.
                let _ = tx.rollback().await;
                return Err(error);
            }
        };
        let commit = async { Ok::<_, AppendError>(tx.commit().await.map_err(StoreError::from)?) };
        let acknowledged = async {
            self.faults.step(Step::Commit, commit).await?;
            self.acknowledge(record, &written, mark).await
        };
        let receipt = acknowledged.await.map_err(|error| AppendError::Uncertain(Box::new(error)))?;
        if erases {
            self.scrub().await;
            self.delete(record, &written.deleted).await.map_err(AppendError::NotDeleted)?;
        }
        Ok(receipt)
    }

    /// Writes the media files among what the acts commit to: before the transaction, so that no entry ever lacks its
    /// file.
    async fn keep_files(
        &self,
        record: &RecordId,
        acts: Vec<SignedAct>,
    ) -> Result<Vec<(SignedAct, Vec<KeptFile>)>, StoreError> {
        let mut kept = Vec::with_capacity(acts.len());
        for mut signed in acts {
            let mut files = Vec::new();
            if let Some(commit) = signed.act.commits_of(Role::File).next() {
                let is_file = |content: &Content| content.commitment() == commit.commitment;
                if let Some(place) = signed.contents.iter().position(is_file) {
                    files.push(self.files.keep(record, signed.contents.remove(place)).await?);
                }
            }
            kept.push((signed, files));
        }
        Ok(kept)
    }

    /// Deletes the bytes of files that a committed entry erases.
    async fn delete(&self, record: &RecordId, gone: &[Commitment]) -> Result<(), StoreError> {
        let delete = async { Ok::<_, StoreError>(self.delete_files(record, gone).await?) };
        self.faults.step(Step::Delete, delete).await
    }

    pub(crate) async fn begin(&self) -> Result<DatabaseTransaction, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.db.begin_with_options(options).await?)
    }

    #[expect(clippy::too_many_arguments, reason = "the append's own arguments, and its transaction")]
    async fn write(
        &self,
        tx: &DatabaseTransaction,
        record: &RecordId,
        acts: Vec<(SignedAct, Vec<KeptFile>)>,
        identities: &[(IdentityHash, SubjectId)],
        now: Instant,
        signer: &CheckpointSigner,
        mark: &dyn Mark,
    ) -> Result<Written, AppendError> {
        let faults = &self.faults;
        let about = acts.iter().map(|(signed, _)| &signed.act);
        let mut ledger = faults.step(Step::Head, open(tx, record, about, now)).await?;
        read::compare(tx, record, &ledger.frontier, mark.highest()?.as_ref()).await?;
        let from = ledger.frontier.size();
        let mut additions = add_all(&mut ledger, acts)?;
        let checkpoint = sign(&ledger, signer, &additions)?;
        let deleted = self.write_all(tx, &ledger, &mut additions, identities, from).await?;
        faults.step(Step::Checkpoint, write::checkpoint(tx, record, &checkpoint)).await?;
        faults.step(Step::Advance, write::advance(tx, &ledger)).await?;
        Ok(Written { from, size: checkpoint.size, deleted, is_whole: true })
    }

    /// Writes everything that entries bring, up to the checkpoint. Returns the files that are to be deleted then.
    async fn write_all(
        &self,
        tx: &DatabaseTransaction,
        ledger: &Ledger,
        additions: &mut [Addition],
        identities: &[(IdentityHash, SubjectId)],
        from: u64,
    ) -> Result<Vec<Commitment>, AppendError> {
        let (faults, record) = (&self.faults, &ledger.record);
        let leaves: Vec<_> = additions.iter().map(|addition| leaf_hash(&addition.bytes)).collect();
        faults.step(Step::Entries, write::entries(tx, additions)).await?;
        faults.step(Step::Cards, write::cards(tx, additions)).await?;
        faults.step(Step::Contents, write::contents(tx, &self.files, record, additions)).await?;
        let deleted = faults.step(Step::Erasures, write::erasures(tx, additions)).await?;
        faults.step(Step::Subjects, write::subjects(tx, ledger, additions)).await?;
        faults.step(Step::Numbers, write::numbers(tx, ledger, additions)).await?;
        faults.step(Step::Identities, write::identities(tx, record, identities)).await?;
        let grow = async {
            let mut edge = Edge::read(tx, record, from).await?;
            leaves.into_iter().for_each(|leaf| edge.push(leaf));
            tiles::write(tx, record, edge.take()).await
        };
        faults.step(Step::Tiles, grow).await?;
        Ok(deleted)
    }

    /// Reads back what was committed, and raises the mark to it.
    async fn acknowledge(
        &self,
        record: &RecordId,
        written: &Written,
        mark: &dyn Mark,
    ) -> Result<Receipt, AppendError> {
        let receipt = self.faults.step(Step::ReadBack, self.read_back(record, written)).await?;
        let raise = async { Ok::<_, AppendError>(mark.raise(&receipt.checkpoint)?) };
        self.faults.step(Step::Mark, raise).await?;
        Ok(receipt)
    }

    async fn read_back(&self, record: &RecordId, written: &Written) -> Result<Receipt, StoreError> {
        let lost = || column::damaged("what was just committed");
        let checkpoint = read::checkpoint_at(&self.db, record, written.size).await?.ok_or_else(lost)?;
        let rows = read::entry_rows(&self.db, record, written.from, written.size - written.from).await?;
        let entries = rows.iter().map(|(_, bytes, _)| Entry::from_own_bytes(bytes).map_err(|_| lost()));
        let entries: Vec<_> = entries.collect::<Result<_, _>>()?;
        let complete = entries.len() as u64 == written.size - written.from;
        if complete { Ok(Receipt { checkpoint, entries }) } else { Err(lost()) }
    }

    /// Lets go of the pages that still hold what was erased. If it cannot be done now (somebody
    /// reads an older state), the database does it by itself later.
    async fn scrub(&self) {
        let statement =
            if self.is_sqlite() { "PRAGMA wal_checkpoint(TRUNCATE)" } else { "VACUUM contents, cards" };
        let _ = self.db.execute_unprepared(statement).await;
    }
}

/// Which entries were written: those from `from` up to, not including, `size`.
struct Written {
    from: u64,
    size: u64,
    /// The files that they erase.
    deleted: Vec<Commitment>,
    /// Whether a checkpoint covers all of them.
    is_whole: bool,
}

/// Locks the head and reads all that the append must know.
async fn open<'a>(
    tx: &impl ConnectionTrait,
    record: &RecordId,
    acts: impl Iterator<Item = &'a Act>,
    now: Instant,
) -> Result<Ledger, StoreError> {
    let acts: Vec<&Act> = acts.collect();
    let row = head::Entity::find_by_id(record.to_string()).lock_exclusive().one(tx).await?;
    let row = row.ok_or_else(|| StoreError::NoSuchRecord { record: record.clone() })?;
    Ok(Ledger {
        record: record.clone(),
        now,
        recorded_at: column::instant(row.recorded_at)?,
        frontier: read::frontier(&row)?,
        zone: row.zone.parse().map_err(|_| column::damaged("the mission's zone"))?,
        ring: serde_json::from_slice(&row.ring).map_err(|_| column::damaged("the ring of keys"))?,
        subjects: subjects(tx, record, &acts).await?,
        numbers: numbers(tx, record).await?,
        single: single(tx, record, &acts).await?,
    })
}

/// Which of the kinds of which a record has one are there, as far as `acts` begin any of them.
async fn single(
    tx: &impl ConnectionTrait,
    record: &RecordId,
    acts: &[&Act],
) -> Result<BTreeSet<SubjectKind>, StoreError> {
    let begun = |kind| acts.iter().any(|act| act.revision == 1 && act.subject.kind() == kind);
    let mut there = BTreeSet::new();
    for kind in SINGLE.into_iter().filter(|kind| begun(*kind)) {
        let of_kind = subject::Column::Subject.starts_with(format!("{}-", kind.as_str()));
        let row = subject::Entity::find()
            .filter(subject::Column::Record.eq(record.as_str()))
            .filter(of_kind)
            .one(tx)
            .await?;
        there.extend(row.map(|_| kind));
    }
    Ok(there)
}

async fn subjects(
    tx: &impl ConnectionTrait,
    record: &RecordId,
    acts: &[&Act],
) -> Result<HashMap<SubjectId, SubjectHead>, StoreError> {
    let mut heads = HashMap::new();
    for some in acts.chunks(ROWS) {
        let rows = subject::Entity::find()
            .filter(subject::Column::Record.eq(record.as_str()))
            .filter(subject::Column::Subject.is_in(some.iter().map(|act| act.subject.to_string())))
            .all(tx)
            .await?;
        for row in &rows {
            heads.insert(column::subject(&row.subject)?, row.try_into()?);
        }
    }
    Ok(heads)
}

async fn numbers(tx: &impl ConnectionTrait, record: &RecordId) -> Result<BTreeMap<i16, u32>, StoreError> {
    let rows = number::Entity::find().filter(number::Column::Record.eq(record.as_str())).all(tx).await?;
    let wrong = || column::damaged("an official number");
    let read = |row: number::Model| {
        Ok((row.year.try_into().map_err(|_| wrong())?, row.highest.try_into().map_err(|_| wrong())?))
    };
    rows.into_iter().map(read).collect()
}

/// No content may be so long; looked at before any file is written.
fn check_lengths(acts: &[SignedAct]) -> Result<(), AppendError> {
    for signed in acts {
        let most = match signed.act.commits_of(Role::File).next() {
            Some(_) => Content::MAX_FILE_BYTES,
            None => Content::MAX_BYTES,
        };
        if let Some(long) = signed.contents.iter().find(|content| content.bytes.len() > most) {
            let (subject, bytes) = (signed.act.subject, long.bytes.len());
            return Err(AppendError::Refused { subject, reason: Reason::LongContent { bytes } });
        }
    }
    Ok(())
}

fn add_all(ledger: &mut Ledger, acts: Vec<(SignedAct, Vec<KeptFile>)>) -> Result<Vec<Addition>, AppendError> {
    let add = |(signed, files): (SignedAct, Vec<KeptFile>)| {
        let subject = signed.act.subject;
        ledger.add(signed, files).map_err(|reason| AppendError::Refused { subject, reason })
    };
    acts.into_iter().map(add).collect()
}

/// Signs the one checkpoint of the append; the signer must be the one that the record states.
fn sign(
    ledger: &Ledger,
    signer: &CheckpointSigner,
    additions: &[Addition],
) -> Result<Checkpoint, AppendError> {
    let checkpoint = signer.sign(&ledger.frontier)?;
    let own = ledger.ring.as_ref().and_then(|ring| ring.of(KeyRole::Log)).is_some_and(|key| {
        CheckpointVerifier::new(ledger.record.clone(), key).open(&checkpoint.note).is_ok()
    });
    match additions.first() {
        Some(first) if !own => {
            Err(AppendError::Refused { subject: first.entry.act.subject, reason: Reason::OtherSigner })
        }
        _ => Ok(checkpoint),
    }
}
