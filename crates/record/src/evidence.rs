//! Evidence: what a mirror kept when the log that it follows was forked, rolled back, withheld something or broke its
//! own rules (`chancery/evidence/v1`), for somebody who trusts neither.
//!
//! A fork is shown by signatures alone, and so is an entry that the log key closed and the mission key never signed,
//! and an older state that was confirmed after a newer one. Everything else is the word of who saw it, and [`Evidence::check`]
//! says so.

mod file;
mod shown;

use tlog_tiles::Hash;

use crate::id::RecordId;
use crate::instant::Instant;
use crate::log::Checkpoint;
use crate::proof::{ConsistencyProof, InclusionProof};
use crate::verify::{Fault, Trust};
pub use file::MAX_EVIDENCE_BYTES;
use serde::{Deserialize, Serialize};
pub use shown::Shown;

/// What was seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The record.
    pub record: RecordId,
    /// What is claimed.
    pub kind: EvidenceKind,
    /// When it was seen.
    pub seen_at: Instant,
    /// The checkpoint that was known before, a signed note.
    pub first: String,
    /// The checkpoint that was shown then.
    pub second: Option<String>,
    /// Of a fork between two sizes: the root that the smaller size has within the larger tree.
    pub prefix: Option<Hash>,
    /// That `prefix` is the root of the larger tree's beginning.
    pub proof: ConsistencyProof,
    /// An entry in the tree of `first` that breaks the record's rules.
    pub entry: Option<EvidenceEntry>,
    /// The address that was asked.
    pub asked: Option<String>,
    /// What it answered, or the beginning of that.
    pub answer: Option<String>,
}

/// What is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EvidenceKind {
    /// Two trees were signed of which neither begins with the other.
    Fork,
    /// An older state was shown after a newer one.
    Rollback,
    /// Something that must be given was not.
    Withheld,
    /// Something was given that is not what was committed to, or that the mission never signed.
    Altered,
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceEntry {
    /// Its place.
    pub index: u64,
    /// Its bytes, canonical JSON.
    pub entry: String,
    /// That it is in the tree of the first checkpoint.
    pub proof: InclusionProof,
}

impl Evidence {
    /// Evidence of a fork: `first` was known, `second` was shown. `prefix` is the root that the smaller of the two sizes
    /// has within the larger tree, and `proof` shows that; for equal sizes they say nothing.
    pub fn fork(
        record: RecordId,
        seen_at: Instant,
        first: &Checkpoint,
        second: &Checkpoint,
        prefix: Hash,
        proof: ConsistencyProof,
    ) -> Self {
        let differ = first.size != second.size;
        Self {
            second: Some(String::from_utf8_lossy(&second.note).into_owned()),
            prefix: differ.then_some(prefix),
            proof: if differ { proof } else { ConsistencyProof::default() },
            ..Self::seen(record, EvidenceKind::Fork, seen_at, first)
        }
    }

    /// Evidence of `kind` with nothing but the checkpoint that was known.
    pub fn seen(record: RecordId, kind: EvidenceKind, seen_at: Instant, first: &Checkpoint) -> Self {
        Self {
            record,
            kind,
            seen_at,
            first: String::from_utf8_lossy(&first.note).into_owned(),
            second: None,
            prefix: None,
            proof: ConsistencyProof::default(),
            entry: None,
            asked: None,
            answer: None,
        }
    }

    /// Whether it shows what it claims, under keys that the verifier knows.
    ///
    /// # Errors
    ///
    /// [`Fault::EvidenceWord`] for what no signature can show, [`Fault::EvidenceEmpty`] if it shows nothing,
    /// [`Fault::KeysUnknown`] without keys; another [`Fault`] if it is false itself.
    pub fn check(&self, trust: &Trust) -> Result<Shown, Fault> {
        shown::check(self, trust)
    }
}
