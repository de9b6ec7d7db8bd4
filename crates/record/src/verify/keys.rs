//! The rings of keys that a record has stated, and which of them counts where.

use crate::keys::PublicKey;
use crate::subject::{KeyRing, KeyRole};

/// A ring of keys, and the entry that states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedRing {
    /// The entry. The ring counts for all entries after it, and for checkpoints that cover it; the first one, of entry
    /// 0, also for that entry itself.
    pub since: u64,
    /// The keys.
    pub ring: KeyRing,
}

/// The ring under which a checkpoint over `size` entries is signed.
pub(crate) fn ring_over(rings: &[StatedRing], size: u64) -> Option<&StatedRing> {
    rings.iter().rev().find(|stated| stated.since < size)
}

/// The ring under which the act of entry `index` is signed.
pub(crate) fn ring_before(rings: &[StatedRing], index: u64) -> Option<&KeyRing> {
    let own = || rings.first().filter(|first| first.since == index);
    ring_over(rings, index).or_else(own).map(|stated| &stated.ring)
}

/// The log key of a checkpoint over `size` entries.
pub(super) fn log_key(rings: &[StatedRing], size: u64) -> Option<&PublicKey> {
    ring_over(rings, size).and_then(|stated| stated.ring.of(KeyRole::Log))
}
