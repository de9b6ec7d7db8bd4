//! Tiles and entry bundles: the log as it is served (C2SP tlog-tiles, <https://c2sp.org/tlog-tiles>).

mod hashes;

use std::fmt;
use std::str::FromStr;

use tlog_tiles::Hash;

use crate::entry::MAX_ENTRY_BYTES;
pub use hashes::{TileHashes, TileSource};

/// How many hashes a full tile has, and how many entries a full bundle.
pub const TILE_WIDTH: u64 = 256;
/// The highest level that a path may name.
const HIGHEST_LEVEL: u8 = 63;

/// What a path below the log's prefix names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TilePath {
    /// `tile/0/x001/x234/067`: hashes of one level.
    Hashes {
        /// 0 for leaf hashes; each level up covers 256 times as many entries.
        level: u8,
        /// Its place in the level, from 0.
        index: u64,
        /// How many hashes it has, 1 to 256.
        width: u16,
    },
    /// `tile/entries/x001/x234/067.p/12`: the entries themselves.
    Entries {
        /// Its place, from 0.
        index: u64,
        /// How many entries it has, 1 to 256.
        width: u16,
    },
}

/// Why a path names no tile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" names no tile; write it as tile/0/x001/234 or tile/entries/000.p/12")]
pub struct TilePathError(String);

/// Why bytes are no bundle of entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// It ends within an entry.
    #[error("the bundle of entries is cut off")]
    Cut,
    /// It has more or fewer entries than its path says.
    #[error("the bundle of entries has another number of entries than its path says")]
    Count,
}

impl TilePath {
    /// How many hashes, or entries, it has.
    pub fn width(&self) -> u16 {
        match self {
            Self::Hashes { width, .. } | Self::Entries { width, .. } => *width,
        }
    }

    /// Whether a tree of `size` leaves has so much of it.
    pub fn is_in(&self, size: u64) -> bool {
        let (level, index) = match self {
            Self::Hashes { level, index, .. } => (*level, *index),
            Self::Entries { index, .. } => (0, *index),
        };
        available(level, index, size) >= u64::from(self.width())
    }

    /// Every tile of hashes that a tree of `size` leaves has, the lowest level first, each as wide as it is.
    pub fn all(size: u64) -> impl Iterator<Item = Self> {
        (0..=7_u8).flat_map(move |level| {
            let hashes = hashes_at(level, size);
            (0..hashes.div_ceil(TILE_WIDTH)).map(move |index| Self::Hashes {
                level,
                index,
                width: width_of(available(level, index, size)),
            })
        })
    }

    /// Every bundle of entries of a log of `size` entries.
    pub fn bundles(size: u64) -> impl Iterator<Item = Self> {
        (0..size.div_ceil(TILE_WIDTH))
            .map(move |index| Self::Entries { index, width: width_of(available(0, index, size)) })
    }
}

/// How many hashes level `level` of a tree of `size` leaves has.
fn hashes_at(level: u8, size: u64) -> u64 {
    size.checked_shr(u32::from(level) * 8).unwrap_or(0)
}

/// How many hashes the tile at `index` of `level` has in a tree of `size` leaves, 0 to 256.
pub fn available(level: u8, index: u64, size: u64) -> u64 {
    let before = index.saturating_mul(TILE_WIDTH);
    hashes_at(level, size).saturating_sub(before).min(TILE_WIDTH)
}

#[expect(clippy::cast_possible_truncation, reason = "at most 256")]
fn width_of(available: u64) -> u16 {
    available as u16
}

impl fmt::Display for TilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (index, width) = match self {
            Self::Hashes { level, index, width } => {
                write!(f, "tile/{level}/")?;
                (*index, *width)
            }
            Self::Entries { index, width } => {
                f.write_str("tile/entries/")?;
                (*index, *width)
            }
        };
        let mut groups = vec![index % 1_000];
        let mut rest = index / 1_000;
        while rest > 0 {
            groups.push(rest % 1_000);
            rest /= 1_000;
        }
        for group in groups.iter().skip(1).rev() {
            write!(f, "x{group:03}/")?;
        }
        write!(f, "{:03}", groups[0])?;
        if u64::from(width) < TILE_WIDTH { write!(f, ".p/{width}") } else { Ok(()) }
    }
}

impl FromStr for TilePath {
    type Err = TilePathError;

    /// Reads the one spelling that a tile has.
    fn from_str(text: &str) -> Result<Self, TilePathError> {
        let wrong = || TilePathError(text.chars().take(100).collect());
        let rest = text.strip_prefix("tile/").ok_or_else(wrong)?;
        let (kind, rest) = rest.split_once('/').ok_or_else(wrong)?;
        let (index, width) = match rest.split_once(".p/") {
            Some((index, width)) => (index, width.parse().map_err(|_| wrong())?),
            None => (rest, 256),
        };
        let index = index_of(index).ok_or_else(wrong)?;
        let path = match kind {
            "entries" => Self::Entries { index, width },
            level => Self::Hashes { level: level.parse().map_err(|_| wrong())?, index, width },
        };
        let low = !matches!(path, Self::Hashes { level, .. } if level > HIGHEST_LEVEL);
        // Written back it must be what was read: one tile has one address.
        if low && (1..=256).contains(&width) && path.to_string() == text { Ok(path) } else { Err(wrong()) }
    }
}

