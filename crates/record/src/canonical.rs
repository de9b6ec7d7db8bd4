//! Canonical JSON (RFC 8785): one value has one spelling, so that a digest means the value.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Why bytes are not the canonical JSON of a `T`.
#[derive(Debug, thiserror::Error)]
pub enum NotCanonical {
    /// Not JSON, or JSON of another shape.
    #[error("not of the expected form")]
    Shape(#[from] serde_json::Error),
    /// The same value has another spelling.
    #[error("not in canonical form (RFC 8785)")]
    Spelling,
}

/// The canonical JSON of `value`.
///
/// # Panics
///
/// Never for the types of this crate: they hold no map with keys other than strings and no
/// number outside the safe integers.
pub fn canonical_bytes<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(value).expect("the record's types have a canonical form")
}

/// Reads `bytes` as a `T`, and refuses any spelling of it but the canonical one.
///
/// That refuses unknown fields and another `format` too, for a `T` written again has neither.
/// (Serde's `deny_unknown_fields` would refuse a struct's own tag.)
///
/// # Errors
///
/// [`NotCanonical`], which says whether form or spelling is wrong.
pub fn from_canonical<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, NotCanonical> {
    let value: T = serde_json::from_slice(bytes)?;
    if canonical_bytes(&value) == bytes { Ok(value) } else { Err(NotCanonical::Spelling) }
}
