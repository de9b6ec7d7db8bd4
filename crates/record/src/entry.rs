//! Entries: an act, its signatures, and what the append adds. The leaves of the log.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::act::Act;
use crate::canonical::{NotCanonical, canonical_bytes, from_canonical};
use crate::instant::Instant;
use crate::keys::{KeyId, Signature};

/// The longest an entry may be: 65,535 bytes, as C2SP tlog-tiles bundles have it.
pub const MAX_ENTRY_BYTES: usize = 65_535;

/// One entry of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename = "chancery/entry/v1")]
pub struct Entry {
    /// Its place in the record, from 0.
    pub index: u64,
    /// When it entered the record: max(now, the entry before it).
    pub recorded_at: Instant,
    /// When it became public: `recorded_at`, or for an import the instant of its source.
    pub issued_at: Instant,
    /// The official number that its message got, with the act that published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<OfficialNumber>,
    /// What was decided.
    pub act: Act,
    /// Who signed it.
    pub signatures: Vec<Appended>,
}

/// A signature under an act, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appended {
    /// The key's short name.
    pub key: KeyId,
    /// Its Ed25519 signature over [`Act::signed_bytes`].
    pub signature: Signature,
}

/// A message's official number: a count from 1 within a civil year, `142/2020`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OfficialNumber {
    /// The civil year.
    pub year: i16,
    /// The count within the year, from 1.
    pub number: u32,
}

impl Entry {
    /// The leaf's bytes: canonical JSON.
    pub fn to_bytes(&self) -> Vec<u8> {
        canonical_bytes(self)
    }

    /// Reads a leaf's bytes.
    ///
    /// # Errors
    ///
    /// [`NotCanonical`] if they are no entry, or another spelling of one.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotCanonical> {
        from_canonical(bytes)
    }

    /// Reads a leaf's bytes that the store wrote itself, without proving their spelling again.
    ///
    /// # Errors
    ///
    /// [`NotCanonical::Shape`] if they are no entry.
    pub fn from_own_bytes(bytes: &[u8]) -> Result<Self, NotCanonical> {
        Ok(serde_json::from_slice(bytes)?)
    }
}

impl fmt::Display for OfficialNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.year)
    }
}

impl FromStr for OfficialNumber {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("\"{text}\" is not an official number; write it as 142/2020");
        let (number, year) = text.split_once('/').ok_or_else(wrong)?;
        let number =
            Self { number: number.parse().map_err(|_| wrong())?, year: year.parse().map_err(|_| wrong())? };
        if number.number > 0 && number.to_string() == text { Ok(number) } else { Err(wrong()) }
    }
}

impl Serialize for OfficialNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for OfficialNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
