//! Following another node's log: its entries, byte for byte, under its own checkpoint. What a mirror does, and a node
//! that gets back what a restored backup had lost.
//!
//! Every entry goes through the ledger of the append, with its own instant as the time: the entry that the ledger
//! makes must be the one that was given. So a mirror holds nothing that its origin could not have recorded.

use std::collections::BTreeSet;

use record::fsck::{Behind, open};
use record::{Checkpoint, CheckpointVerifier, Commitment, Content, Entry, Hash, KeyRole, RecordId};
use sea_orm::DatabaseTransaction;

use super::error::{FollowError, Reason};
use super::ledger::{Addition, Brought, Ledger};
use super::{Receipt, Written, write};
use crate::error::StoreError;
use crate::faults::Step;
use crate::{KeptFile, Mark, Store, column, read};

/// What another node served.
#[derive(Clone, Debug, Default)]
pub struct Followed {
    /// The entries after those that are here, in order.
    pub entries: Vec<FollowedEntry>,
    /// What entries of this update, also those of a later call, erase: its content may be missing.
    pub erased: BTreeSet<Commitment>,
    /// The checkpoint over all entries up to the last of these; absent where more are to come before it. Entries
    /// without it must have been compared with the tiles of a signed checkpoint.
    pub checkpoint: Option<Vec<u8>>,
}

/// An entry as another node served it.
#[derive(Clone, Debug)]
pub struct FollowedEntry {
    /// The leaf's bytes.
    pub bytes: Vec<u8>,
    /// What it commits to, as far as it is there; but for media files.
    pub contents: Vec<Content>,
    /// The media files that it commits to, as far as they are there: taken in with [`Store::receive`] before.
    pub files: Vec<KeptFile>,
}

impl Store {
    /// Takes over entries of another node in one transaction: all of them, or none. Returns the checkpoint that was
    /// given, once it is committed and the mark raised to it.
    ///
    /// A node behind its mark may follow entries that lead to the mark's very root, but not append.
    ///
    /// # Errors
    ///
    /// [`FollowError`], which tells what the other node did wrong; nothing was kept then.
    pub async fn follow(
        &self,
        record: &RecordId,
        followed: Followed,
        mark: &dyn Mark,
    ) -> Result<Option<Receipt>, FollowError> {
        let _turn = self.turn.lock().await;
        let erases = !followed.erased.is_empty();
        let tx = self.faults.step(Step::Begin, self.begin()).await?;
        let written = match self.write_followed(&tx, record, followed, mark).await {
            Ok(written) => written,
            Err(error) => {
                // What was wrong is the news; a rollback that fails too is done by the database itself.
                let _ = tx.rollback().await;
                return Err(error);
            }
        };
        let commit = async { Ok::<_, StoreError>(tx.commit().await?) };
        self.faults
            .step(Step::Commit, commit)
            .await
            .map_err(|error| FollowError::Uncertain(Box::new(error.into())))?;
        if erases {
            self.scrub().await;
        }
        let receipt = match written.is_whole {
            true => Some(self.acknowledge(record, &written, mark).await),
            false => None,
        };
        let receipt = receipt.transpose().map_err(|error| FollowError::Uncertain(Box::new(error.into())))?;
        self.delete(record, &written.deleted).await.map_err(FollowError::NotDeleted)?;
        Ok(receipt)
    }

