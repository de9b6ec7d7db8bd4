//! Stands: whether something stands in the record exactly so.

use record::{Commitment, CommitmentHash, Edition, History, SubjectId};

use crate::error::DeskError;
use crate::office::Desk;

/// Whether a message has this edition already, byte for byte.
///
/// # Errors
///
/// [`DeskError::Store`] if that cannot be read.
pub async fn stands(
    desk: &Desk,
    history: &History,
    subject: SubjectId,
    edition: &Edition,
) -> Result<bool, DeskError> {
    let state = history.line(subject).and_then(|line| line.revisions.last()).map(|revision| &revision.state);
    let commitment = state.and_then(|state| state.edition(&edition.lang)).map(|edition| edition.commitment);
    desk.holds(commitment, &edition.cleaned().to_bytes()).await
}

/// Whether the file of a media subject, as it is now, has exactly these bytes.
///
/// # Errors
///
/// [`DeskError::Store`] if that cannot be read.
pub async fn is_file(
    desk: &Desk,
    history: &History,
    media: SubjectId,
    bytes: &[u8],
) -> Result<bool, DeskError> {
    let line = history.line(media);
    let file = line.and_then(|line| line.revisions.last()).and_then(|revision| revision.state.file);
    holds_file(desk, file, bytes).await
}

/// Whether `commitment` is one to these bytes: the salt tells, no file is read.
async fn holds_file(desk: &Desk, commitment: Option<Commitment>, bytes: &[u8]) -> Result<bool, DeskError> {
    let Some(commitment) = commitment else { return Ok(false) };
    let Some(meta) = desk.store.file(&desk.record, &commitment).await? else { return Ok(false) };
    let mut hash = CommitmentHash::new(&meta.salt);
    hash.update(bytes);
    Ok(meta.size == bytes.len() as u64 && hash.finish() == commitment)
}
