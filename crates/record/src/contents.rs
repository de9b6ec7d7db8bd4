//! Where the bytes behind commitments come from.

use std::sync::Arc;

use crate::commitment::Commitment;

/// Gives content by its commitment. The fold never needs it; pages need at most one per edition.
pub trait Contents {
    /// The bytes that `commitment` names, or `None` where they were erased or cannot be read.
    fn get(&self, commitment: &Commitment) -> Option<Arc<[u8]>>;
}

/// No content at all: for pages that need none, and for tests.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoContents;

impl Contents for NoContents {
    fn get(&self, _: &Commitment) -> Option<Arc<[u8]>> {
        None
    }
}

impl<S: std::hash::BuildHasher> Contents for std::collections::HashMap<Commitment, Arc<[u8]>, S> {
    fn get(&self, commitment: &Commitment) -> Option<Arc<[u8]>> {
        Self::get(self, commitment).cloned()
    }
}
