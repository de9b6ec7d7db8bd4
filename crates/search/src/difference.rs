//! The difference between a passage and what the record has, word by word.

use crate::align::{Alignment, Step};
use crate::answer::{Op, Piece};
use crate::passage::Passage;
use crate::spelled::same;
use crate::texts::Body;

/// What stands in a difference for words that the passage leaves out by an ellipsis.
const ELLIPSIS: &str = "[…] ";

impl Alignment {
    /// The difference in words, each with what stands after it.
    pub(crate) fn pieces(&self, body: &Body, passage: &Passage) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let (mut ours, mut theirs) = (self.first, 0);
        let (last, end) = (self.end().saturating_sub(1), passage.body.tokens.len().saturating_sub(1));
        let mut was_omitted = false;
        for step in &self.steps {
            let is_same = *step == Step::Both
                && same(&body.tokens[ours], &passage.body.tokens[theirs], passage.is_end(theirs));
            match step {
                Step::Both if is_same => push(&mut pieces, Op::Keep, &spaced(body, ours, last)),
                Step::Omitted if was_omitted => {}
                Step::Omitted => push(&mut pieces, Op::Keep, ELLIPSIS),
                _ => {
                    if matches!(step, Step::Both | Step::Text) {
                        push(&mut pieces, Op::Remove, &spaced(body, ours, last));
                    }
                    if matches!(step, Step::Both | Step::Passage) {
                        push(&mut pieces, Op::Add, &spaced(&passage.body, theirs, end));
                    }
                }
            }
            was_omitted = *step == Step::Omitted;
            ours += usize::from(*step != Step::Passage);
            theirs += usize::from(matches!(step, Step::Both | Step::Passage));
        }
        pieces
    }
}

/// A word with what stands between it and the next, but for the last.
fn spaced(body: &Body, place: usize, last: usize) -> String {
    let token = &body.tokens[place];
    let next = body.tokens.get(place + 1).filter(|_| place < last);
    let end = next.map(|next| (next.paragraph, next.start));
    body.between((token.paragraph, token.start), end.unwrap_or((token.paragraph, token.end)))
}

fn push(pieces: &mut Vec<Piece>, op: Op, text: &str) {
    match pieces.last_mut().filter(|last| last.op == op) {
        Some(last) => last.text.push_str(text),
        None => pieces.push(Piece { op, text: text.to_owned() }),
    }
}
