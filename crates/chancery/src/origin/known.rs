//! What is known of a record before another node is asked about it.

use record::verify::StatedRing;
use record::{
    Checkpoint, ConsistencyProof, Frontier, Hash, History, Instant, KeyRing, RecordId, SubjectContent,
    SubjectKind,
};

/// What is known of a record: where it ends here, under which keys, and the highest checkpoint that was ever seen.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    /// The record.
    pub(crate) record: RecordId,
    /// The entries that are here.
    pub(crate) frontier: Frontier,
    /// The rings of keys up to there.
    pub(crate) rings: Vec<StatedRing>,
    /// The highest checkpoint that was seen and found to be signed, with the lines under it then.
    pub(crate) seen: Option<Checkpoint>,
}

/// The log that is here, asked about its past.
pub(crate) trait Own {
    /// The root that its first `size` entries have; `None` if there are fewer.
    fn root_at(&self, size: u64) -> Option<Hash>;
    /// That its first `first` entries are the beginning of its first `second`.
    fn consistency(&self, first: u64, second: u64) -> Option<ConsistencyProof>;
}

impl Known {
    /// Nothing is known of the record but its name.
    pub(crate) fn nothing(record: RecordId) -> Self {
        Self { record, frontier: Frontier::default(), rings: Vec::new(), seen: None }
    }
}

/// The ring under which a checkpoint over `size` entries is signed.
pub(crate) fn ring_over(rings: &[StatedRing], size: u64) -> Option<&KeyRing> {
    rings.iter().rev().find(|stated| stated.since < size).map(|stated| &stated.ring)
}

/// All rings of keys that a history states, in their order.
pub(crate) fn rings_of(history: &History) -> Vec<StatedRing> {
    let Some(view) = history.at(Instant::MAX).subjects(SubjectKind::Key).next() else { return Vec::new() };
    let stated = view.line.revisions.iter().filter_map(|revision| match revision.state.content.as_deref() {
        Some(SubjectContent::Keys(ring)) => Some(StatedRing { since: revision.index, ring: ring.clone() }),
        _ => None,
    });
    stated.collect()
}
