//! Commitments: how an entry names content without telling anything about it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// What is hashed before the salt, so that a commitment can be nothing else.
const DOMAIN: &[u8] = b"chancery/content/v1\n";

/// 32 random bytes that keep a commitment from being guessed; deleted with the content when it is erased.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 32]);

/// SHA-256 of `chancery/content/v1`, LF, the salt and the content's bytes; written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitment(pub [u8; 32]);

/// Bytes that an act commits to, with their salt. Addressed by the commitment, erasable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Keeps the commitment from being guessed.
    pub salt: Salt,
    /// A subject's JSON, an edition's Markdown, a reason, a source: at most [`Content::MAX_BYTES`]. Or a media
    /// file: at most [`Content::MAX_FILE_BYTES`].
    pub bytes: Vec<u8>,
}

impl Content {
    /// Content up to this size lies in the database, in the append's own transaction: 1 MiB.
    pub const MAX_BYTES: usize = 1 << 20;

    /// The bytes of a media file may be as many: 256 MiB.
    pub const MAX_FILE_BYTES: usize = 256 << 20;

    /// The commitment to these bytes under this salt.
    pub fn commitment(&self) -> Commitment {
        Commitment::to(&self.salt, &self.bytes)
    }
}

impl Commitment {
    /// The commitment to `bytes` under `salt`.
    pub fn to(salt: &Salt, bytes: &[u8]) -> Self {
        let mut hash = CommitmentHash::new(salt);
        hash.update(bytes);
        hash.finish()
    }
}

/// A commitment in the making, over bytes that come piece by piece: a file need not be in memory.
#[derive(Clone)]
pub struct CommitmentHash(Sha256);

impl CommitmentHash {
    /// A commitment under `salt`, to no bytes yet.
    pub fn new(salt: &Salt) -> Self {
        let mut hash = Sha256::new();
        hash.update(DOMAIN);
        hash.update(salt.0);
        Self(hash)
    }

    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The commitment to all of them.
    pub fn finish(self) -> Commitment {
        Commitment(self.0.finalize().into())
    }
}

impl fmt::Debug for CommitmentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CommitmentHash(..)")
    }
}

/// A salt is not shown: with it, and a guess at the text, an erased text could be confirmed.
impl fmt::Debug for Salt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(..)")
    }
}

impl fmt::Display for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Commitment {
    type Err = hex::FromHexError;

    fn from_str(text: &str) -> Result<Self, hex::FromHexError> {
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            return Err(hex::FromHexError::InvalidHexCharacter { c: 'A', index: 0 });
        }
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes)?;
        Ok(Self(bytes))
    }
}

impl Serialize for Commitment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Commitment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}
