//! `fsck` of what the database and the file store keep: feeds it to [`record::fsck`] page by page.

use std::collections::{BTreeMap, HashMap};

use record::fsck::{Behind, Fault, Fsck, Kept, Report};
use record::{Card, Commitment, Content, Entry, RecordId, Role, leaf_hash};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use tokio::task::spawn_blocking;

use crate::entity::{checkpoint, content, file};
use crate::error::StoreError;
use crate::files::{FileError, FileMeta};
use crate::read::{self, EntryRow};
use crate::tiles::{self, Edge};
use crate::{Store, column};

/// How many entries are checked at a time, with all their contents in memory; of media files a piece is.
const PAGE: u64 = 64;

/// All that is kept of some entries on end.
struct Page {
    entries: Vec<EntryRow>,
    behind: HashMap<Commitment, Behind>,
    /// By the size that they cover.
    checkpoints: BTreeMap<u64, Vec<u8>>,
}

/// Checks everything that `store` keeps of `record`, as of one moment; others may append meanwhile.
///
/// # Errors
///
/// [`StoreError`] if the database cannot be read. What does not hold is no error, but in the report.
pub async fn check(store: &Store, record: &RecordId) -> Result<Report, StoreError> {
    check_watched(store, record, &mut |_, _| {}).await
}

/// The same; `watch` is told how many entries of how many were checked.
///
/// # Errors
///
/// Those of [`check`].
pub async fn check_watched(
    store: &Store,
    record: &RecordId,
    watch: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<Report, StoreError> {
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
        let mut page = read_page(&moment, record, from, PAGE.min(head.size - from)).await?;
        read_files(store, &moment, record, from, &mut page).await?;
        page.entries.iter().for_each(|(_, bytes, _)| edge.push(leaf_hash(bytes)));
        fsck = spawn_blocking(move || feed(fsck, page)).await.map_err(|_| StoreError::BrokenOff)??;
        from += PAGE;
        watch(from.min(head.size), head.size);
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
        Ok::<_, StoreError>((column::commitment(&row.commitment)?, Behind::Content(content)))
    };
    let checkpoint = |row: checkpoint::Model| Ok::<_, StoreError>((column::number(row.size)?, row.note));
    Ok(Page {
        entries: read::entry_rows(db, record, from, limit).await?,
        behind: contents.into_iter().map(content).collect::<Result<_, _>>()?,
        checkpoints: checkpoints.into_iter().map(checkpoint).collect::<Result<_, _>>()?,
    })
}

/// Reads the media files that the entries of a page commit to, each from end to end.
async fn read_files(
    store: &Store,
    moment: &impl ConnectionTrait,
    record: &RecordId,
    from: u64,
    page: &mut Page,
) -> Result<(), StoreError> {
    let rows = file::Entity::find()
        .filter(file::Column::Record.eq(record.as_str()))
        .filter(file::Column::Index.gte(column::integer(from)))
        .filter(file::Column::Index.lt(column::integer(from + PAGE)))
        .all(moment)
        .await?;
    for row in &rows {
        let (commitment, meta) = (column::commitment(&row.commitment)?, FileMeta::try_from(row)?);
        if let Some(holds) = holds(store, record, &commitment, &meta).await? {
            page.behind.insert(commitment, Behind::File { size: meta.size, holds });
        }
    }
    // What has no row must have no file either.
    let named = page.entries.iter().filter_map(|(_, bytes, _)| Entry::from_bytes(bytes).ok());
    let named: Vec<Commitment> = named
        .flat_map(|entry| {
            entry.act.commits_of(Role::File).map(|commit| commit.commitment).collect::<Vec<_>>()
        })
        .collect();
    for commitment in named {
        if page.behind.contains_key(&commitment) || rows.iter().any(|row| row.commitment == commitment.0) {
            continue;
        }
        if let Some(size) = store.files.size(record, &commitment).await? {
            page.behind.insert(commitment, Behind::File { size, holds: true });
        }
    }
    Ok(())
}

/// Whether a file is what was committed to; `None` if it is not there.
async fn holds(
    store: &Store,
    record: &RecordId,
    commitment: &Commitment,
    meta: &FileMeta,
) -> Result<Option<bool>, StoreError> {
    match store.files.compare(record, commitment, meta).await {
        Ok(()) => Ok(Some(true)),
        Err(FileError::Altered { .. }) => Ok(Some(false)),
        // Since the moment that is checked it may have been erased: then it was there.
        Err(FileError::Missing { .. }) => Ok(store.erasure(record, commitment).await?.map(|_| true)),
        Err(error) => Err(error.into()),
    }
}

fn feed(mut fsck: Fsck, page: Page) -> Result<Fsck, StoreError> {
    for row in page.entries {
        let (index, bytes, card) = (column::number(row.0)?, row.1, row.2);
        // A card that does not read is none; what follows from that is fsck's to say.
        let card: Option<Card> = card.and_then(|card| serde_json::from_slice(&card).ok());
        let behind = |commitment: &Commitment| page.behind.get(commitment).cloned();
        fsck.entry(index, &bytes, card.as_ref(), &behind);
        if let Some(note) = page.checkpoints.get(&(index + 1)) {
            fsck.checkpoint(note);
        }
    }
    Ok(fsck)
}
