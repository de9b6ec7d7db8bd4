//! The rows that an append writes, in the order of its steps.

use std::collections::HashMap;

use record::{Act, Card, Checkpoint, Commit, Commitment, Entry, RecordId, Role, SubjectId};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use super::error::{AppendError, Reason};
use super::ledger::{Addition, Ledger};
use crate::column::{self, integer};
use crate::entity::{card, checkpoint, content, entry, erasure, file, head, identity, number, subject};
use crate::error::StoreError;
use crate::files::{FileError, FileStore};
use crate::read::{IdentityHash, SubjectHead};
use crate::rows::{self, ROWS};

pub(super) async fn entries(tx: &impl ConnectionTrait, additions: &mut [Addition]) -> Result<(), StoreError> {
    let row = |addition: &mut Addition| entry::Model {
        record: addition.entry.act.record.to_string(),
        index: integer(addition.entry.index),
        subject: addition.entry.act.subject.to_string(),
        bytes: std::mem::take(&mut addition.bytes),
    };
    Ok(rows::insert::<entry::Entity, _>(tx, additions.iter_mut().map(row).collect()).await?)
}

pub(super) async fn cards(tx: &impl ConnectionTrait, additions: &[Addition]) -> Result<(), StoreError> {
    let row = |(addition, card): (&Addition, &Card)| {
        let bytes = serde_json::to_vec(card).map_err(|_| column::damaged("a card"))?;
        let (record, index) = (addition.entry.act.record.to_string(), integer(addition.entry.index));
        Ok::<_, StoreError>(card::Model { record, index, bytes })
    };
    let rows = additions
        .iter()
        .filter_map(|addition| Some((addition, addition.card.as_ref()?)))
        .map(row)
        .collect::<Result<_, _>>()?;
    Ok(rows::insert::<card::Entity, _>(tx, rows).await?)
}

/// Writes the contents, and what names the files; none may be there already, nor ever have been erased.
///
/// That the files themselves are there is looked at here, under the lock: whoever sweeps them takes it too.
pub(super) async fn contents(
    tx: &impl ConnectionTrait,
    store: &FileStore,
    record: &RecordId,
    additions: &mut [Addition],
) -> Result<(), AppendError> {
    let mut owners = HashMap::new();
    let (mut rows, mut files) = (Vec::new(), Vec::new());
    for addition in additions.iter_mut() {
        let (subject, index) = (addition.entry.act.subject, integer(addition.entry.index));
        for content in std::mem::take(&mut addition.contents) {
            let commitment = content.commitment();
            if owners.insert(commitment, subject).is_some() {
                return Err(used(subject, commitment));
            }
            let (record, salt) = (record.to_string(), content.salt.0.to_vec());
            rows.push(content::Model {
                record,
                commitment: commitment.0.to_vec(),
                index,
                salt,
                bytes: content.bytes,
            });
        }
        for kept in &addition.files {
            let commitment = kept.commitment;
            if owners.insert(commitment, subject).is_some() {
                return Err(used(subject, commitment));
            }
            if store.size(record, &commitment).await.map_err(StoreError::from)? != Some(kept.size) {
                return Err(StoreError::from(FileError::Missing { commitment }).into());
            }
            let (record, salt, size) = (record.to_string(), kept.salt.0.to_vec(), integer(kept.size));
            files.push(file::Model { record, commitment: commitment.0.to_vec(), index, salt, size });
        }
    }
    let names = rows.iter().map(|row| &row.commitment).chain(files.iter().map(|row| &row.commitment));
    let names: Vec<_> = names.cloned().collect();
    for some in names.chunks(ROWS) {
        if let Some(commitment) = first_used(tx, record, some).await? {
            let subject = owners.get(&commitment).copied().ok_or_else(|| column::damaged("a commitment"))?;
            return Err(used(subject, commitment));
        }
    }
    rows::insert::<content::Entity, _>(tx, rows).await.map_err(StoreError::from)?;
    Ok(rows::insert::<file::Entity, _>(tx, files).await.map_err(StoreError::from)?)
}

fn used(subject: SubjectId, commitment: Commitment) -> AppendError {
    AppendError::Refused { subject, reason: Reason::CommitmentUsed { commitment } }
}

