//! The tiles of a log (C2SP tlog-tiles), kept beside its entries: grown with each append, derived again where they
//! are not there.

use std::collections::BTreeMap;

use record::tile::{TILE_WIDTH, TileHashes, TileSource};
use record::{Hash, RecordId, leaf_hash};
use sea_orm::sea_query::{ExprTrait as _, OnConflict};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use tokio::runtime::Handle;

use crate::Store;
use crate::column::{self, integer};
use crate::entity::{head, tile};
use crate::error::StoreError;
use crate::{read, rows};

/// How many entries are hashed at a time.
const PAGE: u64 = 4_096;
/// 256^8 entries are more than a log can have.
const LEVELS: u8 = 8;
/// How many tiles wait in memory to be compared.
const MOST_WAITING: usize = 256;
const HASH: usize = 32;
const FULL: usize = HASH * 256;

/// The right edge of a log's tiles, and those that were touched since it was read.
#[derive(Debug, Default)]
pub(crate) struct Edge {
    size: u64,
    /// The partial tile of each level that has one.
    partial: BTreeMap<u8, Vec<u8>>,
    touched: BTreeMap<(u8, u64), Vec<u8>>,
}

impl Edge {
    /// Reads the edge of a log of `size` entries.
    pub(crate) async fn read(
        db: &impl ConnectionTrait,
        record: &RecordId,
        size: u64,
    ) -> Result<Self, StoreError> {
        let mut edge = Self { size, ..Self::default() };
        let mut wanted = Condition::any();
        let mut due = BTreeMap::new();
        for level in 0..LEVELS {
            let hashes = size >> (8 * u32::from(level));
            if !hashes.is_multiple_of(TILE_WIDTH) {
                let index = integer(hashes / TILE_WIDTH);
                wanted =
                    wanted.add(tile::Column::Level.eq(i64::from(level)).and(tile::Column::Index.eq(index)));
                due.insert(level, hashes % TILE_WIDTH);
            }
        }
        if due.is_empty() {
            return Ok(edge);
        }
        let found = tile::Entity::find()
            .filter(tile::Column::Record.eq(record.as_str()))
            .filter(wanted)
            .all(db)
            .await?;
        for row in found {
            let level = u8::try_from(row.level).map_err(|_| column::damaged("a tile"))?;
            edge.partial.insert(level, row.hashes);
        }
        let whole = due.iter().all(|(level, width)| {
            edge.partial.get(level).is_some_and(|hashes| hashes.len() as u64 == width * HASH as u64)
        });
        if whole { Ok(edge) } else { Err(column::damaged("the tiles of the log")) }
    }

    /// Adds a leaf.
    pub(crate) fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for level in 0..LEVELS {
            let index = self.size >> (8 * (u32::from(level) + 1));
            let tile = self.partial.entry(level).or_default();
            tile.extend_from_slice(&hash.0);
            self.touched.insert((level, index), tile.clone());
            if tile.len() < FULL {
                break;
            }
            hash = tlog_tiles::Tile::subtree_hash(tile);
            self.partial.remove(&level);
        }
        self.size += 1;
    }

    /// Of the tiles that were touched those that are full, if so many wait that they should be taken.
    pub(crate) fn take_full(&mut self) -> BTreeMap<(u8, u64), Vec<u8>> {
        if self.touched.len() < MOST_WAITING {
            return BTreeMap::new();
        }
        let (full, growing) = self.take().into_iter().partition(|(_, hashes)| hashes.len() == FULL);
        self.touched = growing;
        full
    }

    /// The tiles that were touched since the last time that this was asked.
    pub(crate) fn take(&mut self) -> BTreeMap<(u8, u64), Vec<u8>> {
        std::mem::take(&mut self.touched)
    }
}

/// Writes tiles that are new, or wider than they were.
pub(crate) async fn write(
    db: &impl ConnectionTrait,
    record: &RecordId,
    tiles: BTreeMap<(u8, u64), Vec<u8>>,
) -> Result<(), StoreError> {
    let row = |((level, index), hashes): ((u8, u64), Vec<u8>)| tile::Model {
        record: record.to_string(),
        level: level.into(),
        index: integer(index),
        hashes,
    };
    let key = OnConflict::columns([tile::Column::Record, tile::Column::Level, tile::Column::Index])
        .update_column(tile::Column::Hashes)
        .to_owned();
    Ok(rows::upsert::<tile::Entity, _>(db, tiles.into_iter().map(row).collect(), &key).await?)
}

/// Which of the tiles that follow from the entries are not kept so.
pub(crate) async fn differing(
    db: &impl ConnectionTrait,
    record: &RecordId,
    tiles: BTreeMap<(u8, u64), Vec<u8>>,
) -> Result<Vec<String>, StoreError> {
    let mut differing = Vec::new();
    for ((level, index), due) in tiles {
        let key = (record.to_string(), i64::from(level), integer(index));
        let kept = tile::Entity::find_by_id(key).one(db).await?;
        if kept.is_none_or(|kept| kept.hashes != due) {
            differing
                .push(format!("tile {index} of level {level} of the log does not follow from the entries"));
        }
    }
    Ok(differing)
}

/// Derives the tiles of every record from its entries.
pub(crate) async fn derive_all(db: &impl ConnectionTrait) -> Result<(), StoreError> {
    for head in head::Entity::find().all(db).await? {
        let record = column::record(&head.record)?;
        let mut edge = Edge::default();
        loop {
            let entries = read::entry_bytes(db, &record, edge.size, PAGE).await?;
            if entries.is_empty() {
                break;
            }
            entries.iter().for_each(|bytes| edge.push(leaf_hash(bytes)));
            write(db, &record, edge.take()).await?;
        }
    }
    Ok(())
}

/// Gives the tiles of a log to proofs, waiting for the database. A tile that it does not give is not there.
///
/// For threads that may wait (`spawn_blocking`) only: on a thread that drives tasks it panics.
#[derive(Clone, Debug)]
pub struct StoreTiles {
    store: Store,
    record: RecordId,
    runtime: Handle,
}

impl TileSource for StoreTiles {
    fn tile(&self, level: u8, index: u64) -> Option<Vec<u8>> {
        self.runtime.block_on(self.store.tile(&self.record, level, index)).ok().flatten()
    }
}

impl Store {
    /// The tile at `index` of `level`, as wide as it is, or `None` if the log has no such.
    ///
    /// # Errors
    ///
    /// [`StoreError`] if it cannot be read.
    pub async fn tile(
        &self,
        record: &RecordId,
        level: u8,
        index: u64,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let key = (record.to_string(), i64::from(level), integer(index));
        Ok(tile::Entity::find_by_id(key).one(&self.db).await?.map(|row| row.hashes))
    }

    /// The hashes of the log of `record`, read over the runtime in which this is called.
    pub fn hash_reader(&self, record: &RecordId) -> TileHashes<StoreTiles> {
        let (store, record) = (self.clone(), record.clone());
        TileHashes::new(StoreTiles { store, record, runtime: Handle::current() })
    }
}
