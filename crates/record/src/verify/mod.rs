//! Verification without network: what a dossier proves, or which one thing about it is false.
//!
//! [`dossier`] checks a dossier, [`proof`] a proof file with the text that it is about. Both trust nothing that they
//! are given but the [`Trust`] of the verifier. Where nothing is pinned, a dossier is checked under the keys that
//! the record itself states from its first entry on, and the answer says so: whoever made up a whole record
//! with the same name and other keys is found out by comparing the keys.
//!
//! A dossier proves what it holds. That nothing was decided *after* what it holds, only the record itself can tell:
//! whoever hands a dossier on can leave the newest acts about its subject out.

mod chain;
mod fault;
mod finding;
mod keys;
mod number;
mod suspect;
mod telling;
mod text;
mod trust;
mod walk;

pub use fault::Fault;
pub use finding::{Later, ProvenEdition, ProvenFile, ProvenText, Verified};
pub use keys::StatedRing;
pub(crate) use keys::{ring_before, ring_over};
pub use suspect::{Suspect, suspect};
pub use text::{ProofExtra, proof, text};
pub use trust::Trust;
use trust::claimed;
pub(crate) use trust::signed_by_known;

use crate::cosignature::{Cosignature, CosignerKey};
use crate::dossier::Dossier;
use crate::id::RecordId;
use crate::log::{Checkpoint, CheckpointVerifier};
use crate::subject::{KeyRing, KeyRole};
use telling::Head;
use walk::Walk;

/// Checks a dossier, from its bytes on.
///
/// # Errors
///
/// The first [`Fault`], in the order of the file.
pub fn dossier(bytes: &[u8], trust: &Trust) -> Result<Verified, Fault> {
    let dossier = Dossier::parse(bytes)?;
    let record = &dossier.record;
    walk::in_order(&dossier.entries)?;
    let (size, root) = claimed(record, &dossier.checkpoint)?;
    let mut walk = Walk::new(record, size, root);
    for entry in &dossier.entries {
        walk.entry(entry)?;
    }
    walk.absences()?;
    let ring = walk.ring().ok_or(Fault::MissingEntry { index: 0 })?;
    if !walk.acts.contains_key(&dossier.about) {
        return Err(Fault::AboutMissing { index: dossier.about });
    }
    let checkpoint = signed(record, ring, &dossier.checkpoint)?;
    let heartbeat = heartbeat(record, ring, &dossier.checkpoint)?;
    let witnessed = trust.check(record, &walk.rings, &checkpoint)?;
    telling::tell(walk, record, dossier.about, Head { checkpoint, heartbeat, witnessed }, trust)
}

fn signed(record: &RecordId, ring: &KeyRing, note: &[u8]) -> Result<Checkpoint, Fault> {
    let key = ring.of(KeyRole::Log).ok_or(Fault::CheckpointUnsigned)?;
    Ok(CheckpointVerifier::new(record.clone(), key).open(note)?)
}

/// The name under which a record's heartbeat cosigns.
pub fn heartbeat_name(record: &RecordId) -> String {
    format!("{record}/heartbeat")
}

/// The heartbeat under a checkpoint, where it has one.
pub(crate) fn heartbeat(
    record: &RecordId,
    ring: &KeyRing,
    note: &[u8],
) -> Result<Option<Cosignature>, Fault> {
    let key = ring.of(KeyRole::Heartbeat).copied();
    let key = key.and_then(|key| CosignerKey::new(&heartbeat_name(record), key));
    Ok(key.map(|key| key.find(note)).transpose()?.flatten())
}
