//! Two texts compared word by word.

use std::ops::Range;

use icu_segmenter::WordSegmenter;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{Change, Segment};

/// The most units (words, else lines) of both texts that are compared: the work grows with their square.
const MOST_UNITS: usize = 6_000;

/// The most bytes of both texts that are split into words.
const MOST_BYTES: usize = 100_000;

/// A part that stayed the same is shown as such if it has at least so many letters and digits; a lone
/// "the" between two changes would only break up what the reader reads.
const FEWEST_KEPT: usize = 4;

/// Compares two texts and returns their segments in the order in which a reader reads them.
///
/// The segments that are not inserted make up the old text, those that are not removed the new one.
///
/// ```
/// # use site::text::difference::{Change, words};
/// let segments = words("The hall opens at nine.", "The hall opens at ten.");
/// assert_eq!(segments[1].text, "nine");
/// assert_eq!(segments[1].change, Change::Removed);
/// assert_eq!(segments[2].text, "ten");
/// ```
pub fn words(old: &str, new: &str) -> Vec<Segment> {
    let ((old_units, new_units), fewest_kept) = units(old, new);
    let mut segments = Vec::new();
    for run in runs(&old_units, &new_units, fewest_kept) {
        match run {
            Run::Same(range) => push(&mut segments, Change::Same, &old_units[range]),
            Run::Changed(removed, inserted) => {
                push(&mut segments, Change::Removed, &old_units[removed]);
                push(&mut segments, Change::Inserted, &new_units[inserted]);
            }
        }
    }
    segments
}

/// Splits both texts into words, or into lines if they have too many words; says how little may stay the same.
fn units<'a>(old: &'a str, new: &'a str) -> ((Vec<&'a str>, Vec<&'a str>), usize) {
    if old.len() + new.len() <= MOST_BYTES {
        let split = (split_words(old), split_words(new));
        if split.0.len() + split.1.len() <= MOST_UNITS {
            return (split, FEWEST_KEPT);
        }
    }
    ((old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect()), 0)
}

fn split_words(text: &str) -> Vec<&str> {
    let ends: Vec<usize> = WordSegmenter::new_auto(Default::default()).segment_str(text).collect();
    ends.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect()
}

/// A stretch of both texts.
enum Run {
    Same(Range<usize>),
    Changed(Range<usize>, Range<usize>),
}

fn runs(old: &[&str], new: &[&str], fewest_kept: usize) -> Vec<Run> {
    let operations = operations(old, new);
    let last = operations.len().saturating_sub(1);
    let mut runs = Vec::new();
    for (at, operation) in operations.iter().enumerate() {
        let (removed, inserted) = (operation.old_range(), operation.new_range());
        let is_between = at > 0 && at < last;
        let is_slight = is_between && letters(&old[removed.clone()]) < fewest_kept;
        match (operation, runs.last_mut()) {
            (DiffOp::Equal { .. }, _) if !is_slight => runs.push(Run::Same(removed)),
            (_, Some(Run::Changed(before, after))) => {
                before.end = removed.end;
                after.end = inserted.end;
            }
            _ => runs.push(Run::Changed(removed, inserted)),
        }
    }
    runs
}

/// Compares what lies between the common beginning and end, if that is not too much.
pub(super) fn operations(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_len, new_len) = (old_rest.len() - tail, new_rest.len() - tail);
    if old_len + new_len <= MOST_UNITS {
        return capture_diff_slices(Algorithm::Myers, old, new);
    }
    let equal = |old_index, new_index, len| DiffOp::Equal { old_index, new_index, len };
    let replaced = DiffOp::Replace { old_index: head, old_len, new_index: head, new_len };
    let operations = [equal(0, 0, head), replaced, equal(head + old_len, head + new_len, tail)];
    operations.into_iter().filter(|operation| !matches!(operation, DiffOp::Equal { len: 0, .. })).collect()
}

fn letters(units: &[&str]) -> usize {
    units.iter().flat_map(|unit| unit.chars()).filter(|c| c.is_alphanumeric()).count()
}

fn push(segments: &mut Vec<Segment>, change: Change, units: &[&str]) {
    if !units.is_empty() {
        segments.push(Segment::new(change, units.concat()));
    }
}
