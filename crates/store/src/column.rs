//! What the plain integers, texts and bytes of the tables mean. The one place where they cross.

use record::{ActDigest, Commitment, Hash, Instant, RecordId, Salt, Standing, SubjectId};

use crate::error::StoreError;

/// A count or an index as a `BIGINT`. The record's numbers stay below 2^53.
pub(crate) fn integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A count or an index, read back.
pub(crate) fn number(column: i64) -> Result<u64, StoreError> {
    u64::try_from(column).map_err(|_| damaged("a count below zero"))
}

/// An instant, read back.
pub(crate) fn instant(column: i64) -> Result<Instant, StoreError> {
    Instant::from_seconds(column).map_err(|_| damaged("an instant outside the years 0000 to 9999"))
}

/// A record's id, read back.
pub(crate) fn record(column: &str) -> Result<RecordId, StoreError> {
    column.parse().map_err(|_| damaged("a record's id"))
}

/// A subject's id, read back.
pub(crate) fn subject(column: &str) -> Result<SubjectId, StoreError> {
    column.parse().map_err(|_| damaged("a subject's id"))
}

/// The digest of an act, read back.
pub(crate) fn digest(column: &str) -> Result<ActDigest, StoreError> {
    column.parse().map_err(|_| damaged("the digest of an act"))
}

/// A root, read back.
pub(crate) fn hash(column: &[u8]) -> Result<Hash, StoreError> {
    thirty_two(column).map(Hash)
}

/// A commitment, read back.
pub(crate) fn commitment(column: &[u8]) -> Result<Commitment, StoreError> {
    thirty_two(column).map(Commitment)
}

/// A salt, read back.
pub(crate) fn salt(column: &[u8]) -> Result<Salt, StoreError> {
    thirty_two(column).map(Salt)
}

/// How a subject stands, as a word.
pub(crate) fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Published => "published",
        Standing::Withdrawn => "withdrawn",
        Standing::Erased => "erased",
    }
}

/// How a subject stands, read back.
pub(crate) fn standing(column: &str) -> Result<Standing, StoreError> {
    let known = [Standing::Published, Standing::Withdrawn, Standing::Erased];
    known.into_iter().find(|one| standing_word(*one) == column).ok_or_else(|| damaged("a subject's standing"))
}

/// What the database holds is not what was written to it.
pub(crate) fn damaged(what: &'static str) -> StoreError {
    StoreError::Damaged { what }
}

fn thirty_two(column: &[u8]) -> Result<[u8; 32], StoreError> {
    column.try_into().map_err(|_| damaged("a hash or salt of 32 bytes"))
}
