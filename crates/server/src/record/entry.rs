//! One entry with all that proves it under a checkpoint.

use std::cell::RefCell;
use std::collections::BTreeMap;

use record::dossier::MAX_DOSSIER_BYTES;
use record::tile::{TileHashes, TileSource};
use record::{Commitment, Content, Entry, InclusionProof, NotCanonical, ProofError, Salt, leaf_hash};

use crate::log::{Held, Log, LogError, ShownCheckpoint};

/// Why something cannot be proved.
#[derive(Debug, thiserror::Error)]
pub enum Unproven {
    /// The log does not answer.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The checkpoint does not cover the entry.
    #[error("the checkpoint covers {size} entries, and not entry {index}")]
    Beyond {
        /// The entry.
        index: u64,
        /// How many are covered.
        size: u64,
    },
    /// This process has not yet read as far as the checkpoint, or something was erased since; ask again in a second.
    #[error("the record has grown in this moment; ask again")]
    Behind,
    /// The log lacks an entry that its checkpoint covers.
    #[error("the log does not hold entry {0}, which its newest checkpoint covers; run fsck")]
    Lacks(u64),
    /// The entry in the log cannot be read.
    #[error("entry {index} in the log is no entry; run fsck")]
    Form {
        /// The entry.
        index: u64,
        /// Why.
        #[source]
        cause: NotCanonical,
    },
    /// The tiles do not give the root of the checkpoint.
    #[error("the log's tiles do not prove entry {index}; run fsck")]
    Tiles {
        /// The entry.
        index: u64,
        /// Why.
        #[source]
        cause: ProofError,
    },
    /// No reader takes so large a dossier.
    #[error("the dossier would be larger than any that is read")]
    TooLarge,
}

type Contents = BTreeMap<Commitment, Content>;
type Salts = BTreeMap<Commitment, Salt>;

/// Reads and proves entries under one checkpoint.
pub(super) struct Prover<'l> {
    log: &'l dyn Log,
    shown: &'l ShownCheckpoint,
    hashes: TileHashes<Tiles<'l>>,
    /// How many bytes more may be gathered.
    room: usize,
}

/// The log's tiles, and why it did not give one where it did not.
struct Tiles<'l> {
    log: &'l dyn Log,
    trouble: RefCell<Option<LogError>>,
}

impl TileSource for Tiles<'_> {
    fn tile(&self, level: u8, index: u64) -> Option<Vec<u8>> {
        let tile = self.log.tile(level, index).map_err(|trouble| *self.trouble.borrow_mut() = Some(trouble));
        tile.ok().flatten()
    }
}

/// An entry that is proven.
pub(super) struct Proven {
    pub(super) bytes: Vec<u8>,
    pub(super) entry: Entry,
    pub(super) proof: InclusionProof,
    /// What it commits to, as far as that is there.
    pub(super) contents: Contents,
    /// The salts of its media files, whose bytes no dossier holds.
    pub(super) files: Salts,
}

impl<'l> Prover<'l> {
    pub(super) fn new(log: &'l dyn Log, shown: &'l ShownCheckpoint) -> Self {
        let hashes = TileHashes::new(Tiles { log, trouble: RefCell::default() });
        Self { log, shown, hashes, room: MAX_DOSSIER_BYTES }
    }

    /// Entry `index` with its proof, which is compared with the checkpoint before it is handed out.
    pub(super) fn prove(&mut self, index: u64) -> Result<Proven, Unproven> {
        let size = self.shown.size;
        if index >= size {
            return Err(Unproven::Beyond { index, size });
        }
        let bytes = self.log.entries(index, 1)?.into_iter().next().ok_or(Unproven::Lacks(index))?;
        let entry = Entry::from_own_bytes(&bytes).map_err(|cause| Unproven::Form { index, cause })?;
        let proof = InclusionProof::prove(&self.hashes, index, size);
        let proof = proof.and_then(|proof| {
            proof.verify(leaf_hash(&bytes), index, size, self.shown.root)?;
            Ok(proof)
        });
        let proof = proof.map_err(|cause| match self.hashes.source().trouble.take() {
            Some(trouble) => Unproven::Log(trouble),
            None => Unproven::Tiles { index, cause },
        })?;
        let (contents, files) = self.contents(&entry)?;
        Ok(Proven { bytes, entry, proof, contents, files })
    }

    fn contents(&mut self, entry: &Entry) -> Result<(Contents, Salts), Unproven> {
        let (mut contents, mut files) = (BTreeMap::new(), BTreeMap::new());
        for commit in &entry.act.commits {
            match self.log.content(&commit.commitment)? {
                Held::Here { content, .. } => {
                    // In a dossier its bytes are base64: four for each three.
                    let weight = content.bytes.len() / 3 * 4 + 200;
                    self.room = self.room.checked_sub(weight).ok_or(Unproven::TooLarge)?;
                    contents.insert(commit.commitment, content);
                }
                Held::File { salt, .. } => drop(files.insert(commit.commitment, salt)),
                // What erases it is not in the checkpoint yet: the reader would not know why it is gone.
                Held::Erased { by } if by >= self.shown.size => return Err(Unproven::Behind),
                Held::Erased { .. } | Held::Unknown => {}
            }
        }
        Ok((contents, files))
    }
}
