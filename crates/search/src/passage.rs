//! The passage that somebody asks about: its words, and the pieces between ellipses.

use crate::texts::{Body, Paragraph};
use crate::tokens::{Sort, Token};
use crate::{LEAST_WORDS, MAX_PASSAGE_BYTES, MOST_WORDS, QuoteError};

/// A passage to be looked for.
pub(crate) struct Passage {
    pub(crate) body: Body,
    /// The first and last token of each piece between ellipses.
    pub(crate) pieces: Vec<(usize, usize)>,
}

impl Passage {
    /// Takes a passage apart, whatever its lines are.
    ///
    /// # Errors
    ///
    /// [`QuoteError`] if it is too short or too long.
    pub(crate) fn read(text: &str) -> Result<Self, QuoteError> {
        if text.len() > MAX_PASSAGE_BYTES {
            return Err(QuoteError::TooLong { words: MOST_WORDS + 1, most: MOST_WORDS });
        }
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let lines = lines.map(|line| Paragraph { anchor: String::new(), text: line.to_owned() });
        let body = Body::of(String::new(), lines.collect());
        check_length(&body.tokens)?;
        let pieces = pieces(&body.tokens);
        // Single words picked from anywhere are no quotation, however many they are.
        let longest = pieces.iter().map(|(first, last)| last - first + 1).max().unwrap_or_default();
        if longest < 2 {
            return Err(QuoteError::TooShort { words: longest, least: LEAST_WORDS });
        }
        Ok(Self { body, pieces })
    }

    /// The words of each piece.
    pub(crate) fn words(&self) -> impl Iterator<Item = &[Token]> {
        self.pieces.iter().map(|(first, last)| &self.body.tokens[*first..=*last])
    }

    /// Whether a word is the first or the last of a piece.
    pub(crate) fn is_end(&self, place: usize) -> bool {
        self.pieces.iter().any(|(first, last)| *first == place || *last == place)
    }
}

/// Signs are no words; two letters of a script without blanks are taken for a word where there are many.
fn check_length(tokens: &[Token]) -> Result<(), QuoteError> {
    let count = |sort| tokens.iter().filter(|token| token.sort == sort).count();
    let (words, letters) = (count(Sort::Word), count(Sort::Letter));
    if words + letters < LEAST_WORDS {
        return Err(QuoteError::TooShort { words: words + letters, least: LEAST_WORDS });
    }
    let long = words + letters.div_ceil(2);
    // A page of nothing but signs is no passage either.
    if long > MOST_WORDS || tokens.len() > 3 * MOST_WORDS {
        return Err(QuoteError::TooLong { words: long.max(MOST_WORDS + 1), most: MOST_WORDS });
    }
    Ok(())
}

fn pieces(tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut first = 0;
    for (place, token) in tokens.iter().enumerate() {
        if token.ellipsis_after || place + 1 == tokens.len() {
            pieces.push((first, place));
            first = place + 1;
        }
    }
    pieces
}
