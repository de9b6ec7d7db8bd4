//! Finds what the record says: whether a passage stands in it word for word, nearly so, or not at all.
//!
//! The quote check sees snapshots and contents, never the store's tables or the desk. [`QuoteIndex`] tells which
//! texts could hold a passage; whether one does is decided by the text itself, read by its commitment. So what
//! the index lacks or has too much makes an answer slower, never wrong.
//!
//! What does not matter: quotation marks, dashes, blanks, line breaks, the Unicode form, characters that nobody
//! sees, capitals at the ends, an accent or a vowel sign that the passage lacks, and what an ellipsis leaves out,
//! which is told. Punctuation that differs is told and makes no passage altered. Everything else matters: a word,
//! a number with its signs, a capital within, a letter that only looks the same.

mod align;
mod answer;
mod ask;
mod candidates;
mod difference;
mod ellipsis;
mod find;
mod index;
mod passage;
mod place;
mod postings;
mod scripts;
mod spelled;
mod texts;
mod tokens;

pub use answer::{Answer, Later, Made, Match, Op, Piece, Verdict};
pub use index::{Progress, QuoteIndex};
pub use texts::{Paragraph, Texts};

/// The fewest words (of scripts without blanks: letters) that are looked for.
pub const LEAST_WORDS: usize = 5;
/// The most words that are looked for.
pub const MOST_WORDS: usize = 2_000;
/// The most places that an answer names.
pub const MAX_FOUND: usize = 20;
/// The most bytes of a passage.
pub const MAX_PASSAGE_BYTES: usize = 65_536;

/// Why a passage is not looked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuoteError {
    /// Too few words to mean anything.
    #[error("the passage has {words} words; give at least {least}, for fewer can stand anywhere")]
    TooShort {
        /// How many words it has.
        words: usize,
        /// How many are needed.
        least: usize,
    },
    /// Longer than any quotation.
    #[error("the passage has more than {most} words; check it in parts")]
    TooLong {
        /// How many words it has, as far as they were counted.
        words: usize,
        /// How many are looked for.
        most: usize,
    },
    /// The index is still being made, and nothing was found in what is ready.
    #[error("the index of texts is being made ({indexed} of {size} are ready); ask again in a minute")]
    Indexing {
        /// How many texts are indexed.
        indexed: u64,
        /// How many there are.
        size: u64,
    },
}
