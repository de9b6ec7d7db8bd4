//! What a verifier knows before it is given anything, and what that refuses.

use tlog_tiles::Hash;

use super::Fault;
use super::keys::{StatedRing, log_key};
use crate::cosignature::note_lines;
use crate::id::RecordId;
use crate::log::{Checkpoint, CheckpointVerifier};
use crate::policy::{Policy, Witnessed};

/// What a verifier knows before it is given anything. By default nothing.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// The record that it must be of.
    pub record: Option<RecordId>,
    /// The rings of keys of that record, from entry 0 on, as far as they are known; empty where they are not.
    pub rings: Vec<StatedRing>,
    /// Which logs and witnesses are trusted.
    pub policy: Option<Policy>,
    /// At least so many of the policy's witnesses must have cosigned, whatever its quorum says.
    pub at_least: usize,
    /// The newest checkpoint that is known to be the record's; only where an older one must be refused. What was true
    /// under an older checkpoint stays true, so this is for who must not be shown an old state.
    pub known: Option<Checkpoint>,
}

impl Trust {
    /// Whether any log key is known.
    pub(crate) fn knows_keys(&self) -> bool {
        !self.rings.is_empty() || self.policy.as_ref().is_some_and(|policy| !policy.logs.is_empty())
    }

    /// Compares a signed checkpoint, and the rings that stand beside it, with what is known; gives the cosignatures of
    /// the witnesses that are.
    pub(super) fn check(
        &self,
        record: &RecordId,
        stated: &[StatedRing],
        checkpoint: &Checkpoint,
    ) -> Result<Option<Witnessed>, Fault> {
        self.is_record(record)?;
        for (place, known) in self.rings.iter().enumerate() {
            match stated.get(place) {
                Some(stated) if stated == known => {}
                Some(_) => return Err(Fault::OtherKey),
                None if known.since < checkpoint.size => {
                    return Err(Fault::MissingEntry { index: known.since });
                }
                None => break,
            }
        }
        self.is_new(checkpoint)?;
        self.log(record, checkpoint)?;
        self.witnessed(checkpoint)
    }

    pub(super) fn is_record(&self, record: &RecordId) -> Result<(), Fault> {
        match &self.record {
            Some(wanted) if wanted != record => Err(Fault::OtherRecord { record: record.to_string() }),
            _ => Ok(()),
        }
    }

    /// No other tree of the size that is known, and none that is older.
    pub(super) fn is_new(&self, checkpoint: &Checkpoint) -> Result<(), Fault> {
        let Some(known) = &self.known else { return Ok(()) };
        if known.size == checkpoint.size && known.root != checkpoint.root {
            return Err(Fault::Fork { size: known.size });
        }
        if checkpoint.size < known.size {
            return Err(Fault::Stale { size: checkpoint.size, known: known.size });
        }
        Ok(())
    }

    /// Signed by a log of the policy, where that names any.
    fn log(&self, record: &RecordId, checkpoint: &Checkpoint) -> Result<(), Fault> {
        let Some(policy) = self.policy.as_ref().filter(|policy| !policy.logs.is_empty()) else {
            return Ok(());
        };
        if !policy.logs.iter().any(|log| log.origin == *record) {
            return Err(Fault::OtherRecord { record: record.to_string() });
        }
        policy.open(&checkpoint.note).map(drop).map_err(|_| Fault::OtherKey)
    }

    /// Cosigned by as many as the policy asks for, and as this verifier asks for.
    pub(super) fn witnessed(&self, checkpoint: &Checkpoint) -> Result<Option<Witnessed>, Fault> {
        let witnessed = self.policy.as_ref().map(|policy| policy.witnessed(&checkpoint.note)).transpose()?;
        let found = witnessed.as_ref().map_or(0, |witnessed| witnessed.cosignatures.len());
        let is_enough = witnessed.as_ref().is_none_or(|witnessed| witnessed.is_enough);
        if is_enough && found >= self.at_least { Ok(witnessed) } else { Err(Fault::Quorum { found }) }
    }
}

/// The size and the root that a checkpoint of `record` claims. Its signature is not looked at.
pub(crate) fn claimed(record: &RecordId, note: &[u8]) -> Result<(u64, Hash), Fault> {
    let (text, _) = note_lines(note).map_err(|_| Fault::CheckpointForm)?;
    let head = tlog_tiles::Checkpoint::from_bytes(&text).map_err(|_| Fault::CheckpointForm)?;
    if head.origin() != record.as_str() {
        return Err(Fault::OtherRecord { record: head.origin().chars().take(200).collect() });
    }
    Ok((head.size(), *head.hash()))
}

/// A checkpoint that is signed by every log key that is known for its size.
pub(crate) fn signed_by_known(record: &RecordId, note: &[u8], trust: &Trust) -> Result<Checkpoint, Fault> {
    let (size, root) = claimed(record, note)?;
    if !trust.knows_keys() {
        return Err(Fault::KeysUnknown);
    }
    trust.is_record(record)?;
    if !trust.rings.is_empty() {
        let key = log_key(&trust.rings, size).ok_or(Fault::CheckpointUnsigned)?;
        CheckpointVerifier::new(record.clone(), key).open(note)?;
    }
    let checkpoint = Checkpoint { size, root, note: note.to_vec() };
    trust.log(record, &checkpoint)?;
    Ok(checkpoint)
}
