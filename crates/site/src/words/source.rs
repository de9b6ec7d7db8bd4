//! Reads a file of words that somebody else wrote, and tells what in it cannot be used.
//!
//! A broken line never takes the rest with it: what can be read is kept, phrase by phrase. The parser of
//! Fluent calls itself for each brace within a brace, so that a phrase with more braces than any real one has is
//! never given to it.

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::parse;

/// More braces than this in one phrase are no phrase.
const MOST_BRACES: usize = 64;

/// Something in a file of words that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it, and what to do.
    pub what: String,
}

/// What of a file can be used, and what cannot.
pub(super) fn readable(source: &str) -> (String, Vec<WordsFault>) {
    let (mut kept, mut faults) = (String::with_capacity(source.len()), Vec::new());
    for (line, piece) in pieces(source.trim_start_matches('\u{FEFF}')) {
        match fault(piece) {
            None => kept.push_str(piece),
            Some((offset, what)) => faults.push(WordsFault { line: line + offset, what }),
        }
    }
    (kept, faults)
}

/// The phrases and comments of a file, each with its first line: they begin where a line begins with a letter.
fn pieces(source: &str) -> Vec<(usize, &str)> {
    let mut pieces: Vec<(usize, &str)> = Vec::new();
    let (mut start, mut first, mut end) = (0, 1, 0);
    for (number, line) in (1..).zip(source.split_inclusive('\n')) {
        let begins = line.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '-' | '#'));
        if begins && end > start {
            pieces.push((first, &source[start..end]));
            (start, first) = (end, number);
        }
        end += line.len();
    }
    pieces.push((first, &source[start..end]));
    pieces
}

/// How many lines after its first a phrase is at fault, and why.
fn fault(piece: &str) -> Option<(usize, String)> {
    if piece.matches('{').count() > MOST_BRACES {
        return Some((0, format!("this phrase has more than {MOST_BRACES} braces; make it simpler")));
    }
    match parse(piece) {
        Ok(file) => file.body.iter().find_map(|entry| match entry {
            Entry::Message(message) if message.value.is_none() => {
                Some((0, format!("{} has no text after its =", message.id.name)))
            }
            _ => None,
        }),
        Err((_, errors)) => {
            let error = errors.first()?;
            let before = piece.get(..error.pos.start).unwrap_or(piece);
            Some((before.matches('\n').count(), format!("{}; write it as: key = text", error.kind)))
        }
    }
}