async fn first_used(
    tx: &impl ConnectionTrait,
    record: &RecordId,
    commitments: &[Vec<u8>],
) -> Result<Option<Commitment>, StoreError> {
    let kept: Option<Vec<u8>> = content::Entity::find()
        .select_only()
        .column(content::Column::Commitment)
        .filter(content::Column::Record.eq(record.as_str()))
        .filter(content::Column::Commitment.is_in(commitments.to_vec()))
        .into_tuple()
        .one(tx)
        .await?;
    let file: Option<Vec<u8>> = file::Entity::find()
        .select_only()
        .column(file::Column::Commitment)
        .filter(file::Column::Record.eq(record.as_str()))
        .filter(file::Column::Commitment.is_in(commitments.to_vec()))
        .into_tuple()
        .one(tx)
        .await?;
    let erased = erasure::Entity::find()
        .filter(erasure::Column::Record.eq(record.as_str()))
        .filter(erasure::Column::Commitment.is_in(commitments.to_vec()))
        .one(tx)
        .await?;
    let used = kept.or(file).or(erased.map(|row| row.commitment));
    used.map(|commitment| column::commitment(&commitment)).transpose()
}

/// Deletes content and salt of what is erased, and the cards that tell of it, and notes that it was erased. Returns
/// the files among it: their bytes are to be deleted once this is committed.
pub(super) async fn erasures(
    tx: &impl ConnectionTrait,
    additions: &[Addition],
) -> Result<Vec<Commitment>, AppendError> {
    let mut files = Vec::new();
    for addition in additions.iter().filter(|addition| !addition.entry.act.erases.is_empty()) {
        let act = &addition.entry.act;
        let earlier = entries_about(tx, act, addition.entry.index).await?;
        let is_own = |gone: &Commitment| {
            earlier.iter().flat_map(|entry| &entry.act.commits).any(|own| own.commitment == *gone)
        };
        if let Some(commitment) = act.erases.iter().copied().find(|gone| !is_own(gone)) {
            return Err(AppendError::Refused {
                subject: act.subject,
                reason: Reason::NothingToErase { commitment },
            });
        }
        delete_contents(tx, act).await?;
        files.extend(delete_files(tx, act).await?);
        delete_cards(tx, act, &earlier).await?;
        let row = |commitment: &Commitment| erasure::Model {
            record: act.record.to_string(),
            commitment: commitment.0.to_vec(),
            index: integer(addition.entry.index),
        };
        let rows = act.erases.iter().map(row).collect();
        rows::insert::<erasure::Entity, _>(tx, rows).await.map_err(StoreError::from)?;
    }
    Ok(files)
}

async fn entries_about(tx: &impl ConnectionTrait, act: &Act, before: u64) -> Result<Vec<Entry>, StoreError> {
    let rows: Vec<Vec<u8>> = entry::Entity::find()
        .select_only()
        .column(entry::Column::Bytes)
        .filter(entry::Column::Record.eq(act.record.as_str()))
        .filter(entry::Column::Subject.eq(act.subject.to_string()))
        .filter(entry::Column::Index.lt(integer(before)))
        .into_tuple()
        .all(tx)
        .await?;
    rows.iter().map(|bytes| Entry::from_own_bytes(bytes).map_err(|_| column::damaged("an entry"))).collect()
}

