//! The file of evidence: canonical JSON, read and written.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::{Deserialize, Serialize};
use tlog_tiles::Hash;

use super::{Evidence, EvidenceEntry, EvidenceKind};
use crate::canonical::{canonical_bytes, from_canonical};
use crate::id::RecordId;
use crate::instant::Instant;
use crate::proof::{ConsistencyProof, InclusionProof};
use crate::verify::Fault;

/// The longest file that is read: 4 MiB.
pub const MAX_EVIDENCE_BYTES: usize = 4 << 20;

#[derive(Serialize, Deserialize)]
#[serde(tag = "format", rename = "chancery/evidence/v1")]
struct Written {
    record: RecordId,
    kind: EvidenceKind,
    seen_at: Instant,
    first: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    second: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prefix: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    proof: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entry: Option<WrittenEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    asked: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenEntry {
    index: u64,
    entry: String,
    proof: Vec<String>,
}

impl Evidence {
    /// Reads a file; what it claims is not yet checked.
    ///
    /// # Errors
    ///
    /// [`Fault::EvidenceForm`] if it is none.
    pub fn parse(bytes: &[u8]) -> Result<Self, Fault> {
        let form = |()| Fault::EvidenceForm;
        if bytes.len() > MAX_EVIDENCE_BYTES {
            return Err(Fault::EvidenceForm);
        }
        let written: Written = from_canonical(bytes).map_err(|_| Fault::EvidenceForm)?;
        let entry = written.entry.map(|entry| {
            let proof = InclusionProof(hashes(&entry.proof)?);
            Ok(EvidenceEntry { index: entry.index, entry: entry.entry, proof })
        });
        Ok(Self {
            record: written.record,
            kind: written.kind,
            seen_at: written.seen_at,
            first: written.first,
            second: written.second,
            prefix: written.prefix.map(|prefix| hash(&prefix)).transpose().map_err(form)?,
            proof: ConsistencyProof(hashes(&written.proof).map_err(form)?),
            entry: entry.transpose().map_err(form)?,
            asked: written.asked,
            answer: written.answer,
        })
    }

    /// Writes the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let coded = |hashes: &[Hash]| hashes.iter().map(|hash| BASE64_STANDARD.encode(hash.0)).collect();
        canonical_bytes(&Written {
            record: self.record.clone(),
            kind: self.kind,
            seen_at: self.seen_at,
            first: self.first.clone(),
            second: self.second.clone(),
            prefix: self.prefix.map(|prefix| BASE64_STANDARD.encode(prefix.0)),
            proof: coded(&self.proof.0),
            entry: self.entry.as_ref().map(|entry| WrittenEntry {
                index: entry.index,
                entry: entry.entry.clone(),
                proof: coded(&entry.proof.0),
            }),
            asked: self.asked.clone(),
            answer: self.answer.clone(),
        })
    }
}

fn hashes(coded: &[String]) -> Result<Vec<Hash>, ()> {
    coded.iter().map(|coded| hash(coded)).collect()
}

fn hash(coded: &str) -> Result<Hash, ()> {
    let bytes = BASE64_STANDARD.decode(coded).map_err(|_| ())?;
    bytes.try_into().map(Hash).map_err(|_| ())
}
