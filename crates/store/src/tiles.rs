//! The tiles of a log (C2SP tlog-tiles), kept beside its entries: grown with each append, derived again where they
//! are not there.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use record::tile::TILE_WIDTH;
use record::{Hash, HashReader, RecordId, leaf_hash};
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

    /// Whether so many tiles wait to be taken that they should be.
    pub(crate) fn is_large(&self) -> bool {
        self.touched.len() > 256
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

/// Which of the tiles that follow from the entries are not kept so; a tile that was taken before it was full may be
/// kept wider.
pub(crate) async fn differing(
    db: &impl ConnectionTrait,
    record: &RecordId,
    tiles: BTreeMap<(u8, u64), Vec<u8>>,
) -> Result<Vec<String>, StoreError> {
    let mut differing = Vec::new();
    for ((level, index), due) in tiles {
        let key = (record.to_string(), i64::from(level), integer(index));
        let kept = tile::Entity::find_by_id(key).one(db).await?;
        if !kept.is_some_and(|kept| kept.hashes.starts_with(&due)) {
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

/// Gives the hashes of a log to proofs, waiting for the database.
///
/// For threads that may wait (`spawn_blocking`) only: on a thread that drives tasks it panics.
#[derive(Clone, Debug)]
pub struct StoreHashes {
    store: Store,
    record: RecordId,
    runtime: Handle,
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
    pub fn hash_reader(&self, record: &RecordId) -> StoreHashes {
        StoreHashes { store: self.clone(), record: record.clone(), runtime: Handle::current() }
    }
}

impl HashReader for StoreHashes {
    /// Hashes by their stored index, each from the tile in which it is, or made from those in it.
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog_tiles::Error> {
        let mut tiles = BTreeMap::new();
        indexes.iter().map(|index| self.hash(*index, &mut tiles)).collect()
    }
}

impl StoreHashes {
    fn hash(&self, stored: u64, tiles: &mut BTreeMap<(u8, u64), Vec<u8>>) -> Result<Hash, tlog_tiles::Error> {
        let place = tlog_tiles::Tile::from_index(8, stored);
        let key = (place.level(), place.level_index());
        let tile = match tiles.entry(key) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let read = self.runtime.block_on(self.store.tile(&self.record, key.0, key.1));
                let read = read.map_err(|error| tlog_tiles::Error::InvalidInput(error.to_string()))?;
                unknown.insert(read.ok_or(tlog_tiles::Error::IndexesNotInTree)?)
            }
        };
        let needed = place.width() as usize * HASH;
        let hashes = tile.get(..needed).ok_or(tlog_tiles::Error::IndexesNotInTree)?;
        place.hash_at_index(hashes, stored)
    }
}
