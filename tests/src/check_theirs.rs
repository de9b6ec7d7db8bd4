//! Checks a log that others' software made: `check-theirs FILE`, the JSON of `tests/independent/log.go make`.
//!
//! Each proof must hold for the checkpoint that it was made for, and for none of another size.

#![allow(clippy::print_stdout, reason = "this program prints what it checked")]

use std::error::Error;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use record::{CheckpointVerifier, ConsistencyProof, Hash, InclusionProof, PublicKey, RecordId, leaf_hash};
use serde::Deserialize;

#[derive(Deserialize)]
struct Log {
    origin: RecordId,
    vkey: String,
    sizes: Vec<Size>,
}

#[derive(Deserialize)]
struct Size {
    size: u64,
    checkpoint: String,
    inclusion: Vec<Inclusion>,
    consistency: Vec<Consistency>,
}

#[derive(Deserialize)]
struct Inclusion {
    index: u64,
    leaf: String,
    proof: Vec<String>,
}

#[derive(Deserialize)]
struct Consistency {
    from: u64,
    proof: Vec<String>,
}

/// A size and the root of the log at it.
type Head = (u64, Hash);

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("say which file: check-theirs FILE")?;
    let log: Log = serde_json::from_slice(&std::fs::read(file)?)?;
    let heads = log.heads()?;
    let mut proofs = 0;
    for size in &log.sizes {
        for included in &size.inclusion {
            included.check(size.size, &heads)?;
        }
        for older in &size.consistency {
            older.check(size.size, &heads)?;
        }
        proofs += size.inclusion.len() + size.consistency.len();
    }
    println!("{} checkpoints, {proofs} proofs", heads.len());
    Ok(())
}

impl Log {
    /// The tree heads, from checkpoints that are signed.
    fn heads(&self) -> Result<Vec<Head>, Box<dyn Error>> {
        let verifier = CheckpointVerifier::new(self.origin.clone(), &key(&self.vkey)?);
        let open = |size: &Size| {
            let checkpoint = verifier.open(size.checkpoint.as_bytes())?;
            if checkpoint.size == size.size {
                Ok((checkpoint.size, checkpoint.root))
            } else {
                Err("a checkpoint is of another size than it says".into())
            }
        };
        self.sizes.iter().map(open).collect()
    }
}

impl Inclusion {
    fn check(&self, size: u64, heads: &[Head]) -> Result<(), Box<dyn Error>> {
        let leaf = leaf_hash(&BASE64_STANDARD.decode(&self.leaf)?);
        let proof = InclusionProof(hashes(&self.proof)?);
        for (of, root) in heads {
            let verdict = proof.verify(leaf, self.index, *of, *root);
            if *of == size {
                verdict?;
            } else if verdict.is_ok() {
                return Err(format!("a proof of size {size} is taken for one of size {of}").into());
            }
        }
        Ok(())
    }
}

impl Consistency {
    fn check(&self, size: u64, heads: &[Head]) -> Result<(), Box<dyn Error>> {
        let proof = ConsistencyProof(hashes(&self.proof)?);
        let second = heads.iter().find(|(of, _)| *of == size).ok_or("an unknown size")?;
        for first in heads.iter().filter(|(of, _)| *of <= size) {
            let verdict = proof.verify(*first, *second);
            if first.0 == self.from {
                verdict?;
            } else if verdict.is_ok() {
                return Err(
                    format!("a proof from size {} is taken for one from {}", self.from, first.0).into()
                );
            }
        }
        Ok(())
    }
}

/// The public key in a verifier key of C2SP signed-note, `name+id+base64(1, key)`.
fn key(vkey: &str) -> Result<PublicKey, Box<dyn Error>> {
    let last = vkey.splitn(3, '+').nth(2).ok_or("no verifier key")?;
    let bytes = BASE64_STANDARD.decode(last)?;
    Ok(BASE64_STANDARD.encode(bytes.get(1..).unwrap_or_default()).parse()?)
}

fn hashes(texts: &[String]) -> Result<Vec<Hash>, Box<dyn Error>> {
    texts.iter().map(|text| Ok(Hash::parse_hash(text).map_err(|_| "no hash")?)).collect()
}