    async fn write_followed(
        &self,
        tx: &DatabaseTransaction,
        record: &RecordId,
        followed: Followed,
        mark: &dyn Mark,
    ) -> Result<Written, FollowError> {
        let entries = parsed(&followed.entries)?;
        let recorded_at = entries.first().map_or(record::Instant::MIN, |entry| entry.recorded_at);
        let mut ledger = self
            .faults
            .step(Step::Head, super::open(tx, record, entries.iter().map(|entry| &entry.act), recorded_at))
            .await?;
        let from = ledger.frontier.size();
        let shown = mark.highest()?;
        if shown.as_ref().is_some_and(|shown| shown.size <= from) {
            read::compare(tx, record, &ledger.frontier, shown.as_ref()).await?;
        }
        let mut additions = Vec::with_capacity(entries.len());
        for (entry, given) in entries.into_iter().zip(followed.entries) {
            additions.push(add(&mut ledger, entry, given, &followed.erased)?);
            check_mark(&ledger, shown.as_ref())?;
        }
        let deleted = self.write_all(tx, &ledger, &mut additions, &[], from).await?;
        let size = ledger.frontier.size();
        let checkpoint = followed.checkpoint.map(|note| signed(&ledger, &note)).transpose()?;
        if let Some(checkpoint) = &checkpoint
            && read::checkpoint_at(tx, record, size).await?.is_none()
        {
            self.faults.step(Step::Checkpoint, write::checkpoint(tx, record, checkpoint)).await?;
        }
        self.faults.step(Step::Advance, write::advance(tx, &ledger)).await?;
        Ok(Written { from, size, deleted, is_whole: checkpoint.is_some() })
    }
}

fn parsed(given: &[FollowedEntry]) -> Result<Vec<Entry>, FollowError> {
    let read = |(place, given): (usize, &FollowedEntry)| {
        Entry::from_bytes(&given.bytes).map_err(|_| FollowError::NoEntry { place: place as u64 })
    };
    given.iter().enumerate().map(read).collect()
}

/// Adds an entry that is already made: the ledger must make the same.
fn add(
    ledger: &mut Ledger,
    entry: Entry,
    given: FollowedEntry,
    erased: &BTreeSet<Commitment>,
) -> Result<Addition, FollowError> {
    let index = entry.index;
    let refused = |reason: Reason| FollowError::Refused { index, reason };
    if index != ledger.frontier.size() {
        return Err(FollowError::Place { due: ledger.frontier.size(), found: index });
    }
    if entry.recorded_at < ledger.recorded_at {
        return Err(FollowError::Altered { index });
    }
    let look = |commitment: &Commitment| {
        let content = given.contents.iter().find(|content| content.commitment() == *commitment);
        let file = || given.files.iter().find(|file| file.commitment == *commitment);
        let file = || file().map(|file| Behind::File { size: file.size, holds: true });
        content.cloned().map(Behind::Content).or_else(file)
    };
    let opened = open(&entry, &look);
    if let Some(commitment) = opened.missing.iter().find(|gone| !erased.contains(gone)) {
        return Err(FollowError::Withheld { index, commitment: *commitment });
    }
    let brought = given.contents.len() + given.files.len();
    let foreign = brought + opened.missing.len() != entry.act.commits.len();
    if let Some(what) =
        opened.faults.first().cloned().or(foreign.then(|| "brings a content twice".to_owned()))
    {
        return Err(FollowError::Content { index, what });
    }
    let brought = Brought { contents: given.contents, files: given.files };
    let addition = ledger.add_made(entry, opened, brought).map_err(refused)?;
    if addition.bytes == given.bytes { Ok(addition) } else { Err(FollowError::Altered { index }) }
}

/// At the mark's size the root must be the mark's.
fn check_mark(ledger: &Ledger, shown: Option<&Checkpoint>) -> Result<(), FollowError> {
    match shown {
        Some(shown) if shown.size == ledger.frontier.size() => {
            let same = shown.root == ledger.frontier.root();
            if same { Ok(()) } else { Err(crate::MarkError::Forked { shown: shown.size }.into()) }
        }
        _ => Ok(()),
    }
}

/// The other node's checkpoint, which must be of exactly what is here then.
fn signed(ledger: &Ledger, note: &[u8]) -> Result<Checkpoint, FollowError> {
    let size = ledger.frontier.size();
    let key = ledger.ring.as_ref().and_then(|ring| ring.of(KeyRole::Log));
    let key = key.ok_or_else(|| column::damaged("the ring of keys"))?;
    let checkpoint = CheckpointVerifier::new(ledger.record.clone(), key).open(note)?;
    let root: Hash = ledger.frontier.root();
    if checkpoint.size == size && checkpoint.root == root {
        Ok(checkpoint)
    } else {
        Err(FollowError::Fork { size, stated: checkpoint.size })
    }
}
