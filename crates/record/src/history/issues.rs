//! When each entry became public, so that the newest one of a part of the record is found without a search.

use crate::instant::Instant;

/// How many entries one value of the next level stands for.
const WIDE: usize = 64;

/// The instants of all entries, and above them the earliest of each 64, of each 4,096, and so on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Issues {
    levels: Vec<Vec<Instant>>,
}

impl Issues {
    /// Adds the next entry.
    pub(super) fn push(&mut self, issued_at: Instant) {
        let mut level = 0;
        let mut earliest = issued_at;
        loop {
            if level == self.levels.len() {
                self.levels.push(Vec::new());
            }
            self.levels[level].push(earliest);
            if !self.levels[level].len().is_multiple_of(WIDE) {
                return;
            }
            let from = self.levels[level].len() - WIDE;
            earliest = self.levels[level][from..].iter().copied().min().unwrap_or(issued_at);
            level += 1;
        }
    }

    /// One more than the index of the newest of the first `size` entries that was public at `at`; 0 for none.
    pub(crate) fn size_at(&self, size: u64, at: Instant) -> u64 {
        let all = self.levels.first().map_or(0, Vec::len);
        let mut end = usize::try_from(size).unwrap_or(usize::MAX).min(all);
        let mut level = 0;
        // Up: what is left of a block, then whole blocks.
        while end > 0 {
            let block = (end - 1) / WIDE * WIDE;
            match self.newest(level, block..end, at) {
                Some(found) => return self.down(level, found, at),
                None => end = block / WIDE,
            }
            level += 1;
        }
        0
    }

    fn newest(&self, level: usize, within: std::ops::Range<usize>, at: Instant) -> Option<usize> {
        let values = self.levels.get(level)?;
        within.rev().find(|place| values.get(*place).is_some_and(|issued_at| *issued_at <= at))
    }

    /// The newest entry under a value that stands for one.
    fn down(&self, level: usize, place: usize, at: Instant) -> u64 {
        let mut place = place;
        for level in (0..level).rev() {
            place = self.newest(level, place * WIDE..(place + 1) * WIDE, at).unwrap_or(place * WIDE);
        }
        place as u64 + 1
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_newest_public_entry_is_the_one_that_a_search_finds(
            issued in prop::collection::vec(0..40_i64, 0..9_000),
            size in 0..9_100_usize,
            when in 0..41_i64,
        ) {
            let at = |seconds| Instant::from_seconds(seconds).unwrap();
            let when = at(when);
            let mut issues = Issues::default();
            issued.iter().for_each(|seconds| issues.push(at(*seconds)));
            let shown = &issued[..size.min(issued.len())];
            let found = shown.iter().rposition(|seconds| at(*seconds) <= when);
            prop_assert_eq!(issues.size_at(size as u64, when), found.map_or(0, |place| place as u64 + 1));
        }
    }
}