async fn delete_contents(tx: &impl ConnectionTrait, act: &Act) -> Result<(), StoreError> {
    for some in act.erases.chunks(ROWS) {
        content::Entity::delete_many()
            .filter(content::Column::Record.eq(act.record.as_str()))
            .filter(content::Column::Commitment.is_in(some.iter().map(|commitment| commitment.0.to_vec())))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Deletes the rows of the files that the act erases, and tells which those were.
async fn delete_files(tx: &impl ConnectionTrait, act: &Act) -> Result<Vec<Commitment>, StoreError> {
    let mut gone = Vec::new();
    for some in act.erases.chunks(ROWS) {
        let named = file::Column::Commitment.is_in(some.iter().map(|commitment| commitment.0.to_vec()));
        let of_record = file::Column::Record.eq(act.record.as_str());
        let these = Condition::all().add(of_record).add(named);
        let rows = file::Entity::find().filter(these.clone()).all(tx).await?;
        for row in rows {
            gone.push(column::commitment(&row.commitment)?);
        }
        file::Entity::delete_many().filter(these).exec(tx).await?;
    }
    Ok(gone)
}

/// A card tells of subject and editions: it goes with the first of these that goes.
async fn delete_cards(tx: &impl ConnectionTrait, act: &Act, earlier: &[Entry]) -> Result<(), StoreError> {
    let told = |commit: &&Commit| matches!(commit.role, Role::Subject | Role::Edition);
    let tells = |entry: &&Entry| {
        entry.act.commits.iter().filter(told).any(|commit| act.erases.contains(&commit.commitment))
    };
    let indexes: Vec<_> = earlier.iter().filter(tells).map(|entry| integer(entry.index)).collect();
    for some in indexes.chunks(ROWS) {
        card::Entity::delete_many()
            .filter(card::Column::Record.eq(act.record.as_str()))
            .filter(card::Column::Index.is_in(some.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}

pub(super) async fn subjects(
    tx: &impl ConnectionTrait,
    ledger: &Ledger,
    additions: &[Addition],
) -> Result<(), StoreError> {
    let touched: HashMap<SubjectId, &SubjectHead> = additions
        .iter()
        .filter_map(|addition| ledger.subjects.get_key_value(&addition.entry.act.subject))
        .map(|(id, head)| (*id, head))
        .collect();
    let row = |(id, head): (SubjectId, &SubjectHead)| subject::Model {
        record: ledger.record.to_string(),
        subject: id.to_string(),
        revision: integer(head.revision),
        digest: head.digest.to_string(),
        standing: column::standing_word(head.standing).to_owned(),
        issued_at: head.issued_at.seconds(),
        index: integer(head.index),
    };
    let (changed, new): (Vec<_>, Vec<_>) = touched.into_iter().map(row).partition(|row| row.revision > 1);
    let key = OnConflict::columns([subject::Column::Record, subject::Column::Subject])
        .update_columns([
            subject::Column::Revision,
            subject::Column::Digest,
            subject::Column::Standing,
            subject::Column::IssuedAt,
            subject::Column::Index,
        ])
        .to_owned();
    rows::insert::<subject::Entity, _>(tx, new).await?;
    Ok(rows::upsert::<subject::Entity, _>(tx, changed, &key).await?)
}

pub(super) async fn numbers(
    tx: &impl ConnectionTrait,
    ledger: &Ledger,
    additions: &[Addition],
) -> Result<(), StoreError> {
    let mut years: Vec<_> =
        additions.iter().filter_map(|addition| addition.entry.number).map(|number| number.year).collect();
    years.sort_unstable();
    years.dedup();
    let row = |year: i16| number::Model {
        record: ledger.record.to_string(),
        year: i32::from(year),
        highest: ledger.numbers.get(&year).copied().unwrap_or_default().into(),
    };
    let key = OnConflict::columns([number::Column::Record, number::Column::Year])
        .update_column(number::Column::Highest)
        .to_owned();
    Ok(rows::upsert::<number::Entity, _>(tx, years.into_iter().map(row).collect(), &key).await?)
}

/// Writes the identities that are new; one that is known must be known as the same subject.
pub(super) async fn identities(
    tx: &impl ConnectionTrait,
    record: &RecordId,
    identities: &[(IdentityHash, SubjectId)],
) -> Result<(), AppendError> {
    let mut given = HashMap::new();
    for (hash, subject) in identities {
        let known = given.insert(*hash, *subject).filter(|known| known != subject);
        if let Some(known) = known {
            return Err(AppendError::Known { subject: *subject, known });
        }
    }
    let hashes: Vec<_> = given.keys().map(|hash| hash.0.to_vec()).collect();
    for some in hashes.chunks(ROWS) {
        let rows = identity::Entity::find()
            .filter(identity::Column::Record.eq(record.as_str()))
            .filter(identity::Column::Hash.is_in(some.to_vec()))
            .all(tx)
            .await
            .map_err(StoreError::from)?;
        for row in rows {
            let known = column::subject(&row.subject)?;
            let subject = column::hash(&row.hash).map(|hash| given.remove(&IdentityHash(hash.0)))?;
            if let Some(subject) = subject.filter(|subject| *subject != known) {
                return Err(AppendError::Known { subject, known });
            }
        }
    }
    let row = |(hash, subject): (IdentityHash, SubjectId)| identity::Model {
        record: record.to_string(),
        hash: hash.0.to_vec(),
        subject: subject.to_string(),
    };
    let rows = given.into_iter().map(row).collect();
    Ok(rows::insert::<identity::Entity, _>(tx, rows).await.map_err(StoreError::from)?)
}

pub(super) async fn checkpoint(
    tx: &impl ConnectionTrait,
    record: &RecordId,
    checkpoint: &Checkpoint,
) -> Result<(), StoreError> {
    let row = checkpoint::Model {
        record: record.to_string(),
        size: integer(checkpoint.size),
        root: checkpoint.root.0.to_vec(),
        note: checkpoint.note.clone(),
    };
    Ok(rows::insert::<checkpoint::Entity, _>(tx, vec![row]).await?)
}

pub(super) async fn advance(tx: &impl ConnectionTrait, ledger: &Ledger) -> Result<(), StoreError> {
    let row = head::ActiveModel {
        record: Unchanged(ledger.record.to_string()),
        size: Set(integer(ledger.frontier.size())),
        recorded_at: Set(ledger.recorded_at.seconds()),
        frontier: Set(ledger.frontier.to_bytes()),
        zone: Set(ledger.zone.to_string()),
        ring: Set(serde_json::to_vec(&ledger.ring).map_err(|_| column::damaged("the ring of keys"))?),
    };
    head::Entity::update_many()
        .set(row)
        .filter(head::Column::Record.eq(ledger.record.as_str()))
        .exec(tx)
        .await?;
    Ok(())
}
