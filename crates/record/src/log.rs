//! The Merkle log (RFC 6962 hashes, C2SP tlog-tiles) and its signed checkpoints (tlog-checkpoint).

use signed_note::{Note, StandardSigner, StandardVerifier, VerifierList};
use tlog_tiles::{Checkpoint as CheckpointText, Hash, node_hash, record_hash};

use crate::id::RecordId;
use crate::keys::{PublicKey, SigningKey};
use base64::prelude::{BASE64_STANDARD, Engine as _};

/// The hash of one leaf, SHA-256 of 0x00 and its bytes (RFC 6962, section 2.1).
pub fn leaf_hash(bytes: &[u8]) -> Hash {
    record_hash(bytes)
}

/// All that must be kept of a Merkle tree to add to it: the hashes of its full subtrees.
///
/// One hash for each bit that is set in the size, the largest subtree first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frontier {
    size: u64,
    subtrees: Vec<Hash>,
}

impl Frontier {
    /// Reads what [`Self::to_bytes`] wrote for a tree of `size` leaves.
    pub fn from_bytes(size: u64, bytes: &[u8]) -> Option<Self> {
        let (hashes, rest) = bytes.as_chunks::<32>();
        let fits = rest.is_empty() && hashes.len() == size.count_ones() as usize;
        fits.then(|| Self { size, subtrees: hashes.iter().map(|hash| Hash(*hash)).collect() })
    }

    /// The subtrees' hashes one after another, 32 bytes each, the largest subtree first.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.subtrees.iter().flat_map(|hash| hash.0).collect()
    }

    /// How many leaves the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds one leaf, by its hash.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.subtrees.pop() {
                hash = node_hash(left, hash);
            }
        }
        self.subtrees.push(hash);
        self.size += 1;
    }

    /// The tree's root; for no leaves SHA-256 of nothing.
    pub fn root(&self) -> Hash {
        let mut from_right = self.subtrees.iter().rev();
        match from_right.next() {
            Some(last) => from_right.fold(*last, |right, left| node_hash(*left, right)),
            None => tlog_tiles::EMPTY_HASH,
        }
    }
}

/// A signed statement of the log's size and root.
#[derive(Clone, Debug, PartialEq)]
pub struct Checkpoint {
    /// How many entries it covers.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// The signed note, byte for byte as it was written.
    pub note: Vec<u8>,
}

/// Why a checkpoint does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// Not a signed note, or its text is no checkpoint.
    #[error("not a signed checkpoint (C2SP tlog-checkpoint)")]
    Malformed,
    /// For another record.
    #[error("the checkpoint is of the record \"{0}\"")]
    OtherRecord(String),
    /// No valid signature of the log key.
    #[error("the checkpoint is not signed by the record's log key")]
    Unsigned,
    /// A line names a cosigner's key and was not made with it.
    #[error("the cosignature of \"{0}\" under the checkpoint is false")]
    FalseCosignature(String),
}

/// Signs checkpoints with the log key.
pub struct CheckpointSigner {
    origin: RecordId,
    signer: StandardSigner,
}

/// Checks checkpoints against the log key's public half.
pub struct CheckpointVerifier {
    origin: RecordId,
    vkey: String,
}

impl CheckpointSigner {
    /// A signer for `origin` with its log key.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Malformed`] if the origin cannot be a signed note's key name.
    pub fn new(origin: RecordId, key: &SigningKey) -> Result<Self, CheckpointError> {
        // A signer key as C2SP signed-note writes it: PRIVATE+KEY+name+id+base64(algorithm 1, seed).
        let public = [&[1_u8][..], key.public().as_bytes()].concat();
        let id = signed_note::key_id(origin.as_str(), &public);
        let secret = BASE64_STANDARD.encode([&[1_u8][..], &key.seed()].concat());
        let skey = format!("PRIVATE+KEY+{origin}+{id:08x}+{secret}");
        let signer = StandardSigner::new(&skey).map_err(|_| CheckpointError::Malformed)?;
        Ok(Self { origin, signer })
    }

