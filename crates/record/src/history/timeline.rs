//! When something that readers see was touched, and how much of the record shows it as it then was.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::instant::Instant;

/// The instants at which entries touched one thing: all of the site, what stands on every page, one list.
///
/// An import touches the past: what comes after it then needs more of the record to be shown.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// Each instant, with the first entry that touched it then.
    instants: BTreeMap<Instant, u64>,
    /// From each of these instants on, how many entries have all that was public by then; sizes only rise.
    sizes: BTreeMap<Instant, u64>,
}

impl Timeline {
    /// Notes that the entry `index`, the newest so far, touched it.
    pub(super) fn touch(&mut self, issued_at: Instant, index: u64) {
        self.instants.entry(issued_at).or_insert(index);
        // Whatever is shown from here on has to hold this entry, the newest of all.
        while self.sizes.last_key_value().is_some_and(|(at, _)| *at >= issued_at) {
            self.sizes.pop_last();
        }
        self.sizes.insert(issued_at, index + 1);
    }

    /// The first instant.
    pub fn first(&self) -> Option<Instant> {
        self.instants.first_key_value().map(|(at, _)| *at)
    }

    /// The newest instant up to `at`.
    pub fn newest(&self, at: Instant) -> Option<Instant> {
        self.instants.range(..=at).next_back().map(|(at, _)| *at)
    }

    /// The first instant from `at` on.
    pub fn first_from(&self, at: Instant) -> Option<Instant> {
        self.instants.range(at..).next().map(|(at, _)| *at)
    }

    /// The first instant at which one of the first `size` entries touched it.
    pub(crate) fn first_of(&self, size: u64) -> Option<Instant> {
        self.instants.iter().find(|(_, index)| **index < size).map(|(at, _)| *at)
    }

    /// Whether one of the first `size` entries touched it `within` some time.
    pub(crate) fn is_touched(&self, within: RangeInclusive<Instant>, size: u64) -> bool {
        !within.is_empty() && self.instants.range(within).any(|(_, index)| *index < size)
    }

    /// The first of all entries that touched it `within` some time.
    pub(crate) fn first_within(&self, within: RangeInclusive<Instant>) -> Option<u64> {
        if within.is_empty() { None } else { self.instants.range(within).map(|(_, index)| *index).min() }
    }

    /// How many entries of the record show the thing at `at` as the whole record does; 0 before its first instant.
    pub fn size_at(&self, at: Instant) -> u64 {
        self.sizes.range(..=at).next_back().map_or(0, |(_, size)| *size)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_timeline_answers_as_a_search_through_all_entries_would(
            issued in prop::collection::vec(0..30_i64, 1..60),
            when in 0..31_i64,
            size in 0..70_u64,
        ) {
            let at = |seconds| Instant::from_seconds(seconds).unwrap();
            let mut timeline = Timeline::default();
            (0..).zip(&issued).for_each(|(index, seconds)| timeline.touch(at(*seconds), index));
            let newest = issued.iter().filter(|seconds| **seconds <= when).max();
            prop_assert_eq!(timeline.newest(at(when)), newest.map(|seconds| at(*seconds)));
            let next = issued.iter().filter(|seconds| **seconds >= when).min();
            prop_assert_eq!(timeline.first_from(at(when)), next.map(|seconds| at(*seconds)));
            let last = issued.iter().rposition(|seconds| *seconds <= when);
            prop_assert_eq!(timeline.size_at(at(when)), last.map_or(0, |place| place as u64 + 1));
            let part = &issued[..issued.len().min(usize::try_from(size).unwrap())];
            prop_assert_eq!(timeline.first_of(size), part.iter().min().map(|seconds| at(*seconds)));
            prop_assert_eq!(timeline.is_touched(at(when)..=at(when), size), part.contains(&when));
        }
    }
}
