//! Proof files: that an entry is in the log, for verification without network
//! (C2SP tlog-proof, <https://c2sp.org/tlog-proof>).

use std::fmt;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use tlog_tiles::Hash;

use crate::proof::InclusionProof;

/// The longest proof file that is read: 2 MiB, since an entry may be in it.
pub const MAX_PROOF_BYTES: usize = 2 << 20;
const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
/// No tree has a longer path.
const MOST_HASHES: usize = 64;

/// A proof file.
#[derive(Clone, Debug, PartialEq)]
pub struct TlogProof {
    /// What is needed beside it to make the leaf. Nothing in it is proven by being there.
    pub extra: Option<Vec<u8>>,
    /// The entry's place in the log, from 0.
    pub index: u64,
    /// That it is in the checkpoint's tree.
    pub proof: InclusionProof,
    /// The checkpoint, a signed note with whatever cosignatures it has.
    pub checkpoint: Vec<u8>,
}

/// Why bytes are no proof file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a proof file (C2SP tlog-proof): {0}")]
pub struct TlogProofError(&'static str);

impl TlogProof {
    /// Reads a proof file.
    ///
    /// # Errors
    ///
    /// [`TlogProofError`] if it is none.
    pub fn parse(bytes: &[u8]) -> Result<Self, TlogProofError> {
        if bytes.len() > MAX_PROOF_BYTES {
            return Err(TlogProofError("it is longer than 2 MiB"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| TlogProofError("it is not UTF-8"))?;
        let (head, checkpoint) = text.split_once("\n\n").ok_or(TlogProofError("it has no checkpoint"))?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(FIRST_LINE) {
            return Err(TlogProofError("it does not begin with c2sp.org/tlog-proof@v1"));
        }
        let extra = match lines.next_if(|line| line.starts_with("extra ")) {
            Some(line) => {
                Some(base64(&line["extra ".len()..]).ok_or(TlogProofError("its extra data are not base64"))?)
            }
            None => None,
        };
        let index = lines.next().and_then(|line| line.strip_prefix("index "));
        let index =
            index.and_then(decimal).ok_or(TlogProofError("it does not say which entry it is about"))?;
        let mut hashes = Vec::new();
        for line in lines {
            let bytes = base64(line).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
            hashes.push(Hash(bytes.ok_or(TlogProofError("a line of its proof is no hash"))?));
            if hashes.len() > MOST_HASHES {
                return Err(TlogProofError("its proof is longer than any tree is high"));
            }
        }
        Ok(Self { extra, index, proof: InclusionProof(hashes), checkpoint: checkpoint.as_bytes().to_vec() })
    }
}

fn base64(text: &str) -> Option<Vec<u8>> {
    BASE64_STANDARD.decode(text).ok()
}

fn decimal(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

/// Writes the file.
impl fmt::Display for TlogProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", BASE64_STANDARD.encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        for hash in &self.proof.0 {
            writeln!(f, "{}", BASE64_STANDARD.encode(hash.0))?;
        }
        write!(f, "\n{}", String::from_utf8_lossy(&self.checkpoint))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_proof_file_reads_back(index: u64, hashes in prop::collection::vec(any::<[u8; 32]>(), 0..64), extra: Option<Vec<u8>>) {
            let proof = InclusionProof(hashes.into_iter().map(Hash).collect());
            let file = TlogProof { extra, index, proof, checkpoint: b"origin\n1\nroot\n\n\xe2\x80\x94 origin line\n".to_vec() };
            prop_assert_eq!(TlogProof::parse(file.to_string().as_bytes()), Ok(file));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = TlogProof::parse(&bytes);
        }
    }

    #[test]
    fn what_is_no_proof_file_is_refused() {
        for wrong in [
            "",
            "c2sp.org/tlog-proof@v1\nindex 1\n",
            "c2sp.org/tlog-proof@v2\nindex 1\n\nx",
            "c2sp.org/tlog-proof@v1\nindex 01\n\nx",
            "c2sp.org/tlog-proof@v1\nextra ?\nindex 1\n\nx",
            "c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\nx",
            "c2sp.org/tlog-proof@v1\n\nx",
        ] {
            assert!(TlogProof::parse(wrong.as_bytes()).is_err(), "{wrong:?}");
        }
    }
}
