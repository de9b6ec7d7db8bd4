//! Dossiers: one file with everything that proves one revision of a subject, verified without network.
//!
//! A dossier is canonical JSON (`chancery/dossier/v1`). It holds the entries that matter, whole, each with its
//! proof of inclusion and the contents it commits to, and one checkpoint. It names no file and no path.
//!
//! The bytes of a media file may be left out, for they can be too many: its commitment and salt stay, by which whoever
//! has the file compares it.

use std::collections::BTreeMap;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::{Deserialize, Serialize};
use tlog_tiles::Hash;

use crate::canonical::{canonical_bytes, from_canonical};
use crate::commitment::{Commitment, Content, Salt};
use crate::id::RecordId;
use crate::proof::InclusionProof;

/// The longest dossier that is read: 64 MiB.
pub const MAX_DOSSIER_BYTES: usize = 64 << 20;
/// The most entries of a dossier that is read.
pub const MAX_DOSSIER_ENTRIES: usize = 10_000;

/// What proves one revision.
#[derive(Clone, Debug, PartialEq)]
pub struct Dossier {
    /// The record.
    pub record: RecordId,
    /// The entry that made the revision.
    pub about: u64,
    /// The checkpoint, a signed note with whatever cosignatures it has.
    pub checkpoint: Vec<u8>,
    /// All entries of the ring of keys and of the subject, the mission's newest and the promise's newest, in order; the
    /// theme's newest where a paper speaks in its words.
    pub entries: Vec<ProvenEntry>,
}

/// An entry with its proof and its contents.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvenEntry {
    /// Its place in the record.
    pub index: u64,
    /// The leaf's bytes.
    pub bytes: Vec<u8>,
    /// That it is in the checkpoint's tree.
    pub proof: InclusionProof,
    /// What it commits to and what is there, by commitment as it is claimed: not yet compared.
    pub contents: BTreeMap<Commitment, Content>,
    /// The salts of media files whose bytes are left out, by commitment as it is claimed.
    pub files: BTreeMap<Commitment, Salt>,
}

/// Why bytes are no dossier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DossierError {
    /// Longer than any dossier.
    #[error("it is larger than 64 MiB, or has more than 10,000 entries: no dossier is")]
    TooLarge,
    /// Another spelling of a dossier.
    #[error("it is not written as a dossier is (canonical JSON): it was altered")]
    NotCanonical,
    /// Not a dossier at all.
    #[error("it is no dossier: {0}")]
    Malformed(String),
}

/// The JSON of a dossier.
#[derive(Serialize, Deserialize)]
#[serde(tag = "format", rename = "chancery/dossier/v1")]
struct Written {
    record: RecordId,
    about: u64,
    checkpoint: String,
    entries: Vec<WrittenEntry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenEntry {
    index: u64,
    entry: String,
    proof: Vec<String>,
    contents: Vec<WrittenContent>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenContent {
    commitment: Commitment,
    salt: String,
    /// Absent where a media file's bytes are left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bytes: Option<String>,
}

impl WrittenContent {
    fn of(commitment: Commitment, salt: &Salt, bytes: Option<&[u8]>) -> Self {
        Self {
            commitment,
            salt: hex::encode(salt.0),
            bytes: bytes.map(|bytes| BASE64_STANDARD.encode(bytes)),
        }
    }

    /// Salt and bytes; `None` if they do not read.
    fn read(&self) -> Option<(Salt, Option<Vec<u8>>)> {
        let mut salt = [0; 32];
        let lower = !self.salt.bytes().any(|byte| byte.is_ascii_uppercase());
        hex::decode_to_slice(&self.salt, &mut salt).ok().filter(|()| lower)?;
        let bytes = self.bytes.as_ref().map(|bytes| BASE64_STANDARD.decode(bytes)).transpose().ok()?;
        Some((Salt(salt), bytes))
    }
}

/// What the reader of JSON says, which may quote the file: short, and without what a terminal would obey.
fn shown(error: &serde_json::Error) -> String {
    let error: String = error.to_string().chars().filter(|letter| !letter.is_control()).take(200).collect();
    format!("it was cut off or altered, or is another file ({error})")
}

impl Dossier {
    /// Reads a dossier; what it says is not yet checked.
    ///
    /// # Errors
    ///
    /// [`DossierError`] if it is none.
    pub fn parse(bytes: &[u8]) -> Result<Self, DossierError> {
        if bytes.len() > MAX_DOSSIER_BYTES {
            return Err(DossierError::TooLarge);
        }
        let written: Written = from_canonical(bytes).map_err(|error| match error {
            crate::canonical::NotCanonical::Shape(error) => DossierError::Malformed(shown(&error)),
            _ => DossierError::NotCanonical,
        })?;
        if written.entries.len() > MAX_DOSSIER_ENTRIES {
            return Err(DossierError::TooLarge);
        }
        Ok(Self {
            record: written.record,
            about: written.about,
            checkpoint: written.checkpoint.into_bytes(),
            entries: written.entries.into_iter().map(ProvenEntry::read).collect::<Result<_, _>>()?,
        })
    }

    /// Writes the dossier. `entries` are put in order.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut entries: Vec<_> = self.entries.iter().map(ProvenEntry::written).collect();
        entries.sort_by_key(|entry| entry.index);
        canonical_bytes(&Written {
            record: self.record.clone(),
            about: self.about,
            checkpoint: String::from_utf8_lossy(&self.checkpoint).into_owned(),
            entries,
        })
    }
}

impl ProvenEntry {
    fn read(written: WrittenEntry) -> Result<Self, DossierError> {
        let malformed = |why: &str| DossierError::Malformed(format!("entry {}: {why}", written.index));
        let mut hashes = Vec::with_capacity(written.proof.len().min(64));
        for hash in &written.proof {
            let bytes = BASE64_STANDARD.decode(hash).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
            hashes.push(Hash(bytes.ok_or_else(|| malformed("its proof holds what is no hash"))?));
        }
        let (mut contents, mut files) = (BTreeMap::new(), BTreeMap::new());
        if !written.contents.is_sorted_by(|one, next| one.commitment < next.commitment) {
            return Err(malformed("its contents are doubled or out of order"));
        }
        for content in &written.contents {
            match content.read().ok_or_else(|| malformed("a content or its salt is not readable"))? {
                (salt, Some(bytes)) => drop(contents.insert(content.commitment, Content { salt, bytes })),
                (salt, None) => drop(files.insert(content.commitment, salt)),
            }
        }
        Ok(Self {
            index: written.index,
            bytes: written.entry.into_bytes(),
            proof: InclusionProof(hashes),
            contents,
            files,
        })
    }

    fn written(&self) -> WrittenEntry {
        let held = self.contents.iter().map(|(commitment, content)| {
            WrittenContent::of(*commitment, &content.salt, Some(&content.bytes))
        });
        let left = self.files.iter().map(|(commitment, salt)| WrittenContent::of(*commitment, salt, None));
        let mut contents: Vec<_> = held.chain(left).collect();
        contents.sort_by_key(|content| content.commitment);
        WrittenEntry {
            index: self.index,
            entry: String::from_utf8_lossy(&self.bytes).into_owned(),
            proof: self.proof.0.iter().map(|hash| BASE64_STANDARD.encode(hash.0)).collect(),
            contents,
        }
    }
}
