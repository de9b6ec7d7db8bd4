//! What was changed between two texts, so that a reader can read it.
//!
//! The unit is the word, found by Unicode's rules and ICU4X's dictionaries, so that Chinese and Thai are
//! compared word by word too. The work is bounded by counting, never by a clock: the same two texts
//! give the same difference on every machine. Texts too unlike to compare are shown one after the other.

mod paragraphs;
mod words;

pub use paragraphs::{Paragraph, paragraphs};
pub use words::words;

#[cfg(test)]
mod tests;

/// What happened to a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// It stands in both texts.
    Same,
    /// It stands in the old text only.
    Removed,
    /// It stands in the new text only.
    Inserted,
}

/// A run of text with one fate. Where text was replaced, what was removed comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What happened to it.
    pub change: Change,
    /// The text itself, blanks included.
    pub text: String,
}

impl Segment {
    fn new(change: Change, text: impl Into<String>) -> Self {
        Self { change, text: text.into() }
    }
}
