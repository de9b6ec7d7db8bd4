//! Chance that can be repeated: a seed is printed, and gives the same numbers again.

use std::hash::{BuildHasher, RandomState};

/// A generator of pseudo-random numbers (SplitMix64); for tests, never for keys.
pub(crate) struct Chance(u64);

impl Chance {
    /// Begins at `seed`.
    pub(crate) fn from_seed(seed: u64) -> Self {
        Self(seed)
    }

    /// A seed that differs at each run.
    pub(crate) fn new_seed() -> u64 {
        RandomState::new().hash_one(std::process::id()) >> 32
    }

    /// The next number in `0..below`.
    pub(crate) fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below.max(1)
    }
}
