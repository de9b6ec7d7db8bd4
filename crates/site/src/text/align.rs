//! Aligns two texts that say the same in two languages, block by block.
//!
//! After Gale and Church (1993), "A program for aligning sentences in bilingual corpora": what is long in one
//! language is long in the other, so that lengths alone tell which blocks belong together; what kind of block each
//! is helps. All in whole numbers, so that the same texts are aligned alike everywhere.

use std::ops::Range;

/// A block of a text: what it is, and how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit<K> {
    /// Its kind; blocks of one kind belong together rather than others.
    pub kind: K,
    /// How many characters it has.
    pub length: usize,
}

/// Blocks of both texts that belong together; on one side there may be none.
pub type Bead = (Range<usize>, Range<usize>);

/// How many blocks of each text a bead may have, and what that costs.
const SHAPES: [(usize, usize, u64); 5] = [(1, 1, 0), (1, 0, 80), (0, 1, 80), (2, 1, 60), (1, 2, 60)];
/// What it costs to put blocks of two kinds together.
const OTHER_KIND: u64 = 120;
/// How long a text may be in one language beside the other, where nobody knows: as long; in Chinese a third.
const RATIOS: [(u64, u64); 3] = [(1_000, 1_000), (3_000, 1_000), (1_000, 3_000)];
/// Of longer texts, blocks are put together in their order: at most so many pairs are weighed.
const PAIRS: usize = 500_000;

/// The beads of two texts, in their order; each block is in exactly one.
pub fn align<K: Copy + PartialEq>(one: &[Unit<K>], other: &[Unit<K>]) -> Vec<Bead> {
    if (one.len() + 1).saturating_mul(other.len() + 1) > PAIRS {
        return in_order(one.len(), other.len());
    }
    let weighed = |(of_one, of_other)| Weights { one, other, of_one, of_other }.cheapest();
    let ratios =
        RATIOS.into_iter().chain([(total(one), total(other))]).filter(|(left, right)| left * right > 0);
    let (_, beads) = ratios.map(weighed).min_by_key(|(cost, _)| *cost).unwrap_or_default();
    // Once more, by how long those blocks are that have one beside them.
    middle(one, other, &beads).map_or(beads, |ratio| weighed(ratio).1)
}

/// The first block with the first, and so on.
fn in_order(one: usize, other: usize) -> Vec<Bead> {
    let place = |at: usize, of: usize| at.min(of)..(at + 1).min(of);
    (0..one.max(other)).map(|at| (place(at, one), place(at, other))).collect()
}

fn total<K>(units: &[Unit<K>]) -> u64 {
    units.iter().map(|unit| unit.length as u64 + 1).sum()
}

/// The lengths of the pair of blocks than which as many others are longer in the one language as in the other.
fn middle<K>(one: &[Unit<K>], other: &[Unit<K>], beads: &[Bead]) -> Option<(u64, u64)> {
    let pairs = beads.iter().filter(|(left, right)| left.len() == 1 && right.len() == 1);
    let lengths = |(left, right): &Bead| (total(&one[left.clone()]), total(&other[right.clone()]));
    let mut lengths: Vec<_> = pairs.map(lengths).collect();
    lengths.sort_unstable_by_key(|(left, right)| (left << 20) / right);
    lengths.get(lengths.len() / 2).copied()
}

/// Two texts, and how long each is.
struct Weights<'a, K> {
    one: &'a [Unit<K>],
    other: &'a [Unit<K>],
    of_one: u64,
    of_other: u64,
}

