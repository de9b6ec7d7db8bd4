//! Whether evidence shows what it claims.

use serde::Serialize;

use super::{Evidence, EvidenceKind};
use crate::authority::{self, Unsigned};
use crate::entry::Entry;
use crate::id::SubjectKind;
use crate::instant::Instant;
use crate::log::{Checkpoint, leaf_hash};
use crate::verify::{Fault, StatedRing, Trust, heartbeat, ring_before, ring_over, signed_by_known};

/// What evidence shows, beyond anybody's word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum Shown {
    /// The log key signed two trees of which neither begins with the other.
    Fork {
        /// How many entries the one covers.
        first: u64,
        /// How many the other covers.
        second: u64,
        /// When it was seen, as whoever saw it says.
        seen_at: Instant,
    },
    /// The heartbeat confirmed an older state as the newest, after it had confirmed a newer one.
    Rollback {
        /// How many entries the newer covers.
        first: u64,
        /// When that was confirmed.
        first_at: Instant,
        /// How many the older covers.
        second: u64,
        /// When that was confirmed.
        second_at: Instant,
    },
    /// The log key closed an entry whose act lacks the signature that it must have, under the keys that the verifier
    /// knows; one who knows only old keys must learn the newer ones first.
    Unsigned {
        /// The entry.
        index: u64,
        /// How many entries the checkpoint covers.
        size: u64,
        /// Whose signature it lacks, in words.
        lacks: String,
    },
}

pub(super) fn check(evidence: &Evidence, trust: &Trust) -> Result<Shown, Fault> {
    let first = signed_by_known(&evidence.record, evidence.first.as_bytes(), trust)?;
    let second = evidence.second.as_deref();
    let second = second.map(|note| signed_by_known(&evidence.record, note.as_bytes(), trust)).transpose()?;
    // Two checkpoints may show a fork whatever they were kept for.
    if let Some(second) = &second
        && is_fork(evidence, &first, second)?
    {
        return Ok(Shown::Fork { first: first.size, second: second.size, seen_at: evidence.seen_at });
    }
    match (evidence.kind, &second) {
        (EvidenceKind::Fork, _) => Err(Fault::EvidenceEmpty),
        (EvidenceKind::Rollback, Some(second)) => rollback(evidence, &first, second, &trust.rings),
        (EvidenceKind::Rollback, None) => Err(Fault::EvidenceEmpty),
        (EvidenceKind::Altered, _) => unsigned(evidence, &first, &trust.rings),
        (EvidenceKind::Withheld, _) => Err(Fault::EvidenceWord),
    }
}

/// Whether neither of two trees begins with the other.
fn is_fork(evidence: &Evidence, first: &Checkpoint, second: &Checkpoint) -> Result<bool, Fault> {
    if first.size == second.size {
        return Ok(first.root != second.root);
    }
    let (older, newer) = if first.size < second.size { (first, second) } else { (second, first) };
    let Some(prefix) = evidence.prefix else { return Ok(false) };
    let proof = evidence.proof.verify((older.size, prefix), (newer.size, newer.root));
    proof.map_err(|why| Fault::EvidenceProof { why })?;
    Ok(prefix != older.root)
}

/// A heartbeat says that a checkpoint is the newest: said of an older one later, it is shown.
fn rollback(
    evidence: &Evidence,
    first: &Checkpoint,
    second: &Checkpoint,
    rings: &[StatedRing],
) -> Result<Shown, Fault> {
    if second.size >= first.size {
        return Err(Fault::EvidenceEmpty);
    }
    let confirmed = |checkpoint: &Checkpoint| {
        let ring = ring_over(rings, checkpoint.size).ok_or(Fault::EvidenceWord)?;
        let beat = heartbeat(&evidence.record, &ring.ring, &checkpoint.note)?;
        beat.map(|beat| beat.at).ok_or(Fault::EvidenceWord)
    };
    let (first_at, second_at) = (confirmed(first)?, confirmed(second)?);
    if second_at > first_at {
        Ok(Shown::Rollback { first: first.size, first_at, second: second.size, second_at })
    } else {
        Err(Fault::EvidenceWord)
    }
}

/// An entry that is in the log, and that the mission did not sign.
fn unsigned(evidence: &Evidence, first: &Checkpoint, rings: &[StatedRing]) -> Result<Shown, Fault> {
    let held = evidence.entry.as_ref().ok_or(Fault::EvidenceWord)?;
    let index = held.index;
    let proof = held.proof.verify(leaf_hash(held.entry.as_bytes()), index, first.size, first.root);
    proof.map_err(|why| Fault::Proof { index, why })?;
    let ring = ring_before(rings, index).ok_or(Fault::EvidenceWord)?;
    let Ok(entry) = Entry::from_bytes(held.entry.as_bytes()) else {
        let lacks = "is no entry of the record at all".to_owned();
        return Ok(Shown::Unsigned { index, size: first.size, lacks });
    };
    match lacking(&entry, ring, rings) {
        Some(lacks) => Ok(Shown::Unsigned { index, size: first.size, lacks: lacks.to_string() }),
        None => Err(Fault::EvidenceWord),
    }
}

/// Whose signature an act lacks. Of an act about the keys whose new ring is not known, the milder rule is taken.
fn lacking(entry: &Entry, ring: &crate::subject::KeyRing, rings: &[StatedRing]) -> Option<Unsigned> {
    let stated = rings.iter().find(|stated| stated.since == entry.index).map(|stated| &stated.ring);
    let stated = stated.filter(|_| entry.act.subject.kind() == SubjectKind::Key);
    authority::check(ring, &entry.act, &entry.signatures, stated).err()
}
