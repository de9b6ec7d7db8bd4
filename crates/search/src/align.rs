//! The nearest passage: an alignment of the passage's words with a window of a text's.

use crate::answer::{Op, Piece};
use crate::spelled::same;
use crate::texts::Body;
use crate::tokens::Token;

/// A step through both.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Both,
    Text,
    Passage,
}

/// The passage beside the words of a text that come nearest to it.
pub(crate) struct Alignment {
    /// The first and the last token of the text.
    pub(crate) first: usize,
    pub(crate) last: usize,
    steps: Vec<Step>,
    /// How many words of the passage stand in the text, in order.
    pub(crate) kept: usize,
}

/// Aligns the passage with the part of the text where most pairs of its words stand.
pub(crate) fn align(text: &[Token], passage: &[Token]) -> Option<Alignment> {
    let (from, to) = window(text, passage)?;
    let steps = shortest(&text[from..to], passage);
    let leading = steps.iter().take_while(|step| **step == Step::Text).count();
    let trailing = steps.iter().rev().take_while(|step| **step == Step::Text).count();
    let (first, last) = (from + leading, to.checked_sub(trailing + 1)?);
    if first > last {
        return None;
    }
    let steps = steps[leading..steps.len() - trailing].to_vec();
    let kept = steps.iter().filter(|step| **step == Step::Both).count();
    Some(Alignment { first, last, steps, kept })
}

/// Where the passage would stand if it stood where most of its pairs do, with room on both sides.
fn window(text: &[Token], passage: &[Token]) -> Option<(usize, usize)> {
    let mut places: std::collections::HashMap<(&str, &str), Vec<usize>> = std::collections::HashMap::new();
    for (place, pair) in text.windows(2).enumerate() {
        places.entry((&pair[0].folded, &pair[1].folded)).or_default().push(place);
    }
    let room = passage.len() / 4 + 8;
    let mut votes: std::collections::HashMap<usize, usize> = std::collections::HashMap::new();
    for (place, pair) in passage.windows(2).enumerate() {
        let found = places.get(&(pair[0].folded.as_str(), pair[1].folded.as_str()));
        for there in found.into_iter().flatten().take(64) {
            let slot = (there + passage.len() - place) / room;
            *votes.entry(slot).or_default() += 2;
            // A passage across the border of two slots must not lose to one within.
            *votes.entry(slot + 1).or_default() += 1;
            *votes.entry(slot.saturating_sub(1)).or_default() += 1;
        }
    }
    let (slot, _) = votes.into_iter().max_by_key(|(slot, votes)| (*votes, std::cmp::Reverse(*slot)))?;
    let begin = (slot * room).saturating_sub(passage.len());
    let from = begin.saturating_sub(room + room / 2);
    let to = (begin + passage.len() + 2 * room + room / 2).min(text.len());
    (from < to).then_some((from, to))
}

/// The shortest way through both; words of the text before and after the passage cost nothing.
fn shortest(text: &[Token], passage: &[Token]) -> Vec<Step> {
    let wide = text.len() + 1;
    let mut costs = vec![0_u16; wide];
    let mut came = vec![Step::Text; wide * (passage.len() + 1)];
    for (row, word) in passage.iter().enumerate() {
        let mut next = vec![0_u16; wide];
        next[0] = u16::try_from(row + 1).unwrap_or(u16::MAX);
        came[(row + 1) * wide] = Step::Passage;
        let is_last = row + 1 == passage.len();
        for (column, token) in text.iter().enumerate() {
            let skip_passage = costs[column + 1].saturating_add(1);
            let skip_text = next[column].saturating_add(u16::from(!is_last));
            let (mut cost, mut step) = if skip_text < skip_passage {
                (skip_text, Step::Text)
            } else {
                (skip_passage, Step::Passage)
            };
            if token.folded == word.folded && costs[column] <= cost {
                (cost, step) = (costs[column], Step::Both);
            }
            next[column + 1] = cost;
            came[(row + 1) * wide + column + 1] = step;
        }
        costs = next;
    }
    back(&came, wide, passage.len())
}

fn back(came: &[Step], wide: usize, rows: usize) -> Vec<Step> {
    let (mut row, mut column) = (rows, wide - 1);
    let mut steps = Vec::new();
    while row > 0 || column > 0 {
        let step = if row == 0 { Step::Text } else { came[row * wide + column] };
        match step {
            Step::Both => (row, column) = (row - 1, column - 1),
            Step::Text => column -= 1,
            Step::Passage => row -= 1,
        }
        steps.push(step);
    }
    steps.reverse();
    steps
}

impl Alignment {
    /// The difference in words, each with what stands after it.
    pub(crate) fn pieces(&self, body: &Body, passage: &Body) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let (mut ours, mut theirs) = (self.first, 0);
        for step in &self.steps {
            match step {
                Step::Both
                    if same(&body.tokens[ours], &passage.tokens[theirs], self.is_end(theirs, passage)) =>
                {
                    push(&mut pieces, Op::Keep, spaced(body, ours, self.last));
                    (ours, theirs) = (ours + 1, theirs + 1);
                }
                Step::Both => {
                    push(&mut pieces, Op::Remove, spaced(body, ours, self.last));
                    push(&mut pieces, Op::Add, spaced(passage, theirs, passage.tokens.len() - 1));
                    (ours, theirs) = (ours + 1, theirs + 1);
                }
                Step::Text => {
                    push(&mut pieces, Op::Remove, spaced(body, ours, self.last));
                    ours += 1;
                }
                Step::Passage => {
                    push(&mut pieces, Op::Add, spaced(passage, theirs, passage.tokens.len() - 1));
                    theirs += 1;
                }
            }
        }
        pieces
    }

    fn is_end(&self, place: usize, passage: &Body) -> bool {
        place == 0 || place + 1 == passage.tokens.len()
    }
}

/// A word with what stands between it and the next.
fn spaced(body: &Body, place: usize, last: usize) -> String {
    let token = &body.tokens[place];
    match body.tokens.get(place + 1).filter(|_| place < last) {
        Some(next) => body.between((token.paragraph, token.start), (next.paragraph, next.start)),
        None => body.between((token.paragraph, token.start), (token.paragraph, token.end)),
    }
}

fn push(pieces: &mut Vec<Piece>, op: Op, text: String) {
    match pieces.last_mut().filter(|last| last.op == op) {
        Some(last) => last.text.push_str(&text),
        None => pieces.push(Piece { op, text }),
    }
}