impl<K: Copy + PartialEq> Weights<'_, K> {
    /// The beads that cost least in all, and how much.
    fn cheapest(&self) -> (u64, Vec<Bead>) {
        let (rows, columns) = (self.one.len() + 1, self.other.len() + 1);
        let mut best: Vec<(u64, u8)> = vec![(u64::MAX, 0); rows * columns];
        best[0] = (0, 0);
        for row in 0..rows {
            for column in 0..columns {
                for (shape, (left, right, price)) in (0_u8..).zip(SHAPES) {
                    let (Some(above), Some(before)) = (row.checked_sub(left), column.checked_sub(right))
                    else {
                        continue;
                    };
                    let reached = best[above * columns + before].0;
                    if reached == u64::MAX {
                        continue;
                    }
                    let cost = reached + price + self.cost(above..row, before..column);
                    let here = &mut best[row * columns + column];
                    if cost < here.0 {
                        *here = (cost, shape);
                    }
                }
            }
        }
        (best[rows * columns - 1].0, self.walked_back(&best, columns))
    }

    fn walked_back(&self, best: &[(u64, u8)], columns: usize) -> Vec<Bead> {
        let (mut row, mut column) = (self.one.len(), self.other.len());
        let mut beads = Vec::with_capacity(row.max(column));
        while (row, column) != (0, 0) {
            let (left, right, _) = SHAPES[usize::from(best[row * columns + column].1)];
            beads.push((row - left..row, column - right..column));
            (row, column) = (row - left, column - right);
        }
        beads.reverse();
        beads
    }

    /// What it costs to put blocks together: by how much their lengths differ, each as a part of its text.
    fn cost(&self, one: Range<usize>, other: Range<usize>) -> u64 {
        let (left, right) = (&self.one[one], &self.other[other]);
        let (Some(first), Some(second)) = (left.first(), right.first()) else { return 0 };
        let alike = left.iter().chain(right).all(|unit| unit.kind == first.kind);
        let kinds = if alike && first.kind == second.kind { 0 } else { OTHER_KIND };
        let (a, b) = (self.scaled(total(left), self.of_other), self.scaled(total(right), self.of_one));
        // So short a block may well be twice as long in another language.
        let slack = self.scaled(self.of_one.max(self.of_other).min(24), self.of_one.min(self.of_other));
        kinds + 250 * a.abs_diff(b) / (a + b + slack).max(1)
    }

    /// A length as if both texts were equally long; texts have less than 2²⁴ characters.
    fn scaled(&self, length: u64, by: u64) -> u64 {
        length.min(1 << 24) * by.min(1 << 24)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn units(text: &str) -> Vec<Unit<char>> {
        let read =
            |word: &str| Unit { kind: word.chars().next().unwrap(), length: word[1..].parse().unwrap() };
        text.split_whitespace().map(read).collect()
    }

    fn aligned(one: &str, other: &str) -> Vec<Bead> {
        align(&units(one), &units(other))
    }

    #[test]
    fn texts_of_the_same_make_are_aligned_one_to_one() {
        let beads = aligned("h20 p300 p120 l80 h15 p500", "h31 p390 p170 l99 h19 p630");
        assert_eq!(beads, in_order(6, 6));
    }

    #[test]
    fn a_paragraph_that_was_left_out_stands_alone() {
        let beads = aligned("p300 p290 p700 p310 p280 p330", "p300 p300 p300 p290 p340");
        assert_eq!(
            beads,
            [(0..1, 0..1), (1..2, 1..2), (2..3, 2..2), (3..4, 2..3), (4..5, 3..4), (5..6, 4..5)]
        );
    }

    #[test]
    fn a_paragraph_that_was_cut_in_two_stands_beside_both() {
        let beads = aligned("p100 p600 p120", "p110 p310 p320 p130");
        assert_eq!(beads, [(0..1, 0..1), (1..2, 1..3), (2..3, 3..4)]);
    }

    #[test]
    fn headings_stay_with_headings() {
        let beads = aligned("p500 p480 h30 p100", "p510 h28 p110");
        assert!(beads.contains(&(2..3, 1..2)), "{beads:?}");
    }

    #[test]
    fn a_summary_stays_beside_what_it_says() {
        let beads = aligned("p52 h15 p1050 q30 h5 p1050 t60 h9 p900", "p60 h14 p90 q25");
        assert_eq!(beads[0], (0..1, 0..1));
        assert_eq!(beads[1], (1..2, 1..2));
        assert!(beads.contains(&(3..4, 3..4)), "{beads:?}");
    }

    #[test]
    fn nothing_is_aligned_with_nothing() {
        assert_eq!(aligned("", ""), []);
        assert_eq!(aligned("p1", ""), [(0..1, 0..0)]);
    }

    proptest! {
        #[test]
        fn every_block_is_in_exactly_one_bead(
            one in prop::collection::vec((0_u8..3, 0..2_000_usize), 0..40),
            other in prop::collection::vec((0_u8..3, 0..2_000_usize), 0..40),
        ) {
            let read = |list: &[(u8, usize)]| list.iter().map(|(kind, length)| Unit { kind: *kind, length: *length }).collect::<Vec<_>>();
            let beads = align(&read(&one), &read(&other));
            let (mut left, mut right) = (0, 0);
            for (of_one, of_other) in beads {
                prop_assert_eq!((of_one.start, of_other.start), (left, right));
                prop_assert!(!of_one.is_empty() || !of_other.is_empty());
                (left, right) = (of_one.end, of_other.end);
            }
            prop_assert_eq!((left, right), (one.len(), other.len()));
        }

        #[test]
        fn texts_that_change_sides_are_aligned_alike(
            one in prop::collection::vec((0_u8..2, 1..900_usize), 1..12),
        ) {
            let read = |list: &[(u8, usize)]| list.iter().map(|(kind, length)| Unit { kind: *kind, length: *length }).collect::<Vec<_>>();
            let units = read(&one);
            prop_assert_eq!(align(&units, &units), in_order(units.len(), units.len()));
        }
    }
}
