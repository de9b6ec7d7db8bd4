//! The hashes of a tree, as proofs want them, read from its tiles.

use std::cell::RefCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use tlog_tiles::{Hash, HashReader, node_hash, split_stored_hash_index};

use super::TILE_WIDTH;

/// How many levels of the tree one tile stands for.
const TILE_HEIGHT: u8 = 8;

/// Gives the tiles of a log.
pub trait TileSource {
    /// The hashes of a tile, 32 bytes each, as many as are there; `None` where there are none.
    ///
    /// - `level`: 0 for leaf hashes; each level up covers 256 times as many entries.
    /// - `index`: the tile's place in its level, from 0.
    fn tile(&self, level: u8, index: u64) -> Option<Vec<u8>>;
}

impl<F: Fn(u8, u64) -> Option<Vec<u8>>> TileSource for F {
    fn tile(&self, level: u8, index: u64) -> Option<Vec<u8>> {
        self(level, index)
    }
}

/// Reads the hashes of a tree from its tiles, each tile once: make another for a tree that has grown.
///
/// Nothing is compared with a root: check what is proved with it before it is believed.
pub struct TileHashes<S> {
    source: S,
    tiles: RefCell<HashMap<(u8, u64), Vec<Hash>>>,
}

impl<S: TileSource> TileHashes<S> {
    /// A reader over the tiles that `source` gives.
    pub fn new(source: S) -> Self {
        Self { source, tiles: RefCell::default() }
    }

    /// Where the tiles come from.
    pub fn source(&self) -> &S {
        &self.source
    }

    /// The hash of the subtree of `1 << level` leaves that is the `n`th of its level.
    fn hash(&self, level: u8, n: u64) -> Option<Hash> {
        let (tile_level, within) = (level / TILE_HEIGHT, level % TILE_HEIGHT);
        let first = n.checked_mul(1 << within)?;
        let start = usize::try_from(first % TILE_WIDTH).ok()?;
        let key = (tile_level, first / TILE_WIDTH);
        let mut tiles = self.tiles.borrow_mut();
        let tile = match tiles.entry(key) {
            Entry::Occupied(read) => read.into_mut(),
            Entry::Vacant(place) => {
                let bytes = self.source.tile(key.0, key.1)?;
                place.insert(bytes.as_chunks::<32>().0.iter().map(|hash| Hash(*hash)).collect())
            }
        };
        let mut row = tile.get(start..start + (1 << within))?.to_vec();
        while row.len() > 1 {
            row = row.chunks_exact(2).map(|pair| node_hash(pair[0], pair[1])).collect();
        }
        row.first().copied()
    }
}

impl<S: TileSource> HashReader for TileHashes<S> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog_tiles::Error> {
        let hash = |index: &u64| {
            let (level, n) = split_stored_hash_index(*index);
            self.hash(level, n).ok_or(tlog_tiles::Error::InvalidTile)
        };
        indexes.iter().map(hash).collect()
    }
}
