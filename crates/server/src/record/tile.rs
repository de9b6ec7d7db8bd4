//! `/record/tile/…`: Merkle tiles and bundles of entries, by the paths of C2SP tlog-tiles.
//!
//! A tile that a tree of some size up to the newest checkpoint's has is served, and no other. What is under such a
//! path never changes.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::request::Parts;
use record::tile::{TILE_WIDTH, TilePath, bundle};

use super::{Sheet, Trouble};
use crate::log::{Log, LogError, ShownCheckpoint};
use crate::negotiate::encoding::Encoding;
use crate::public::{Answer, Public, headers};

const BYTES: &str = "application/octet-stream";
/// The bytes of a hash.
const HASH_BYTES: usize = 32;

/// The bytes of `tile`, of which the log must hold all; `None` where it does not.
fn read(tile: TilePath, log: &dyn Log) -> Result<Option<Vec<u8>>, LogError> {
    match tile {
        TilePath::Hashes { level, index, width } => {
            let hashes = log.tile(level, index)?;
            Ok(hashes.and_then(|hashes| Some(hashes.get(..usize::from(width) * HASH_BYTES)?.to_vec())))
        }
        TilePath::Entries { index, width } => {
            let entries = log.entries(index.saturating_mul(TILE_WIDTH), width.into())?;
            Ok((entries.len() == usize::from(width)).then(|| bundle(&entries)))
        }
    }
}

impl Public {
    pub(super) async fn tile(
        self: &Arc<Self>,
        request: &Parts,
        tile: TilePath,
        shown: &ShownCheckpoint,
        encoding: Encoding,
    ) -> Result<Answer, Trouble> {
        if !tile.is_in(shown.size) {
            let text = format!("No tree of up to {} entries has this tile.", shown.size);
            return Ok(self.told(StatusCode::NOT_FOUND, &text));
        }
        let path = request.uri.path().to_owned();
        match tile {
            TilePath::Hashes { .. } => {
                let hashes = self.ask_log(move |log| read(tile, log)).await?.ok_or(Trouble::Lacks(path))?;
                Ok(self.sheet(request, Sheet::new(BYTES, headers::FOREVER, hashes)))
            }
            TilePath::Entries { .. } => {
                let make = move |_: &Self, log: &dyn Log| {
                    let entries =
                        read(tile, log)?.ok_or_else(|| Trouble::Lacks("a bundle of entries".to_owned()))?;
                    Ok(Sheet::new(BYTES, headers::FOREVER, entries).packable())
                };
                let (page, cache) = self.kept_paper(path, encoding, make).await?;
                Ok(page.answer(&request.headers, encoding, cache))
            }
        }
    }
}
