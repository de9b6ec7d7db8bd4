//! Two texts compared paragraph by paragraph, and word by word within those that were changed.

use std::collections::HashMap;

use similar::DiffOp;
use unicode_segmentation::UnicodeSegmentation;

use super::words::operations;
use super::{Segment, words};

/// The most pairs of paragraphs, among neighbours that all changed, that are weighed against each other.
const MOST_PAIRS: usize = 900;

/// How alike two paragraphs must be, in percent of their words, to be the same one with changes.
const ALIKE_PERCENT: usize = 40;

/// A paragraph of the old text, the new one, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paragraph {
    /// It stands in both texts.
    Same(String),
    /// It stands in both texts, with changes.
    Changed(Vec<Segment>),
    /// It stands in the old text only.
    Removed(String),
    /// It stands in the new text only.
    Inserted(String),
}

/// Compares two texts whose paragraphs stand apart by blank lines.
pub fn paragraphs(old: &str, new: &str) -> Vec<Paragraph> {
    let (old, new) = (split(old), split(new));
    let mut compared = Vec::new();
    for operation in operations(&old, &new) {
        let (before, after) = (&old[operation.old_range()], &new[operation.new_range()]);
        match operation {
            DiffOp::Equal { .. } => {
                compared.extend(before.iter().map(|text| Paragraph::Same(text.to_string())));
            }
            _ => compared.extend(replaced(before, after)),
        }
    }
    compared
}

/// Splits at blank lines, whatever blanks they hold.
fn split(text: &str) -> Vec<&str> {
    let mut paragraphs = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            paragraphs.push(text[start..at].trim_end());
            start = at + line.len();
        }
        at += line.len();
    }
    paragraphs.push(text[start..].trim_end());
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// Pairs each old paragraph with the new one that it became, keeping the order of both.
fn replaced(old: &[&str], new: &[&str]) -> Vec<Paragraph> {
    let mut compared = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (before, after) in pairs(old, new) {
        compared.extend(old[i..before].iter().map(|text| Paragraph::Removed(text.to_string())));
        compared.extend(new[j..after].iter().map(|text| Paragraph::Inserted(text.to_string())));
        compared.push(Paragraph::Changed(words(old[before], new[after])));
        (i, j) = (before + 1, after + 1);
    }
    compared.extend(old[i..].iter().map(|text| Paragraph::Removed(text.to_string())));
    compared.extend(new[j..].iter().map(|text| Paragraph::Inserted(text.to_string())));
    compared
}

/// Returns which old paragraph became which new one: the pairs in order that are most alike together.
fn pairs(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let (old, new): (Vec<_>, Vec<_>) =
        (old.iter().map(|t| Bag::of(t)).collect(), new.iter().map(|t| Bag::of(t)).collect());
    if old.len() * new.len() > MOST_PAIRS {
        let alike = |at: &usize| old[*at].likeness(&new[*at]) >= ALIKE_PERCENT;
        return (0..old.len().min(new.len())).filter(alike).map(|at| (at, at)).collect();
    }
    let likeness: Vec<Vec<usize>> = old.iter().map(|o| new.iter().map(|n| o.likeness(n)).collect()).collect();
    best_in_order(&likeness, old.len(), new.len())
}

fn best_in_order(likeness: &[Vec<usize>], rows: usize, columns: usize) -> Vec<(usize, usize)> {
    let paired = |i: usize, j: usize| Some(likeness[i][j]).filter(|percent| *percent >= ALIKE_PERCENT);
    let mut best = vec![vec![0; columns + 1]; rows + 1];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            let with = paired(i, j).map_or(0, |percent| percent + best[i + 1][j + 1]);
            best[i][j] = with.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < rows && j < columns {
        if best[i][j] == best[i + 1][j] {
            i += 1;
        } else if best[i][j] == best[i][j + 1] {
            j += 1;
        } else {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        }
    }
    pairs
}

/// The words of a paragraph without their order.
struct Bag<'a> {
    counts: HashMap<&'a str, usize>,
    total: usize,
}

impl<'a> Bag<'a> {
    fn of(text: &'a str) -> Self {
        let mut counts = HashMap::new();
        let mut total = 0;
        for word in text.unicode_words() {
            *counts.entry(word).or_default() += 1;
            total += 1;
        }
        Self { counts, total }
    }

    /// How many percent of the words of both stand in both.
    fn likeness(&self, other: &Self) -> usize {
        let shared =
            |(word, count): (&&str, &usize)| other.counts.get(*word).map_or(0, |there| *count.min(there));
        let common: usize = self.counts.iter().map(shared).sum();
        (common * 200).checked_div(self.total + other.total).unwrap_or(0)
    }
}
