//! When a witness has seen more of the record than is here: whether that is so, and what follows from it.
//!
//! A witness's word alone stops nothing. A checkpoint under the record's own log key does: it was shown, so
//! the mark is raised to it, and this node appends nothing until it has the missing entries back.

use record::{Checkpoint, CheckpointVerifier, KeyRole};
use sha2::{Digest, Sha256};
use store::Mark as _;

use super::Work;
use crate::keys::Ring;
use crate::net::{Address, Client};

/// The most bytes of a checkpoint that are read: room for many cosignatures.
const MOST_BYTES: usize = 64 << 10;

/// Asks the witness for the checkpoint that it has (C2SP tlog-witness, monitor retrieval). One that the record's own
/// log key signed, over more entries than `ours`, raises the mark.
///
/// For threads that may wait.
pub(super) fn look(work: &Work, client: &Client, address: &Address, ours: u64) -> Result<bool, String> {
    let Some(checkpoint) = checkpoint(work, client, address).filter(|checkpoint| checkpoint.size > ours)
    else {
        return Ok(false);
    };
    work.mark.raise(&checkpoint).map_err(|error| error.to_string())?;
    tracing::error!(
        size = checkpoint.size,
        "This record ends at {ours} entries, but its log key has signed a checkpoint over {}, which {address} has: \
         a part was lost here. Nothing is appended until it is back: restore a newer backup, or recover from a mirror",
        checkpoint.size
    );
    Ok(true)
}

/// The checkpoint that the witness has of this log, if the log key that the record states has signed it.
fn checkpoint(work: &Work, client: &Client, address: &Address) -> Option<Checkpoint> {
    let origin = hex::encode(Sha256::digest(work.record.as_str()));
    let prefix = address.path().trim_end_matches('/');
    let note =
        client.get(&address.at(&format!("{prefix}/{origin}/checkpoint")), MOST_BYTES).ok()?.success().ok()?;
    let ring = work.live.read(Ring::of)?;
    let log = ring.held(KeyRole::Log)?;
    CheckpointVerifier::new(work.record.clone(), &log.public).open(&note).ok()
}
