//! A proof file with the text that it is about.

use std::collections::BTreeMap;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::{Deserialize, Serialize};

use super::finding::ProvenText;
use super::suspect::suspect;
use super::telling::seen;
use super::{Fault, Trust, heartbeat, ring_before, ring_over, signed_by_known};
use crate::act::Commit;
use crate::authority;
use crate::canonical::{canonical_bytes, from_canonical};
use crate::commitment::{Commitment, Salt};
use crate::entry::Entry;
use crate::keys::KeyId;
use crate::log::leaf_hash;
use crate::tlog_proof::TlogProof;

/// What a proof file carries beside the proof, so that with the text alone it can be verified (`chancery/proof/v1`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename = "chancery/proof/v1")]
pub struct ProofExtra {
    /// The entry, canonical JSON as a text.
    pub entry: String,
    /// The salt of each content that is there, in hexadecimal.
    pub salts: BTreeMap<Commitment, String>,
}

impl ProofExtra {
    /// The bytes that stand in the proof file.
    pub fn to_bytes(&self) -> Vec<u8> {
        canonical_bytes(self)
    }
}

/// Checks the bytes of a proof file, and that `text`, byte for byte, is what its entry committed to.
///
/// The keys must come from the verifier: a proof file states none.
///
/// # Errors
///
/// The [`Fault`]; without a text, and if all else holds, [`Fault::TextWanted`].
pub fn proof(file: &[u8], text: Option<&[u8]>, trust: &Trust) -> Result<ProvenText, Fault> {
    check(&TlogProof::parse(file)?, text, trust)
}

/// Checks that `text`, byte for byte, is what an entry of a trusted log committed to.
///
/// # Errors
///
/// The [`Fault`]; [`Fault::KeysUnknown`] where the verifier knows no log key at all.
pub fn text(proof: &TlogProof, text: &[u8], trust: &Trust) -> Result<ProvenText, Fault> {
    check(proof, Some(text), trust)
}

fn check(proof: &TlogProof, text: Option<&[u8]>, trust: &Trust) -> Result<ProvenText, Fault> {
    let index = proof.index;
    let form = || Fault::EntryForm { index };
    let extra: ProofExtra = from_canonical(proof.extra.as_deref().unwrap_or_default()).map_err(|_| form())?;
    let entry = Entry::from_bytes(extra.entry.as_bytes()).map_err(|_| form())?;
    if entry.index != index {
        return Err(form());
    }
    let record = &entry.act.record;
    let checkpoint = signed_by_known(record, &proof.checkpoint, trust)?;
    let leaf = leaf_hash(extra.entry.as_bytes());
    let included = proof.proof.verify(leaf, index, checkpoint.size, checkpoint.root);
    included.map_err(|why| Fault::Proof { index, why })?;
    let signed_by = signed_by(&entry, trust)?;
    let ring = ring_over(&trust.rings, checkpoint.size).map(|stated| &stated.ring);
    let beat = ring.map(|ring| heartbeat(record, ring, &checkpoint.note)).transpose()?.flatten();
    trust.is_new(&checkpoint)?;
    let witnessed = trust.witnessed(&checkpoint)?;
    let text = text.ok_or(Fault::TextWanted { index })?;
    let suspected = || std::str::from_utf8(text).ok().and_then(suspect);
    let commit =
        committed(&entry, &extra, text).ok_or_else(|| Fault::TextDiffers { suspect: suspected() })?;
    Ok(ProvenText {
        index,
        subject: entry.act.subject,
        number: entry.number,
        revision: entry.act.revision,
        verb: entry.act.verb,
        role: commit.role,
        lang: commit.lang.clone(),
        issued_at: entry.issued_at,
        recorded_at: entry.recorded_at,
        signed_by,
        size: checkpoint.size,
        root: BASE64_STANDARD.encode(checkpoint.root.0),
        heartbeat: beat.map(|beat| beat.at),
        witnesses: seen(witnessed),
        record: entry.act.record,
    })
}

/// The key under the act, if the verifier knows the ring of its time.
fn signed_by(entry: &Entry, trust: &Trust) -> Result<Option<KeyId>, Fault> {
    let index = entry.index;
    let Some(ring) = ring_before(&trust.rings, index) else { return Ok(None) };
    let stated = trust.rings.iter().find(|stated| stated.since == index).map(|stated| &stated.ring);
    let signed_by = authority::check(ring, &entry.act, &entry.signatures, stated);
    signed_by.map(Some).map_err(|why| Fault::UnsignedAct { index, why })
}

/// Which of the act's contents the text is.
fn committed<'e>(entry: &'e Entry, extra: &ProofExtra, text: &[u8]) -> Option<&'e Commit> {
    entry.act.commits.iter().find(|commit| {
        let salt = extra.salts.get(&commit.commitment).and_then(|salt| salt_of(salt));
        salt.is_some_and(|salt| Commitment::to(&salt, text) == commit.commitment)
    })
}

fn salt_of(digits: &str) -> Option<Salt> {
    // A salt is spelled as a commitment is: 64 small hexadecimal digits.
    digits.parse::<Commitment>().ok().map(|bytes| Salt(bytes.0))
}