fn index_of(text: &str) -> Option<u64> {
    let mut index: u64 = 0;
    for group in text.split('/') {
        let digits = group.strip_prefix('x').unwrap_or(group);
        let group: u64 = digits.parse().ok()?;
        index = index.checked_mul(1_000)?.checked_add(group)?;
    }
    Some(index)
}

/// Writes a bundle: each entry after its length in two bytes, big-endian.
///
/// An entry is never longer than [`MAX_ENTRY_BYTES`]; a longer one would be cut, and is refused where it is made.
pub fn bundle<E: AsRef<[u8]>>(entries: &[E]) -> Vec<u8> {
    let mut bundle = Vec::with_capacity(entries.iter().map(|entry| entry.as_ref().len() + 2).sum());
    for entry in entries {
        let entry = &entry.as_ref()[..entry.as_ref().len().min(MAX_ENTRY_BYTES)];
        let length = u16::try_from(entry.len()).unwrap_or(u16::MAX);
        bundle.extend_from_slice(&length.to_be_bytes());
        bundle.extend_from_slice(entry);
    }
    bundle
}

/// Reads a bundle of `width` entries.
///
/// # Errors
///
/// [`BundleError`] if it holds anything else.
pub fn entries_of(bundle: &[u8], width: u16) -> Result<Vec<&[u8]>, BundleError> {
    let mut entries = Vec::with_capacity(usize::from(width));
    let mut rest = bundle;
    while let Some((length, after)) = rest.split_first_chunk::<2>() {
        let (entry, after) =
            after.split_at_checked(usize::from(u16::from_be_bytes(*length))).ok_or(BundleError::Cut)?;
        if entries.len() == usize::from(width) {
            return Err(BundleError::Count);
        }
        entries.push(entry);
        rest = after;
    }
    match (rest.is_empty(), entries.len() == usize::from(width)) {
        (false, _) => Err(BundleError::Cut),
        (true, false) => Err(BundleError::Count),
        (true, true) => Ok(entries),
    }
}

/// The hashes in the bytes of a tile of `width` hashes, or `None` if they are not so many.
pub fn hashes_of(tile: &[u8], width: u16) -> Option<Vec<Hash>> {
    let (hashes, rest) = tile.as_chunks::<32>();
    let whole = rest.is_empty() && hashes.len() == usize::from(width);
    whole.then(|| hashes.iter().map(|hash| Hash(*hash)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_tile_has_the_path_that_the_specification_gives_it() {
        let full = TilePath::Hashes { level: 0, index: 1_234_067, width: 256 };
        assert_eq!(full.to_string(), "tile/0/x001/x234/067");
        let partial = TilePath::Entries { index: 273, width: 112 };
        assert_eq!(partial.to_string(), "tile/entries/273.p/112");
    }

    #[test]
    fn another_spelling_of_a_path_is_none() {
        for wrong in [
            "tile/0/67",
            "tile/00/067",
            "tile/0/0067",
            "tile/0/x000/067",
            "tile/64/000",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/012",
            "tile/0/000.p/+1",
            "tile/data/000",
            "tile/entries/x001",
            "tile/0/001/002",
            "tile/0/000/",
            "/tile/0/000",
            "tile/0/../000",
            "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
        ] {
            assert!(wrong.parse::<TilePath>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_tree_has_the_tiles_that_the_specification_counts() {
        // The specification's own example, a tree of 70,000 leaves.
        let tiles: Vec<_> = TilePath::all(70_000).collect();
        let of = |wanted: u8| {
            let widths = tiles.iter().filter_map(move |tile| match tile {
                TilePath::Hashes { level, width, .. } if *level == wanted => Some(*width),
                _ => None,
            });
            widths.collect::<Vec<_>>()
        };
        assert_eq!((of(0).len(), of(0)[273]), (274, 112));
        assert_eq!(of(1), [256, 17]);
        assert_eq!(of(2), [1]);
        assert!(of(3).is_empty());
    }

    proptest! {
        #[test]
        fn every_path_reads_back(level in 0_u8..64, index: u64, width in 1_u16..=256) {
            for path in [TilePath::Hashes { level, index, width }, TilePath::Entries { index, width }] {
                prop_assert_eq!(path.to_string().parse::<TilePath>(), Ok(path));
            }
        }

        #[test]
        fn no_text_makes_a_path_panic(text in "(tile/)?[0-9x/.p entris-]{0,40}") {
            if let Ok(path) = text.parse::<TilePath>() {
                prop_assert_eq!(path.to_string(), text);
            }
        }

        #[test]
        fn a_bundle_gives_back_its_entries(entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 1..9)) {
            let bytes = bundle(&entries);
            let width = u16::try_from(entries.len()).unwrap();
            prop_assert_eq!(entries_of(&bytes, width), Ok(entries.iter().map(Vec::as_slice).collect()));
            prop_assert!(entries_of(&bytes, width + 1).is_err());
            prop_assert!(entries_of(&bytes[..bytes.len() - 1], width).is_err());
        }
    }
}
