//! What the store keeps of the log, as the jobs and `status` need it.

use record::{Checkpoint, CosignerKey, Instant, RecordId, with_lines};
use store::Store;

use crate::failure::Failure;

/// How many entries back a cosignature is looked for.
const LOOK_BACK: u64 = 256;

/// The newest cosignature of one cosigner that is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Newest {
    /// How many entries it covers.
    pub(crate) size: u64,
    /// When it was made.
    pub(crate) at: Instant,
}

/// The cosignature of `key` over `checkpoint` that is kept, if it holds.
pub(super) async fn by(
    store: &Store,
    record: &RecordId,
    checkpoint: &Checkpoint,
    key: &CosignerKey,
) -> Result<Option<Newest>, Failure> {
    let kept = store.cosignatures(record, checkpoint.size).await?;
    let note = with_lines(&checkpoint.note, kept.iter().map(String::as_str))?;
    // A line that is false shows nothing, whoever wrote it there.
    let found = key.find(&note).ok().flatten();
    Ok(found.map(|found| Newest { size: checkpoint.size, at: found.at }))
}

/// The newest cosignature of `key` over one of the last checkpoints.
pub(crate) async fn newest(
    store: &Store,
    record: &RecordId,
    size: u64,
    key: &CosignerKey,
) -> Result<Option<Newest>, Failure> {
    let checkpoints = store.checkpoints(record, size.saturating_sub(LOOK_BACK), LOOK_BACK).await?;
    for checkpoint in checkpoints.iter().rev() {
        if let Some(newest) = by(store, record, checkpoint, key).await? {
            return Ok(Some(newest));
        }
    }
    Ok(None)
}
