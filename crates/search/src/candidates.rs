//! Which texts are worth reading for a passage: those that have its rarest pairs of words.

use std::collections::HashMap;

use crate::index::{QuoteIndex, State, Text};
use crate::passage::Passage;

/// How many texts that are not indexed yet are read for one question.
const MOST_UNINDEXED: usize = 256;
/// How many texts are looked at for the nearest passage; most of them are old revisions, or not there yet.
const NEAREST: usize = 48;
/// How many lists are compared, the shortest first.
const LISTS_COMPARED: usize = 24;
/// How many postings are counted for the nearest passage.
const MOST_COUNTED: usize = 60_000;

/// Texts worth reading.
pub(crate) struct Candidates {
    /// Those that could hold the passage, by their number, the oldest first.
    pub(crate) whole: Vec<usize>,
    /// Those of which nothing is known yet, the newest first.
    pub(crate) fresh: Vec<Text>,
    /// How many more there are of which nothing is known.
    pub(crate) unknown: usize,
}

impl QuoteIndex {
    /// The texts that could hold the passage.
    pub(crate) fn candidates(&self, passage: &Passage) -> Candidates {
        let state = self.read();
        let unindexed = state.texts[state.indexed..].iter().rev().chain(state.unread.iter().rev());
        let left = state.texts.len() - state.indexed + state.unread.len();
        Candidates {
            whole: all_of(&state, passage),
            fresh: unindexed.take(MOST_UNINDEXED).cloned().collect(),
            unknown: left.saturating_sub(MOST_UNINDEXED),
        }
    }

    /// A text by its number.
    pub(crate) fn text(&self, number: usize) -> Text {
        self.read().texts[number].clone()
    }

    /// The texts that have most of the passage, the best first, and how good they are.
    pub(crate) fn nearest(&self, passage: &Passage) -> Vec<(Text, f64)> {
        let state = self.read();
        let text = |(number, score): (usize, f64)| (state.texts[number].clone(), score);
        most_of(&state, passage).into_iter().map(text).collect()
    }
}

/// The lists of the pairs within pieces, each once, the shortest first.
fn lists(state: &State, passage: &Passage) -> Vec<usize> {
    let pairs = passage.words().flat_map(|piece| piece.windows(2));
    let mut lists: Vec<_> = pairs.map(|pair| state.postings.list(&pair[0].folded, &pair[1].folded)).collect();
    lists.sort_unstable();
    lists.dedup();
    lists.sort_by_key(|list| state.postings.len(*list));
    lists
}

/// The texts that are in all of the shortest lists.
fn all_of(state: &State, passage: &Passage) -> Vec<usize> {
    let mut lists = lists(state, passage).into_iter().take(LISTS_COMPARED);
    let Some(shortest) = lists.next() else { return Vec::new() };
    let mut left: Vec<u32> = state.postings.texts(shortest).collect();
    for list in lists {
        // To read one text in vain costs more than a list.
        if left.len() < 2 {
            break;
        }
        let mut others = state.postings.texts(list).peekable();
        left.retain(|number| {
            while others.next_if(|other| other < number).is_some() {}
            others.peek() == Some(number)
        });
    }
    left.into_iter().map(|number| number as usize).collect()
}

/// The texts that have most of the rarest pairs, the best first, and how good they are.
fn most_of(state: &State, passage: &Passage) -> Vec<(usize, f64)> {
    let mut scores: HashMap<u32, f64> = HashMap::new();
    let mut counted = 0;
    let texts = f64::from(u32::try_from(state.indexed).unwrap_or(u32::MAX)) + 1.0;
    for list in lists(state, passage) {
        let length = state.postings.len(list);
        counted += length;
        if counted > MOST_COUNTED && !scores.is_empty() {
            break;
        }
        let weight = (texts / (f64::from(u32::try_from(length).unwrap_or(u32::MAX)) + 0.5)).ln().max(0.05);
        for number in state.postings.texts(list) {
            *scores.entry(number).or_default() += weight;
        }
    }
    let mut best: Vec<_> = scores.into_iter().collect();
    best.sort_by(|one, other| other.1.total_cmp(&one.1).then(other.0.cmp(&one.0)));
    best.into_iter().take(NEAREST).map(|(number, score)| (number as usize, score)).collect()
}
