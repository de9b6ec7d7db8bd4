//! The hashes of the tree, as proofs want them, read from the log's tiles.

use std::cell::RefCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use record::{Hash, HashReader};
use tlog_tiles::{node_hash, split_stored_hash_index};

use crate::log::{Log, LogError};

/// The height of a tile: it stands for this many levels of the tree.
const TILE_HEIGHT: u8 = 8;
const TILE_WIDTH: u64 = 1 << TILE_HEIGHT;

/// Reads each tile once.
pub(super) struct Hashes<'l> {
    log: &'l dyn Log,
    tiles: RefCell<HashMap<(u8, u64), Vec<Hash>>>,
    trouble: RefCell<Option<LogError>>,
}

impl<'l> Hashes<'l> {
    pub(super) fn of(log: &'l dyn Log) -> Self {
        Self { log, tiles: RefCell::default(), trouble: RefCell::default() }
    }

    /// Why the log did not answer, where it did not.
    pub(super) fn trouble(&self) -> Option<LogError> {
        self.trouble.borrow_mut().take()
    }

    /// The hash of the subtree of `1 << level` leaves that is the `n`th of its level.
    fn hash(&self, level: u8, n: u64) -> Option<Hash> {
        let (tile_level, within) = (level / TILE_HEIGHT, level % TILE_HEIGHT);
        let first = n << within;
        let start = usize::try_from(first % TILE_WIDTH).ok()?;
        let key = (tile_level, first / TILE_WIDTH);
        let mut tiles = self.tiles.borrow_mut();
        let tile = match tiles.entry(key) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unread) => unread.insert(self.tile(key)?),
        };
        let mut row = tile.get(start..start + (1 << within))?.to_vec();
        while row.len() > 1 {
            row = row.chunks_exact(2).map(|pair| node_hash(pair[0], pair[1])).collect();
        }
        row.first().copied()
    }

    fn tile(&self, (level, index): (u8, u64)) -> Option<Vec<Hash>> {
        match self.log.tile(level, index) {
            Ok(tile) => Some(tile?.as_chunks::<32>().0.iter().map(|hash| Hash(*hash)).collect()),
            Err(error) => {
                *self.trouble.borrow_mut() = Some(error);
                None
            }
        }
    }
}

impl HashReader for Hashes<'_> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog_tiles::Error> {
        let hash = |index: &u64| {
            let (level, n) = split_stored_hash_index(*index);
            self.hash(level, n).ok_or(tlog_tiles::Error::InvalidTile)
        };
        indexes.iter().map(hash).collect()
    }
}
