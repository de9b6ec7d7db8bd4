//! Proofs over the log: that an entry is in it, and that one checkpoint continues another (RFC 6962, section 2.1).

use tlog_tiles::{Hash, HashReader, check_record, check_tree, prove_record, prove_tree};

/// The longest proof of a tree of up to 2^63 leaves.
const LONGEST: usize = 63;

/// That a leaf is in a tree: hashes from its sibling up to the child of the root.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InclusionProof(pub Vec<Hash>);

/// That a tree begins with all the leaves of a smaller one, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConsistencyProof(pub Vec<Hash>);

/// Why a proof does not hold, or cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// The entry came after the checkpoint.
    #[error("entry {index} is newer than the checkpoint over {size} entries; a later checkpoint proves it")]
    NotYet {
        /// The entry.
        index: u64,
        /// How many entries the checkpoint covers.
        size: u64,
    },
    /// The older checkpoint covers more entries than the newer, or none.
    #[error("a checkpoint over {second} entries does not continue one over {first}")]
    Order {
        /// How many entries the first covers.
        first: u64,
        /// How many the second covers.
        second: u64,
    },
    /// The proof has more or fewer hashes than such a tree asks for.
    #[error("the proof has {found} hashes, and one for this place in a tree of this size has more or fewer")]
    Length {
        /// How many it has.
        found: usize,
    },
    /// The proof leads to another root.
    #[error(
        "the proof does not lead from it to the checkpoint's root: one of the three was altered, or belongs elsewhere"
    )]
    Root,
    /// The hashes from which it would be made cannot be read.
    #[error("the log's tiles cannot be read")]
    Unread,
}

impl InclusionProof {
    /// Makes the proof of the leaf at `index` in the tree of `size` leaves, whose hashes `reader` gives.
    ///
    /// # Errors
    ///
    /// [`ProofError::NotYet`] if the tree does not have the leaf, [`ProofError::Unread`] if its hashes do not come.
    pub fn prove(reader: &impl HashReader, index: u64, size: u64) -> Result<Self, ProofError> {
        if index >= size {
            return Err(ProofError::NotYet { index, size });
        }
        prove_record(size, index, reader).map(Self).map_err(|_| ProofError::Unread)
    }

    /// Checks that `leaf` is at `index` in the tree of `size` leaves with `root`.
    ///
    /// # Errors
    ///
    /// [`ProofError`], which says what does not hold.
    pub fn verify(&self, leaf: Hash, index: u64, size: u64, root: Hash) -> Result<(), ProofError> {
        if index >= size {
            return Err(ProofError::NotYet { index, size });
        }
        if self.0.len() != inclusion_length(index, size) {
            return Err(ProofError::Length { found: self.0.len() });
        }
        check_record(&self.0, size, root, index, leaf).map_err(|_| ProofError::Root)
    }
}

impl ConsistencyProof {
    /// Makes the proof that the tree of `second` leaves continues that of `first`.
    ///
    /// # Errors
    ///
    /// [`ProofError::Order`] if it cannot, [`ProofError::Unread`] if the hashes do not come.
    pub fn prove(reader: &impl HashReader, first: u64, second: u64) -> Result<Self, ProofError> {
        if first == 0 || first > second {
            return Err(ProofError::Order { first, second });
        }
        prove_tree(second, first, reader).map(Self).map_err(|_| ProofError::Unread)
    }

    /// Checks that the tree of size and root `second` continues that of `first`.
    ///
    /// # Errors
    ///
    /// [`ProofError`], which says what does not hold.
    pub fn verify(&self, first: (u64, Hash), second: (u64, Hash)) -> Result<(), ProofError> {
        if first.0 == 0 || first.0 > second.0 {
            return Err(ProofError::Order { first: first.0, second: second.0 });
        }
        if self.0.len() > LONGEST {
            return Err(ProofError::Length { found: self.0.len() });
        }
        check_tree(&self.0, second.0, second.1, first.0, first.1).map_err(|_| ProofError::Root)
    }
}

/// How many hashes the proof of the leaf at `index` in a tree of `size` leaves has.
fn inclusion_length(mut index: u64, size: u64) -> usize {
    let mut last = size - 1;
    let mut length = 0;
    while last > 0 {
        // A node without a right neighbour is its parent, and adds no hash.
        if index != last || index % 2 == 1 {
            length += 1;
        }
        index /= 2;
        last /= 2;
    }
    length
}
