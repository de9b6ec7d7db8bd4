//! `fsck` of what the database keeps: feeds it to [`record::fsck`] page by page.

use std::collections::{BTreeMap, HashMap};

use record::fsck::{Fault, Fsck, Kept, Report};
use record::{Card, Commitment, Content, RecordId, leaf_hash};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use tokio::task::spawn_blocking;

use crate::entity::{checkpoint, content};
use crate::error::StoreError;
use crate::read::{self, EntryRow};
use crate::tiles::{self, Edge};
use crate::{Store, column};

/// How many entries are checked at a time, with all their contents in memory.
const PAGE: u64 = 64;

/// All that is kept of some entries on end.
struct Page {
    entries: Vec<EntryRow>,
    contents: HashMap<Commitment, Content>,
    /// By the size that they cover.
    checkpoints: BTreeMap<u64, Vec<u8>>,
}

/// Checks everything that `store` keeps of `record`, as of one moment; others may append meanwhile.
///
/// # Errors
///
/// [`StoreError`] if the database cannot be read. What does not hold is no error, but in the report.
pub async fn check(store: &Store, record: &RecordId) -> Result<Report, StoreError> {
    let moment = store.one_moment().await?;
    let head = read::head_of(&moment, record).await?;
    let head = head.ok_or_else(|| StoreError::NoSuchRecord { record: record.clone() })?;
    let checkpoint = head.checkpoint.map(|checkpoint| checkpoint.note).unwrap_or_default();
    let kept = Kept { size: head.size, frontier: head.frontier.to_bytes(), checkpoint };
    let mut fsck = Fsck::new(record.clone());
    let mut edge = Edge::default();
    let mut tiles = Vec::new();
    let mut from = 0;
    while from < head.size {
        let page = read_page(&moment, record, from, PAGE.min(head.size - from)).await?;
        page.entries.iter().for_each(|(_, bytes, _)| edge.push(leaf_hash(bytes)));
        fsck = spawn_blocking(move || feed(fsck, page)).await.map_err(|_| StoreError::BrokenOff)??;
        from += PAGE;
        tiles.extend(tiles::differing(&moment, record, edge.take_full()).await?);
    }
    tiles.extend(tiles::differing(&moment, record, edge.take()).await?);
    moment.commit().await?;
    let mut report = fsck.finish(&kept);
    report.faults.extend(tiles.into_iter().map(|what| Fault { entry: None, what }));
    Ok(report)
}

async fn read_page(
    db: &impl ConnectionTrait,
    record: &RecordId,
    from: u64,
    limit: u64,
) -> Result<Page, StoreError> {
    let (first, last) = (column::integer(from), column::integer(from + limit));
    let contents = content::Entity::find()
        .filter(content::Column::Record.eq(record.as_str()))
        .filter(content::Column::Index.gte(first))
        .filter(content::Column::Index.lt(last))
        .all(db)
        .await?;
    let checkpoints = checkpoint::Entity::find()
        .filter(checkpoint::Column::Record.eq(record.as_str()))
        .filter(checkpoint::Column::Size.gt(first))
        .filter(checkpoint::Column::Size.lte(last))
        .all(db)
        .await?;
    let content = |row: content::Model| {
        let content = Content { salt: column::salt(&row.salt)?, bytes: row.bytes };
        Ok::<_, StoreError>((column::commitment(&row.commitment)?, content))
    };
    let checkpoint = |row: checkpoint::Model| Ok::<_, StoreError>((column::number(row.size)?, row.note));
    Ok(Page {
        entries: read::entry_rows(db, record, from, limit).await?,
        contents: contents.into_iter().map(content).collect::<Result<_, _>>()?,
        checkpoints: checkpoints.into_iter().map(checkpoint).collect::<Result<_, _>>()?,
    })
}

fn feed(mut fsck: Fsck, page: Page) -> Result<Fsck, StoreError> {
    for row in page.entries {
        let (index, bytes, card) = (column::number(row.0)?, row.1, row.2);
        // A card that does not read is none; what follows from that is fsck's to say.
        let card: Option<Card> = card.and_then(|card| serde_json::from_slice(&card).ok());
        let content = |commitment: &Commitment| page.contents.get(commitment).cloned();
        fsck.entry(index, &bytes, card.as_ref(), &content);
        if let Some(note) = page.checkpoints.get(&(index + 1)) {
            fsck.checkpoint(note);
        }
    }
    Ok(fsck)
}