    /// A signed checkpoint of `frontier`.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Malformed`] if the origin cannot stand in a checkpoint.
    pub fn sign(&self, frontier: &Frontier) -> Result<Checkpoint, CheckpointError> {
        let malformed = |_| CheckpointError::Malformed;
        let text =
            format!("{}\n{}\n{}\n", self.origin, frontier.size(), BASE64_STANDARD.encode(frontier.root().0));
        let mut note = Note::new(text.as_bytes(), &[]).map_err(malformed)?;
        note.add_sigs(&[&self.signer]).map_err(malformed)?;
        Ok(Checkpoint { size: frontier.size(), root: frontier.root(), note: note.to_bytes() })
    }
}

impl CheckpointVerifier {
    /// A verifier for `origin` under its log key.
    pub fn new(origin: RecordId, key: &PublicKey) -> Self {
        let vkey = signed_note::new_ed25519_verifier_key(origin.as_str(), key.dalek());
        Self { origin, vkey }
    }

    /// The log key as C2SP signed-note verifier keys are written, `name+id+base64`.
    pub fn vkey(&self) -> &str {
        &self.vkey
    }

    /// Reads a signed checkpoint and checks that it is this record's.
    ///
    /// # Errors
    ///
    /// [`CheckpointError`], which says what does not hold.
    pub fn open(&self, note: &[u8]) -> Result<Checkpoint, CheckpointError> {
        let parsed = Note::from_bytes(note).map_err(|_| CheckpointError::Malformed)?;
        let text = CheckpointText::from_bytes(parsed.text()).map_err(|_| CheckpointError::Malformed)?;
        if text.origin() != self.origin.as_str() {
            return Err(CheckpointError::OtherRecord(text.origin().to_owned()));
        }
        let verifier = StandardVerifier::new(&self.vkey).map_err(|_| CheckpointError::Malformed)?;
        let (verified, _) = parsed
            .verify(&VerifierList::new(vec![Box::new(verifier)]))
            .map_err(|_| CheckpointError::Unsigned)?;
        if verified.is_empty() {
            return Err(CheckpointError::Unsigned);
        }
        Ok(Checkpoint { size: text.size(), root: *text.hash(), note: note.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use tlog_tiles::{HashReader, stored_hashes, tree_hash};

    struct Stored(Vec<Hash>);
    impl HashReader for Stored {
        fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog_tiles::Error> {
            Ok(indexes.iter().map(|index| self.0[usize::try_from(*index).unwrap()]).collect())
        }
    }

    proptest! {
        #[test]
        fn the_frontier_has_the_root_that_the_whole_tree_has(leaves in prop::collection::vec(any::<[u8; 4]>(), 1..70)) {
            let mut frontier = Frontier::default();
            let mut stored = Stored(Vec::new());
            for (n, leaf) in leaves.iter().enumerate() {
                let hashes = stored_hashes(n as u64, leaf, &stored).unwrap();
                stored.0.extend(hashes);
                frontier.push(leaf_hash(leaf));
                prop_assert_eq!(frontier.root(), tree_hash(n as u64 + 1, &stored).unwrap());
                prop_assert_eq!(Frontier::from_bytes(frontier.size(), &frontier.to_bytes()), Some(frontier.clone()));
            }
        }
    }

    #[test]
    fn a_checkpoint_opens_only_under_its_own_key_and_record() {
        let origin: RecordId = "embassy.example/record".parse().unwrap();
        let key = SigningKey::from_seed(&[7; 32]);
        let mut frontier = Frontier::default();
        frontier.push(leaf_hash(b"entry"));
        let checkpoint = CheckpointSigner::new(origin.clone(), &key).unwrap().sign(&frontier).unwrap();

        let verifier = CheckpointVerifier::new(origin, &key.public());
        assert_eq!(verifier.open(&checkpoint.note), Ok(checkpoint.clone()));

        let other = CheckpointVerifier::new("other.example/record".parse().unwrap(), &key.public());
        assert_eq!(
            other.open(&checkpoint.note),
            Err(CheckpointError::OtherRecord("embassy.example/record".into()))
        );
        let stranger = SigningKey::from_seed(&[8; 32]).public();
        let strange = CheckpointVerifier::new("embassy.example/record".parse().unwrap(), &stranger);
        assert_eq!(strange.open(&checkpoint.note), Err(CheckpointError::Unsigned));

        let mut altered = checkpoint.note.clone();
        let at = altered.iter().position(|b| *b == b'1').unwrap();
        altered[at] = b'2';
        assert_eq!(verifier.open(&altered), Err(CheckpointError::Unsigned));
        assert_eq!(verifier.open(b"no note"), Err(CheckpointError::Malformed));
    }
}
